# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Link para este ponto
cite-style = Estilo APA
review = Revisão
review-last = Última: { $date }
review-next = Próxima: { $date }
# The language as Open Graph names it.
og-locale = pt_PT
card-alt = Pontos num mapa: onde é posta em prática, e linhas até quem a partilhou
card-alt-site = { $title }: pontos num mapa, ligados por linhas
