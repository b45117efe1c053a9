# Searching the list of entries, and the full texts.

# How words are taken apart for search, in lists parted by blanks: words that say nothing; beginnings that are always cut;
# letters before a word that may be a word of their own; endings, some with what they become (`ies:y`).
search-stop-words = a à às ao aos as até com como da das de dela dele deles do dos e é ela elas ele eles em entre era essa esse esta está este foi há isso isto já lhe mais mas me mesmo meu minha muito na nas não nem no nos o os ou para pela pelas pelo pelos por porque qual quando que quem se sem ser seu seus só sob sobre sua suas são também te tem todo todos um uma umas uns você
search-beginnings = { "" }
search-particles = { "" }
search-endings = ações:ac ação:ac adores:ac adoras:ac ador:ac adora:ac ões:ao ães:ao ão:ao ais:al éis:el eis:el óis:ol ores:or oras:or ora:or res:r zes:z ns:m endo ando indo ados adas ado ada idos idas ido ida es as os a o e s

finding-language = Texto completo em
finding-why = { "{field}" }: { "{term}" }
finding-best = as mais pertinentes primeiro
finding-some = Nenhuma ficha tem todas estas palavras. As seguintes têm algumas.
finding-none = Nada corresponde.
finding-fewer = Use menos palavras, ou outra palavra para a mesma coisa.
finding-without = Retire uma opção:
finding-full = Procurar nos textos completos
finding-all = Mostrar todas as fichas
finding-remove = (retirar)

finding-page-title = Procurar nos textos completos
finding-page-lead = Procura no texto completo de cada página pública deste idioma. A lista de práticas tem uma busca mais rápida, que também perdoa erros de digitação.
finding-page-script = Para procurar nos textos completos, permita que este sítio execute seus scripts. Sem eles, as listas por tema e por país levam a cada ficha.
finding-page-found = Resultados: { "{n}" }
finding-page-none = Nada foi encontrado. Tente menos palavras, ou outra forma de uma palavra.
finding-wait = Procurando…
finding-failed = Não foi possível carregar a busca. Verifique sua conexão e tente de novo.
finding-more = Mostrar mais
