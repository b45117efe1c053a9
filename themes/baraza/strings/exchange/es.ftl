# The exchange: what members offer and need, and what two of them make of it.

m-tab-exchange = Intercambio
x-title = Ofertas y necesidades
x-title-mine = Mis intercambios
x-title-one = Oferta o necesidad
x-title-new = Escribir una oferta o una necesidad
x-title-edit = Cambiarla
x-title-waiting = Intercambio: lo que espera a un moderador
x-title-talk = Intercambio
x-title-withdraw = Retirarla
x-title-close = Decir cómo fue
x-title-report = Denunciarla
x-title-hide = Ocultarla
x-title-restore = Mostrarla de nuevo
x-lead = Lo que los miembros pueden darse y lo que buscan.
x-write-offer = Ofrecer algo
x-write-need = Decir lo que necesito
x-kind-offer = Oferta
x-kind-need = Necesidad
x-field-what = Qué
x-what-course = Curso
x-what-study-visit = Visita de estudio
x-what-mentor = Mentor
x-what-expert = Experto
x-what-document = Documento
x-what-funds = Fondos
x-what-in-kind = En especie
x-standing-open = Abierta
x-standing-answered = Con respuesta
x-standing-agreed = Acordada
x-standing-closed = Cerrada
x-standing-withdrawn = Retirada
x-standing-lapsed = Vencida
x-field-languages = Idiomas en que es posible
x-field-more_languages = Otros, por sus códigos: sw, ha
x-field-capacity = Para cuántos
x-field-expires_on = Vale hasta
x-expires-hint = Un año como máximo. Si se deja vacío: unos cuatro meses. Se le recuerda antes del final.
x-show = Mostrar
x-show-ended = Terminadas
x-all = Todas las ofertas y necesidades
x-none-yet = Nada todavía. Ofrezca lo que funcionó donde está, o diga qué necesita.
x-calendar = A mi calendario
x-until = hasta
x-public-again = Esto es público. En cuanto guarde un cambio, deja el sitio hasta que un moderador lo haya leído.
x-answer-offer = Me interesa
x-answer-need = Puedo ayudar
x-answer-hint = Solo ustedes dos leen lo que escriben. Su dirección no se muestra.
x-send = Enviar
x-talks = Intercambios
x-no-talks = Ningún intercambio todavía. Responda a una oferta o una necesidad.
x-own = Mis ofertas y necesidades
x-talk-lead = Solo ustedes dos leen esto.
x-with = Con
x-new = nuevo
x-not-there = alguien que no está ahora
x-stage-open = En conversación
x-stage-proposed = Uno dice que está acordado
x-stage-agreed = Acordado
x-stage-closed = Cerrado
x-stage-ended = Terminado
x-act-proposed = dice que está acordado
x-act-took-back = todavía no acordado
x-act-agreed = Está acordado
x-act-closed = cerró el intercambio
x-act-ended = Un moderador terminó el intercambio
x-do-propose = Estamos de acuerdo
x-do-agree = Sí, acordado
x-do-take_back = Todavía no
x-close = Decir cómo fue
x-withdraw = Retirar
x-end = Terminar el intercambio
x-close-lead = Los miembros leen cómo fue.
x-withdraw-lead = Los miembros ya no la ven. Lo que se dijo queda entre quienes lo dijeron.
x-report-lead = Los moderadores pueden entonces leer este intercambio. Si no, nadie más que ustedes dos.
x-outcome = ¿Cómo fue?
x-outcome-done = Tuvo lugar
x-outcome-partly = Tuvo lugar en parte
x-outcome-not = No tuvo lugar
x-outcome-words = En sus palabras
x-fits-need = Ofertas que encajan
x-fits-offer = Necesidades que encajan
x-fits-none = Nada encaja todavía.
x-fits-members = Miembros a quienes se puede preguntar
x-because = En común:
x-waiting-count = Ofertas, necesidades e intercambios que esperan
n-kind-offer = Ofertas de miembros
n-kind-need = Necesidades de miembros
u-period-exchange = Ofertas, necesidades e intercambios, después de su fin
x-mail-exchange-subject = Algo le espera
x-mail-waits = algo le espera en un intercambio en { $network }:
x-mail-expires = una oferta o necesidad suya en { $network } termina pronto. Puede prolongarla o decir cómo fue:
m-problem-x-place = El lugar es demasiado largo o contiene un carácter no permitido.
m-problem-x-languages = Dé cada idioma por su código, como sw, veinte como máximo.
m-problem-x-capacity = Dé un número de 1 a 10 000.
m-problem-x-expiry = Dé un día desde hoy, un año como máximo.
m-act-publish-listing = hizo pública una oferta o necesidad
m-act-keep-listing = dejó entre miembros una oferta o necesidad
m-act-show-listing = dejó ver una oferta o necesidad retenida
m-act-dismiss-listing = dejó como está una oferta o necesidad denunciada
m-act-hide-listing = ocultó una oferta o necesidad
m-act-restore-listing = mostró de nuevo una oferta o necesidad
m-act-look-at-listings = miró ofertas y necesidades que esperan
m-act-look-at-exchange = leyó un intercambio denunciado
m-act-dismiss-exchange = dejó como está un intercambio denunciado
m-act-end-exchange = terminó un intercambio
u-table-listings = Sus ofertas y necesidades
u-table-listing_terms = Términos de sus ofertas y necesidades
u-table-listing_languages = Idiomas de sus ofertas y necesidades
u-table-listing_reports = Ofertas y necesidades que denunció
u-table-exchanges = Sus intercambios
u-table-exchange_messages = Lo que escribió en intercambios
u-table-exchange_reports = Intercambios que denunció
x-for = { $count ->
    [one] para 1 persona
   *[other] para { $count } personas
}
x-mail-digest = { $count ->
    [one] 1 nueva oferta o necesidad en { $network } en lo que sigue.
   *[other] { $count } nuevas ofertas y necesidades en { $network } en lo que sigue.
}

## On the site
x-site-lead = Lo que los miembros se ofrecen y buscan, en la medida en que lo han hecho público.
x-site-none = Los miembros no tienen ahora ninguna oferta ni necesidad pública.
x-site-open = { $count ->
    [one] Hay una oferta o necesidad abierta
   *[other] Hay { $count } ofertas y necesidades abiertas
}
x-site-answer = Responder en la zona de miembros
x-site-until = Vigente hasta el { $date }
x-site-feed = Canal de ofertas y necesidades
x-site-calendar = Calendario
tried-count = { $reported ->
    [one] Los miembros informaron una vez de que habían adoptado una práctica.
   *[other] Los miembros informaron { $reported } veces de que habían adoptado una práctica.
}
tried-here = { $reported ->
    [one] Los miembros informaron una vez de que habían adoptado una práctica aquí.
   *[other] Los miembros informaron { $reported } veces de que habían adoptado una práctica aquí.
}
tried-confirmed = { $confirmed ->
    [0] Aún no se ha confirmado ninguno de los informes.
    [one] Un informe está confirmado.
   *[other] { $confirmed } informes están confirmados.
}
