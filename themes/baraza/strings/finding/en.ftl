# Searching the list of entries, and the full texts.

# How words are taken apart for search, in lists parted by blanks: words that say nothing; beginnings that are always cut;
# letters before a word that may be a word of their own; endings, some with what they become (`ies:y`).
search-stop-words = a about after all also an and any are as at be been before but by can did do does for from had has have her his how if in into is it its me my no not of on or our out over she so some such than that the their them then there these they this those to under up was we were what when where which while who whose why will with would you your
search-beginnings = { "" }
search-particles = { "" }
search-endings = ies:y ied:y ying:y sses:ss ches:ch shes:sh xes:x ildren:ild ss:ss us:us is:is ings ing edly ed ers er es men:man e s ly

finding-language = Whole text in
finding-why = { "{field}" }: { "{term}" }
finding-best = best match first
finding-some = No entry has all of these words. Those below have some of them.
finding-none = Nothing matches.
finding-fewer = Use fewer words, or another word for the same thing.
finding-without = Take away a choice:
finding-full = Look in the full texts
finding-all = Show all entries
finding-remove = (remove)

finding-page-title = Search the full texts
finding-page-lead = Looks in the whole text of every public page in this language. The list of practices has a quicker search, which also forgives misspelling.
finding-page-script = To search the full texts, let this site run its scripts. Without them, the lists by theme and country lead to every entry.
finding-page-found = Found: { "{n}" }
finding-page-none = Nothing was found. Try fewer words, or another form of a word.
finding-wait = Looking…
finding-failed = The search could not be loaded. Check your connection, then try again.
finding-more = Show more
