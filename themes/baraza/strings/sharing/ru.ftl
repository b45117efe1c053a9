# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = Ссылка на это место
cite-style = Стиль APA
review = Проверка
review-last = Последняя: { $date }
review-next = Следующая: { $date }
# The language as Open Graph names it.
og-locale = ru_RU
card-alt = Точки на карте: где это применяется, и линии к тем, с кем этим опытом поделились
card-alt-site = { $title }: точки на карте, соединённые линиями
