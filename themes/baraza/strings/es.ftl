# Las palabras de la interfaz en español: las del sitio y las comunes a sus dos partes.
# Breves, sencillas, amables. En los botones, verbos en infinitivo. Sin signos de exclamación.

## En todas partes
skip-to-content = Ir al contenido
navigation = Navegación principal
language = Idioma
languages = Idiomas
breadcrumbs = Usted está aquí
about-this-site = Acerca de este sitio
members-area = Miembros
sign-in = Iniciar sesión
join = Unirse a la red
contents = En esta página
pages = Páginas de la lista
previous-page = Página anterior
next-page = Página siguiente
page-of = Página { $number } de { $count }
list-comma = ,
ways-on = Adónde ir desde aquí
yes = sí
no = no
to-the-front-page = Ir a la página de inicio

## Página de inicio
search = Buscar
search-label = Buscar por palabras
newest = Lo más reciente del catálogo
join-text = Los miembros comentan lo que figura en el catálogo y participan en debates en línea. La moderación lee todas las solicitudes.
ask-to-join = Solicitar el ingreso
from-the-catalogue = Del catálogo
all-practices = { $count ->
    [one] La única práctica
   *[other] Las { $count } prácticas
}
e-discussions-now = Debates en línea
exchange = Lo que pasó de un lugar a otro
figure-practices = { $count ->
    [one] práctica
   *[other] prácticas
}
figure-countries = { $count ->
    [one] país
   *[other] países
}
figure-adapted = { $count ->
    [one] adaptación o aprendizaje de otro lugar
   *[other] adaptaciones o aprendizajes de otros lugares
}
figure-exchanged = { $count ->
    [one] intercambio u oferta
   *[other] intercambios y ofertas
}


## Catálogo
narrow-the-list = Acotar la lista
practices-found = { $count ->
    [0] No se encontró ninguna práctica
    [one] 1 práctica
   *[other] { $count } prácticas
}
entries-found = { $count ->
    [0] No se encontró ninguna ficha
    [one] 1 ficha
   *[other] { $count } fichas
}
shown-of = { "{n}" } de { $count }
search-needs-script = Para buscar por palabras, permita que este sitio ejecute sus scripts. Aquí figuran todas las fichas, y cada tema y cada país tiene su propia lista.
sort = Ordenar
sorted-by-title = Por título
sorted-by-date = Lo más reciente primero
sorted-by-update-date = Los últimos cambios primero
sorted-by-weight = En el orden de la redacción
sorted-by-slug = Por dirección
by-none = como están en la lista
by-title = por título
by-date = lo más reciente primero
by-update-date = los últimos cambios primero
by-weight = el orden de la redacción
by-slug = por dirección
by-place = por país
by-comments = lo más debatido
nothing-here-yet = Aquí todavía no hay nada.
remove-filter = (quitar y mostrar todo)
all-of = Mostrar todo ({ $count })
and-more = y { $count } más
comments = { $count ->
    [one] 1 comentario
   *[other] { $count } comentarios
}
members-only = Solo para miembros
since = Desde { $start }
years = De { $start } a { $end }
field-themes = Temas
field-evidence = Evidencia
field-scope = Alcance

## Una práctica
at-a-glance = En resumen
where = Dónde
who = Quién
with = Con quién
when = Cuándo
for-whom = Para quién
year-not-stated = Ninguna fuente indica el año
not-claimed = no declarada
stages-and-evidence = Etapas y evidencia
part-results = Resultados
part-limits = Limitaciones y críticas
part-replies = Respuestas de quienes se nombran aquí
part-adaptations = Quién la adoptó
part-building-blocks = Componentes
part-conditions = Qué debe darse en otros lugares
part-safeguards = Salvaguardias
part-sustainability = Quién la paga y con qué personal cuenta
part-exchange = Ofertas y necesidades
part-sources = Fuentes
no-limits-found = Se buscaron limitaciones en las fuentes. No se encontró ninguna.
map-caption = Cada punto es un país; no se trazan fronteras. Relleno: donde se lleva a cabo.
taken-up-where = Dónde
taken-up-how = Cómo
taken-up-year = Año
taken-up-what = Qué, y quién lo dice
no-country-named = No se menciona ningún país
not-stated = no se indica
what-changed = Qué se cambió:
see-practice = Véase la práctica:
named-by-others = Mencionada en otras fichas
enabling = Qué necesita:
lesson = Qué se aprendió:
cost = Costo:
cost-low = bajo
cost-medium = medio
cost-high = alto
offers = Ofrece
needs = Necesita
contact = Contacto
rehosted = Leído en una copia conservada por { $host }.
seen = Consultado: { $date }.
archived-copy = Copia archivada
unpublished-source = No es una publicación.
close = Cerrar
back-to-mention = Volver al lugar donde se cita: { $number }
how-to-cite = Cómo citar
reviewed-by = Revisión a cargo de
not-yet-reviewed = Aún sin revisar.
review-overdue = Esta ficha debía revisarse en esta fecha: { $date }. Compruebe las fuentes antes de basarse en ella.
improve-this-page = Mejorar esta página
improve-hint = Proponga una redacción mejor o datos más recientes. Para miembros.
add-what-you-know = Añada lo que sabe
tried-this = Lo hemos probado
tried-hint = Cuente dónde, qué tomaron, qué cambiaron y qué resultó. Para miembros.
correct-this = Corregir esto
correct-hint = Diga qué está mal e indique una fuente que lo muestre. Para cualquier persona.
reply-if-named = Responder si se le nombra aquí
reply-hint = Quien se nombre aquí, o a quien claramente se aluda, puede responder. La respuesta figura en esta página. Para cualquier persona.
who-can-be-asked = A quién se puede preguntar
who-can-be-asked-hint = Miembros que se ofrecen a responder preguntas sobre ella. Para miembros.

