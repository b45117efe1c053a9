# L’espace des membres et ses courriels en français. Court, simple, aimable. Des verbes sur les boutons.

m-area = Espace des membres
m-duties = Animation du réseau
m-tab-home = Accueil
m-tab-settings = Réglages
m-tab-sessions = Vos connexions
m-tab-moderation = Modération
m-tab-applications = Demandes d’adhésion
m-tab-audit = Journal d’audit
m-tab-outbox = Boîte d’envoi
m-sign-out = Se déconnecter
m-sign-in = Se connecter
m-cancel = Annuler
m-save = Enregistrer
m-parts = Parties de la liste
m-earlier = Plus ancien
m-later = Suite
m-newest = Plus récent
m-to-catalogue = Aller au catalogue
m-errors = { $count ->
    [one] Un point est à corriger :
   *[other] { $count } points sont à corriger :
}
m-request = Si vous demandez de l’aide, donnez ce numéro :
m-wait = { $minutes ->
    [one] Réessayez dans une minute.
   *[other] Réessayez dans { $minutes } minutes.
}

## Titres
m-title-home = Espace des membres
m-title-sign-in = Connexion
m-title-link = Connexion
m-title-code = Regardez vos courriels
m-title-to = Retour à la page
m-title-other-browser = Ce lien appartient à un autre navigateur
m-title-link-ended = Ce lien ne peut plus servir
m-title-join = Rejoindre le réseau
m-title-invitation = Une invitation pour vous
m-title-discussion = Discussion
m-title-settings = Réglages
m-title-sessions = Vos connexions
m-title-moderation = Modération
m-title-applications = Demandes d’adhésion
m-title-audit = Journal d’audit
m-title-record = Ce qui a été fait sur votre compte
m-title-outbox = Boîte d’envoi
m-title-unsubscribe = Arrêter les avis
m-title-unsubscribed = Les avis sont arrêtés
m-title-delete = Supprimer votre contribution
m-title-report = Signaler une contribution
m-title-hide = Masquer une contribution
m-title-restore = Rétablir une contribution
m-title-not-found = Il n’y a rien ici
m-title-signed-out = Connectez-vous d’abord
m-title-forbidden = Ceci ne vous est pas ouvert
m-title-broken = Quelque chose n’a pas marché ici
m-title-refused = Cela n’a pas pu être fait

## Se connecter
m-sign-in-lead = Nous vous envoyons un courriel avec un lien et un code. Il n’y a pas de mot de passe.
m-sign-in-first = Connectez-vous pour continuer. Vous reviendrez à la page que vous avez demandée.
m-email = Adresse électronique
m-email-private = Seule l’administration peut la voir.
m-send-link = M’envoyer un lien
m-no-account = Pas encore membre ?
m-join-link = Rejoindre le réseau
m-shared-device = D’autres personnes utilisent aussi cet appareil : me déconnecter à la fermeture du navigateur
m-code-lead = { $minutes ->
    [one] Si cette adresse peut se connecter, un courriel est en route. Son lien et son code sont valables une minute, dans ce navigateur.
   *[other] Si cette adresse peut se connecter, un courriel est en route. Son lien et son code sont valables { $minutes } minutes, dans ce navigateur.
}
m-code = Code
m-code-hint = Ouvrez le lien sur cet appareil, ou saisissez le code ici. Les majuscules et les tirets n’ont pas d’importance.
m-code-nothing-came = Rien reçu ? Regardez parmi les courriels indésirables, ou
m-ask-again = refaites la demande
m-code-outbox = Ceci est un essai sur votre propre machine. Aucun courriel n’en sort :
m-outbox = regarder dans la boîte d’envoi
m-link-lead = Appuyez sur le bouton pour vous connecter sur cet appareil.
m-other-browser-lead = Vous l’avez demandé dans un autre navigateur ou sur un autre appareil. Retournez-y et saisissez le code du courriel.
m-other-browser-why = Cela tient à l’écart quiconque lit vos courriels : un lien seul n’ouvre rien.
m-ask-new-link = Demander un lien ici
m-link-ended-lead = Il a déjà servi, il est trop ancien, ou il n’a pas été copié en entier. Il est facile d’en recevoir un nouveau.
m-type-code = Saisir un code

