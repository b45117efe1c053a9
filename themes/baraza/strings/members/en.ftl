# The members' area and its mails in English. Short, plain, kind. Verbs on buttons.

m-area = Members’ area
m-duties = Running the network
m-tab-home = Home
m-tab-settings = Settings
m-tab-sessions = Where you are signed in
m-tab-moderation = Moderation
m-tab-applications = Applications
m-tab-audit = Audit log
m-tab-outbox = Outbox
m-sign-out = Sign out
m-sign-in = Sign in
m-cancel = Cancel
m-save = Save
m-parts = Parts of the list
m-earlier = Earlier
m-later = Next
m-newest = Newest
m-to-catalogue = Go to the catalogue
m-errors = { $count ->
    [one] One thing needs to be changed:
   *[other] { $count } things need to be changed:
}
m-request = If you ask for help, say this number:
m-wait = { $minutes ->
    [one] Try again in a minute.
   *[other] Try again in { $minutes } minutes.
}

## Titles
m-title-home = Members’ area
m-title-sign-in = Sign in
m-title-link = Sign in
m-title-code = Look at your mail
m-title-to = Back to the page
m-title-other-browser = This link belongs to another browser
m-title-link-ended = This link can no longer be used
m-title-join = Join the network
m-title-invitation = You are invited
m-title-discussion = Discussion
m-title-settings = Settings
m-title-sessions = Where you are signed in
m-title-moderation = Moderation
m-title-applications = Applications
m-title-audit = Audit log
m-title-record = What was done with your account
m-title-outbox = Outbox
m-title-unsubscribe = End the notices
m-title-unsubscribed = No more notices
m-title-delete = Delete your contribution
m-title-report = Report a contribution
m-title-hide = Hide a contribution
m-title-restore = Show a contribution again
m-title-not-found = There is nothing here
m-title-signed-out = Sign in first
m-title-forbidden = This is not open to you
m-title-broken = Something went wrong here
m-title-refused = This could not be done

## Signing in
m-sign-in-lead = We send you a mail with a link and a code. There is no password.
m-sign-in-first = Sign in to go on. You will come back to the page that you asked for.
m-email = E-mail address
m-email-private = Nobody but the administrators can see it.
m-send-link = Send me a link
m-no-account = Not a member yet?
m-join-link = Join the network
m-shared-device = Others use this device too: sign me out when the browser is closed
m-code-lead = { $minutes ->
    [one] If this address may sign in, a mail is on its way. Its link and code can be used for one minute, in this browser.
   *[other] If this address may sign in, a mail is on its way. Its link and code can be used for { $minutes } minutes, in this browser.
}
m-code = Code
m-code-hint = Open the link on this device, or type the code here. Capitals and dashes do not matter.
m-code-nothing-came = Nothing came? Look among the unwanted mail, or
m-ask-again = ask again
m-code-outbox = This is a trial on your own machine. No mail leaves it:
m-outbox = look into the outbox
m-link-lead = Press the button to sign in on this device.
m-other-browser-lead = You asked for it in another browser or on another device. Go back there and type the code of the mail.
m-other-browser-why = This keeps out whoever reads your mail: a link alone opens nothing.
m-ask-new-link = Ask for a link here
m-link-ended-lead = It was used already, it is too old, or it was not copied whole. A new one is quickly sent.
m-type-code = Type a code

## Joining
m-join-lead = Tell us who you are. A moderator reads every application.
m-name = Name
m-name-hint = The name that others see. It need not be the one in your papers.
m-about = About you, and why you apply
m-about-hint = Your work, your organisation, your country, what you look for here: what helps a moderator to decide. Moderators read it, and members whom you name.
m-language = Language
m-apply = Apply
m-invitation-lead = Choose the name that others will see, and you are in.
m-invitation-approval = A moderator will look at your membership before you can write.
m-invitation-email = The one to which the invitation was sent.
m-accept-invitation = Accept the invitation

