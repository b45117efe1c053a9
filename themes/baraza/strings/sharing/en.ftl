# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Link to this
cite-style = APA style
review = Review
review-last = Last: { $date }
review-next = Next: { $date }
