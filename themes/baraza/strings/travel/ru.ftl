# How practices went from country to country.
travel-lead = Где применяются практики, что перешло из одной страны в другую и каким образом. Обмен или предложение никогда не считается перенятым опытом.
travel-caption = Каждая точка — страна; точка закрашена, если там применяется практика из каталога. Границы не показаны. Стрелки ведут к тем, кто перенял опыт.
travel-kinds = Какие линии показать
travel-from = Откуда
travel-to = Куда
travel-with = Страна
travel-what = Практика
travel-took = Перенято здесь
travel-gave = Перенято отсюда другими
travel-other = Обмены и предложения
travel-not-counted = Поездки, курсы, общие услуги и предложения. Ничто из этого не считается перенятым опытом.
travel-nothing = Практик из этой страны в каталоге нет. Её называют другие записи:
travel-also-named = Также названы
travel-country-by-country = По странам: карта, список и каждый обмен
travel-took-count = { $count ->
    [one] { $count } раз перенято здесь
    [few] { $count } раза перенято здесь
   *[other] { $count } раз перенято здесь
 }
travel-gave-count = { $count ->
    [one] { $count } раз перенято другими
    [few] { $count } раза перенято другими
   *[other] { $count } раз перенято другими
 }
travel-other-count = { $count ->
    [one] { $count } обмен или предложение
    [few] { $count } обмена и предложения
   *[other] { $count } обменов и предложений
 }
travel-within = Внутри страны

# What to read after an entry.
related = Читать дальше
related-linked = Одна из двух называет другую
related-common = Общее:
