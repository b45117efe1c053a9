# Les mots de l’interface en français : le site, et ce que partagent ses deux moitiés.
# Courts, simples, aimables. Des verbes sur les boutons. Pas de points d’exclamation.

## Partout
skip-to-content = Aller au contenu
navigation = Navigation principale
language = Langue
languages = Langues
breadcrumbs = Vous êtes ici
about-this-site = À propos de ce site
members-area = Membres
sign-in = Se connecter
join = Rejoindre le réseau
contents = Sur cette page
pages = Pages de la liste
previous-page = Page précédente
next-page = Page suivante
page-of = Page { $number } sur { $count }
list-comma = ,
ways-on = Où aller ensuite
yes = oui
no = non
to-the-front-page = Aller à la page d’accueil

## Accueil
search = Rechercher
search-label = Rechercher par mots
newest = Nouveau dans le catalogue
join-text = Les membres discutent de ce que contient le catalogue et participent aux discussions en ligne. La modération lit chaque demande d’adhésion.
ask-to-join = Demander à adhérer
from-the-catalogue = Dans le catalogue
all-practices = { $count ->
    [0] Toutes les pratiques
    [one] La seule pratique
   *[other] Les { $count } pratiques
}
e-discussions-now = Discussions en ligne
exchange = Ce qui a voyagé
figure-practices = { $count ->
    [one] pratique
   *[other] pratiques
}
figure-countries = { $count ->
    [one] pays
   *[other] pays
}
figure-adapted = { $count ->
    [one] adaptation ou inspiration
   *[other] adaptations ou inspirations
}
figure-exchanged = { $count ->
    [one] échange ou offre
   *[other] échanges et offres
}


## Catalogue
narrow-the-list = Affiner la liste
practices-found = { $count ->
    [0] Aucune pratique trouvée
    [one] 1 pratique
   *[other] { $count } pratiques
}
entries-found = { $count ->
    [0] Aucune fiche trouvée
    [one] 1 fiche
   *[other] { $count } fiches
}
shown-of = { "{n}" } sur { $count }
search-needs-script = Pour rechercher par mots, autorisez ce site à exécuter ses scripts. Toutes les fiches figurent dans cette liste, et chaque thème et chaque pays a la sienne.
sort = Trier
sorted-by-title = Par titre
sorted-by-date = Les plus récentes d’abord
sorted-by-update-date = Dernières modifiées d’abord
sorted-by-weight = Dans l’ordre de la rédaction
sorted-by-slug = Par adresse
by-none = tel quel
by-title = par titre
by-date = les plus récentes d’abord
by-update-date = dernières modifiées d’abord
by-weight = dans l’ordre de la rédaction
by-slug = par adresse
by-place = par pays
by-comments = les plus discutées d’abord
nothing-here-yet = Il n’y a encore rien ici.
remove-filter = (retirer et tout afficher)
all-of = Tout afficher ({ $count })
and-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}
comments = { $count ->
    [one] { $count } contribution
   *[other] { $count } contributions
}
members-only = Réservé aux membres
since = Depuis { $start }
years = { $start } – { $end }
field-themes = Thèmes
field-evidence = Éléments probants
field-scope = Portée

## Une pratique
at-a-glance = En bref
where = Où
who = Par qui
with = Avec
when = Quand
for-whom = Pour qui
year-not-stated = Aucune source n’indique l’année
not-claimed = non établie
stages-and-evidence = Étapes et éléments probants
part-results = Résultats
part-limits = Limites et critiques
part-replies = Réponses des personnes et organismes nommés ici
part-adaptations = Qui l’a reprise
part-building-blocks = Éléments constitutifs
part-conditions = Conditions à réunir ailleurs
part-safeguards = Garanties
part-sustainability = Qui la finance, qui y travaille
part-exchange = Offres et besoins
part-sources = Sources
no-limits-found = Les sources ont été examinées à la recherche de limites. Aucune n’y a été trouvée.
map-caption = Chaque point est un pays ; aucune frontière n’est tracée. Point plein : la pratique y est mise en œuvre.
taken-up-where = Où
taken-up-how = Comment
taken-up-year = Année
taken-up-what = Quoi, et selon qui
no-country-named = Aucun pays cité
not-stated = non indiquée
what-changed = Ce qui a été changé :
see-practice = Voir la pratique :
named-by-others = Citée par d’autres fiches
enabling = Ce qu’il faut :
lesson = Ce qui en a été appris :
cost = Coût :
cost-low = faible
cost-medium = moyen
cost-high = élevé
offers = Offres
needs = Besoins
contact = Contact
rehosted = Lu dans une copie conservée par { $host }.
seen = Consulté le { $date }.
archived-copy = Copie archivée
unpublished-source = Ce n’est pas une publication.
close = Fermer
back-to-mention = Retour au passage qui cite la source : { $number }
how-to-cite = Comment citer cette page
reviewed-by = Relecture :
not-yet-reviewed = Pas encore relue.
review-overdue = Cette fiche devait être relue le { $date }. Vérifiez les sources avant de vous y fier.
improve-this-page = Améliorer cette page
improve-hint = Proposez une meilleure formulation ou des faits plus récents. Pour les membres.
add-what-you-know = Ajouter ce que vous savez
tried-this = Nous l’avons essayé
tried-hint = Dites où, ce que vous avez repris, ce que vous avez changé et ce qui en est résulté. Pour les membres.
correct-this = Corriger cette page
correct-hint = Dites ce qui est faux et citez une source qui le montre. Ouvert à tous.
reply-if-named = Répondre si vous êtes nommé ici
reply-hint = Quiconque est nommé ici, ou clairement visé, peut répondre. La réponse figure sur cette page. Ouvert à tous.
who-can-be-asked = À qui s’adresser
who-can-be-asked-hint = Des membres qui proposent de répondre à des questions à ce sujet. Pour les membres.