## Adhérer
m-join-lead = Dites-nous qui vous êtes. La modération lit chaque demande.
m-name = Nom
m-name-hint = Le nom que les autres voient. Ce n’est pas forcément celui de vos papiers.
m-about = À propos de vous, et pourquoi vous demandez à adhérer
m-about-hint = Votre travail, votre organisation, votre pays, ce que vous cherchez ici : ce qui aide la modération à décider. Elle le lit, ainsi que les membres que vous nommez.
m-language = Langue
m-apply = Demander à adhérer
m-invitation-lead = Choisissez le nom que les autres verront, et vous y êtes.
m-invitation-approval = La modération examinera votre adhésion avant que vous puissiez écrire.
m-invitation-email = Celle à laquelle l’invitation a été envoyée.
m-accept-invitation = Accepter l’invitation

## Accueil
m-hello = Bienvenue,
m-waits-for-approval = Votre demande attend la modération. Vous recevrez un courriel quand elle sera tranchée.
m-one-admin = Ce réseau n’a qu’une personne à l’administration. Désignez-en une deuxième, pour que personne ne reste à la porte.
m-weak-session = Pour modérer, confirmez que c’est bien vous : avec une clé d’accès, ou comme votre rôle le permet.
m-waiting = Ce qui vous attend
m-nothing-waits = Rien ne vous attend.
m-waiting-held = Contributions en attente de publication
m-waiting-reported = Contributions signalées
m-waiting-applications = Demandes d’adhésion
m-recent = Ce qui s’est dit récemment
m-open-discussions = Discussions ouvertes
m-no-open-discussions = Aucune discussion n’est ouverte en ce moment.
m-discuss-entries = Ce que contient le catalogue se discute sur ses propres pages :
m-record-link = Ce qui a été fait sur votre compte

## Discussions
m-to-page = Aller à la page
m-contributions = { $count ->
    [0] Aucune contribution pour l’instant
    [one] 1 contribution
   *[other] { $count } contributions
}
m-contributions-title = Contributions
m-state-open = ouverte
m-state-closed = fermée
m-state-locked = fermée par la modération
m-state-scheduled = pas encore ouverte
m-opens-on = Ouvre le
m-closes-on = Ferme le
m-who-public = publique
m-who-members = réservée aux membres
m-readable-by-public = Toute personne sur Internet peut lire cette discussion.
m-readable-by-members = Seuls les membres peuvent lire cette discussion.
m-who-reads-public = Toute personne sur Internet peut lire ce que vous écrivez ici.
m-who-reads-members = Les membres du réseau peuvent lire ce que vous écrivez ici.
m-write-post = Écrire
m-write-reply = Répondre
m-write-edit = Modifier votre contribution
m-do-post = Envoyer
m-do-reply = Envoyer la réponse
m-do-edit = Enregistrer la modification
m-in-reply-to = À la contribution { $number }
m-your-words = Votre texte
m-markdown-hint = Une ligne vide commence un nouveau paragraphe. *étoiles* pour insister, > pour citer. Les images apparaissent comme des liens.
m-written-in = Langue du texte
m-confirm-public = Je comprends que ce que j’écris sur les pages publiques paraît sur Internet sous le nom que j’ai choisi. (Nous ne le demandons qu’une fois.)
m-preview = Aperçu
m-preview-title = Voici ce que cela donnera. Rien n’est encore envoyé.
m-sign-in-to-write = Les membres peuvent écrire ici.
m-cannot-write-open = Vous ne pouvez pas écrire ici.
m-cannot-write-closed = Cette discussion est fermée.
m-cannot-write-locked = La modération a fermé cette discussion.
m-cannot-write-scheduled = Cette discussion n’est pas encore ouverte.
m-moderate-thread = Modérer cette discussion
m-lock = Fermer aux nouvelles contributions
m-unlock = Rouvrir

## Une contribution
m-delete = Supprimer
m-delete-lead = Elle disparaît de toutes les pages. Sa place reste, pour que les réponses gardent leur sens.
m-report = Signaler
m-report-lead = La modération l’examinera. Personne d’autre n’apprendra que vous l’avez signalée.
m-hide = Masquer
m-hide-lead = Elle quitte aussitôt toutes les pages, tous les flux et toutes les données.
m-restore = Rétablir
m-restore-lead = Elle revient partout.
m-reason = Raison
m-reason-hint = Elle est inscrite au journal d’audit. La personne qui a écrit peut la lire.
m-report-reason = Quel est le problème ?
m-reason-spam = Publicité ou message indésirable
m-reason-abuse = Insulte, menace ou haine
m-reason-privacy = Révèle quelque chose de privé
m-reason-security = Pourrait mettre quelqu’un en danger
m-reason-other = Autre chose
m-note = Avec vos propres mots
m-report-note-hint = Vous pouvez laisser vide.

