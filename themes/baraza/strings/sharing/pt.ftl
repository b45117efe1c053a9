# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Link para este ponto
cite-style = Estilo APA
review = Revisão
review-last = Última: { $date }
review-next = Próxima: { $date }
