# Suivre les discussions, ce qui est en attente, et les courriels à ce sujet.

n-title-notifications = Ce qui est nouveau pour vous
m-tab-notifications = Nouveau pour vous
n-unread = { $count ->
    [one] { $count } nouveauté
   *[other] { $count } nouveautés
}
n-bell = Nouveau pour vous : { $count }
n-waiting = Discussions où il y a du nouveau
n-new-updates = Nouvelles actualités
n-nothing = Rien de nouveau dans ce que vous suivez. Vous suivez chaque discussion où vous écrivez ; pour en suivre une autre, ouvrez-la et choisissez « Suivre ». Ci-dessous, choisissez les actualités et les thèmes que vous voulez suivre.
n-to-discussions = Voir les discussions
n-read = Lire
n-read-what = Lire : { $title }
n-all-read = Tout marquer comme lu
n-new = { $count ->
    [one] { $count } nouvelle contribution
   *[other] { $count } nouvelles contributions
}
n-newest = la dernière le

n-mail = Courriels à ce sujet
n-mail-lead = Quel que soit votre choix, les nouveautés vous attendent ici. Les courriels sur la sécurité de votre compte arrivent dans tous les cas.
n-silent = Vous avez demandé à ne recevoir aucun courriel sur les nouveautés. Pour en recevoir de nouveau, changez ce choix ici :
n-contributions = Nouvelles contributions dans les discussions que vous suivez ou auxquelles vous participez
n-replies = Réponses à ce que vous avez écrit
n-every-instant = Tout de suite
n-every-daily = Une fois par jour, en un seul courriel
n-every-weekly = Une fois par semaine, en un seul courriel
n-every-off = Pas par courriel
n-every-usual = Au rythme que j’ai choisi pour toutes
n-every-end = Ne plus suivre
n-every-none = Pas du tout
n-kind-quick = Brèves des membres
n-kind-news = Nouvelles
n-kind-event = Événements
n-replies-same = Comme les autres contributions
n-replies-instant = Tout de suite
n-replies-off = Pas par courriel
n-hour = Heure du courriel quotidien ou hebdomadaire (UTC)
n-weekday = Jour du courriel hebdomadaire
n-day-1 = Lundi
n-day-2 = Mardi
n-day-3 = Mercredi
n-day-4 = Jeudi
n-day-5 = Vendredi
n-day-6 = Samedi
n-day-7 = Dimanche
n-with-text = Mettre le texte dans le courriel, là où la modération l’a autorisé
n-with-text-hint = Un courriel peut être lu en chemin et dans votre messagerie. Sans cette option, il dit seulement que du nouveau vous attend.

n-terms = Thèmes et pays que vous suivez
n-terms-lead = Vous êtes au courant de leurs actualités, et suivez leurs discussions dès que quelqu’un y écrit. Pour chaque discussion, vous pouvez changer ce choix ou ne plus suivre, sur sa propre page.
n-term = Thème ou pays
n-change-what = Changer : { $title }

n-follow = Suivre cette discussion
n-following = Vous suivez cette discussion.
n-not-following = Vous ne suivez pas cette discussion.
n-how = À quel rythme recevoir les courriels
n-follow-do = Suivre
n-change = Changer
n-words-allowed = Les textes de cette discussion peuvent partir dans des courriels, aux membres qui l’ont demandé.
n-words-not-allowed = Les textes de cette discussion ne partent pas dans les courriels.
n-words = Textes dans les courriels
n-words-allow = Autoriser les textes dans les courriels
n-words-end = Tenir les textes hors des courriels

## Courriels
n-mail-digest-subject = Quoi de neuf
n-mail-digest = Sur { $network }, il y a { $count ->
    [one] { $count } nouvelle contribution
   *[other] { $count } nouvelles contributions
} dans { $discussions ->
    [one] une discussion
   *[other] { $discussions } discussions
} que vous suivez.
n-mail-digest-updates = Sur { $network }, il y a { $count ->
    [one] { $count } nouvelle actualité
   *[other] { $count } nouvelles actualités
} dans ce que vous suivez.
n-mail-updates = Il y a du nouveau sur { $network } dans ce que vous suivez :
n-mail-former = Ancien membre
n-mail-leave-this = Ne plus recevoir de courriels sur cette discussion :
n-mail-leave-updates = Ne plus recevoir ces courriels sur les actualités :
n-mail-leave-digests = Ne plus recevoir ces récapitulatifs :
n-mail-leave-all = Ne plus recevoir de courriels sur les nouveautés :
n-new-for-you = Nouveau pour vous
n-widget-follow = Suivre cette discussion
n-widget-following = Vous suivez cette discussion
n-widget-end = Ne plus suivre