## Réglages et sessions
m-account = Votre compte
m-role = Rôle
m-role-member = Membre
m-role-moderator = Modération
m-role-admin = Administration
m-notices = M’écrire quand il y a du nouveau dans les discussions auxquelles je participe
m-sessions-lead = Fermez les sessions que vous ne reconnaissez pas.
m-this-session = celle-ci
m-session-since = Depuis le
m-session-basic = pour lire et écrire
m-session-full = avec clé d’accès
m-session-elevated = avec les droits de votre rôle
m-end-session = Fermer
m-end-all = Se déconnecter partout
m-end-all-hint = Toutes les sessions, tous les liens et tous les codes prennent fin aussitôt, ici aussi.

## Modération
m-moderation-lead = Signalements et contributions qui vous attendent. Votre lecture de cette page est inscrite au journal d’audit.
m-held = en attente de publication
m-reports = { $count ->
    [one] { $count } signalement
   *[other] { $count } signalements
}
m-publish = Publier
m-refuse = Ne pas publier
m-dismiss = Laisser tel quel
m-queue-empty = Rien n’est en attente.
m-queue-more = D’autres attendent derrière.
m-no-applications = Personne n’attend.
m-invited = sur invitation
m-approve = Admettre
m-reject = Refuser
m-reason-if-rejected = Raison, si vous refusez
m-not-own-invitee = Quelqu’un d’autre doit décider : vous avez invité cette personne.
m-invite-title = Inviter quelqu’un
m-invite-hint = L’invitation ne vaut que pour cette adresse, une seule fois, pendant une semaine.
m-invite = Envoyer l’invitation
m-audit-own = Vos actes de modération, du plus récent au plus ancien.
m-audit-all = Tous les actes de la modération, de l’administration et de l’équipe technique, du plus récent au plus ancien.
m-record-lead = Actes de la modération et de l’administration sur votre compte et vos contributions, du plus récent au plus ancien.
m-audit-time = Heure
m-audit-who = Qui
m-audit-act = Acte
m-audit-subject = Sur quoi
m-audit-empty = Rien pour l’instant.

## Boîte d’envoi, fin des avis
m-outbox-lead = Les courriels qui seraient partis. Cette page n’existe que tant que le service tourne sur votre propre machine, sans serveur de courriel.
m-outbox-empty = Aucun courriel pour l’instant.
m-unsubscribe = Arrêter les avis
m-unsubscribe-lead = Vous ne recevrez plus à cette adresse de courriels de ce type.
m-unsubscribe-security = Les courriels sur la sécurité de votre compte arriveront toujours.
m-unsubscribed-lead = Cette adresse ne reçoit plus de courriels de ce type.

## Ce qui a été fait
m-said-posted = C’est envoyé.
m-said-pending = C’est gardé. La modération lira ce texte avant que d’autres puissent le lire.
m-said-edited = C’est modifié.
m-said-deleted = C’est supprimé.
m-said-reported = C’est signalé. Merci.
m-said-hidden = C’est masqué.
m-said-restored = C’est rétabli.
m-said-saved = C’est enregistré.
m-said-ended = C’est fermé.
m-said-approved = Demande acceptée.
m-said-rejected = Demande refusée.
m-said-published = C’est publié.
m-said-refused = Ce n’est pas publié.
m-said-dismissed = C’est laissé tel quel.
m-said-invited = Si cette adresse peut être invitée, l’invitation est en route.
m-said-locked = La discussion est fermée aux nouvelles contributions.
m-said-unlocked = La discussion est rouverte.
m-said-signed-out = Vous avez quitté votre session.

