# La recherche dans l’espace des membres.

m-tab-search = Recherche
f-title = Recherche
f-question = Mots à rechercher
f-hint = Tous doivent s’y trouver. Les majuscules et les accents n’ont pas d’importance.
f-search = Rechercher
f-found = Résultats
f-lead = La recherche porte sur les contributions, les actualités et les titres des discussions que vous pouvez lire.
f-none = Rien n’a été trouvé. Essayez moins de mots, ou une autre forme d’un mot.
f-no-words = Saisissez au moins un mot.
f-kind-comment = Contributions
f-kind-update = Actualités
f-kind-discussion = Discussions
f-a-comment = Contribution
f-a-update = Actualité
f-a-discussion = Discussion

m-problem-f-too-long = Au plus 200 caractères.