## Home
m-hello = Welcome,
m-waits-for-approval = Your application waits for a moderator. You get a mail when it is decided.
m-one-admin = This network has one administrator. Make a second one, so that nobody is locked out.
m-weak-session = To moderate, confirm that it is you: with a passkey, or as your role allows.
m-waiting = What waits for you
m-nothing-waits = Nothing waits for you.
m-waiting-held = Contributions that wait to be published
m-waiting-reported = Reported contributions
m-waiting-applications = Applications to join
m-recent = What was said lately
m-open-discussions = Open discussions
m-no-open-discussions = No discussion is open now.
m-discuss-entries = What stands in the catalogue is discussed on its own pages:
m-record-link = What was done with your account

## Discussions
m-to-page = Go to the page
m-contributions = { $count ->
    [0] No contribution yet
    [one] 1 contribution
   *[other] { $count } contributions
}
m-contributions-title = Contributions
m-state-open = open
m-state-closed = closed
m-state-locked = closed by a moderator
m-state-scheduled = not open yet
m-opens-on = Opens on
m-closes-on = Closes on
m-who-public = public
m-who-members = members only
m-readable-by-public = Anyone on the internet can read this discussion.
m-readable-by-members = Only members can read this discussion.
m-who-reads-public = Anyone on the internet can read what you write here.
m-who-reads-members = Members of the network can read what you write here.
m-write-post = Write
m-write-reply = Answer
m-write-edit = Change your contribution
m-do-post = Post
m-do-reply = Post the answer
m-do-edit = Save the change
m-in-reply-to = To contribution { $number }
m-your-words = Your words
m-markdown-hint = A blank line begins a new paragraph. *stars* emphasise, > quotes. Images are shown as links.
m-written-in = Written in
m-confirm-public = I understand that what I post on public pages goes on the internet under the name that I chose. (We ask this once.)
m-preview = Preview
m-preview-title = This is how it will look. It is not posted yet.
m-sign-in-to-write = Members can write here.
m-cannot-write-open = You cannot write here.
m-cannot-write-closed = This discussion is closed.
m-cannot-write-locked = A moderator has closed this discussion.
m-cannot-write-scheduled = This discussion has not opened yet.
m-moderate-thread = Moderate this discussion
m-lock = Close to new contributions
m-unlock = Open again

## One contribution
m-delete = Delete
m-delete-lead = It goes from all pages. Its place stays, so that answers make sense.
m-report = Report
m-report-lead = Moderators will look at it. Nobody else learns that you reported it.
m-hide = Hide
m-hide-lead = It goes from all pages, feeds and data at once.
m-restore = Show again
m-restore-lead = It comes back everywhere.
m-reason = Reason
m-reason-hint = It stands on the audit log. The author can read it.
m-report-reason = What is wrong with it?
m-reason-spam = Advertising or rubbish
m-reason-abuse = Insult, threat or hate
m-reason-privacy = It tells something private
m-reason-security = It could put someone in danger
m-reason-other = Something else
m-note = In your own words
m-report-note-hint = You may leave this empty.

## Settings and sessions
m-account = Your account
m-role = Role
m-role-member = Member
m-role-moderator = Moderator
m-role-admin = Administrator
m-notices = Write me when there is something new in discussions that I take part in
m-sessions-lead = End what you do not know.
m-this-session = this one
m-session-since = Since
m-session-basic = for reading and writing
m-session-full = with passkey
m-session-elevated = with the powers of your role
m-end-session = End
m-end-all = Sign out everywhere
m-end-all-hint = All sessions, links and codes end at once, here too.

## Moderation
m-moderation-lead = Reports and contributions that wait for you. That you read this page stands on the audit log.
m-held = waits to be published
m-reports = { $count ->
    [one] 1 report
   *[other] { $count } reports
}
m-publish = Publish
m-refuse = Do not publish
m-dismiss = Leave it as it is
m-queue-empty = Nothing waits.
m-queue-more = More waits behind these.
m-no-applications = Nobody waits.
m-invited = invited
m-approve = Admit
m-reject = Refuse
m-reason-if-rejected = Reason, if you refuse
m-not-own-invitee = Someone else must decide: you invited this person.
m-invite-title = Invite someone
m-invite-hint = The invitation is good for this address only, once, for a week.
m-invite = Send the invitation
m-audit-own = Your acts as a moderator, newest first.
m-audit-all = Every act of moderators, administrators and the operator, newest first.
m-record-lead = Acts of moderators and administrators on your account and contributions, newest first.
m-audit-time = Time
m-audit-who = Who
m-audit-act = Act
m-audit-subject = On what
m-audit-empty = Nothing yet.

