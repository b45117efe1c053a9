# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Lien vers ce passage
cite-style = Style APA
review = Relecture
review-last = Dernière : { $date }
review-next = Prochaine : { $date }
# The language as Open Graph names it.
og-locale = fr_FR
card-alt = Des points sur une carte : où cela est mis en œuvre, et des lignes vers ceux avec qui cela a été partagé
card-alt-site = { $title } : des points sur une carte, reliés par des lignes
