### Clés d’accès, codes de secours, application d’authentification, confirmer que c’est bien vous.

m-tab-passkeys = Clés d’accès
m-said-passkey-added = La clé d’accès est ajoutée. Vous pouvez désormais vous connecter avec elle.
m-said-passkey-removed = La clé d’accès est retirée.
m-said-passkey-wait = Vous pourrez ajouter une nouvelle clé d’accès dans 24 heures. Nous avons écrit à votre adresse ; qui lit ce courriel peut annuler.
m-said-passkey-wait-ended = La demande d’une nouvelle clé d’accès est annulée.
m-said-tries-used-up = C’était le cinquième code erroné. Votre session est fermée ; demandez un nouveau lien.
m-problem-needs-full = Confirmez d’abord que c’est bien vous.
m-problem-passkey-refused = Cette clé d’accès n’a pas été acceptée. Réessayez, ou passez par un autre moyen.
m-problem-passkey-name = Un nom tient sur une ligne et compte au plus 60 caractères.
m-problem-passkey-again = Votre clé d’accès a servi il y a plus de dix minutes. Utilisez-la encore une fois.
m-problem-passkeys-unavailable = Les clés d’accès ne fonctionnent pas à cette adresse.
m-problem-passkeys-enough = Un compte a au plus 20 clés d’accès. Retirez-en d’abord une.
m-problem-operator-first = La première clé d’accès d’une personne de la modération ou de l’administration demande un lien de connexion de l’équipe technique : un courriel seul ne suffit pas.
m-problem-authenticator-code = Ce code n’est pas juste, ou a déjà servi. Attendez le suivant.
m-problem-recovery-code = Ce n’est aucun de vos codes de secours inutilisés.

k-title-passkeys = Clés d’accès
k-passkeys-lead = Avec une clé d’accès, vous vous connectez avec votre empreinte, votre visage ou le code de votre appareil. Personne ne peut la voler par un faux courriel ou une fausse page.
k-others-hint = Si une autre de vos sessions vous semble douteuse, fermez-la :
k-yours = Vos clés d’accès
k-none = Vous n’en avez pas encore. Ajoutez-en une ci-dessous : cela prend une demi-minute, et vous n’aurez plus besoin de courriel.
k-second = Ajoutez-en une deuxième, sur un autre appareil ou une clé de sécurité, pour pouvoir entrer si la première est perdue.
k-added = Ajoutée le
k-used = Dernière utilisation le
k-never-used = jamais utilisée
k-backed-up = présente aussi sur vos autres appareils
k-flagged = refusée : elle a peut-être été copiée. Retirez-la
k-change = Renommer ou retirer
k-name = Nom de la clé d’accès
k-name-hint = Pour la reconnaître : « mon téléphone ». Vous pouvez laisser vide.
k-remove = Retirer cette clé d’accès
k-add = Ajouter une clé d’accès
k-add-do = Ajouter une clé d’accès
k-add-confirm = Confirmez d’abord que c’est bien vous.
k-add-operator = La première clé d’accès d’une personne de la modération ou de l’administration demande un lien de connexion de l’équipe technique : un courriel seul ne suffit pas. Demandez-lui ce lien, ouvrez-le, puis revenez ici.
k-add-unavailable = À cette adresse, les navigateurs ne créent pas de clés d’accès : il leur faut un nom de domaine et https.
k-add-enough = Vous en avez 20. Retirez-en d’abord une.
k-needs-script = Ceci demande JavaScript : seul un script peut parler à votre appareil. Tout le reste ici fonctionne sans.
k-browser-cannot = Ce navigateur ne sait pas utiliser les clés d’accès. Essayez-en un autre, ou votre téléphone.
k-codes = Codes de secours
k-codes-words = Dix codes sur papier. Si toutes les clés d’accès sont perdues, un code et un lien reçu par courriel vous permettent d’en ajouter une nouvelle. Chaque code sert une fois.
k-codes-left = { $count ->
    [0] Vous n’en avez aucun.
    [one] Il vous reste 1 code inutilisé.
   *[other] Il vous reste { $count } codes inutilisés.
}
k-codes-make = Créer dix nouveaux codes
k-codes-new = Vos nouveaux codes de secours
k-codes-once = Notez-les ou imprimez-les maintenant. Ils ne s’affichent que cette fois, et les anciens ne fonctionnent plus.
k-wait = Une nouvelle clé d’accès a été demandée
k-wait-until = Quelqu’un s’est connecté par courriel et a demandé à ajouter une clé d’accès sans l’ancienne. Annulez si ce n’était pas vous. Elle pourra être ajoutée à partir du
k-wait-cancel = Annuler la demande
k-title-cancel = Annuler la demande d’une nouvelle clé d’accès
k-cancel-lead = Quelqu’un s’est connecté par courriel et a demandé à ajouter une clé d’accès à votre compte. Si ce n’était pas vous, annulez, et assurez-vous que personne d’autre ne lit vos courriels.

