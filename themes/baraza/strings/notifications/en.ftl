# Following discussions, what waits, and the mails about it.

n-title-notifications = What is new for you
m-tab-notifications = New for you
n-unread = { $count ->
    [one] 1 new
   *[other] { $count } new
}
n-bell = New for you: { $count }
n-waiting = Discussions with something new
n-new-updates = New updates
n-nothing = Nothing new in what you follow. You follow each discussion that you write in; to follow another, open it and choose “Follow”. Below you choose the updates and themes that you want to hear of.
n-to-discussions = See the discussions
n-read = Read
n-read-what = Read: { $title }
n-all-read = Mark all as read
n-new = { $count ->
    [one] 1 new contribution
   *[other] { $count } new contributions
}
n-newest = newest

n-mail = Mails about it
n-mail-lead = Whatever you choose, what is new waits here. Mails about the safety of your account come in every case.
n-silent = You asked for no mails about what is new. To get them again, change it in the
n-contributions = New contributions where you take part or follow
n-replies = Answers to what you wrote
n-every-instant = At once
n-every-daily = Once a day, all together
n-every-weekly = Once a week, all together
n-every-off = Not by mail
n-every-usual = As often as I chose for all
n-every-end = Do not follow
n-every-none = Not at all
n-kind-quick = Quick updates of members
n-kind-news = News
n-kind-event = Events
n-replies-same = As other contributions
n-replies-instant = At once
n-replies-off = Not by mail
n-hour = Hour of the daily and weekly mail (UTC)
n-weekday = Day of the weekly mail
n-day-1 = Monday
n-day-2 = Tuesday
n-day-3 = Wednesday
n-day-4 = Thursday
n-day-5 = Friday
n-day-6 = Saturday
n-day-7 = Sunday
n-with-text = Put the words into the mail, where a moderator allowed it
n-with-text-hint = Mail can be read on its way and in your mailbox. Without this, a mail says only that something new waits.

n-terms = Themes and countries that you follow
n-terms-lead = You hear of their updates, and follow their discussions as soon as somebody writes there. Each single discussion can be changed or left on its own page.
n-term = Theme or country
n-change-what = Change: { $title }

n-follow = Follow this discussion
n-following = You follow this discussion.
n-not-following = You do not follow this discussion.
n-how = How to hear of it by mail
n-follow-do = Follow
n-change = Change
n-words-allowed = The words of this discussion may go out in mails, to members who asked for it.
n-words-not-allowed = The words of this discussion stay out of mails.
n-words = Words in mails
n-words-allow = Allow words in mails
n-words-end = Keep words out of mails

## Mails
n-mail-digest-subject = What is new
n-mail-digest = on { $network } there { $count ->
    [one] is 1 new contribution
   *[other] are { $count } new contributions
} in { $discussions ->
    [one] one discussion
   *[other] { $discussions } discussions
} that you follow.
n-mail-digest-updates = { $count ->
    [one] 1 new update
   *[other] { $count } new updates
} on { $network } in what you follow.
n-mail-updates = there is something new on { $network } in what you follow:
n-mail-former = Former member
n-mail-leave-this = No more mails about this discussion:
n-mail-leave-updates = No more of these mails about updates:
n-mail-leave-digests = No more of these summaries:
n-mail-leave-all = No more mails about anything new:
n-new-for-you = New for you
n-widget-follow = Follow this discussion
n-widget-following = You follow this discussion
n-widget-end = Do not follow

## Taking part by mail
n-mail-above = To take part, write above this line
n-mail-reply = Your answer to this mail becomes a contribution to the discussion, under your name. Whoever may read the discussion can read it. Do not pass this mail on: it holds an address of yours.
n-mail-reply-answer = Somebody answered you. Your answer to this mail is posted below theirs, under your name. Whoever may read the discussion can read it. Do not pass this mail on: it holds an address of yours.
n-mail-reply-digest = One mail a day about this discussion:
n-mail-reply-off = No mails about this discussion:
n-mail-reply-leave = No mails about anything new:
n-mail-answer-subject = Your mail to a discussion
n-answer-attachments = thank you for your contribution on { $network }. Its text was taken; the files that came with it were not, because files can carry harm to those who open them. Put what matters into words, or give a link to where it is published.
n-answer-attachments-only = your mail to a discussion on { $network } held only files, and those are not taken, because files can carry harm to those who open them. Put what matters into words, or give a link to where it is published.
n-answer-empty = there was no text of yours in your mail to a discussion on { $network }. Write it above the line that begins with ≡≡≡, and send it again.
n-answer-text = your mail to a discussion on { $network } was not posted: it is too long, or it holds something that the page cannot show. On the page you can see what and change it.
n-answer-closed = your mail came to a discussion on { $network } that takes no contributions now. On its page you see until when it was open, or when it opens.
n-answer-confirm-public = your mail was meant for a page of { $network } that anyone on the internet can read. Before your first contribution to such a page, say once, on the page, that this is what you want. Then send your mail again.
n-answer-expired = the address that you wrote to on { $network } is more than 60 days old and takes nothing any more. Answer a newer mail, or write on the page.
n-answer-other-sender = a mail from another address than yours came to your own address for a discussion on { $network }. It was not posted. If you wrote it, send it from the address of your account. If you did not, somebody has a mail of yours: choose “No mails about this discussion”, and write to the moderators.
n-answer-held = thank you for your contribution on { $network }. A moderator looks at it before others can read it, because your mail provider did not prove that it comes from you, or because of what it says.
n-answer-page = The discussion is here:
n-mail-raw = The mail as it came
n-mail-raw-lead = For moderators only, and for a short time. That you looked is on the audit log.

## Received otherwise
n-carry = Post what you received otherwise
n-carry-lead = What somebody sent you by mail, telephone or on paper. It is posted in your name, and says who sent it.
n-carry-sender = Who sent it, as they want to be named
n-carry-words = Their words
n-carry-agreed = They agreed to be named and read here.
n-carry-do = Post it
n-carried = Sent by { $name }, posted by { $poster }
m-problem-not-agreed = First ask whether they agree to be named and read here.
m-problem-bad-name = This is no name that can be shown.