## Debates en línea
open-now = Abiertos ahora
upcoming = Próximos
closed = Cerrados
days-left = { $count ->
    [0] Último día
    [one] Queda 1 día
   *[other] Quedan { $count } días
}
until = hasta el { $date }
asked-now = se pregunta ahora
no-e-discussion-open = En este momento no hay ningún debate en línea abierto.
opens-on = Se abre el { $date }
closed-on = Se cerró el { $date }
timeline = Calendario
today = Hoy, { $date }
questions = Preguntas
moderators = Moderación
moderators-summary = Resumen de la moderación
synthesis = Síntesis

## El debate de una página
discussion = Debate
visible-to-public = Cualquier persona en Internet puede leer este debate.
visible-to-members = Solo los miembros pueden leer lo que se dice aquí.
discussion-closed = Está cerrado a nuevas contribuciones.
discussion-locked = La moderación lo ha cerrado a nuevas contribuciones.
discussion-opens = Se abre el { $date }.
discussion-closes = Se cierra el { $date }.
no-comments-yet-public = Nadie ha escrito todavía. ¿Qué preguntaría usted a quienes la llevaron a cabo?
no-comments-yet-members = Nadie ha escrito todavía. ¿Con qué pregunta empezaría usted?
members-only-comments = { $count ->
    [one] Una contribución, para miembros.
   *[other] { $count } contribuciones, para miembros.
}
older-comments = Contribuciones anteriores
newest-comments = Volver a la página y a las contribuciones más recientes
comments-range = { $from } a { $to }
sign-in-to-take-part = Iniciar sesión para participar
open-in-members-area = Abrir en el área de miembros
role-moderator = Moderación
role-admin = Administración
edited = editada
in-reply-to = En respuesta a { $name }
in-reply-to-number = En respuesta a la número { $number }
comment-hidden = Oculta por decisión de la moderación.
comment-deleted = Eliminada por quien la escribió.
comment-pending = En espera de la moderación.
waits-for-review = La moderación lee las primeras contribuciones antes de que otras personas las vean. Por ahora, esta solo la ve usted.
said-among-members = Se dijo entre miembros antes de que esta página fuera pública. Solo los miembros lo ven.
reply = Responder
thank = Agradecer
edit = Editar
delete = Eliminar
report = Reportar
hide = Ocultar
restore = Restaurar
your-contribution = Su contribución
formatting-hint = Deje una línea en blanco entre párrafos. Puede usar **negrita**, *cursiva*, > cita y enlaces; no se admiten imágenes.
written-in = Idioma del texto
keep-draft = Conservar mi borrador en este dispositivo hasta que cierre la pestaña
confirm-public = Esta es su primera contribución pública. Entiendo que cualquier persona en Internet podrá leerla, con mi nombre tal como aparece aquí.
post = Publicar
save = Guardar
cancel = Cancelar
keep = Conservar
sending = Enviando…
posted = Publicada.
signed-in-as = Usted escribe como
delete-question = ¿Eliminar esta contribución? El texto desaparece de inmediato; queda un espacio vacío para que se entiendan las respuestas.
report-reason = ¿Cuál es el problema?
report-spam = Publicidad o spam
report-abuse = Insultos u odio
report-privacy = Expone a una persona
report-security = Pone en peligro la seguridad de alguien
report-other = Otra cosa
report-note = ¿Qué debe saber la moderación? (puede dejarse en blanco)
send-report = Enviar a la moderación
reported = Enviado a la moderación. Gracias.
not-reached = En este momento no se puede acceder al debate en directo. Abajo está lo dicho hasta la última actualización.
not-sent = No se pudo enviar. Su texto sigue aquí; inténtelo de nuevo en un momento.
problem-signed-out = Su sesión ha terminado. Inicie sesión de nuevo en otra pestaña y vuelva: su texto sigue aquí.
problem-changed-since = Entretanto se cambió en otra ventana. Copie su texto, cancele y edite de nuevo.
new-comments = { $form ->
    [one] 1 contribución nueva
   *[other] { "{n}" } contribuciones nuevas
}

## Páginas para cuando algo falla
error-404-title = Esta página no está aquí
error-404-text = Puede que la dirección esté mal escrita o que la página se haya trasladado o retirado.
error-403-title = Esta página no está abierta para usted
error-403-text = Puede que sea solo para miembros o que requiera otra función. Iniciar sesión quizá ayude.
error-500-title = Algo falló de nuestro lado
error-500-text = Ha quedado registrado. El catálogo se puede seguir leyendo; inténtelo de nuevo en unos minutos.
error-503-title = Cerrado por un momento
error-503-text = El servicio está ocupado o en mantenimiento. El catálogo se puede seguir leyendo; inténtelo de nuevo en unos minutos.

## Texto corrido
translation-stale = El original se cambió después de hacerse esta traducción. Versión más reciente:
partial-title = Aún no está traducida por completo
partial-words = El título, el resumen y los datos están en este idioma. El texto completo está en:
footnotes = Notas
footnote-back = Volver al texto, nota { $number }
heading-link = Enlace a “{ $title }”
task-done = hecho
task-open = aún no hecho
alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Advertencia
alert-caution = Precaución
