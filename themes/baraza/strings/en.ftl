# The interface's words in English: the site, and what both halves share.
# Short, plain, kind. Verbs on buttons. No exclamation marks.

## Everywhere
skip-to-content = Skip to the content
navigation = Main navigation
language = Language
languages = Languages
breadcrumbs = You are here
about-this-site = About this site
members-area = Members
sign-in = Sign in
join = Join the network
contents = On this page
pages = Pages of the list
previous-page = Previous page
next-page = Next page
page-of = Page { $number } of { $count }
list-comma = ,
ways-on = Where to go from here
yes = yes
no = no
to-the-front-page = Go to the front page

## Home
search = Search
search-label = Search by words
newest = Newest in the catalogue
join-text = Members discuss what stands in the catalogue and take part in e-discussions. A moderator reads every application.
ask-to-join = Ask to join
from-the-catalogue = From the catalogue
all-practices = { $count ->
    [one] The one practice
   *[other] All { $count } practices
}
e-discussions-now = E-discussions
exchange = What has travelled
figure-practices = { $count ->
    [one] practice
   *[other] practices
}
figure-countries = { $count ->
    [one] country
   *[other] countries
}
figure-adapted = { $count ->
    [one] adapted or learned from elsewhere
   *[other] adapted or learned from elsewhere
}
figure-exchanged = { $count ->
    [one] exchange or offer
   *[other] exchanges and offers
}


## Catalogue
narrow-the-list = Narrow the list
practices-found = { $count ->
    [0] No practice found
    [one] 1 practice
   *[other] { $count } practices
}
entries-found = { $count ->
    [0] No entry found
    [one] 1 entry
   *[other] { $count } entries
}
shown-of = { "{n}" } of { $count }
search-needs-script = To search by words, let this site run its scripts. All entries are listed here, and each theme and country has a list of its own.
sort = Sort
sorted-by-title = By title
sorted-by-date = Newest first
sorted-by-update-date = Last changed first
sorted-by-weight = In the editors’ order
sorted-by-slug = By address
by-none = as listed
by-title = by title
by-date = newest first
by-update-date = last changed first
by-weight = the editors’ order
by-slug = by address
by-place = by country
by-comments = most discussed
nothing-here-yet = Nothing is here yet.
remove-filter = (remove and show all)
all-of = Show all { $count }
and-more = and { $count } more
comments = { $count ->
    [one] 1 comment
   *[other] { $count } comments
}
members-only = Members only
since = Since { $start }
years = { $start } to { $end }
field-themes = Themes
field-evidence = Evidence
field-scope = Reach

## A practice
at-a-glance = At a glance
where = Where
who = Who
with = With
when = When
for-whom = For whom
year-not-stated = No source states the year
not-claimed = not claimed
stages-and-evidence = Stages and evidence
part-results = Results
part-limits = Limits and criticism
part-replies = Replies of those named here
part-adaptations = Who took it up
part-building-blocks = Building blocks
part-conditions = What must be true elsewhere
part-safeguards = Safeguards
part-sustainability = Who pays and staffs it
part-exchange = Offers and needs
part-sources = Sources
no-limits-found = Limits were looked for in the sources. None was found.
map-caption = Each point is a country; no borders are drawn. Filled: where it is carried out.
taken-up-where = Where
taken-up-how = How
taken-up-year = Year
taken-up-what = What, and who says so
no-country-named = No country named
not-stated = not stated
what-changed = What was changed:
see-practice = See the practice:
named-by-others = Named by other entries
enabling = What it needs:
lesson = What was learned:
cost = Cost:
cost-low = low
cost-medium = medium
cost-high = high
offers = Offers
needs = Needs
contact = Contact
rehosted = Read as a copy kept by { $host }.
seen = Seen { $date }.
archived-copy = Archived copy
unpublished-source = Not a publication.
close = Close
back-to-mention = Back to where it is cited: { $number }
how-to-cite = How to cite
reviewed-by = Reviewed by
not-yet-reviewed = Not yet reviewed.
review-overdue = This entry was due for review on { $date }. Check the sources before relying on it.
improve-this-page = Improve this page
improve-hint = Propose better words or newer facts. For members.
add-what-you-know = Add what you know
tried-this = We tried this
tried-hint = Say where, what you took, what you changed and what came of it. For members.
correct-this = Correct this
correct-hint = Say what is wrong, and name a source that shows it. For anyone.
reply-if-named = Reply if you are named here
reply-hint = Whoever is named here, or plainly meant, may answer. The answer stands on this page. For anyone.
who-can-be-asked = Who can be asked
who-can-be-asked-hint = Members who offer to answer questions about it. For members.

