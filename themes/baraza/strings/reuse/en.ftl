# The catalogue as data, and feeds of it.
reuse-title = The catalogue as data
reuse-lead = All that is public in the catalogue, as files to count with, to map, to build on or to keep.
reuse-care = Only what anyone may read is in these files: no pages for members, and nothing of what is said in discussions. They are made anew whenever the site changes.
reuse-files = Files
reuse-csv = Table (CSV)
reuse-csv-what = A row for each entry in each of its languages. Opens in any spreadsheet. What is a list stands in one cell, with “;” between.
reuse-json = Records (JSON)
reuse-json-what = The same with all that belongs together kept together, for programs.
reuse-sqlite = Database (SQLite)
reuse-sqlite-what = Everything in one file, with the terms in every language, in tables that can be joined.
reuse-datapackage = Description (Data Package)
reuse-datapackage-what = What the files and columns hold, for programs.
reuse-entries = { $count ->
    [one] { $number } entry
   *[other] { $number } entries
}
reuse-rows = { $count ->
    [one] { $number } row
   *[other] { $number } rows
}
reuse-kilobytes = { $number } kB
reuse-megabytes = { $number } MB
reuse-licence = Licence
reuse-licence-terms = You may use the data on these terms:
reuse-licence-cited = The documents that entries cite belong to their authors.
reuse-no-licence = No licence is named. Ask before you use the data elsewhere.
reuse-drafts = Translations that nobody has reviewed yet are among them; translation_status says which.
reuse-columns = Columns of the table
reuse-tables = Tables of the database
reuse-column = Column
reuse-holds = What it holds
reuse-feeds = Feeds
reuse-feeds-lead = New and changed entries, for a feed reader.
reuse-feeds-site = Everything
reuse-feeds-each = Each of these has a feed of its own:
reuse-follow = New and changed entries as a feed:
reuse-download = Get the data, and how it may be used
reuse-column-id = Id, the same in every language
reuse-column-language = Language, as a tag
reuse-column-url = Address of the page
reuse-column-title = Title
reuse-column-date = When it was published
reuse-column-updated = When it was last changed
reuse-column-translation-of = Language that it was translated from; empty for an original
reuse-column-translation-status = machine, draft or reviewed; empty for an original
reuse-column-partial = Whether only title, summary and labels are translated
reuse-column-comments = How many comments anyone may read
reuse-column-text = Text, in Markdown
reuse-column-entry = Id of the entry
reuse-column-position = Place in the list, from 1
reuse-column-within = Place in the list around it, from 1
reuse-column-term = Id of the term
reuse-column-value = The item
reuse-column-label = In words, in the language of the row
