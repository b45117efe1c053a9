# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Lien vers ce passage
cite-style = Style APA
review = Relecture
review-last = Dernière : { $date }
review-next = Prochaine : { $date }
