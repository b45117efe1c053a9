# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = رابط إلى هذا الموضع
cite-style = أسلوب APA
review = المراجعة
review-last = الأخيرة: { $date }
review-next = التالية: { $date }
