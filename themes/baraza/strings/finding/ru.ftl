# Searching the list of entries, and the full texts.

# How words are taken apart for search, in lists parted by blanks: words that say nothing; beginnings that are always cut;
# letters before a word that may be a word of their own; endings, some with what they become (`ies:y`).
search-stop-words = а без более бы был была были было быть в вас ваш во вот все всех вы где да для до его ее если есть ещё же за и из или им их к как какие какой когда кто ли между мы на над наш не него неё ней нет ни них но о об один она они оно от по под после при про с со так также там те тем то того тоже только том ты у уже что чтобы эта эти это этого этой этот я
search-beginnings = { "" }
search-particles = { "" }
search-endings = иями ями ами ией иям иях ием ого его ому ему ыми ими ость ости остью ать ять ить еть ает яет ают яют ий ый ой ей ая яя ое ее ые ие ия ию ии ую юю ья ье ью ах ях ам ям ом ем ов ев ев ых их ым им а я о е ы и у ю ь

finding-language = Полный текст на языке
finding-why = { "{field}" }: { "{term}" }
finding-best = сначала самые подходящие
finding-some = Нет записи, где были бы все эти слова. Ниже записи с частью слов.
finding-none = Ничего не подошло.
finding-fewer = Возьмите меньше слов или другое слово о том же.
finding-without = Уберите один из выбранных пунктов:
finding-full = Искать в полных текстах
finding-all = Показать все записи
finding-remove = (убрать)

finding-page-title = Поиск в полных текстах
finding-page-lead = Ищет во всём тексте каждой открытой страницы на этом языке. В списке практик поиск быстрее и прощает опечатки.
finding-page-script = Чтобы искать в полных текстах, разрешите этому сайту выполнять скрипты. Без них к каждой записи ведут списки по темам и странам.
finding-page-found = Найдено: { "{n}" }
finding-page-none = Ничего не найдено. Возьмите меньше слов или другую форму слова.
finding-wait = Идёт поиск…
finding-failed = Не удалось загрузить поиск. Проверьте соединение и попробуйте снова.
finding-more = Показать ещё
