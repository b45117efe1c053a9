# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Link to this
cite-style = APA style
review = Review
review-last = Last: { $date }
review-next = Next: { $date }
# The language as Open Graph names it.
og-locale = en_GB
card-alt = Points on a map: where this is carried out, and lines to who shared it
card-alt-site = { $title }: points on a map, joined by lines
