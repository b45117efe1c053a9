# Vos propres données, masquer votre nom, combien de temps les choses sont gardées. Français.

former-member = Ancien membre
m-said-hidden-me = Votre nom est masqué. Il a disparu de tout ce que vous avez écrit, aucun courriel n’arrive, et toutes vos autres sessions sont fermées.
m-said-shown-again = Votre nom est de retour.
m-problem-hidden-still = Votre nom est masqué. Vous pourrez y mettre fin 72 heures après le début, sur la page « Vos connexions ».
m-mail-security-inactive = Aucune connexion à votre compte sur { $network } depuis 18 mois. Après 24 mois, il sera fermé ; ce que vous avez écrit restera alors sous la mention « ancien membre ».
m-mail-security-inactive-then = Pour le garder, connectez-vous une fois. Pour l’effacer vous-même, connectez-vous et allez à la page de vos données.
m-act-forget-audit = a oublié les lignes du journal de plus de deux ans

u-hide-me = Masquer mon nom
u-hide-me-words = Une seule pression, et votre nom est remplacé partout, aucun courriel n’arrive, et vos sessions se ferment partout ailleurs. Vous pourrez y mettre fin après 72 heures : ainsi, personne ne peut vous forcer à le faire sur-le-champ.
u-hidden-words = Votre nom est masqué : il est remplacé partout, et aucun courriel n’arrive.
u-hidden-until = Vous pourrez y mettre fin à partir du
u-show-again = Afficher de nouveau mon nom
u-read-data = Les lire ici
u-title-data-read = Tout ce qui est gardé sur vous
u-data-read-lead = La même chose que dans le fichier. Les noms à gauche sont ceux de l’inventaire des données.
u-nothing-kept = Rien.
u-table-members = Votre compte
u-table-comments = Ce que vous avez écrit
u-table-revisions = Ce que disaient vos textes avant modification
u-table-reactions = Vos réactions
u-table-follows = Discussions que vous suivez
u-table-mail_preferences = Comment vous souhaitez apprendre les nouveautés
u-table-followed_topics = Actualités, thèmes et pays que vous suivez
u-table-reply_addresses = Vos adresses pour répondre par courriel
u-table-received_mails = Courriels arrivés à ces adresses
u-table-reports = Vos signalements
u-table-sessions = Vos sessions
u-table-known_browsers = Types de navigateur que vous avez utilisés
u-table-passkeys = Vos clés d’accès
u-table-invitations = Vos invitations
u-table-updates = Vos actualités
u-table-update_terms = Termes de vos actualités
u-table-update_pages = Pages dont parlent vos actualités
u-table-update_reports = Vos signalements d’actualités
u-table-translations = Vos traductions
u-table-quotes = Si vos contributions peuvent être citées
u-table-e_discussions = Discussions en ligne que vous animez
u-table-e_named = Discussions où vous figurez sur la liste
u-table-e_texts = Résumés et synthèses que vous avez écrits
u-table-entry_proposals = Ce que vous avez proposé pour les fiches
u-table-entry_reviews = Relectures qui vous ont été demandées
u-table-entry_words = Ce que vous avez dit des propositions
u-table-audit_log = Ce qui a été fait sur votre compte
u-periods = Combien de temps les choses sont gardées
u-periods-words = Ces durées sont fixes. Une tâche les fait respecter chaque heure.
u-days = { $count ->
    [one] un jour
   *[other] { $count } jours
}
u-at-once = aussitôt
u-period-tokens = Liens, codes et invitations, après leur fin
u-period-sessions = Sessions, après leur fin
u-period-mail = Trace de l’envoi d’un courriel, pour les limites
u-period-received-mail = Contributions arrivées par courriel : le courriel tel qu’il est arrivé
u-period-received-print = Trace d’un courriel repris, et adresses de réponse, après leur fin
u-period-unconfirmed = Demandes d’adhésion dont l’adresse n’a pas été confirmée
u-period-reports = Signalements, après leur clôture
u-period-inactive-warned = Comptes que personne n’utilise : avertissement
u-period-inactive-closed = Comptes que personne n’utilise : fermeture
u-period-audit = Le journal d’audit
