# One's own data, hiding, how long things are kept. English.

former-member = Former member
m-said-hidden-me = You are hidden. Your name is gone from everything you wrote, no mail comes, and all other sessions have ended.
m-said-shown-again = Your name is back.
m-problem-hidden-still = You are hidden. This can end 72 hours after it began, on the page where you are signed in.
m-mail-security-inactive = nobody has signed in to your account on { $network } for 18 months. After 24 months it is closed; what you wrote then stays under “former member”.
m-mail-security-inactive-then = To keep it, sign in once. To erase it yourself, sign in and go to the page of your data.
m-act-forget-audit = forgot rows of the log older than two years

u-hide-me = Hide me now
u-hide-me-words = One press, and your name is another everywhere, no mail comes, and you are signed out everywhere else. It can end after 72 hours, so that nobody can press you to end it at once.
u-hidden-words = You are hidden: your name is another everywhere, and no mail comes.
u-hidden-until = This can end from
u-show-again = Show my name again
u-read-data = Read it here
u-title-data-read = Everything kept about you
u-data-read-lead = The same as in the file. The names on the left are those of the data inventory.
u-nothing-kept = Nothing.
u-table-members = Your account
u-table-comments = What you wrote
u-table-revisions = What it said before you changed it
u-table-reactions = Your reactions
u-table-follows = Discussions that you follow
u-table-mail_preferences = How you want to hear of what is new
u-table-followed_topics = Updates, themes and countries that you follow
u-table-reply_addresses = Your addresses for answering by mail
u-table-received_mails = Mails that came to them
u-table-reports = Your reports
u-table-sessions = Your sessions
u-table-known_browsers = Kinds of browser that you used
u-table-passkeys = Your passkeys
u-table-invitations = Your invitations
u-table-updates = Your updates
u-table-update_terms = Terms of your updates
u-table-update_pages = Pages that your updates are about
u-table-update_reports = Your reports of updates
u-table-translations = Your translations
u-table-quotes = Whether your contributions may be quoted
u-table-e_discussions = E-discussions that you run
u-table-e_named = Discussions on whose list you are
u-table-e_texts = Summaries and syntheses that you wrote
u-table-entry_proposals = What you proposed of entries
u-table-entry_reviews = Reviews that you were asked for
u-table-entry_words = What you said about proposals
u-table-audit_log = What was done with your account
u-periods = How long things are kept
u-periods-words = These periods are fixed. A job keeps to them every hour.
u-days = { $count ->
    [one] one day
   *[other] { $count } days
}
u-at-once = at once
u-period-tokens = Links, codes and invitations, after their end
u-period-sessions = Sessions, after their end
u-period-mail = That a mail was sent, for the limits
u-period-received-mail = Contributions that came by mail: the mail as it came
u-period-received-print = That a mail was taken, and addresses for answers, after their end
u-period-unconfirmed = Applications whose address was not confirmed
u-period-reports = Reports, after they are closed
u-period-inactive-warned = Accounts that nobody uses: a warning
u-period-inactive-closed = Accounts that nobody uses: closed
u-period-audit = The audit log
