# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = رابط إلى هذا الموضع
cite-style = أسلوب APA
review = المراجعة
review-last = الأخيرة: { $date }
review-next = التالية: { $date }
# The language as Open Graph names it.
og-locale = ar_AR
card-alt = نقاط على خريطة: أين تُنفَّذ الممارسة، وخطوط إلى من تقاسموها
card-alt-site = { $title }: نقاط على خريطة تصل بينها خطوط
