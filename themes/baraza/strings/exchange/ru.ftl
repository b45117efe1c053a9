# The exchange: what members offer and need, and what two of them make of it.

m-tab-exchange = Обмен
x-title = Предложения и потребности
x-title-mine = Мои обмены
x-title-one = Предложение или потребность
x-title-new = Написать предложение или потребность
x-title-edit = Изменить
x-title-waiting = Обмен: что ждёт модератора
x-title-talk = Обмен
x-title-withdraw = Отозвать
x-title-close = Сказать, как прошло
x-title-report = Пожаловаться
x-title-hide = Скрыть
x-title-restore = Показать снова
x-lead = Что участники могут дать друг другу и что ищут.
x-write-offer = Предложить
x-write-need = Сказать, что нужно
x-kind-offer = Предложение
x-kind-need = Потребность
x-field-what = Что
x-what-course = Курс
x-what-study-visit = Учебная поездка
x-what-mentor = Наставник
x-what-expert = Эксперт
x-what-document = Документ
x-what-funds = Средства
x-what-in-kind = Помощь в натуре
x-standing-open = Открыто
x-standing-answered = Есть ответ
x-standing-agreed = Договорились
x-standing-closed = Завершено
x-standing-withdrawn = Отозвано
x-standing-lapsed = Срок истёк
x-field-languages = Языки, на которых это возможно
x-field-more_languages = Другие, по кодам: sw, ha
x-field-capacity = На сколько человек
x-field-expires_on = Действует до
x-expires-hint = Не больше года. Если пусто: около четырёх месяцев. Перед концом придёт напоминание.
x-show = Показать
x-show-ended = Завершённые
x-all = Все предложения и потребности
x-none-yet = Пока ничего нет. Предложите то, что у вас получилось, или скажите, что нужно.
x-calendar = В мой календарь
x-until = до
x-public-again = Это видят все. Как только вы сохраните изменение, оно уйдёт с сайта, пока модератор его не прочтёт.
x-answer-offer = Мне это нужно
x-answer-need = Могу помочь
x-answer-hint = Написанное читаете только вы двое. Ваш адрес не показывается.
x-send = Отправить
x-talks = Обмены
x-no-talks = Обменов пока нет. Ответьте на предложение или потребность.
x-own = Мои предложения и потребности
x-talk-lead = Это читаете только вы двое.
x-with = С кем:
x-new = новое
x-not-there = кто-то, кого сейчас нет
x-stage-open = Идёт разговор
x-stage-proposed = Один говорит, что договорились
x-stage-agreed = Договорились
x-stage-closed = Завершено
x-stage-ended = Прекращено
x-act-proposed = говорит, что договорились
x-act-took-back = ещё не договорились
x-act-agreed = Договорились
x-act-closed = завершает обмен
x-act-ended = Модератор прекратил обмен
x-do-propose = Мы договорились
x-do-agree = Да, договорились
x-do-take_back = Ещё нет
x-close = Сказать, как прошло
x-withdraw = Отозвать
x-end = Прекратить обмен
x-close-lead = Участники прочтут, как прошло.
x-withdraw-lead = Участники больше этого не видят. Сказанное остаётся у тех, кто говорил.
x-report-lead = Тогда модераторы смогут прочесть этот обмен. Иначе никто, кроме вас двоих.
x-outcome = Как прошло?
x-outcome-done = Состоялось
x-outcome-partly = Состоялось частично
x-outcome-not = Не состоялось
x-outcome-words = Своими словами
x-fits-need = Подходящие предложения
x-fits-offer = Подходящие потребности
x-fits-none = Пока ничего не подходит.
x-fits-members = Участники, которых можно спросить
x-because = Общее:
x-waiting-count = Предложения, потребности и обмены, которые ждут
n-kind-offer = Предложения участников
n-kind-need = Потребности участников
u-period-exchange = Предложения, потребности и обмены после их конца
x-mail-exchange-subject = Вас кое-что ждёт
x-mail-waits = вас кое-что ждёт в обмене на { $network }:
x-mail-expires = срок вашего предложения или потребности на { $network } скоро истечёт. Можно продлить или сказать, как прошло:
m-problem-x-place = Место слишком длинное или содержит недопустимый знак.
m-problem-x-languages = Укажите каждый язык кодом, например sw, не больше двадцати.
m-problem-x-capacity = Укажите число от 1 до 10 000.
m-problem-x-expiry = Укажите день начиная с сегодняшнего, не больше года вперёд.
m-act-publish-listing = открыл всем предложение или потребность
m-act-keep-listing = оставил предложение или потребность участникам
m-act-show-listing = показал задержанное предложение или потребность
m-act-dismiss-listing = оставил как есть предложение или потребность с жалобой
m-act-hide-listing = скрыл предложение или потребность
m-act-restore-listing = снова показал предложение или потребность
m-act-look-at-listings = просмотрел ожидающие предложения и потребности
m-act-look-at-exchange = прочёл обмен с жалобой
m-act-dismiss-exchange = оставил как есть обмен с жалобой
m-act-end-exchange = прекратил обмен
u-table-listings = Ваши предложения и потребности
u-table-listing_terms = Термины ваших предложений и потребностей
u-table-listing_languages = Языки ваших предложений и потребностей
u-table-listing_reports = Предложения и потребности, на которые вы пожаловались
u-table-exchanges = Ваши обмены
u-table-exchange_messages = Что вы написали в обменах
u-table-exchange_reports = Обмены, на которые вы пожаловались
x-for = { $count ->
    [one] на { $count } человека
    [few] на { $count } человек
   *[other] на { $count } человек
}
x-mail-digest = { $count ->
    [one] { $count } новое предложение или потребность на { $network } в том, за чем вы следите.
    [few] { $count } новых предложения и потребности на { $network } в том, за чем вы следите.
   *[other] { $count } новых предложений и потребностей на { $network } в том, за чем вы следите.
}

## On the site
x-site-lead = Что участники предлагают друг другу и что ищут, насколько они открыли это для всех.
x-site-none = Сейчас у участников нет открытых для всех предложений и потребностей.
x-site-open = { $count ->
    [one] Открыто { $count } предложение или потребность
    [few] Открыто { $count } предложения и потребности
    [many] Открыто { $count } предложений и потребностей
   *[other] Открыто { $count } предложения и потребности
}
x-site-answer = Ответить в разделе для участников
x-site-until = Действует до { $date }
x-site-feed = Лента предложений и потребностей
x-site-calendar = Календарь
tried-count = { $reported ->
    [one] Участники { $reported } раз сообщили, что переняли чей-то опыт.
    [few] Участники { $reported } раза сообщили, что переняли чей-то опыт.
    [many] Участники { $reported } раз сообщили, что переняли чей-то опыт.
   *[other] Участники { $reported } раза сообщили, что переняли чей-то опыт.
}
tried-here = { $reported ->
    [one] Участники { $reported } раз сообщили, что здесь переняли чей-то опыт.
    [few] Участники { $reported } раза сообщили, что здесь переняли чей-то опыт.
    [many] Участники { $reported } раз сообщили, что здесь переняли чей-то опыт.
   *[other] Участники { $reported } раза сообщили, что здесь переняли чей-то опыт.
}
tried-confirmed = { $confirmed ->
    [0] Ни одно сообщение пока не подтверждено.
    [one] Подтверждено { $confirmed } сообщение.
    [few] Подтверждены { $confirmed } сообщения.
    [many] Подтверждено { $confirmed } сообщений.
   *[other] Подтверждено { $confirmed } сообщения.
}
