# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Enlace a este punto
cite-style = Estilo APA
review = Revisión
review-last = Última: { $date }
review-next = Próxima: { $date }
