# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Ссылка на это место
cite-style = Стиль APA
review = Проверка
review-last = Последняя: { $date }
review-next = Следующая: { $date }
