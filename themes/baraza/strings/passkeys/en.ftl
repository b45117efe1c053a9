### Passkeys, recovery codes, the authenticator app, confirming that it is you.

m-tab-passkeys = Passkeys
m-said-passkey-added = The passkey is added. From now on you can sign in with it.
m-said-passkey-removed = The passkey is removed.
m-said-passkey-wait = You can add a new passkey in 24 hours. We have written to your address; whoever reads it can cancel.
m-said-passkey-wait-ended = The request for a new passkey is cancelled.
m-said-tries-used-up = That was the fifth wrong code. You are signed out; ask for a new link.
m-problem-needs-full = Confirm first that it is you.
m-problem-passkey-refused = This passkey was not accepted. Try again, or use another way.
m-problem-passkey-name = A name is one line of at most 60 characters.
m-problem-passkey-again = Your passkey was used more than ten minutes ago. Use it once more.
m-problem-passkeys-unavailable = Passkeys cannot be used at this address.
m-problem-passkeys-enough = An account has at most 20 passkeys. Remove one first.
m-problem-operator-first = The first passkey of a moderator or administrator needs a sign-in link from the operator: a mail alone is not enough.
m-problem-authenticator-code = This code is not right, or was used already. Wait for the next one.
m-problem-recovery-code = This is none of your unused recovery codes.

k-title-passkeys = Passkeys
k-passkeys-lead = With a passkey you sign in with your fingerprint, your face or the code of your device. Nobody can steal it by a false mail or a false page.
k-others-hint = If you do not trust another session of yours, end it:
k-yours = Your passkeys
k-none = You have none yet. Add one below: it takes half a minute, and no mail is needed any more.
k-second = Add a second one, on another device or a security key, so that you get in when the first is lost.
k-added = Added
k-used = Last used
k-never-used = never used
k-backed-up = kept on your other devices too
k-flagged = refused: it may have been copied. Remove it
k-change = Rename or remove
k-name = Name of the passkey
k-name-hint = So that you know it again: “my phone”. You may leave it empty.
k-remove = Remove this passkey
k-add = Add a passkey
k-add-do = Add a passkey
k-add-confirm = Confirm first that it is you.
k-add-operator = The first passkey of a moderator or administrator needs a sign-in link from the operator: a mail alone is not enough. Ask the operator for one, open it, and come back here.
k-add-unavailable = At this address browsers make no passkeys: they need a host name and https.
k-add-enough = You have 20. Remove one first.
k-needs-script = This needs JavaScript: only a script can talk to your device. Everything else here works without.
k-browser-cannot = This browser cannot use passkeys. Try another one, or your phone.
k-codes = Recovery codes
k-codes-words = Ten codes on paper. When every passkey is lost, a code and a mailed link let you add a new one. Each works once.
k-codes-left = { $count ->
    [0] You have none.
    [one] You have 1 unused code.
   *[other] You have { $count } unused codes.
}
k-codes-make = Make ten new codes
k-codes-new = Your new recovery codes
k-codes-once = Write them down or print them now. They are shown only this once, and earlier ones no longer work.
k-wait = A new passkey was asked for
k-wait-until = Somebody signed in by mail and asked to add a passkey without the old one. Cancel if it was not you. It can be added from
k-wait-cancel = Cancel the request
k-title-cancel = Cancel the request for a new passkey
k-cancel-lead = Somebody signed in by mail and asked to add a passkey to your account. If it was not you, cancel, and make sure that nobody else reads your mail.

k-or-passkey = Or with a passkey
k-or-passkey-words = If you have added one to your account.
k-sign-in = Sign in with a passkey
k-refused = This passkey was not accepted. Try again, or use another way.