## Discussions en ligne
open-now = En cours
upcoming = À venir
closed = Terminées
days-left = { $count ->
    [0] Dernier jour
    [one] Encore 1 jour
   *[other] Encore { $count } jours
}
until = jusqu’au { $date }
asked-now = posée en ce moment
no-e-discussion-open = Aucune discussion en ligne n’est en cours.
opens-on = Ouvre le { $date }
closed-on = Terminée le { $date }
timeline = Calendrier
today = Aujourd’hui, { $date }
questions = Questions
moderators = Modération
moderators-summary = Résumé de la modération
synthesis = Synthèse

## La discussion d’une page
discussion = Discussion
visible-to-public = Toute personne sur Internet peut lire cette discussion.
visible-to-members = Seuls les membres peuvent lire ce qui se dit ici.
discussion-closed = Elle n’accepte plus de contributions.
discussion-locked = La modération l’a fermée aux nouvelles contributions.
discussion-opens = Elle ouvre le { $date }.
discussion-closes = Elle ferme le { $date }.
no-comments-yet-public = Personne n’a encore écrit. Que demanderiez-vous aux personnes qui ont mené cette pratique ?
no-comments-yet-members = Personne n’a encore écrit. Par quelle question commenceriez-vous ?
members-only-comments = { $count ->
    [one] { $count } contribution, réservée aux membres.
   *[other] { $count } contributions, réservées aux membres.
}
older-comments = Contributions plus anciennes
newest-comments = Retour à la page et aux contributions les plus récentes
comments-range = { $from } à { $to }
sign-in-to-take-part = Se connecter pour participer
open-in-members-area = Ouvrir dans l’espace des membres
role-moderator = Modération
role-admin = Administration
edited = modifié
in-reply-to = En réponse à { $name }
in-reply-to-number = En réponse à la contribution { $number }
comment-hidden = Contribution masquée par la modération.
comment-deleted = Contribution supprimée par la personne qui l’a écrite.
comment-pending = En attente de la modération.
waits-for-review = La modération lit les premières contributions avant que d’autres les voient. Celle-ci n’est pour l’instant visible que pour vous.
said-among-members = Écrit entre membres avant que cette page soit publique. Seuls les membres peuvent le lire.
reply = Répondre
thank = Remercier
edit = Modifier
delete = Supprimer
report = Signaler
hide = Masquer
restore = Rétablir
your-contribution = Votre contribution
formatting-hint = Laissez une ligne vide entre les paragraphes. **gras**, *italique*, > citation et liens sont possibles ; les images ne le sont pas.
written-in = Langue du texte
keep-draft = Garder mon brouillon sur cet appareil jusqu’à ce que je ferme l’onglet
confirm-public = C’est votre première contribution publique. Je comprends que toute personne sur Internet pourra la lire, avec mon nom tel qu’il apparaît ici.
post = Envoyer
save = Enregistrer
cancel = Annuler
keep = La garder
sending = Envoi en cours…
posted = C’est envoyé.
signed-in-as = Vous écrivez sous le nom de
delete-question = Supprimer cette contribution ? Son texte disparaît aussitôt ; sa place reste, vide, pour que les réponses gardent leur sens.
report-reason = Quel est le problème ?
report-spam = Publicité ou message indésirable
report-abuse = Insultes ou haine
report-privacy = Une personne y est exposée
report-security = La sécurité de quelqu’un y est mise en danger
report-other = Autre chose
report-note = Que doit savoir la modération ? (facultatif)
send-report = Envoyer à la modération
reported = Transmis à la modération. Merci.
not-reached = La discussion en direct est inaccessible pour le moment. Vous trouverez ci-dessous ce qui a été dit jusqu’à la dernière mise à jour.
not-sent = L’envoi n’a pas abouti. Votre texte est toujours ici ; réessayez dans un instant.
problem-signed-out = Votre session a pris fin. Connectez-vous de nouveau dans un autre onglet, puis revenez : votre texte reste ici.
problem-changed-since = Ce texte a été modifié entre-temps dans une autre fenêtre. Copiez votre texte, annulez, puis modifiez de nouveau.
new-comments = { $form ->
    [one] 1 nouvelle contribution
   *[other] { "{n}" } nouvelles contributions
}

## Pages pour ce qui n’a pas marché
error-404-title = Cette page n’est pas ici
error-404-text = L’adresse contient peut-être une erreur, ou la page a été déplacée ou retirée.
error-403-title = Cette page ne vous est pas ouverte
error-403-text = Elle est peut-être réservée aux membres ou à un autre rôle. Essayez de vous connecter.
error-500-title = Une panne s’est produite de notre côté
error-500-text = L’incident a été enregistré. Le catalogue lui-même reste lisible ; réessayez ici dans quelques minutes.
error-503-title = Fermé pour un moment
error-503-text = Le service est très sollicité ou en cours d’entretien. Le catalogue lui-même reste lisible ; réessayez ici dans quelques minutes.

## Texte courant
translation-stale = L’original a été modifié après cette traduction. Version la plus récente :
partial-title = Pas encore entièrement traduite
partial-words = Le titre, le résumé et les données sont dans cette langue. Le texte complet existe en :
footnotes = Notes
footnote-back = Retour au texte, note { $number }
heading-link = Lien vers « { $title } »
task-done = fait
task-open = pas encore fait
alert-note = Note
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention
