# Les discussions en ligne dans l’espace des membres et dans les courriels, en français.

m-tab-discussions = Discussions en ligne
d-title-discussions = Discussions en ligne
d-title-new = Nouvelle discussion en ligne
d-title-desk = Animer cette discussion en ligne
d-title-translate = Traduire une contribution
d-title-proceedings = Actes
d-discussions-lead = Des discussions avec un début, des questions directrices et une fin, chacune animée par la modération.
d-show = Quelles discussions
d-show-open = En cours
d-show-upcoming = À venir
d-show-closed = Terminées
d-show-quiet = En cours et calmes
d-none-open = Aucune discussion n’est en cours. Regardez celles à venir, ou lisez-en une qui est terminée.
d-none-upcoming = Aucune discussion n’est prévue pour le moment. Vous pouvez en proposer une à la modération.
d-none-closed = Aucune discussion n’est encore terminée.
d-none-quiet = Aucune discussion en cours n’est calme.
d-new = Créer une discussion en ligne
d-voices = { $count ->
    [one] { $count } membre s’est exprimé
   *[other] { $count } membres se sont exprimés
}
d-last = Dernière contribution :
d-quiet = C’est calme ici : rien n’a été dit depuis une semaine. Ce que vous savez est peut-être ce que d’autres attendent.
d-quiet-short = calme
d-waiting-quiet = Discussions devenues calmes

d-in-members-area = À lire dans l’espace des membres ; aucun compte n’est nécessaire

## Une discussion
d-proceedings = Actes
d-run = Animer cette discussion
d-synthesis = Synthèse
d-summary = Résumé de la modération
d-written-on = Texte du
d-not-yet = pas encore
d-phases = Phases
d-questions = Questions directrices
d-answers = { $count ->
    [0] aucune réponse pour l’instant
    [one] une réponse
   *[other] { $count } réponses
}
d-answer = Répondre à cette question
d-question = Question { $number }
d-answers-to = En réponse à
d-no-question = Aucune question en particulier
d-filtered = Vous voyez une partie des contributions.
d-see-all = Tout voir
d-languages = Lire par langue
d-all-languages = Toutes les langues
d-review-before-hint = Dans cette discussion, la modération lit chaque contribution avant que d’autres puissent la lire.
d-readers-named-hint = Seuls les membres de la liste de cette discussion et la modération peuvent la lire.
d-quote-ask = La modération vous demande : cette contribution peut-elle être citée, avec votre nom, dans un texte que toute personne sur Internet peut lire ? Vous pouvez changer votre réponse à tout moment.
d-quote-yes = Oui, elle peut être citée
d-quote-no = Non
d-quote-said-yes = Vous avez accepté qu’elle soit citée.
d-quote-said-no = Vous ne voulez pas qu’elle soit citée.
d-ask-quote = Demander à citer
d-quote-state-asked = demande de citation en cours
d-quote-state-yes = peut être citée
d-quote-state-no = ne doit pas être citée

## Traductions
d-translate = Traduire
d-translate-lead = Votre traduction figure sous l’original, avec votre nom. Elle est masquée ou effacée en même temps que lui.
d-into = Vers
d-translation = Traduction
d-translation-by = Traduction : { $name }
d-translation-outdated = L’original a été modifié après cette traduction.
d-translation-waits = Elle attend la modération.
d-translations-wait = Traductions en attente
d-remove = Retirer

## L’animation
d-new-lead = Donnez-lui un titre dans au moins une langue. Tout le reste peut être changé plus tard.
d-title-field = Titre
d-introduction = Introduction
d-opens = Premier jour
d-opens-hint = Dès le début de ce jour, UTC. Vide : tout de suite.
d-closes = Dernier jour
d-closes-hint = Jusqu’à la fin de ce jour, UTC. Vide : jusqu’à ce que vous la fermiez.
d-readers = Qui peut la lire
d-readers-members = Tous les membres
d-readers-named = Les membres d’une liste
d-readers-public = Toute personne sur Internet
d-review = Quand la modération lit les contributions
d-review-after = Après leur parution
d-review-before = Avant que d’autres puissent les lire
d-questions-hint = Une question par ligne. La première ligne est la question 1 dans chaque langue. Une question garde son numéro quand vous la reformulez.
d-phase = Phase { $number }
d-phase-questions = Numéros de ses questions
d-make = Créer la discussion
d-plan = Questions, phases, accès
d-save-plan = Enregistrer
d-when = Ouvrir, prolonger, fermer
d-until = Nouveau dernier jour
d-until-hint = Pour prolonger et rouvrir.
d-open-now = Ouvrir maintenant
d-extend = Prolonger
d-close = Fermer maintenant
d-reopen = Rouvrir
d-summaries = Résumés des phases
d-summaries-hint = Un résumé figure au-dessus des contributions. Les personnes qui suivent la discussion en sont averties par courriel.
d-no-phases = Il n’y a pas encore de phases. Ajoutez-les ci-dessous, puis écrivez le résumé de chacune.
d-write = Enregistrer
d-pin = Épingler au-dessus des contributions
d-unpin = Ne plus épingler
d-synthesis-is-public = La synthèse est publique
d-public-now = Toute personne sur Internet peut lire la synthèse, sur la page de cette discussion ou, si elle n’en a pas, dans la liste des discussions en ligne du site.
d-public-ask = Seuls les membres peuvent lire la synthèse pour l’instant. La rendre publique sur la page de cette discussion ? Aucune personne ne peut y être citée ou nommée sans avoir donné son accord.
d-public-ask-no-page = Seuls les membres peuvent lire la synthèse pour l’instant. Cette discussion n’a pas de page qui lui soit propre : ce qui est rendu public figure dans la liste des discussions en ligne du site. Aucune personne ne peut y être citée ou nommée sans avoir donné son accord. Rendre la synthèse publique ?
d-publish = Rendre la synthèse publique
d-withdraw = La retirer de l’accès public
d-named = Qui est sur la liste
d-named-none = Personne encore. Ajoutez des membres par leur nom.
d-name = Nom du membre
d-add = Ajouter