## Outbox, unsubscribe
m-outbox-lead = Mails that would have left. This page is here only while the service runs on your own machine without a mail server.
m-outbox-empty = No mail yet.
m-unsubscribe = End the notices
m-unsubscribe-lead = You will get no more mails of this kind at this address.
m-unsubscribe-security = Mails about the safety of your account still come.
m-unsubscribed-lead = This address gets no more mails of this kind.

## What was done
m-said-posted = Posted.
m-said-pending = Kept. A moderator will look at it before others can read it.
m-said-edited = Changed.
m-said-deleted = Deleted.
m-said-reported = Reported. Thank you.
m-said-hidden = Hidden.
m-said-restored = Shown again.
m-said-saved = Saved.
m-said-ended = Ended.
m-said-approved = Admitted.
m-said-rejected = Refused.
m-said-published = Published.
m-said-refused = Not published.
m-said-dismissed = Left as it is.
m-said-invited = If this address can be invited, the invitation is on its way.
m-said-locked = Closed to new contributions.
m-said-unlocked = Open again.
m-said-signed-out = You are signed out.

## What went wrong
m-problem-other = The request could not be understood. Go back and try again.
m-problem-malformed = The request could not be understood. Go back and try again.
m-problem-not-found = The page is not here, or not for you.
m-problem-signed-out = You are not signed in, or your session has ended. What you wrote is still in your browser: go back to copy it.
m-problem-forbidden = Your account may not do this.
m-problem-needs-elevation = What your role may do needs a confirmation that it is you: with a passkey, or as your role allows.
m-problem-foreign-request = The request did not come from a page of this site.
m-problem-form-expired = This form has become too old. Go back, load the page again and send it once more.
m-problem-unsupported-media-type = This cannot be sent here.
m-problem-too-large = That is too much at once.
m-problem-too-slow = The request took too long to arrive. Try again.
m-problem-address-too-long = The address is too long.
m-problem-unknown-or-missing-field = Something is missing. Go back and fill in every field.
m-problem-too-many = That was a little too often.
m-problem-unavailable = The service cannot do this right now. Try again in a moment.
m-problem-internal = Something went wrong on our side. Nothing was changed.
m-problem-unknown-host = The service does not answer under this name.
m-problem-wrong-method = This address cannot be used like that.
m-problem-no-address = This is not an e-mail address. It looks like name@example.org.
m-problem-name-form = A name has at least one letter, at most 60 characters, and stands on one line.
m-problem-name-reserved = This name could be taken for an office. Choose another.
m-problem-name-taken = Someone has this name, or one that looks like it. Choose another.
m-problem-no-such-language = Choose one of the languages.
m-problem-about-unfit = Say in some words who you are.
m-problem-no-applications = This network takes no applications now.
m-problem-code-refused = This code does not fit, or it is too old. After five tries you need a new one.
m-problem-text-empty = Write something first.
m-problem-text-too-long = Your text is too long: at most 20,000 characters.
m-problem-text-character = Your text holds a hidden character that is not allowed. Type that part again.
m-problem-text-too-deep = Quotes and lists are nested too deeply.
m-problem-text-too-many-links = Your text has too many links.
m-problem-text-table-too-large = The table is too large.
m-problem-language = Choose one of the languages.
m-problem-parent = What you answer is not there any more.
m-problem-no-parent = What you answer is not there any more.
m-problem-confirm-public = Tick the box: everyone on the internet will be able to read this.
m-problem-discussion-closed = This discussion is closed.
m-problem-discussion-scheduled = This discussion has not opened yet.
m-problem-discussion-locked = A moderator has closed this discussion.
m-problem-key-reused = This was sent before with other words. Load the page again.
m-problem-changed-since = It was changed in another window meanwhile. Your words are below: look at the discussion, then save again.
m-problem-if-match-missing = The version is missing.
m-problem-reason-missing = Give a reason.
m-problem-note-unfit = The note is too long, or holds a character that is not allowed.
m-problem-not-on-yourself = Someone else must do this.
m-problem-last-administrator = A network must keep an administrator.
m-problem-decided-already = This was decided already.
m-problem-too-many-invitations = Too many of your invitations are open. Wait until some are answered.

