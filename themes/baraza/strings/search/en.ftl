# Search in the members' area.

m-tab-search = Search
f-title = Search
f-question = Words to look for
f-hint = All of them must be there. Capitals and accents do not matter.
f-search = Search
f-found = Found
f-lead = Looks in contributions, updates and the titles of discussions that you may read.
f-none = Nothing was found. Try fewer words, or another form of a word.
f-no-words = Type at least one word.
f-kind-comment = Contributions
f-kind-update = Updates
f-kind-discussion = Discussions
f-a-comment = Contribution
f-a-update = Update
f-a-discussion = Discussion

m-problem-f-too-long = At most 200 characters.
