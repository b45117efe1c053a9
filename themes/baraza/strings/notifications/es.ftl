# Seguir debates, lo que espera, y los correos sobre ello.

n-title-notifications = Lo nuevo para usted
m-tab-notifications = Nuevo para usted
n-unread = { $count ->
    [one] 1 por leer
   *[other] { $count } por leer
}
n-bell = Nuevo para usted: { $count }
n-waiting = Debates con algo nuevo
n-nothing = No hay nada nuevo en lo que usted sigue. Sigue todos los debates en que escribe; para seguir otro, ábralo y elija “Seguir”. Abajo elige las novedades y los temas de los que quiere enterarse.
n-to-discussions = Ver los debates
n-read = Leer
n-read-what = Leer: { $title }
n-all-read = Marcar todo como leído
n-new = { $count ->
    [one] 1 contribución nueva
   *[other] { $count } contribuciones nuevas
}
n-newest = la más reciente:

n-mail = Correos sobre lo nuevo
n-mail-lead = Elija lo que elija, lo nuevo queda aquí para usted. Los correos sobre la seguridad de su cuenta llegan en todos los casos.
n-silent = Usted pidió no recibir correos sobre lo nuevo. Para volver a recibirlos, cámbielo aquí:
n-contributions = Contribuciones nuevas donde usted participa o sigue el debate
n-replies = Respuestas a lo que usted escribió
n-every-instant = De inmediato
n-every-daily = Una vez al día, todo junto
n-every-weekly = Una vez a la semana, todo junto
n-every-off = No por correo
n-every-usual = Con la frecuencia que elegí para todo
n-every-end = No seguir
n-replies-same = Como las demás contribuciones
n-replies-instant = De inmediato
n-replies-off = No por correo
n-hour = Hora del correo diario y semanal (UTC)
n-weekday = Día del correo semanal
n-day-1 = Lunes
n-day-2 = Martes
n-day-3 = Miércoles
n-day-4 = Jueves
n-day-5 = Viernes
n-day-6 = Sábado
n-day-7 = Domingo
n-with-text = Incluir el texto en el correo, donde la moderación lo haya permitido
n-with-text-hint = Un correo se puede leer en el camino y en su buzón. Sin esta opción, el correo solo dice que hay algo nuevo.

n-follow = Seguir este debate
n-following = Usted sigue este debate.
n-not-following = Usted no sigue este debate.
n-how = Cómo recibir noticias por correo
n-follow-do = Seguir
n-change = Cambiar
n-words-allowed = Los textos de este debate pueden enviarse por correo a los miembros que lo pidieron.
n-words-not-allowed = Los textos de este debate no se envían por correo.
n-words = Textos en los correos
n-words-allow = Permitir textos en los correos
n-words-end = No permitir textos en los correos

## Correos
n-mail-digest-subject = Lo nuevo
n-mail-digest = En { $network } hay { $count ->
    [one] 1 contribución nueva
   *[other] { $count } contribuciones nuevas
} en { $discussions ->
    [one] un debate
   *[other] { $discussions } debates
} que usted sigue.
n-mail-former = Antiguo miembro
n-mail-leave-this = No recibir más correos sobre este debate:
n-mail-leave-digests = No recibir más estos resúmenes:
n-mail-leave-all = No recibir más correos sobre lo nuevo:
n-new-for-you = Nuevo para usted

