# Lire sans connexion : la page où l’on choisit ce que l’on garde, et la ligne qu’affiche une copie.

o-read-offline = Lire hors ligne
o-lead = Enregistrez des pratiques sur cet appareil et lisez-les sans connexion. Ce que disent les membres n’est pas enregistré.
o-kept = Ceci est une copie enregistrée le { $date }. Ce que disent les membres n’y figure pas.
o-away = Vous êtes hors ligne et cette page n’est pas enregistrée sur cet appareil. Voici ce qui l’est.
o-needs-script = L’enregistrement demande JavaScript. Sans lui, vous pouvez enregistrer des pages avec votre navigateur.
o-cannot = Ce navigateur ne peut pas enregistrer de pages ici. Un navigateur plus récent le peut, hors navigation privée.
o-shared = Les autres personnes qui utilisent cet appareil peuvent lire ce que vous enregistrez. Supprimez-le quand vous n’en avez plus besoin.
o-whole = L’ensemble
o-entries = { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
o-size = { $n } ko
o-save = Enregistrer
o-update = Mettre à jour
o-remove = Supprimer
o-saving = Enregistrement
o-progress = Enregistrement : { $done } sur { $all }
o-saved = Enregistré le { $date }.
o-lacks = À télécharger : { $size }.
o-failed = Tout n’a pas pu être enregistré. Ce qui est déjà là reste. Réessayez quand la connexion sera meilleure.
o-used = Gardé sur cet appareil : { $size }.
o-read = Pages que vous avez lues
o-forget = Supprimer ces pages
