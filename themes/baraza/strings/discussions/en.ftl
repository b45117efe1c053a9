# E-discussions in the members' area and in mails, in English.

m-tab-discussions = E-discussions
d-title-discussions = E-discussions
d-title-new = A new e-discussion
d-title-desk = Run this e-discussion
d-title-translate = Translate a contribution
d-title-proceedings = Proceedings
d-discussions-lead = Discussions with a beginning, guiding questions and an end, each run by a moderator.
d-show = Which discussions
d-show-open = Open
d-show-upcoming = Upcoming
d-show-closed = Closed
d-show-quiet = Open and quiet
d-none-open = No discussion is open now. Look at those to come, or read one that has closed.
d-none-upcoming = No discussion is planned at the moment. You may propose one to a moderator.
d-none-closed = No discussion has closed yet.
d-none-quiet = No open discussion is quiet.
d-new = Make a new e-discussion
d-voices = { $count ->
    [one] one member spoke
   *[other] { $count } members spoke
}
d-last = Last contribution:
d-quiet = It is quiet here: nothing has been said for a week. What you know may be what others wait for.
d-quiet-short = quiet
d-waiting-quiet = Discussions that have gone quiet

d-in-members-area = Read in the members’ area; no account is needed

## A discussion
d-proceedings = Proceedings
d-run = Run this discussion
d-synthesis = Synthesis
d-summary = Moderator’s summary
d-written-on = Written on
d-not-yet = not yet
d-phases = Phases
d-questions = Guiding questions
d-answers = { $count ->
    [0] no answers yet
    [one] one answer
   *[other] { $count } answers
}
d-answer = Answer this question
d-question = Question { $number }
d-answers-to = It answers
d-no-question = No single question
d-filtered = You see some of the contributions.
d-see-all = See all
d-languages = Read by language
d-all-languages = All languages
d-review-before-hint = In this discussion a moderator reads each contribution before others can.
d-readers-named-hint = Only the members on this discussion’s list and the moderators can read it.
d-quote-ask = A moderator asks: may this contribution be quoted, with your name, in a text that anyone on the internet can read? You can change your answer at any time.
d-quote-yes = Yes, it may be quoted
d-quote-no = No
d-quote-said-yes = You agreed that it may be quoted.
d-quote-said-no = You do not want it to be quoted.
d-ask-quote = Ask to quote
d-quote-state-asked = asked to quote
d-quote-state-yes = may be quoted
d-quote-state-no = not to be quoted

## Translations
d-translate = Translate
d-translate-lead = Your translation stands below the original, with your name. It is hidden or erased together with the original.
d-into = Into
d-translation = Translation
d-translation-by = Translation by { $name }
d-translation-outdated = The original was changed after this translation.
d-translation-waits = It waits for a moderator.
d-translations-wait = Translations that wait
d-remove = Remove

## Running it
d-new-lead = Give it a title in at least one language. Everything else can be changed later.
d-title-field = Title
d-introduction = Introduction
d-opens = First day
d-opens-hint = From the beginning of that day, UTC. Empty: at once.
d-closes = Last day
d-closes-hint = To the end of that day, UTC. Empty: until you close it.
d-readers = Who can read it
d-readers-members = All members
d-readers-named = Members on a list
d-readers-public = Anyone on the internet
d-review = When a moderator reads contributions
d-review-after = After they are posted
d-review-before = Before anyone else can
d-questions-hint = One question on a line. The first line is question 1 in every language. A question keeps its number when you reword it.
d-phase = Phase { $number }
d-phase-questions = Numbers of its questions
d-make = Make the discussion
d-plan = Questions, phases, readers
d-save-plan = Save
d-when = Open, extend, close
d-until = New last day
d-until-hint = For extending and reopening.
d-open-now = Open now
d-extend = Extend
d-close = Close now
d-reopen = Open again
d-summaries = Summaries of the phases
d-summaries-hint = A summary stands above the contributions. Those who follow the discussion get a mail that it is there.
d-no-phases = There are no phases yet. Add them below, then write the summary of each.
d-write = Save
d-pin = Pin above the contributions
d-unpin = Take down
d-synthesis-is-public = Synthesis is public
d-public-now = Anyone on the internet can read the synthesis, on the page of this discussion or, where it has none, in the list of e-discussions on the site.
d-public-ask = Only members can read the synthesis now. Make it public on the page of this discussion? Nobody may be quoted or named in it without having agreed.
d-public-ask-no-page = Only members read the synthesis now. This discussion has no page of its own: what is made public stands in the list of e-discussions on the site. Nobody may be quoted or named in it without having agreed. Make it public?
d-publish = Make the synthesis public
d-withdraw = Withdraw it from the public
d-named = Who is on the list
d-named-none = Nobody yet. Add members by their names.
d-name = Name of the member
d-add = Add