## Mails: subjects
m-mail-sign-in-subject = Sign in
m-mail-application-subject = Confirm your application
m-mail-invitation-subject = You are invited
m-mail-approved-subject = Welcome
m-mail-rejected-subject = Your application
m-mail-notice-subject = Something new
m-mail-security-subject = About the safety of your account

## Mails: words
m-mail-hello = Good day,
m-mail-sign-in = you can sign in to { $network } with this link, in the browser in which you asked for it:
m-mail-code = Or type this code there:
m-mail-minutes = { $minutes ->
    [one] Both can be used once, for one minute.
   *[other] Both can be used once, for { $minutes } minutes.
}
m-mail-never-ask = Nobody will ever ask you for this code. Did you not ask for this mail? Then do nothing.
m-mail-application = you asked to join { $network }. Confirm your address with this link, in the browser in which you applied:
m-mail-application-then = A moderator then reads your application. You get a mail when it is decided.
m-mail-invitation = you are invited to join { $network }. Accept with this link:
m-mail-days = { $days ->
    [one] It can be used once, for one day, with this address only.
   *[other] It can be used once, for { $days } days, with this address only.
}
m-mail-not-you = Is this not for you? Then do nothing.
m-mail-approved = your application to { $network } was accepted. Sign in here:
m-mail-rejected = thank you for your interest in { $network }. Your application was not accepted this time.
m-mail-notice = there is something new in a discussion that you take part in on { $network }:
m-mail-security-role-change = the role of your account on { $network } was changed.
m-mail-security-sessions-ended = all sessions of your account on { $network } were ended.
m-mail-security-new-browser = someone signed in to your account on { $network } with a browser that you had not used before.
m-mail-security-suspended = your account on { $network } was suspended.
m-mail-security-other = something about the safety of your account on { $network } was changed.
m-mail-security-then = Was it not you, or does it surprise you? Sign in, choose “Sign out everywhere”, and write to the moderators.
m-mail-security-why = This mail comes even if you want no notices, because it is about your safety.

## Own data
m-title-data = Your data
m-take-data = Take your data with you
m-take-data-words = One file with your account and everything that you wrote here.
m-download = Download
m-erase = Erase your account
m-erase-words = It happens at once and cannot be undone. Backups lose your data within 35 days.
m-erase-posts = What you wrote
m-erase-keep = stays, under “former member”
m-erase-remove = goes too. Its place stays, so that answers make sense
m-erase-name = To be sure, type your name
m-erase-do = Erase my account
m-said-erased = Your account is erased.
m-problem-choose-one = Choose one.
m-problem-name-differs = This is not the name of your account. Nothing was erased.

## Acts on the audit log
m-act-add-account = added an account
m-act-approve = admitted
m-act-approve-comment = published a contribution
m-act-dismiss-reports = left a reported contribution as it is
m-act-end-sessions = ended all sessions
m-act-erase = erased an account
m-act-first-administrator = made the first administrator
m-act-freeze = froze an account
m-act-unfreeze = ended a freeze
m-act-hide = hid a contribution
m-act-restore = showed a contribution again
m-act-invite = invited
m-act-lock = closed a discussion
m-act-unlock = opened a discussion again
m-act-look-at-history = looked at earlier versions
m-act-look-at-members = looked at the list of members
m-act-look-at-queue = looked at the queue
m-act-reinstate = reinstated
m-act-reject = refused an application
m-act-role = changed a role
m-act-sign-in-link = made a sign-in link
m-act-suspend = suspended

## When a session ends while somebody writes
m-kept = What you wrote is not lost
m-kept-first = It stands below. First, in a new tab:
m-kept-again = It stands below. Send it once more.
m-kept-send = Send again
m-session-ends = In a few minutes you will be signed out here. What you have typed stays.
m-session-stay = Stay signed in
