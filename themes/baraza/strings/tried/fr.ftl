# « Nous l’avons essayé » : ce que des membres ont repris d’une fiche.

t-title = Nous l’avons essayé
t-title-one = Nous l’avons essayé
t-title-new = Signaler que vous l’avez essayé
t-title-edit = Modifier votre signalement
t-title-confirm = Est-ce bien le cas ?
t-title-waiting = Nous l’avons essayé : ce qui attend un modérateur
t-lead = Ce que les membres ont repris des pratiques, et ce qui en est sorti.
t-form-lead = Dites aux autres ce que vous avez repris et ce qui en est sorti. Les membres le voient aussitôt comme signalé, avec votre nom. Une fois confirmé, les éditeurs l’ajoutent à la pratique, sans votre nom.
t-all = Tout ce qui a été essayé
t-about-this = Ce que les membres en ont essayé
t-what-members-report = Ce que signalent les membres
t-by-place = Par lieu
t-own = Vos signalements
t-asked = On vous demande de confirmer
t-choose-lead = De quelle pratique ?
t-choose-page = Pratique
t-choose-next = Continuer
t-after-exchange = Avez-vous repris une pratique grâce à cela ?
t-none-yet = Personne n’a encore rien signalé.
t-standing-reported = Signalé
t-standing-confirmed = Confirmé
t-standing-declined = Non confirmé
t-standing-withdrawn = Retiré
t-field-year = Année
t-field-what = Ce qui a été repris
t-hint-what = 500 caractères au plus. Ne nommez personne, et rien qui puisse mettre des gens en danger.
t-field-changed = Ce qui a été changé pour l’adapter
t-hint-changed = 500 caractères au plus. Laissez vide si rien n’a été changé.
t-field-happened = Ce qui s’est passé
t-hint-happened = Aussi ce qui n’a pas marché. 500 caractères au plus.
t-by = Ce qui l’atteste
t-by-hint = Un signalement est confirmé par une source qu’ouvre un modérateur, ou par un second membre.
t-by-source = Une source
t-by-second = Un second membre qui le sait
t-field-source_title = Titre
t-field-source_publisher = Publié par
t-field-source_url = Adresse sur le web
t-field-source_seen = Consulté le
t-field-entry = Dans l’annuaire
t-field-second = Ou le nom d’un membre
t-hint-second = Exactement comme il s’écrit ici. Nous l’interrogeons s’il existe ; nous ne vous disons pas s’il existe. Personne d’autre n’apprend qui vous avez nommé.
t-hint-second-kept = Laissez vide pour garder la personne nommée.
t-send = Signaler
t-source = Source :
t-read-on = consultée le
t-confirmed-second = Un second membre l’a confirmé.
t-confirmed-source = Un modérateur a ouvert la source et l’a confirmé.
t-at-editors-accepted = Il attend les éditeurs.
t-at-editors-published = Il figure dans la pratique.
t-waits-second = Le membre que vous avez nommé n’a pas encore répondu. Le nom est-il exactement tel qu’il s’écrit ici ? Vous pouvez le changer.
t-waits-source = Un modérateur ouvrira la source.
t-declined-words = Il n’a pas été confirmé. Vous pouvez le modifier et le signaler de nouveau.
t-withdraw = Le retirer
t-withdraw-lead = Les membres ne le voient plus et il ne compte plus.
t-confirm-lead = Un membre dit que vous êtes au courant. Lui seul sait qu’on vous l’a demandé.
t-confirm-hint = Dites oui seulement si vous le savez vous-même. Les éditeurs l’ajoutent alors à la pratique, sans nom.
t-confirm-yes = Oui, c’est le cas
t-confirm-no = Je ne peux pas le confirmer
t-waiting-lead = Ouvrez chaque source et lisez si elle le dit. Votre décision est inscrite au journal d’audit.
t-reason-hint = Nécessaire pour tout sauf montrer et confirmer. L’auteur peut la lire.
t-do-confirm = La source le dit
t-do-decline = Ce n’est pas confirmé
t-waiting-count = Signalements d’essais en attente
t-filed-title = Reprise ailleurs :
t-filed-source = Signalé par un membre du réseau et confirmé par un second
t-widget-can-ask = Membres que l’on peut interroger à ce sujet : { $number }
t-widget-tried = Nous l’avons essayé : signalés { $reported }, confirmés { $confirmed }
t-widget-report = Signaler que vous l’avez essayé
u-period-tried = Signalements d’essais, après leur retrait ou leur refus
m-said-tried = Merci. Les membres voient votre signalement, qui attend d’être confirmé.
m-said-tried-answered = Merci. La personne qui a demandé est avertie qu’il y a une réponse.
m-said-tried-withdrawn = Retiré. Il ne compte plus.
m-said-tried-confirmed = Confirmé. Les éditeurs peuvent le reprendre.
m-problem-t-year = Donnez une année entre 1990 et l’année en cours.
m-problem-t-text = Écrivez au plus 500 caractères, aucun caché.
m-problem-t-missing = Écrivez ici quelques mots.
m-problem-t-source-line = Une source a besoin d’un titre et du nom de qui l’a publiée.
m-problem-t-source-url = Donnez l’adresse entière, commençant par https://
m-problem-t-source-seen = Donnez le jour où vous l’avez ouverte, aujourd’hui au plus tard.
m-problem-t-second = Nommez un membre, ou choisissez-en un dans l’annuaire.
m-act-show-tried = a laissé voir un signalement d’essai retenu
m-act-confirm-tried = a confirmé un signalement d’essai par sa source
m-act-decline-tried = n’a pas confirmé un signalement d’essai
m-act-dismiss-tried = a laissé tel quel un signalement d’essai dont on s’était plaint
m-act-hide-tried = a masqué un signalement d’essai
m-act-restore-tried = a remontré un signalement d’essai
m-act-look-at-tried = a regardé les signalements d’essai en attente
u-table-tried = Ce que vous avez signalé avoir essayé, et ce qu’on vous a demandé de confirmer
u-table-tried_reports = Signalements d’autrui que vous avez portés aux modérateurs
t-reported-count = { $count ->
    [one] { $count } signalé
   *[other] { $count } signalés
}
t-confirmed-count = { $count ->
    [one] { $count } confirmé
   *[other] { $count } confirmés
}
t-places-count = { $count ->
    [one] dans { $count } lieu
   *[other] dans { $count } lieux
}
t-you-are-asked = { $count ->
    [one] Un membre vous demande de confirmer un signalement.
   *[other] Des membres vous demandent de confirmer { $count } signalements.
}
