# The exchange: what members offer and need, and what two of them make of it.

m-tab-exchange = Échanges
x-title = Offres et besoins
x-title-mine = Mes échanges
x-title-one = Offre ou besoin
x-title-new = Écrire une offre ou un besoin
x-title-edit = Modifier
x-title-waiting = Échanges : ce qui attend un modérateur
x-title-talk = Échange
x-title-withdraw = Retirer
x-title-close = Dire comment cela s’est passé
x-title-report = Signaler
x-title-hide = Masquer
x-title-restore = Montrer à nouveau
x-lead = Ce que les membres peuvent se donner, et ce qu’ils cherchent.
x-write-offer = Offrir quelque chose
x-write-need = Dire ce dont j’ai besoin
x-kind-offer = Offre
x-kind-need = Besoin
x-field-what = Quoi
x-what-course = Cours
x-what-study-visit = Visite d’étude
x-what-mentor = Mentor
x-what-expert = Expert
x-what-document = Document
x-what-funds = Financement
x-what-in-kind = En nature
x-standing-open = Ouvert
x-standing-answered = A reçu une réponse
x-standing-agreed = Convenu
x-standing-closed = Terminé
x-standing-withdrawn = Retiré
x-standing-lapsed = Échu
x-field-languages = Langues dans lesquelles c’est possible
x-field-more_languages = Autres, par leurs codes : sw, ha
x-field-capacity = Pour combien
x-field-expires_on = Valable jusqu’au
x-expires-hint = Un an au plus. Laissé vide : environ quatre mois. Vous recevez un rappel avant la fin.
x-show = Montrer
x-show-ended = Terminés
x-all = Toutes les offres et tous les besoins
x-none-yet = Rien encore. Offrez ce qui a marché chez vous, ou dites ce dont vous avez besoin.
x-calendar = Dans mon agenda
x-until = jusqu’au
x-public-again = Ceci est public. Dès que vous enregistrez un changement, cela quitte le site jusqu’à ce qu’un modérateur l’ait lu.
x-answer-offer = Cela m’intéresse
x-answer-need = Je peux aider
x-answer-hint = Vous deux seuls lisez ce que vous écrivez. Votre adresse n’est pas montrée.
x-send = Envoyer
x-talks = Échanges
x-no-talks = Aucun échange encore. Répondez à une offre ou à un besoin.
x-own = Mes offres et besoins
x-talk-lead = Vous deux seuls lisez ceci.
x-with = Avec
x-new = nouveau
x-not-there = quelqu’un qui n’est pas là
x-stage-open = En discussion
x-stage-proposed = L’un dit que c’est convenu
x-stage-agreed = Convenu
x-stage-closed = Terminé
x-stage-ended = Arrêté
x-act-proposed = dit que c’est convenu
x-act-took-back = pas encore convenu
x-act-agreed = C’est convenu
x-act-closed = a terminé l’échange
x-act-ended = Un modérateur a arrêté l’échange
x-do-propose = Nous sommes d’accord
x-do-agree = Oui, convenu
x-do-take_back = Pas encore
x-close = Dire comment cela s’est passé
x-withdraw = Retirer
x-end = Arrêter l’échange
x-close-lead = Les membres lisent comment cela s’est passé.
x-withdraw-lead = Les membres ne le voient plus. Ce qui a été dit reste à ceux qui l’ont dit.
x-report-lead = Les modérateurs peuvent alors lire cet échange. Sinon, personne d’autre que vous deux.
x-outcome = Comment cela s’est-il passé ?
x-outcome-done = Cela a eu lieu
x-outcome-partly = Une partie a eu lieu
x-outcome-not = Cela n’a pas eu lieu
x-outcome-words = Dans vos mots
x-fits-need = Offres qui correspondent
x-fits-offer = Besoins qui correspondent
x-fits-none = Rien ne correspond encore.
x-fits-members = Membres que l’on peut interroger
x-because = En commun :
x-waiting-count = Offres, besoins et échanges en attente
n-kind-offer = Offres de membres
n-kind-need = Besoins de membres
u-period-exchange = Offres, besoins et échanges, après leur fin
x-mail-exchange-subject = Quelque chose vous attend
x-mail-waits = quelque chose vous attend dans un échange sur { $network } :
x-mail-expires = une de vos offres ou un de vos besoins sur { $network } se termine bientôt. Vous pouvez prolonger, ou dire comment cela s’est passé :
m-problem-x-place = Le lieu est trop long ou contient un caractère interdit.
m-problem-x-languages = Donnez chaque langue par son code, comme sw, vingt au plus.
m-problem-x-capacity = Donnez un nombre de 1 à 10 000.
m-problem-x-expiry = Donnez un jour à partir d’aujourd’hui, un an au plus.
m-act-publish-listing = a rendu public une offre ou un besoin
m-act-keep-listing = a gardé entre membres une offre ou un besoin
m-act-show-listing = a laissé voir une offre ou un besoin retenu
m-act-dismiss-listing = a laissé tel quel une offre ou un besoin signalé
m-act-hide-listing = a masqué une offre ou un besoin
m-act-restore-listing = a montré à nouveau une offre ou un besoin
m-act-look-at-listings = a regardé les offres et besoins en attente
m-act-look-at-exchange = a lu un échange signalé
m-act-dismiss-exchange = a laissé tel quel un échange signalé
m-act-end-exchange = a arrêté un échange
u-table-listings = Vos offres et besoins
u-table-listing_terms = Termes de vos offres et besoins
u-table-listing_languages = Langues de vos offres et besoins
u-table-listing_reports = Offres et besoins que vous avez signalés
u-table-exchanges = Vos échanges
u-table-exchange_messages = Ce que vous avez écrit dans des échanges
u-table-exchange_reports = Échanges que vous avez signalés
x-for = { $count ->
    [one] pour { $count } personne
   *[other] pour { $count } personnes
}
x-mail-digest = { $count ->
    [one] { $count } nouvelle offre ou nouveau besoin sur { $network } dans ce que vous suivez.
   *[other] { $count } nouvelles offres et nouveaux besoins sur { $network } dans ce que vous suivez.
}

## On the site
x-site-lead = Ce que les membres se proposent et recherchent, pour autant qu’ils l’aient rendu public.
x-site-none = Les membres n’ont pour le moment rendu public ni offre ni besoin.
x-site-open = { $count ->
    [one] Une offre ou un besoin est ouvert
   *[other] { $count } offres et besoins sont ouverts
}
x-site-answer = Répondre dans l’espace des membres
x-site-until = Valable jusqu’au { $date }
x-site-feed = Flux des offres et besoins
x-site-calendar = Calendrier
tried-count = { $reported ->
    [one] Des membres ont signalé { $reported } fois avoir repris une pratique.
   *[other] Des membres ont signalé { $reported } fois avoir repris une pratique.
}
tried-here = { $reported ->
    [one] Des membres ont signalé { $reported } fois avoir repris une pratique ici.
   *[other] Des membres ont signalé { $reported } fois avoir repris une pratique ici.
}
tried-confirmed = { $confirmed ->
    [0] Aucun signalement n’est encore confirmé.
    [one] Un signalement est confirmé.
   *[other] { $confirmed } signalements sont confirmés.
}