k-title-step-up = Confirm that it is you
k-step-up-lead = What you are about to do needs more than an open session.
k-confirm-link = Confirm that it is you
k-confirm = Confirm
k-elevate = Go on with the powers of your role
k-elevate-words = You used your passkey a moment ago: one press is enough. The powers end after an hour without use.
k-with-passkey = With your passkey
k-use-passkey = Use a passkey
k-with-app = With your authenticator app
k-with-recovery = With a recovery code
k-recovery-code = Recovery code
k-recovery-hint = From your paper. Blanks, dashes and lower case do not matter. You can then add a new passkey.
k-with-mail = With a new link
k-with-mail-words = You have no passkey yet. We send a new link and a code to your address; for ten minutes after that you can go on.
k-better = Better and quicker:
k-no-means = Your role needs a passkey
k-no-means-words = Ask the operator for a sign-in link, open it, and add a passkey. Moderators can set up an authenticator app instead.
k-own-data-by-mail = For your own data a new link by mail is enough:
k-lost = All passkeys lost?
k-lost-words = Ask for a new link by mail, sign in with it, and within ten minutes ask for a new passkey. You can add it after 24 hours; until then a mail to your address lets you cancel.
k-lost-ask = I have lost my passkeys

k-title-authenticator = Authenticator app
k-app-words = If you cannot have a passkey: an app on your phone shows six digits. With a mailed link they open what your role may do.
k-app-link = Set up or remove the app
k-app-lead = Six digits that change every half minute. A passkey is safer and quicker; use this where none can be had.
k-app-begin = Set up an app
k-app-secret = The secret
k-app-secret-words = Type it into the app as a new account (“by time”), or open the link on the phone that has the app. Nobody will ever ask you for it.
k-app-open = Open in an app on this device
k-app-code = Six digits from the app
k-app-code-hint = Each works once. After five wrong ones in a row you are signed out.
k-app-cancel = Do not set it up
k-app-in-use = An app is set up.
k-app-remove = Remove the app

m-mail-security-passkey-added = A passkey was added to your account at { $network }.
m-mail-security-passkey-removed = A passkey was removed from your account at { $network }.
m-mail-security-passkey-copied = A passkey of your account at { $network } answered as a copy would. It is refused from now on. Remove it and add a new one.
m-mail-security-recovery-codes = New recovery codes were made for your account at { $network }. Earlier ones no longer work.
m-mail-security-recovery-used = A recovery code of your account at { $network } was used. Make new ones when few are left.
m-mail-security-passkey-wait = Somebody who reads your mail asked to add a new passkey to your account at { $network }, without the old one. It can be added in 24 hours. If it was not you, cancel here:
m-mail-security-passkey-wait-ended = The request for a new passkey for your account at { $network } was cancelled.
m-mail-security-authenticator-added = An authenticator app was set up for your account at { $network }.
m-mail-security-authenticator-removed = The authenticator app of your account at { $network } was removed.
m-mail-security-authenticator-tries = Five wrong codes of your authenticator app were typed in a session of yours at { $network }. The session has ended.
m-mail-security-operator-link = The operator of { $network } made a sign-in link for another administrator. It stands on the audit log; ask them if you did not expect it.

# A moderator is let back in by two others.
m-said-let-back = Confirmed. In 24 hours they can add a passkey with a mailed link. We have written to them; whoever reads it can cancel.
m-mail-security-let-back-begun = an administrator of { $network } says that you lost every way to prove who you are, and asks a second person to let you back in. If you did not, sign in and tell them now.
m-mail-security-let-back-refused = you are not let back in at { $network } without your passkey: somebody refused it, or took it back.
m-mail-security-let-back = two people who run { $network } let you back in. In 24 hours you can sign in with a mailed link and add a new passkey. If you did not ask for it, cancel here:
m-act-begin-letting-back = began to let a moderator back in
m-act-confirm-letting-back = confirmed that a moderator is let back in
m-act-refuse-letting-back = refused to let a moderator back in
k-title-letting-back = Moderators who lost the way in
k-letting-back-lead = An administrator says that somebody lost every passkey. Speak with them yourself, not by mail, before you confirm. A day later they can add a new passkey.
k-letting-back-hint = How you made sure that it is them, or why not. It stands on the audit log, and they can read it.
k-let-back = Let them back in
k-do-not-let-back = Do not
k-nobody-to-let-back = Nobody waits. An administrator begins on the page of a moderator.
k-waiting-letting-back = Moderators who lost the way in
a-let-back-in = Let back in
a-let-back-in-words = They lost every passkey and the app. Another administrator or moderator must confirm within a day; a day later they can add a passkey with a mailed link.
