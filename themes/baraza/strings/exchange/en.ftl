# The exchange: what members offer and need, and what two of them make of it.

m-tab-exchange = Exchange
x-title = Offers and needs
x-title-mine = My exchanges
x-title-one = Offer or need
x-title-new = Write an offer or a need
x-title-edit = Change it
x-title-waiting = Exchange: what waits for a moderator
x-title-talk = Exchange
x-title-withdraw = Take it back
x-title-close = Say how it went
x-title-report = Report it
x-title-hide = Hide it
x-title-restore = Show it again
x-lead = What members can give each other, and what they look for.
x-write-offer = Offer something
x-write-need = Say what you need
x-kind-offer = Offer
x-kind-need = Need
x-field-what = What
x-what-course = Course
x-what-study-visit = Study visit
x-what-mentor = Mentor
x-what-expert = Expert
x-what-document = Document
x-what-funds = Funds
x-what-in-kind = In kind
x-standing-open = Open
x-standing-answered = Answered
x-standing-agreed = Agreed
x-standing-closed = Closed
x-standing-withdrawn = Taken back
x-standing-lapsed = Lapsed
x-field-languages = Languages in which it can be given or taken
x-field-more_languages = Others, by their codes: sw, ha
x-field-capacity = For how many
x-field-expires_on = Stands until
x-expires-hint = At most a year. Left empty: about four months. You are reminded before it ends.
x-show = Show
x-show-ended = Over
x-all = All offers and needs
x-none-yet = Nothing yet. Offer what worked where you are, or say what you need.
x-calendar = Into my calendar
x-until = until
x-public-again = This is public. Once you save a change, it leaves the site until a moderator has read it.
x-answer-offer = I would like this
x-answer-need = I can help
x-answer-hint = Only the two of you read what you write. Your address is not shown.
x-send = Send
x-talks = Exchanges
x-no-talks = No exchange yet. Answer an offer or a need.
x-own = My offers and needs
x-talk-lead = Only the two of you read this.
x-with = With
x-new = new
x-not-there = somebody who is not here now
x-stage-open = You talk
x-stage-proposed = One says that it is agreed
x-stage-agreed = Agreed
x-stage-closed = Closed
x-stage-ended = Ended
x-act-proposed = says that it is agreed
x-act-took-back = not agreed yet
x-act-agreed = It is agreed
x-act-closed = closed the exchange
x-act-ended = A moderator ended the exchange
x-do-propose = We are agreed
x-do-agree = Yes, agreed
x-do-take_back = Not yet
x-close = Say how it went
x-withdraw = Take back
x-end = End the exchange
x-close-lead = Members read how it went.
x-withdraw-lead = Members no longer see it. What was said because of it stays with those who said it.
x-report-lead = Moderators can then read this exchange. Otherwise nobody but the two of you can.
x-outcome = How did it go?
x-outcome-done = It took place
x-outcome-partly = Part of it took place
x-outcome-not = It did not take place
x-outcome-words = In your words
x-fits-need = Offers that fit
x-fits-offer = Needs that fit
x-fits-none = Nothing fits yet.
x-fits-members = Members who can be asked
x-because = In common:
x-waiting-count = Offers, needs and exchanges that wait
n-kind-offer = Offers of members
n-kind-need = Needs of members
u-period-exchange = Offers, needs and exchanges, after their end
x-mail-exchange-subject = Something waits for you
x-mail-waits = something waits for you in an exchange on { $network }:
x-mail-expires = an offer or a need of yours on { $network } ends soon. You can let it stand longer, or say how it went:
m-problem-x-place = The place is too long or holds a character that is not allowed.
m-problem-x-languages = Give each language by its code, as sw, at most twenty.
m-problem-x-capacity = Give a number from 1 to 10,000.
m-problem-x-expiry = Give a day from today on, at most a year ahead.
m-act-publish-listing = made an offer or a need public
m-act-keep-listing = kept an offer or a need among members
m-act-show-listing = let a held offer or need be seen
m-act-dismiss-listing = left a reported offer or need as it is
m-act-hide-listing = hid an offer or a need
m-act-restore-listing = showed an offer or a need again
m-act-look-at-listings = looked at offers and needs that wait
m-act-look-at-exchange = read a reported exchange
m-act-dismiss-exchange = left a reported exchange as it is
m-act-end-exchange = ended an exchange
u-table-listings = Your offers and needs
u-table-listing_terms = Terms of your offers and needs
u-table-listing_languages = Languages of your offers and needs
u-table-listing_reports = Offers and needs that you reported
u-table-exchanges = Your exchanges
u-table-exchange_messages = What you wrote in exchanges
u-table-exchange_reports = Exchanges that you reported
x-for = { $count ->
    [one] for 1 person
   *[other] for { $count } people
}
x-mail-digest = { $count ->
    [one] 1 new offer or need on { $network } in what you follow.
   *[other] { $count } new offers and needs on { $network } in what you follow.
}

## On the site
x-site-lead = What members offer each other and look for, as far as they made it public.
x-site-none = Members have made no offer and no need public now.
x-site-open = { $count ->
    [one] One offer or need is open
   *[other] { $count } offers and needs are open
}
x-site-answer = Answer in the members’ area
x-site-until = Stands until { $date }
x-site-feed = Feed of offers and needs
x-site-calendar = Calendar
tried-count = { $reported ->
    [one] Members reported once that they took up a practice.
   *[other] Members reported { $reported } times that they took up a practice.
}
tried-here = { $reported ->
    [one] Members reported once that they took up a practice here.
   *[other] Members reported { $reported } times that they took up a practice here.
}
tried-confirmed = { $confirmed ->
    [0] None of the reports is confirmed yet.
    [one] One report is confirmed.
   *[other] { $confirmed } reports are confirmed.
}