k-or-passkey = Ou avec une clé d’accès
k-or-passkey-words = Si vous en avez ajouté une à votre compte.
k-sign-in = Se connecter avec une clé d’accès
k-refused = Cette clé d’accès n’a pas été acceptée. Réessayez, ou passez par un autre moyen.

k-title-step-up = Confirmez que c’est bien vous
k-step-up-lead = Ce que vous vous apprêtez à faire demande plus qu’une session ouverte.
k-confirm-link = Confirmer que c’est bien vous
k-confirm = Confirmer
k-elevate = Continuer avec les droits de votre rôle
k-elevate-words = Vous venez d’utiliser votre clé d’accès : une pression suffit. Ces droits prennent fin après une heure sans usage.
k-with-passkey = Avec votre clé d’accès
k-use-passkey = Utiliser une clé d’accès
k-with-app = Avec votre application d’authentification
k-with-recovery = Avec un code de secours
k-recovery-code = Code de secours
k-recovery-hint = Celui de votre papier. Les espaces, les tirets et les minuscules n’ont pas d’importance. Vous pourrez ensuite ajouter une nouvelle clé d’accès.
k-with-mail = Avec un nouveau lien
k-with-mail-words = Vous n’avez pas encore de clé d’accès. Nous envoyons un nouveau lien et un code à votre adresse ; pendant les dix minutes qui suivent, vous pourrez continuer.
k-better = Mieux et plus rapide :
k-no-means = Votre rôle demande une clé d’accès
k-no-means-words = Demandez un lien de connexion à l’équipe technique, ouvrez-le, et ajoutez une clé d’accès. Les personnes de la modération peuvent, à la place, configurer une application d’authentification.
k-own-data-by-mail = Pour vos propres données, un nouveau lien par courriel suffit :
k-lost = Toutes vos clés d’accès sont perdues ?
k-lost-words = Demandez un nouveau lien par courriel, connectez-vous avec lui et, dans les dix minutes, demandez une nouvelle clé d’accès. Vous pourrez l’ajouter après 24 heures ; d’ici là, un courriel envoyé à votre adresse vous permet d’annuler.
k-lost-ask = J’ai perdu mes clés d’accès

k-title-authenticator = Application d’authentification
k-app-words = Si vous ne pouvez pas avoir de clé d’accès : une application sur votre téléphone affiche six chiffres. Avec un lien reçu par courriel, ils ouvrent ce que votre rôle permet.
k-app-link = Configurer ou retirer l’application
k-app-lead = Six chiffres qui changent toutes les demi-minutes. Une clé d’accès est plus sûre et plus rapide ; utilisez ceci là où elle n’est pas possible.
k-app-begin = Configurer une application
k-app-secret = Le secret
k-app-secret-words = Saisissez-le dans l’application comme nouveau compte (« basé sur le temps »), ou ouvrez le lien sur le téléphone qui contient l’application. Personne ne vous le demandera jamais.
k-app-open = Ouvrir dans une application sur cet appareil
k-app-code = Six chiffres de l’application
k-app-code-hint = Chaque code sert une fois. Après cinq codes erronés de suite, votre session est fermée.
k-app-cancel = Ne pas la configurer
k-app-in-use = Une application est configurée.
k-app-remove = Retirer l’application