## Actes
d-drawn = Établis le
d-document = Télécharger le document
d-proceedings-hint = Pour les membres. Les personnes qui ont contribué y figurent sous le nom qu’elles ont choisi. Pour imprimer, passez par le menu de votre navigateur.
d-figures = En chiffres
d-figure-contributions = Contributions : { $count }
d-figure-voices = Membres qui se sont exprimés : { $count }
d-few = moins de 5
d-other-languages = Autres langues ensemble
d-contributors = Ont contribué

## Dit après un acte
m-said-d-made = La discussion est créée.
m-said-d-planned = Le plan est enregistré.
m-said-d-moved = C’est fait. Cela vaut dès maintenant.
m-said-d-written = C’est enregistré, et les personnes qui suivent la discussion en sont averties.
m-said-d-public = La synthèse sera publique d’ici une minute.
m-said-d-withdrawn = La synthèse n’est plus publique.
m-said-d-asked = La demande est transmise à la personne qui a écrit.
m-said-d-translated = Merci. Votre traduction est ajoutée.

## Problèmes
m-problem-d-title-missing = Donnez-lui un titre dans au moins une langue.
m-problem-d-too-many = Il y a trop de questions ou de phases.
m-problem-d-dates-reversed = Le dernier jour précède le premier.
m-problem-d-date-form = Ce n’est pas une date. Écrivez-la sous la forme 2026-11-24.
m-problem-d-date-past = Ce jour est passé. Choisissez-en un plus tardif.
m-problem-d-question-unknown = Aucune question ne porte ce numéro.
m-problem-d-question-answered = Une question qui a des réponses ne peut pas être retirée. Reformulez-la.
m-problem-d-readers-wider = Des membres se sont exprimés pour un cercle plus étroit. La discussion ne peut pas être ouverte à un cercle plus large.
m-problem-d-synthesis-missing = Écrivez d’abord la synthèse.
m-problem-d-no-such-member = Aucun membre ne porte ce nom.
m-problem-d-quoted = La synthèse cite ou nomme des personnes qui n’ont pas donné leur accord. Demandez-le-leur, ou dites-le autrement. Contributions :
m-problem-d-translated-already = Il existe déjà une traduction dans cette langue.

## Courriels
m-mail-discussion-subject = À propos d’une discussion
d-mail-welcome = Une discussion que vous suivez sur { $network } est ouverte. Bienvenue :
d-mail-reminder = Une discussion que vous suivez sur { $network } ferme dans moins de trois jours. Il est encore temps de dire ce que vous savez :
d-mail-summary = La modération a écrit un résumé dans une discussion que vous suivez sur { $network } :
d-mail-synthesis = La modération a écrit la synthèse d’une discussion que vous suivez sur { $network } :
d-mail-quote = Sur { $network }, la modération vous demande si un texte que vous avez écrit peut être cité. Merci de répondre ici :

## Journal d’audit
m-act-discussion-create = a créé une discussion en ligne
m-act-discussion-plan = a changé le plan d’une discussion en ligne
m-act-discussion-open = a ouvert une discussion en ligne
m-act-discussion-extend = a prolongé une discussion en ligne
m-act-discussion-close = a fermé une discussion en ligne
m-act-discussion-reopen = a rouvert une discussion en ligne
m-act-discussion-summary = a écrit un résumé
m-act-discussion-pin = a épinglé un résumé
m-act-discussion-unpin = a retiré un résumé épinglé
m-act-discussion-synthesis = a écrit une synthèse
m-act-discussion-synthesis-public = a rendu une synthèse publique
m-act-discussion-synthesis-withdraw = a retiré une synthèse de l’accès public
m-act-discussion-name = a mis un membre sur la liste d’une discussion
m-act-discussion-unname = a retiré un membre de la liste d’une discussion
m-act-ask-to-quote = a demandé à citer une contribution
m-act-remove-translation = a retiré une traduction
m-act-approve-translation = a publié une traduction
d-in-other-languages = Dans d’autres langues
