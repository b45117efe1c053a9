# Searching the list of entries, and the full texts.

# How words are taken apart for search, in lists parted by blanks: words that say nothing; beginnings that are always cut;
# letters before a word that may be a word of their own; endings, some with what they become (`ies:y`).
search-stop-words = a à au aux avec ce ces cette comme comment dans de des du elle elles en entre est et eux il ils la le les leur leurs lui mais même ne nos notre nous on ont ou où par pas plus pour qu quand que quel quelle qui sa sans se ses si son sont sous sur ta tes toi ton tous tout un une vers vos votre vous été être
search-beginnings = { "" }
search-particles = { "" }
search-endings = ateurs:at atrices:at ateur:at atrice:at ations:at ation:at euses:eur euse:eur aux:al ales:al ale:al elles:el elle:el ives:if ive:if iennes:ien ienne:ien ées ée és ements ement es e s x é

finding-language = Texte entier en
finding-why = { "{field}" } : { "{term}" }
finding-best = les plus pertinentes d’abord
finding-some = Aucune entrée ne contient tous ces mots. Celles qui suivent en contiennent une partie.
finding-none = Rien ne correspond.
finding-fewer = Essayez moins de mots, ou un autre mot pour la même chose.
finding-without = Retirez un choix :
finding-full = Chercher dans les textes entiers
finding-all = Afficher toutes les entrées
finding-remove = (retirer)

finding-page-title = Chercher dans les textes entiers
finding-page-lead = Cherche dans le texte entier de chaque page publique de cette langue. La liste des pratiques a une recherche plus rapide, qui pardonne aussi les fautes de frappe.
finding-page-script = Pour chercher dans les textes entiers, autorisez les scripts de ce site. Sans eux, les listes par thème et par pays mènent à chaque entrée.
finding-page-found = Résultats : { "{n}" }
finding-page-none = Rien n’a été trouvé. Essayez moins de mots, ou une autre forme d’un mot.
finding-wait = Recherche en cours…
finding-failed = La recherche n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.
finding-more = Afficher la suite