## E-discussions
open-now = Open now
upcoming = Coming up
closed = Closed
days-left = { $count ->
    [0] Last day
    [one] 1 day left
   *[other] { $count } days left
}
until = until { $date }
asked-now = asked now
no-e-discussion-open = No e-discussion is open just now.
opens-on = Opens on { $date }
closed-on = Closed on { $date }
timeline = Timeline
today = Today, { $date }
questions = Questions
moderators = Moderators
moderators-summary = Moderators’ summary
synthesis = Synthesis

## The discussion of a page
discussion = Discussion
visible-to-public = Anyone on the internet can read this discussion.
visible-to-members = Only members can read what is said here.
discussion-closed = It is closed to new contributions.
discussion-locked = A moderator has closed it to new contributions.
discussion-opens = It opens on { $date }.
discussion-closes = It closes on { $date }.
no-comments-yet-public = No one has written yet. What would you ask those who ran it?
no-comments-yet-members = No one has written yet. Which question would you begin with?
members-only-comments = { $count ->
    [one] One contribution, for members.
   *[other] { $count } contributions, for members.
}
older-comments = Older contributions
newest-comments = Back to the page and the newest contributions
comments-range = { $from } to { $to }
sign-in-to-take-part = Sign in to take part
open-in-members-area = Open in the members’ area
role-moderator = Moderator
role-admin = Administrator
edited = edited
in-reply-to = In reply to { $name }
in-reply-to-number = In reply to number { $number }
comment-hidden = Hidden by a moderator.
comment-deleted = Deleted by its author.
comment-pending = Waits for a moderator.
waits-for-review = A moderator reads first contributions before others see them. Only you see this one so far.
said-among-members = Said among members before this page was public. Only members see it.
reply = Reply
thank = Thank
edit = Edit
delete = Delete
report = Report
hide = Hide
restore = Restore
your-contribution = Your contribution
formatting-hint = Leave an empty line between paragraphs. **bold**, *italic*, > quote and links work; pictures do not.
written-in = Written in
keep-draft = Keep my draft on this device until I close the tab
confirm-public = This is your first public contribution. I understand that anyone on the internet will be able to read it, with my name as shown here.
post = Post
save = Save
cancel = Cancel
keep = Keep it
sending = Sending…
posted = Posted.
signed-in-as = You write as
delete-question = Delete this contribution? Its words go at once; an empty place stays so that replies make sense.
report-reason = What is wrong?
report-spam = Advertising or spam
report-abuse = Abuse or hatred
report-privacy = It exposes a person
report-security = It endangers someone’s safety
report-other = Something else
report-note = What should the moderators know? (may stay empty)
send-report = Send to the moderators
reported = Sent to the moderators. Thank you.
not-reached = The live discussion cannot be reached just now. What was said up to the last update is below.
not-sent = This could not be sent. Your words are still here; try again in a moment.
problem-signed-out = Your session has ended. Sign in again in another tab and come back: your words stay here.
problem-changed-since = It was changed in another window meanwhile. Copy your words, cancel, and edit again.
new-comments = { $form ->
    [one] 1 new contribution
   *[other] { "{n}" } new contributions
}

## Pages for what went wrong
error-404-title = This page is not here
error-404-text = The address may be mistyped, or the page was moved or withdrawn.
error-403-title = This page is not open to you
error-403-text = It may be for members only, or need another role. Signing in may help.
error-500-title = Something broke on our side
error-500-text = It has been noted. The catalogue itself can still be read; please try this again in a few minutes.
error-503-title = Closed for a moment
error-503-text = The service is busy or being looked after. The catalogue itself can still be read; please try this again in a few minutes.

## Running text
translation-stale = The original was changed after this translation was made. Newest version:
partial-title = Not yet translated whole
partial-words = Title, summary and facts are in this language. The whole entry is in:
footnotes = Notes
footnote-back = Back to the text, note { $number }
heading-link = Link to “{ $title }”
task-done = done
task-open = not done yet
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
