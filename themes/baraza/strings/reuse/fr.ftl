# Le catalogue sous forme de données, et ses flux.
reuse-title = Le catalogue en données
reuse-lead = Tout ce que le catalogue a de public, en fichiers à compter, à cartographier, à réutiliser ou à conserver.
reuse-care = Ces fichiers ne contiennent que ce que chacun peut lire : aucune page réservée aux membres, rien de ce qui se dit dans les discussions. Ils sont refaits à chaque changement du site.
reuse-files = Fichiers
reuse-csv = Tableau (CSV)
reuse-csv-what = Une ligne par entrée et par langue. S’ouvre dans tout tableur. Les listes tiennent dans une cellule, séparées par « ; ».
reuse-json = Notices (JSON)
reuse-json-what = La même chose avec toute sa structure, pour les programmes.
reuse-sqlite = Base de données (SQLite)
reuse-sqlite-what = Tout en un seul fichier, avec les termes dans chaque langue, en tables que l’on peut relier.
reuse-datapackage = Description (Data Package)
reuse-datapackage-what = Ce que contiennent les fichiers et les colonnes, pour les programmes.
reuse-entries = { $count ->
    [one] { $number } entrée
   *[other] { $number } entrées
}
reuse-rows = { $count ->
    [one] { $number } ligne
   *[other] { $number } lignes
}
reuse-kilobytes = { $number } ko
reuse-megabytes = { $number } Mo
reuse-licence = Licence
reuse-licence-terms = Vous pouvez utiliser les données selon ces conditions :
reuse-licence-cited = Les documents cités par les entrées appartiennent à leurs auteurs.
reuse-no-licence = Aucune licence n’est indiquée. Demandez avant d’utiliser les données ailleurs.
reuse-drafts = Elles comprennent des traductions que personne n’a encore relues ; translation_status dit lesquelles.
reuse-columns = Colonnes du tableau
reuse-tables = Tables de la base de données
reuse-column = Colonne
reuse-holds = Contenu
reuse-feeds = Flux
reuse-feeds-lead = Les entrées nouvelles et modifiées, pour un lecteur de flux.
reuse-feeds-site = Tout
reuse-feeds-each = Chaque élément de ces listes a son propre flux :
reuse-follow = Entrées nouvelles et modifiées, en flux :
reuse-download = Obtenir les données, et savoir comment les utiliser
reuse-column-id = Identifiant, le même dans toutes les langues
reuse-column-language = Code de langue
reuse-column-url = Adresse de la page
reuse-column-title = Titre
reuse-column-date = Date de publication
reuse-column-updated = Date de la dernière modification
reuse-column-translation-of = Langue d’origine de la traduction ; vide pour un original
reuse-column-translation-status = machine, draft (projet) ou reviewed (relue) ; vide pour un original
reuse-column-partial = Si seuls le titre, le résumé et les libellés sont traduits
reuse-column-comments = Nombre de commentaires que chacun peut lire
reuse-column-text = Texte, en Markdown
reuse-column-entry = Identifiant de l’entrée
reuse-column-position = Place dans la liste, à partir de 1
reuse-column-within = Place dans la liste qui la contient, à partir de 1
reuse-column-term = Identifiant du terme
reuse-column-value = L’élément
reuse-column-label = En toutes lettres, dans la langue de la ligne
