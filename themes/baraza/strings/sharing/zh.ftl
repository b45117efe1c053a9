# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = 此处的链接
cite-style = APA 格式
review = 审阅
review-last = 上次：{ $date }
review-next = 下次：{ $date }
