# Pesquisa na área de membros.

m-tab-search = Pesquisar
f-title = Pesquisar
f-question = Palavras a procurar
f-hint = Devem aparecer todas. As maiúsculas e os acentos não importam.
f-search = Pesquisar
f-found = Resultados
f-lead = Procura nas contribuições, nas novidades e nos títulos dos debates que pode ler.
f-none = Nada foi encontrado. Tente com menos palavras ou com outra forma de uma palavra.
f-no-words = Escreva pelo menos uma palavra.
f-kind-comment = Contribuições
f-kind-update = Novidades
f-kind-discussion = Debates
f-a-comment = Contribuição
f-a-update = Novidade
f-a-discussion = Debate

m-problem-f-too-long = No máximo, 200 caracteres.
