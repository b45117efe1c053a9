# How practices went from country to country.
travel-lead = Où les pratiques sont mises en œuvre, ce qui est passé d’un pays à un autre, et comment. Un échange ou une offre ne compte jamais comme une reprise.
travel-caption = Chaque point est un pays, plein là où une pratique du catalogue est mise en œuvre ; aucune frontière n’est tracée. Les flèches mènent à qui a repris quelque chose.
travel-kinds = Traits à montrer
travel-from = De
travel-to = Vers
travel-with = Pays
travel-what = Pratique
travel-took = Repris ici
travel-gave = Repris ailleurs, venu d’ici
travel-other = Échanges et offres
travel-not-counted = Visites, cours, services partagés et offres. Aucun ne compte comme une reprise.
travel-nothing = Le catalogue n’a pas de pratique de ce pays. D’autres fiches le citent :
travel-also-named = Également cités
travel-country-by-country = Pays par pays : carte, liste et chaque échange
travel-took-count = { $count ->
    [one] { $count } reprise ici
   *[other] { $count } reprises ici
 }
travel-gave-count = { $count ->
    [one] { $count } reprise par d’autres
   *[other] { $count } reprises par d’autres
 }
travel-other-count = { $count ->
    [one] { $count } échange ou offre
   *[other] { $count } échanges et offres
 }
travel-within = Dans le pays même

# What to read after an entry.
related = À lire ensuite
related-linked = L’une des deux cite l’autre
related-common = En commun :