## Ce qui n’a pas marché
m-problem-other = La demande n’a pas pu être comprise. Revenez en arrière et réessayez.
m-problem-malformed = La demande n’a pas pu être comprise. Revenez en arrière et réessayez.
m-problem-not-found = La page n’est pas ici, ou ne vous est pas destinée.
m-problem-signed-out = Vous n’avez pas de session ouverte, ou elle a pris fin. Ce que vous avez écrit est encore dans votre navigateur : revenez en arrière pour le copier.
m-problem-forbidden = Votre compte ne permet pas de faire cela.
m-problem-needs-elevation = Pour agir selon votre rôle, confirmez que c’est bien vous : avec une clé d’accès, ou comme votre rôle le permet.
m-problem-foreign-request = La demande ne venait pas d’une page de ce site.
m-problem-form-expired = Ce formulaire est trop ancien. Revenez en arrière, rechargez la page et envoyez-le de nouveau.
m-problem-unsupported-media-type = Ceci ne peut pas être envoyé ici.
m-problem-too-large = C’est trop à la fois.
m-problem-too-slow = La demande a mis trop de temps à arriver. Réessayez.
m-problem-address-too-long = L’adresse est trop longue.
m-problem-unknown-or-missing-field = Il manque quelque chose. Revenez en arrière et remplissez tous les champs.
m-problem-too-many = C’était un peu trop souvent.
m-problem-unavailable = Le service ne peut pas le faire en ce moment. Réessayez dans un instant.
m-problem-internal = Quelque chose n’a pas marché de notre côté. Rien n’a été changé.
m-problem-unknown-host = Le service ne répond pas sous ce nom.
m-problem-wrong-method = Cette adresse ne peut pas servir ainsi.
m-problem-no-address = Ce n’est pas une adresse électronique. Une adresse a la forme name@example.org.
m-problem-name-form = Un nom contient au moins une lettre, compte au plus 60 caractères et tient sur une ligne.
m-problem-name-reserved = Ce nom pourrait passer pour une fonction officielle. Choisissez-en un autre.
m-problem-name-taken = Quelqu’un porte déjà ce nom, ou un nom qui lui ressemble. Choisissez-en un autre.
m-problem-no-such-language = Choisissez l’une des langues.
m-problem-about-unfit = Dites en quelques mots qui vous êtes.
m-problem-no-applications = Ce réseau n’accepte pas de demandes d’adhésion en ce moment.
m-problem-code-refused = Ce code ne convient pas, ou il est trop ancien. Après cinq essais, il vous en faut un nouveau.
m-problem-text-empty = Écrivez d’abord quelque chose.
m-problem-text-too-long = Votre texte est trop long : au plus 20 000 caractères.
m-problem-text-character = Votre texte contient un caractère invisible qui n’est pas autorisé. Saisissez de nouveau ce passage.
m-problem-text-too-deep = Les citations et les listes sont imbriquées trop profondément.
m-problem-text-too-many-links = Votre texte contient trop de liens.
m-problem-text-table-too-large = Le tableau est trop grand.
m-problem-language = Choisissez l’une des langues.
m-problem-parent = Ce à quoi vous répondez n’est plus là.
m-problem-no-parent = Ce à quoi vous répondez n’est plus là.
m-problem-confirm-public = Cochez la case : tout le monde sur Internet pourra lire ceci.
m-problem-discussion-closed = Cette discussion est fermée.
m-problem-discussion-scheduled = Cette discussion n’est pas encore ouverte.
m-problem-discussion-locked = La modération a fermé cette discussion.
m-problem-key-reused = Ceci a déjà été envoyé avec un autre texte. Rechargez la page.
m-problem-changed-since = Ce texte a été modifié entre-temps dans une autre fenêtre. Votre version est ci-dessous : regardez la discussion, puis enregistrez de nouveau.
m-problem-if-match-missing = La version manque.
m-problem-reason-missing = Donnez une raison.
m-problem-note-unfit = La note est trop longue, ou contient un caractère non autorisé.
m-problem-not-on-yourself = Quelqu’un d’autre doit le faire.
m-problem-last-administrator = Un réseau doit garder au moins une personne à l’administration.
m-problem-decided-already = La décision est déjà prise.
m-problem-too-many-invitations = Trop de vos invitations sont en cours. Attendez que certaines aient reçu une réponse.

## Courriels : objets
m-mail-sign-in-subject = Connexion
m-mail-application-subject = Confirmez votre demande d’adhésion
m-mail-invitation-subject = Une invitation pour vous
m-mail-approved-subject = Bienvenue
m-mail-rejected-subject = Votre demande d’adhésion
m-mail-notice-subject = Du nouveau
m-mail-security-subject = Sur la sécurité de votre compte

