# Conversations in confidence.

msg-title = Messages
msg-title-one = Conversation
msg-title-report = Report a message
msg-title-reported = Reported messages
msg-lead = What you wrote with experts and about exchanges. Nobody else reads it.
msg-with = Conversation with
msg-you = You
msg-unread = { $count ->
    [one] { $count } new message
   *[other] { $count } new messages
}
msg-ended = Ended
msg-kind-expert = A question to an expert
msg-kind-exchange = About an exchange
msg-kind-advice = About a request for advice
msg-subject-expert = Entry in the directory
msg-subject-exchange = The exchange
msg-subject-advice = The request
msg-none = No conversation yet.
msg-to-directory = Find somebody who can be asked
msg-no-words = Nobody has written yet.
msg-removed = A moderator removed this message, or its author erased it.
msg-hint = Only those who take part read it. Markdown works. No address is shown.
msg-send = Send
msg-has-ended = This conversation has ended. What was said stays here.
msg-nobody = Nobody is here to read it now.
msg-more = End it, or hear no more
msg-end = End the conversation
msg-end-hint = Nobody can write in it any more. Both of you can still read it.
msg-block = Hear no more from this person
msg-block-hint = What they write to you from now on does not reach you. They are not told.
msg-unblock = Hear from this person again
msg-you-block = You hear nothing from this person. They are not told.
msg-blocked-title = You hear nothing from
msg-report-lead = A moderator reads this one message, and not the others. Nobody else learns that you reported it.
msg-report-advice-lead = An administrator reads this one message, and not the others. Nobody else learns that you reported it.
msg-reported-lead = Each message was reported by somebody who takes part in its conversation. You see this message and no other.
msg-reported-empty = No message waits.
msg-remove = Remove the message
msg-waiting-reported = Reported messages
msg-new = { $count ->
    [one] You have a new message.
   *[other] You have new messages in { $count } conversations.
}
msg-read = Read

msg-mail-message = a message waits for you on { $network }. Sign in to read it:
msg-mail-something = something waits for you on { $network }. Sign in to see it:
m-mail-waiting-subject = Something waits for you

m-said-sent = Sent.
m-said-blocked = You hear no more from this person. They are not told.
m-said-unblocked = You hear from this person again.
m-said-removed = Removed.
m-problem-conversation-ended = This conversation has ended, or nobody is there to read it now. Copy your words if you need them.
m-act-look-at-messages = looked at reported messages
m-act-remove-message = removed a reported message
m-act-dismiss-message = left a reported message as it is

u-table-messages = Messages that you wrote
u-table-message_reports = Your reports of messages
u-table-blocks = That you hear no more from somebody
u-period-conversations = Conversations, after the last message
