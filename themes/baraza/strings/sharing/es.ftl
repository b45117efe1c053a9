# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Enlace a este punto
cite-style = Estilo APA
review = Revisión
review-last = Última: { $date }
review-next = Próxima: { $date }
# The language as Open Graph names it.
og-locale = es_ES
card-alt = Puntos en un mapa: dónde se lleva a cabo, y líneas hacia quienes la compartieron
card-alt-site = { $title }: puntos en un mapa, unidos por líneas