## Courriels : texte
m-mail-hello = Bonjour,
m-mail-sign-in = Vous pouvez vous connecter à { $network } par ce lien, dans le navigateur où vous l’avez demandé :
m-mail-code = Ou saisissez-y ce code :
m-mail-minutes = { $minutes ->
    [one] Les deux servent une seule fois, pendant une minute.
   *[other] Les deux servent une seule fois, pendant { $minutes } minutes.
}
m-mail-never-ask = Personne ne vous demandera jamais ce code. Vous n’avez pas demandé ce courriel ? Alors ne faites rien.
m-mail-application = Vous avez demandé à rejoindre { $network }. Confirmez votre adresse par ce lien, dans le navigateur où vous avez fait la demande :
m-mail-application-then = La modération lira ensuite votre demande. Vous recevrez un courriel quand elle sera tranchée.
m-mail-invitation = Vous avez reçu une invitation à rejoindre { $network }. Acceptez-la par ce lien :
m-mail-days = { $days ->
    [one] Il sert une seule fois, pendant un jour, et seulement avec cette adresse.
   *[other] Il sert une seule fois, pendant { $days } jours, et seulement avec cette adresse.
}
m-mail-not-you = Ce courriel n’est pas pour vous ? Alors ne faites rien.
m-mail-approved = Votre demande pour rejoindre { $network } a été acceptée. Connectez-vous ici :
m-mail-rejected = Merci de l’intérêt que vous portez à { $network }. Votre demande n’a pas été acceptée cette fois-ci.
m-mail-notice = Il y a du nouveau dans une discussion à laquelle vous participez sur { $network } :
m-mail-security-role-change = Le rôle de votre compte sur { $network } a été changé.
m-mail-security-sessions-ended = Toutes les sessions de votre compte sur { $network } ont été fermées.
m-mail-security-new-browser = Quelqu’un s’est connecté à votre compte sur { $network } avec un navigateur que vous n’aviez pas encore utilisé.
m-mail-security-suspended = Votre compte sur { $network } a été suspendu.
m-mail-security-other = Un élément de la sécurité de votre compte sur { $network } a été changé.
m-mail-security-then = Ce n’était pas vous, ou cela vous surprend ? Connectez-vous, choisissez « Se déconnecter partout », et écrivez à la modération.
m-mail-security-why = Ce courriel vous parvient même si vous ne voulez pas d’avis, parce qu’il concerne votre sécurité.

## Ses propres données
m-title-data = Vos données
m-take-data = Emporter vos données
m-take-data-words = Un seul fichier avec votre compte et tout ce que vous avez écrit ici.
m-download = Télécharger
m-erase = Effacer votre compte
m-erase-words = C’est immédiat et sans retour possible. Les sauvegardes perdent vos données dans les 35 jours.
m-erase-posts = Ce que vous avez écrit
m-erase-keep = reste, sous la mention « ancien membre »
m-erase-remove = disparaît aussi. Sa place reste, pour que les réponses gardent leur sens
m-erase-name = Par précaution, saisissez votre nom
m-erase-do = Effacer mon compte
m-said-erased = Votre compte est effacé.
m-problem-choose-one = Choisissez l’une des possibilités.
m-problem-name-differs = Ce n’est pas le nom de votre compte. Rien n’a été effacé.

## Actes inscrits au journal d’audit
m-act-add-account = a ajouté un compte
m-act-approve = a admis un membre
m-act-approve-comment = a publié une contribution
m-act-dismiss-reports = a laissé telle quelle une contribution signalée
m-act-end-sessions = a fermé toutes les sessions d’un compte
m-act-erase = a effacé un compte
m-act-first-administrator = a désigné la première personne de l’administration
m-act-freeze = a gelé un compte
m-act-unfreeze = a mis fin à un gel
m-act-hide = a masqué une contribution
m-act-restore = a rétabli une contribution
m-act-invite = a invité quelqu’un
m-act-lock = a fermé une discussion
m-act-unlock = a rouvert une discussion
m-act-look-at-history = a consulté des versions antérieures
m-act-look-at-members = a consulté la liste des membres
m-act-look-at-queue = a consulté la file d’attente
m-act-reinstate = a rétabli un compte
m-act-reject = a refusé une demande d’adhésion
m-act-role = a changé un rôle
m-act-sign-in-link = a créé un lien de connexion
m-act-suspend = a suspendu un compte

m-kept = Ce que vous avez écrit n’est pas perdu
m-kept-first = Vous le trouvez ci-dessous. D’abord, dans un nouvel onglet :
m-kept-again = Vous le trouvez ci-dessous. Envoyez-le à nouveau.
m-kept-send = Envoyer à nouveau
m-session-ends = Dans quelques minutes, votre session se fermera ici. Ce que vous avez saisi reste.
m-session-stay = Garder la session ouverte
