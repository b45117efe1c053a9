# Conversations confidentielles.

msg-title = Messages
msg-title-one = Conversation
msg-title-report = Signaler un message
msg-title-reported = Messages signalés
msg-lead = Ce que vous écrivez avec des experts et au sujet d’échanges. Personne d’autre ne le lit.
msg-with = Conversation avec
msg-you = Vous
msg-unread = { $count ->
    [one] { $count } nouveau message
   *[other] { $count } nouveaux messages
}
msg-ended = Terminée
msg-kind-expert = Question à un expert
msg-kind-exchange = Au sujet d’un échange
msg-kind-advice = Au sujet d’une demande de conseil
msg-subject-expert = Fiche dans l’annuaire
msg-subject-exchange = L’échange
msg-subject-advice = La demande
msg-none = Pas encore de conversation.
msg-to-directory = Trouver quelqu’un à qui poser une question
msg-no-words = Personne n’a encore écrit.
msg-removed = Un modérateur a retiré ce message, ou son auteur l’a effacé.
msg-hint = Seules les personnes qui participent le lisent. Markdown fonctionne. Aucune adresse n’est montrée.
msg-send = Envoyer
msg-has-ended = Cette conversation est terminée. Ce qui a été dit reste ici.
msg-nobody = Personne n’est là pour le lire en ce moment.
msg-more = Y mettre fin, ou ne plus rien recevoir
msg-end = Mettre fin à la conversation
msg-end-hint = Plus personne ne peut y écrire. Vous pouvez tous les deux encore la lire.
msg-block = Ne plus rien recevoir de cette personne
msg-block-hint = Ce qu’elle vous écrit désormais ne vous parvient pas. Elle n’en est pas avertie.
msg-unblock = Recevoir à nouveau ses messages
msg-you-block = Vous ne recevez rien de cette personne. Elle n’en est pas avertie.
msg-blocked-title = Vous ne recevez rien de
msg-report-lead = Un modérateur lit ce seul message, et pas les autres. Personne d’autre n’apprend que vous l’avez signalé.
msg-report-advice-lead = Un administrateur lit ce seul message, et pas les autres. Personne d’autre n’apprend que vous l’avez signalé.
msg-reported-lead = Chaque message a été signalé par une personne qui participe à la conversation. Vous voyez ce message et aucun autre.
msg-reported-empty = Aucun message n’attend.
msg-remove = Retirer le message
msg-waiting-reported = Messages signalés
msg-new = { $count ->
    [one] Vous avez un nouveau message.
   *[other] Vous avez de nouveaux messages dans { $count } conversations.
}
msg-read = Lire

msg-mail-message = un message vous attend sur { $network }. Connectez-vous pour le lire :
msg-mail-something = quelque chose vous attend sur { $network }. Connectez-vous pour le voir :
m-mail-waiting-subject = Quelque chose vous attend

m-said-sent = Envoyé.
m-said-blocked = Vous ne recevez plus rien de cette personne. Elle n’en est pas avertie.
m-said-unblocked = Vous recevez à nouveau ses messages.
m-said-removed = Retiré.
m-problem-conversation-ended = Cette conversation est terminée, ou personne n’est là pour la lire en ce moment. Copiez votre texte si vous en avez besoin.
m-act-look-at-messages = a regardé des messages signalés
m-act-remove-message = a retiré un message signalé
m-act-dismiss-message = a laissé un message signalé tel quel

u-table-messages = Messages que vous avez écrits
u-table-message_reports = Vos signalements de messages
u-table-blocks = Que vous ne recevez plus rien de quelqu’un
u-period-conversations = Conversations, après le dernier message
