# "We tried this": that members took up what an entry describes.

t-title = We tried this
t-title-one = We tried this
t-title-new = Report that you tried this
t-title-edit = Change your report
t-title-confirm = Is this so?
t-title-waiting = We tried this: what waits for a moderator
t-lead = What members took up from practices, and what came of it.
t-form-lead = Tell others what you took up and what came of it. Members see it at once as reported, with your name. Once it is confirmed, editors add it to the practice, without your name.
t-all = Everything that was tried
t-about-this = What members tried of this
t-what-members-report = What members report
t-by-place = By place
t-own = Your reports
t-asked = You are asked to confirm
t-choose-lead = Of which practice?
t-choose-page = Practice
t-choose-next = Go on
t-after-exchange = Did you take up a practice because of this?
t-none-yet = Nobody has reported anything yet.
t-standing-reported = Reported
t-standing-confirmed = Confirmed
t-standing-declined = Not confirmed
t-standing-withdrawn = Taken back
t-field-year = Year
t-field-what = What was taken up
t-hint-what = At most 500 characters. Name nobody, and nothing that could put people in danger.
t-field-changed = What was changed to fit
t-hint-changed = At most 500 characters. Leave it empty if nothing was changed.
t-field-happened = What happened
t-hint-happened = Also what did not work. At most 500 characters.
t-by = What speaks for it
t-by-hint = A report is confirmed by a source that a moderator opens, or by a second member.
t-by-source = A source
t-by-second = A second member who knows of it
t-field-source_title = Title
t-field-source_publisher = Published by
t-field-source_url = Address on the web
t-field-source_seen = Opened on
t-field-entry = From the directory
t-field-second = Or the name of a member
t-hint-second = Exactly as they write it here. We ask them if there is such a member; you are not told whether there is. Nobody else learns whom you named.
t-hint-second-kept = Leave it empty to keep the one whom you named.
t-send = Report it
t-source = Source:
t-read-on = opened on
t-confirmed-second = A second member confirmed it.
t-confirmed-source = A moderator opened the source and confirmed it.
t-at-editors-accepted = It waits for the editors.
t-at-editors-published = It stands in the practice.
t-waits-second = The member whom you named has not answered yet. Is the name exactly as they write it here? You can change it.
t-waits-source = A moderator will open the source.
t-declined-words = It was not confirmed. You can change it and report it again.
t-withdraw = Take it back
t-withdraw-lead = Members no longer see it, and it no longer counts.
t-confirm-lead = A member says that you know of this. Only they know that you were asked.
t-confirm-hint = Say yes only if you know it yourself. Editors then add it to the practice, without a name.
t-confirm-yes = Yes, it is so
t-confirm-no = I cannot confirm it
t-waiting-lead = Open each source and read whether it says so. What you decide is on the audit log.
t-reason-hint = Needed for everything but showing and confirming. The author can read it.
t-do-confirm = The source says so
t-do-decline = It is not confirmed
t-waiting-count = Reports of what was tried that wait
t-filed-title = Taken up elsewhere:
t-filed-source = Reported by a member of the network and confirmed by a second
t-widget-can-ask = Members who can be asked about this: { $number }
t-widget-tried = We tried this: reported { $reported }, confirmed { $confirmed }
t-widget-report = Report that you tried it
u-period-tried = Reports of what was tried, after they were taken back or not confirmed
m-said-tried = Thank you. Members see your report, and it waits for confirmation.
m-said-tried-answered = Thank you. The one who asked is told that there is an answer.
m-said-tried-withdrawn = Taken back. It no longer counts.
m-said-tried-confirmed = Confirmed. Editors can fetch it.
m-problem-t-year = Give a year from 1990 up to this one.
m-problem-t-text = Write at most 500 characters, none of them hidden.
m-problem-t-missing = Write a few words here.
m-problem-t-source-line = A source needs a title and who published it.
m-problem-t-source-url = Give the whole address, beginning with https://
m-problem-t-source-seen = Give the day on which you opened it, today at the latest.
m-problem-t-second = Name a member, or choose one from the directory.
m-act-show-tried = let a held report of what was tried be seen
m-act-confirm-tried = confirmed a report of what was tried by its source
m-act-decline-tried = did not confirm a report of what was tried
m-act-dismiss-tried = left a report of what was tried as it is, though members complained of it
m-act-hide-tried = hid a report of what was tried
m-act-restore-tried = showed a report of what was tried again
m-act-look-at-tried = looked at reports of what was tried that wait
u-table-tried = What you reported to have tried, and what you were asked to confirm
u-table-tried_reports = Such reports of others that you reported to moderators
t-reported-count = { $count ->
    [one] 1 reported
   *[other] { $count } reported
}
t-confirmed-count = { $count ->
    [one] 1 confirmed
   *[other] { $count } confirmed
}
t-places-count = { $count ->
    [one] in 1 place
   *[other] in { $count } places
}
t-you-are-asked = { $count ->
    [one] A member asks you to confirm a report.
   *[other] Members ask you to confirm { $count } reports.
}