## Participer par courriel
n-mail-above = Pour participer, écrivez au-dessus de cette ligne
n-mail-reply = Votre réponse à ce courriel devient une contribution à la discussion, sous votre nom. Qui peut lire la discussion peut aussi lire cette réponse. Ne transférez pas ce courriel : il contient une adresse qui vous est propre.
n-mail-reply-answer = Quelqu’un vous a répondu. Votre réponse à ce courriel paraît juste au-dessous de la sienne, sous votre nom. Qui peut lire la discussion peut aussi lire cette réponse. Ne transférez pas ce courriel : il contient une adresse qui vous est propre.
n-mail-reply-digest = Un courriel par jour sur cette discussion :
n-mail-reply-off = Aucun courriel sur cette discussion :
n-mail-reply-leave = Aucun courriel sur les nouveautés :
n-mail-answer-subject = Votre courriel à une discussion
n-answer-attachments = Merci de votre contribution sur { $network }. Son texte a été repris ; les fichiers joints ne l’ont pas été, car des fichiers peuvent nuire aux personnes qui les ouvrent. Dites l’essentiel par écrit, ou donnez un lien vers l’endroit où il est publié.
n-answer-attachments-only = Votre courriel à une discussion sur { $network } ne contenait que des fichiers. Ils ne sont pas repris, car des fichiers peuvent nuire aux personnes qui les ouvrent. Dites l’essentiel par écrit, ou donnez un lien vers l’endroit où il est publié.
n-answer-empty = Il n’y avait aucun texte de vous dans votre courriel à une discussion sur { $network }. Écrivez-le au-dessus de la ligne qui commence par ≡≡≡, et renvoyez-le.
n-answer-text = Votre courriel à une discussion sur { $network } n’y a pas été ajouté : il est trop long, ou contient quelque chose que la page ne peut pas afficher. Sur la page, vous pouvez voir quoi, et le corriger.
n-answer-closed = Votre courriel est arrivé dans une discussion sur { $network } qui n’accepte pas de contributions en ce moment. Sur sa page, vous voyez jusqu’à quand elle était ouverte, ou quand elle ouvre.
n-answer-confirm-public = Votre courriel était destiné à une page de { $network } que toute personne sur Internet peut lire. Avant votre première contribution à une telle page, dites une fois, sur la page, que vous le voulez. Puis renvoyez votre courriel.
n-answer-expired = L’adresse à laquelle vous avez écrit sur { $network } a plus de 60 jours et ne reçoit plus rien. Répondez à un courriel plus récent, ou écrivez sur la page.
n-answer-other-sender = Un courriel venu d’une autre adresse que la vôtre est arrivé à l’adresse qui vous est propre pour une discussion sur { $network }. Il n’y a pas été ajouté. Si vous l’avez écrit, envoyez-le depuis l’adresse de votre compte. Sinon, quelqu’un détient un courriel qui vous était destiné : choisissez « Aucun courriel sur cette discussion », et écrivez à la modération.
n-answer-held = Merci de votre contribution sur { $network }. La modération l’examine avant que d’autres puissent la lire, parce que votre fournisseur de courriel n’a pas prouvé qu’elle vient de vous, ou en raison de ce qu’elle dit.
n-answer-page = La discussion est ici :
n-mail-raw = Le courriel tel qu’il est arrivé
n-mail-raw-lead = Pour la modération seulement, et pour peu de temps. Votre consultation est inscrite au journal d’audit.

## Reçu autrement
n-carry = Ajouter ce que vous avez reçu autrement
n-carry-lead = Ce que quelqu’un vous a transmis par courriel, par téléphone ou sur papier. Le texte paraît sous votre nom, et dit qui l’a envoyé.
n-carry-sender = Qui l’a envoyé, sous le nom que cette personne souhaite
n-carry-words = Son texte
n-carry-agreed = Cette personne accepte d’être nommée et lue ici.
n-carry-do = Ajouter
n-carried = Envoyé par { $name }, ajouté par { $poster }
m-problem-not-agreed = Demandez d’abord si cette personne accepte d’être nommée et lue ici.
m-problem-bad-name = Ce nom ne peut pas être affiché.