## Participar por correo
n-mail-above = Para participar, escriba encima de esta línea
n-mail-reply = Su respuesta a este correo se convierte en una contribución al debate, con su nombre. Quien pueda leer el debate podrá leerla. No reenvíe este correo: contiene una dirección que es solo suya.
n-mail-reply-digest = Un correo al día sobre este debate:
n-mail-reply-off = Ningún correo sobre este debate:
n-mail-reply-leave = Ningún correo sobre lo nuevo:
n-mail-answer-subject = Su correo a un debate
n-answer-attachments = Gracias por su contribución en { $network }. Se recibió el texto, pero no los archivos que lo acompañaban, porque los archivos pueden causar daño a quienes los abren. Escriba lo que importa o ponga un enlace al lugar donde está publicado.
n-answer-attachments-only = Su correo a un debate de { $network } solo contenía archivos, y estos no se aceptan, porque los archivos pueden causar daño a quienes los abren. Escriba lo que importa o ponga un enlace al lugar donde está publicado.
n-answer-empty = Su correo a un debate de { $network } no contenía ningún texto suyo. Escríbalo encima de la línea que empieza con ≡≡≡ y envíelo de nuevo.
n-answer-text = Su correo a un debate de { $network } no se publicó: es demasiado largo o contiene algo que la página no puede mostrar. En la página puede ver qué es y cambiarlo.
n-answer-closed = Su correo llegó a un debate de { $network } que ahora no recibe contribuciones. En su página puede ver hasta cuándo estuvo abierto o cuándo se abre.
n-answer-confirm-public = Su correo estaba destinado a una página de { $network } que cualquier persona en Internet puede leer. Antes de su primera contribución a una página así, confirme una vez, en la página, que eso es lo que quiere. Después envíe de nuevo su correo.
n-answer-expired = La dirección a la que escribió en { $network } tiene más de 60 días y ya no recibe nada. Responda a un correo más reciente o escriba en la página.
n-answer-other-sender = A su propia dirección para un debate de { $network } llegó un correo desde una dirección que no es la suya. No se publicó. Si lo escribió usted, envíelo desde la dirección de su cuenta. Si no, alguien tiene un correo suyo: elija “Ningún correo sobre este debate” y escriba a la moderación.
n-answer-held = Gracias por su contribución en { $network }. La moderación la examina antes de que otras personas puedan leerla, porque su proveedor de correo no demostró que procede de usted, o por lo que dice.
n-answer-page = El debate está aquí:
n-mail-raw = El correo tal como llegó
n-mail-raw-lead = Solo para la moderación y por poco tiempo. El hecho de que usted lo mire consta en el registro de auditoría.

## Recibido por otra vía
n-carry = Publicar lo que recibió por otra vía
n-carry-lead = Lo que alguien le envió por correo, por teléfono o en papel. Se publica en nombre de usted e indica quién lo envió.
n-carry-sender = Quién lo envió, con el nombre que quiere que aparezca
n-carry-words = El texto de esa persona
n-carry-agreed = Esa persona aceptó que se la nombre y se la lea aquí.
n-carry-do = Publicar
n-carried = Enviado por { $name }, publicado por { $poster }
m-problem-not-agreed = Pregunte primero si esa persona acepta que se la nombre y se la lea aquí.
m-problem-bad-name = Este nombre no se puede mostrar.
n-new-updates = Novedades recientes
n-every-none = Nunca
n-kind-quick = Novedades breves de miembros
n-kind-news = Noticias
n-kind-event = Eventos
n-terms = Temas y países que sigue
n-terms-lead = Se entera de sus novedades y sigue sus debates en cuanto alguien escribe en ellos. Cada debate puede cambiarse o dejarse en su propia página.
n-term = Tema o país
n-change-what = Cambiar: { $title }
n-mail-digest-updates = { $count ->
    [one] 1 novedad
   *[other] { $count } novedades
} en { $network } en lo que usted sigue.
n-mail-updates = Hay algo nuevo en { $network } en lo que usted sigue:
n-mail-leave-updates = No recibir más estos correos sobre novedades:
n-widget-follow = Seguir este debate
n-widget-following = Usted sigue este debate
n-widget-end = Dejar de seguir
n-mail-reply-answer = Alguien le respondió. Su respuesta a este correo se publica debajo de la de esa persona, con el nombre de usted. Quien pueda leer el debate podrá leerla. No reenvíe este correo: contiene una dirección que es solo suya.