## Proceedings
d-drawn = Drawn up on
d-document = Download as a document
d-proceedings-hint = For members. Contributors are named as they chose. To print it, use your browser’s menu.
d-figures = In figures
d-figure-contributions = Contributions: { $count }
d-figure-voices = Members who spoke: { $count }
d-few = fewer than 5
d-other-languages = Other languages together
d-contributors = Contributors

## Said after an act
m-said-d-made = The discussion is made.
m-said-d-planned = The plan is saved.
m-said-d-moved = Done. It holds from now on.
m-said-d-written = It is saved, and those who follow learn of it.
m-said-d-public = The synthesis will be public within a minute.
m-said-d-withdrawn = The synthesis is no longer public.
m-said-d-asked = The author has been asked.
m-said-d-translated = Thank you. Your translation is added.

## Problems
m-problem-d-title-missing = Give it a title in at least one language.
m-problem-d-too-many = There are too many questions or phases.
m-problem-d-dates-reversed = The last day is before the first.
m-problem-d-date-form = This is no date. Write it as 2026-11-24.
m-problem-d-date-past = This day is past. Choose a later one.
m-problem-d-question-unknown = There is no question with that number.
m-problem-d-question-answered = A question that has answers cannot be removed. Reword it.
m-problem-d-readers-wider = Something has been said for fewer readers. It cannot be opened to more.
m-problem-d-synthesis-missing = Write the synthesis first.
m-problem-d-no-such-member = No member has this name.
m-problem-d-quoted = The synthesis quotes or names authors who have not agreed. Ask them, or say it in other words. Contributions:
m-problem-d-translated-already = There is a translation into this language already.

## Mails
m-mail-discussion-subject = About a discussion
d-mail-welcome = a discussion that you follow on { $network } is open. Welcome:
d-mail-reminder = a discussion that you follow on { $network } closes within three days. There is still time to say what you know:
d-mail-summary = the moderator has written a summary in a discussion that you follow on { $network }:
d-mail-synthesis = the moderator has written the synthesis of a discussion that you follow on { $network }:
d-mail-quote = a moderator on { $network } asks whether something you wrote may be quoted. Please answer here:

## Audit log
m-act-discussion-create = made an e-discussion
m-act-discussion-plan = changed the plan of an e-discussion
m-act-discussion-open = opened an e-discussion
m-act-discussion-extend = extended an e-discussion
m-act-discussion-close = closed an e-discussion
m-act-discussion-reopen = opened an e-discussion again
m-act-discussion-summary = wrote a summary
m-act-discussion-pin = pinned a summary
m-act-discussion-unpin = took a summary down
m-act-discussion-synthesis = wrote a synthesis
m-act-discussion-synthesis-public = made a synthesis public
m-act-discussion-synthesis-withdraw = withdrew a synthesis from the public
m-act-discussion-name = put a member on a discussion’s list
m-act-discussion-unname = took a member off a discussion’s list
m-act-ask-to-quote = asked to quote a contribution
m-act-remove-translation = removed a translation
m-act-approve-translation = published a translation
d-in-other-languages = In other languages
