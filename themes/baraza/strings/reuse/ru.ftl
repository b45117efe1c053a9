# Каталог в виде данных и его ленты.
reuse-title = Каталог в виде данных
reuse-lead = Всё открытое содержание каталога в файлах: для подсчётов, карт, новых разработок или хранения.
reuse-care = В этих файлах только то, что может читать каждый: в них нет страниц для участников и ничего из того, что говорится в обсуждениях. Файлы создаются заново при каждом изменении сайта.
reuse-files = Файлы
reuse-csv = Таблица (CSV)
reuse-csv-what = Строка для каждой записи на каждом из её языков. Открывается в любой электронной таблице. Списки стоят в одной ячейке через «;».
reuse-json = Записи (JSON)
reuse-json-what = То же самое с полной структурой, для программ.
reuse-sqlite = База данных (SQLite)
reuse-sqlite-what = Всё в одном файле, с терминами на каждом языке, в таблицах, которые можно соединять.
reuse-datapackage = Описание (Data Package)
reuse-datapackage-what = Что содержат файлы и столбцы, для программ.
reuse-entries = { $count ->
    [one] { $number } запись
    [few] { $number } записи
    [many] { $number } записей
   *[other] { $number } записи
}
reuse-rows = { $count ->
    [one] { $number } строка
    [few] { $number } строки
    [many] { $number } строк
   *[other] { $number } строки
}
reuse-kilobytes = { $number } кБ
reuse-megabytes = { $number } МБ
reuse-licence = Лицензия
reuse-licence-terms = Данные можно использовать на этих условиях:
reuse-licence-cited = Документы, на которые ссылаются записи, принадлежат их авторам.
reuse-no-licence = Лицензия не указана. Спросите, прежде чем использовать данные в другом месте.
reuse-drafts = Среди них есть переводы, которые ещё никто не проверил; какие — сказано в translation_status.
reuse-columns = Столбцы таблицы
reuse-tables = Таблицы базы данных
reuse-column = Столбец
reuse-holds = Что содержит
reuse-feeds = Ленты
reuse-feeds-lead = Новые и изменённые записи для программы чтения лент.
reuse-feeds-site = Всё
reuse-feeds-each = У каждого пункта этих списков есть своя лента:
reuse-follow = Новые и изменённые записи в ленте:
reuse-download = Получить данные и узнать, как их можно использовать
reuse-column-id = Идентификатор, один для всех языков
reuse-column-language = Код языка
reuse-column-url = Адрес страницы
reuse-column-title = Название
reuse-column-date = Когда опубликовано
reuse-column-updated = Когда последний раз изменено
reuse-column-translation-of = С какого языка переведено; у оригинала пусто
reuse-column-translation-status = machine (машинный), draft (черновик) или reviewed (проверен); у оригинала пусто
reuse-column-partial = Переведены ли только название, краткое изложение и метки
reuse-column-comments = Сколько комментариев может читать каждый
reuse-column-text = Текст в Markdown
reuse-column-entry = Идентификатор записи
reuse-column-position = Место в списке, с 1
reuse-column-within = Место во внешнем списке, с 1
reuse-column-term = Идентификатор термина
reuse-column-value = Элемент списка
reuse-column-label = Словами, на языке строки