m-mail-security-passkey-added = Une clé d’accès a été ajoutée à votre compte sur { $network }.
m-mail-security-passkey-removed = Une clé d’accès a été retirée de votre compte sur { $network }.
m-mail-security-passkey-copied = Une clé d’accès de votre compte sur { $network } a répondu comme le ferait une copie. Elle est désormais refusée. Retirez-la et ajoutez-en une nouvelle.
m-mail-security-recovery-codes = De nouveaux codes de secours ont été créés pour votre compte sur { $network }. Les anciens ne fonctionnent plus.
m-mail-security-recovery-used = Un code de secours de votre compte sur { $network } a été utilisé. Créez-en de nouveaux quand il en reste peu.
m-mail-security-passkey-wait = Quelqu’un qui lit vos courriels a demandé à ajouter une nouvelle clé d’accès à votre compte sur { $network }, sans l’ancienne. Elle pourra être ajoutée dans 24 heures. Si ce n’était pas vous, annulez ici :
m-mail-security-passkey-wait-ended = La demande d’une nouvelle clé d’accès pour votre compte sur { $network } a été annulée.
m-mail-security-authenticator-added = Une application d’authentification a été configurée pour votre compte sur { $network }.
m-mail-security-authenticator-removed = L’application d’authentification de votre compte sur { $network } a été retirée.
m-mail-security-authenticator-tries = Cinq codes erronés de votre application d’authentification ont été saisis dans une de vos sessions sur { $network }. La session est fermée.
m-mail-security-operator-link = L’équipe technique a créé sur { $network } un lien de connexion pour une autre personne de l’administration. C’est inscrit au journal d’audit ; interrogez-la si vous ne vous y attendiez pas.

# Deux autres personnes rendent l’accès à une personne de la modération.
m-said-let-back = C’est confirmé. Dans 24 heures, cette personne pourra ajouter une clé d’accès avec un lien reçu par courriel. Nous lui avons écrit ; qui lit ce courriel peut annuler.
m-mail-security-let-back-begun = Une personne de l’administration de { $network } dit que vous avez perdu tout moyen de prouver qui vous êtes, et demande à une deuxième personne de vous rendre l’accès. Si ce n’est pas le cas, connectez-vous et dites-le-lui maintenant.
m-mail-security-let-back-refused = L’accès à { $network } ne vous est pas rendu sans votre clé d’accès : quelqu’un l’a refusé, ou a retiré la demande.
m-mail-security-let-back = Deux personnes qui gèrent { $network } vous rendent l’accès. Dans 24 heures, vous pourrez vous connecter avec un lien reçu par courriel et ajouter une nouvelle clé d’accès. Si vous ne l’avez pas demandé, annulez ici :
m-act-begin-letting-back = a commencé à rendre l’accès à une personne de la modération
m-act-confirm-letting-back = a confirmé que l’accès est rendu à une personne de la modération
m-act-refuse-letting-back = a refusé de rendre l’accès à une personne de la modération
k-title-letting-back = Personnes de la modération qui ont perdu l’accès
k-letting-back-lead = Une personne de l’administration dit que quelqu’un a perdu toutes ses clés d’accès. Parlez vous-même avec cette personne, et non par courriel, avant de confirmer. Un jour plus tard, elle pourra ajouter une nouvelle clé d’accès.
k-letting-back-hint = Comment vous avez vérifié que c’est bien cette personne, ou pourquoi vous refusez. C’est inscrit au journal d’audit, et elle peut le lire.
k-let-back = Rendre l’accès
k-do-not-let-back = Ne pas le rendre
k-nobody-to-let-back = Personne n’attend. C’est l’administration qui commence, sur la page d’une personne de la modération.
k-waiting-letting-back = Personnes de la modération qui ont perdu l’accès
a-let-back-in = Rendre l’accès
a-let-back-in-words = Toutes les clés d’accès et l’application sont perdues. Une autre personne de l’administration ou de la modération doit confirmer dans les 24 heures ; un jour plus tard, une clé d’accès pourra être ajoutée avec un lien reçu par courriel.
