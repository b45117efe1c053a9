# On what ground somebody is admitted; vouching, invitations, the first weeks, where members work. English.

m-said-vouched = Kept. It counts as soon as somebody applies with this address, for 90 days.
m-said-vouch-taken-back = If you had vouched for this address, it does not count any more.
m-said-vouch-declined = Done. The applicant is not told.
m-said-invitation-revoked = Taken back. The link opens nothing any more.
m-said-affiliation-proposed = Kept. Others see it once a moderator has confirmed it.
m-said-affiliation-removed = Removed.
m-said-affiliation-confirmed = Confirmed.
m-said-affiliation-declined = Not confirmed.
m-said-affiliation-ended = Ended.
m-problem-ground-missing = Nothing speaks for this person yet. Say how you made sure who they are.
m-problem-too-new = You can do this after your first two weeks, once a contribution of yours was published.
m-problem-no-invitations = In this network moderators invite.
m-problem-affiliation-unfit = Say where you work in one line.
m-mail-vouch-subject = Somebody who applied says that you know them
m-mail-vouch = somebody who applied to { $network } gave your address as that of a person who knows them. Sign in to read who it is, and to vouch for them if you wish:
m-mail-vouch-why = They are not told whether you are a member, nor what you answer.
m-act-confirm-affiliation = confirmed where a member works
m-act-decline-affiliation = did not confirm where a member works
m-act-end-affiliation = ended what was confirmed of where a member works
m-act-lapse-affiliation = let lapse where a member works, after a year
m-act-revoke-invitation = took an invitation back

v-title-vouch = Vouch for someone
v-vouch-lead = An applicant for whom two members vouch can be admitted. Vouch only for those whom you know.
v-too-new = You can vouch for others and invite after your first two weeks, once a contribution of yours was published.
v-asked = They say that you know them
v-asked-hint = They applied and gave your address. They are not told that you are a member. If they are admitted because you vouch, they can guess it.
v-do-not-vouch = I do not vouch
v-by-address = For somebody else
v-their-address = Their e-mail address
v-their-address-hint = The one with which they apply. We do not tell whether anybody has, and keep no readable copy of it.
v-how = How do you know them?
v-how-hint = Moderators read it, with your name.
v-vouch = Vouch
v-take-back = Take a vouch back
v-take-back-hint = The address for which you vouched.
v-ground-invitation = invited
v-ground-vouched = two members vouch
v-ground-domain = address at a listed domain
v-no-ground = nothing speaks for them yet
v-check = How did you make sure?
v-check-hint = Needed to admit them: a call to their office, a colleague whom you asked. It stands on the audit log, and they can read it.
v-named = Members who know you
v-named-hint = If you know members, give the addresses of two. We ask them whether they vouch for you, and do not tell you whether they are members. You can leave this empty.
v-named-one = E-mail address of the first
v-named-two = E-mail address of the second
v-open-invitations = Open invitations
v-open-invitations-hint = Each stays here until it is taken up or its time is over, also if nobody can use it.
v-until = Until
v-revoke = Take back
u-period-vouches = Vouches, and being asked for one
u-period-affiliations = Where a member works, after it was confirmed
u-table-vouches = Your vouches
u-table-vouch_requests = Applicants who named you
u-table-admissions = How you were admitted
u-table-affiliations = Where you work

v-new = You are new here
v-new-words = You can read, write and search. Until you are known a little, you are in no directory, cannot search for people or ask for advice, and cannot vouch or invite. This ends by itself:
v-new-until = not before
v-new-contribute = once one contribution of yours was published
v-unnamed = Nobody has chosen your name yet: others see one that the service made up.
v-choose-name = Choose a name
v-you-are-asked = { $count ->
    [one] Somebody who applied says that you know them.
   *[other] { $count } people who applied say that you know them.
}
v-read-and-answer = Read and answer

v-title-affiliation = Where you work
v-affiliation-lead = Others see it only after a moderator has confirmed it, with who confirmed it and when. After a year it is confirmed again, or it goes.
v-not-confirmed = Nothing is confirmed: others see nothing.
v-confirmed = Works at
v-confirmed-by = Confirmed by
v-former-moderator = a former moderator
v-waits = Waits to be confirmed
v-one-vouch = one member vouches, two are needed
v-vouches = Vouched by
v-organisation = Organisation
v-organisation-hint = As it calls itself, and your office in it if you wish. Whoever sees it knows where to find you: leave it empty if that could harm you.
v-ask-to-confirm = Ask to have it confirmed
v-remove-affiliation = Remove it now
v-affiliation-lapses = What is confirmed of where you work goes on
v-ask-again = Ask to have it confirmed again

v-title-affiliations = Where members work
v-affiliations-lead = Confirm only what you made sure of yourself: a call to the office, an official list.
v-affiliation-check-hint = It stands on the audit log, and the member can read it. Needed for either.
v-confirm = Confirm
v-do-not-confirm = Do not confirm
v-no-affiliations = Nothing waits. When members say where they work, it comes here.
v-waiting-affiliations = Members say where they work
a-end-affiliation = End what is confirmed of where they work
a-end-affiliation-words = Others do not see it any more. The member can ask again.
