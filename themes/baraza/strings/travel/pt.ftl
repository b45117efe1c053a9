# How practices went from country to country.
travel-lead = Onde as práticas são realizadas, o que passou de um país a outro e como. Um intercâmbio ou uma oferta nunca conta como adoção.
travel-caption = Cada ponto é um país, preenchido onde se realiza uma prática do catálogo; não se traçam fronteiras. As setas levam a quem adotou algo.
travel-kinds = Linhas a mostrar
travel-from = De
travel-to = Para
travel-with = País
travel-what = Prática
travel-took = Adotado aqui
travel-gave = Adotado em outros lugares, daqui
travel-other = Intercâmbios e ofertas
travel-not-counted = Visitas, cursos, serviços partilhados e ofertas. Nenhum conta como adoção.
travel-nothing = O catálogo não tem práticas deste país. Outras fichas o mencionam:
travel-also-named = Também mencionados
travel-country-by-country = País por país: mapa, lista e cada intercâmbio
travel-took-count = { $count ->
    [one] { $count } adoção aqui
   *[other] { $count } adoções aqui
 }
travel-gave-count = { $count ->
    [one] { $count } adoção por outros
   *[other] { $count } adoções por outros
 }
travel-other-count = { $count ->
    [one] { $count } intercâmbio ou oferta
   *[other] { $count } intercâmbios e ofertas
 }
travel-within = Dentro do país

# What to read after an entry.
related = Ler a seguir
related-linked = Uma das duas menciona a outra
related-common = Em comum:
