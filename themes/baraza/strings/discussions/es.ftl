# Los debates en línea en el área de miembros y en los correos, en español.

m-tab-discussions = Debates en línea
d-title-discussions = Debates en línea
d-title-new = Un nuevo debate en línea
d-title-desk = Conducir este debate en línea
d-title-translate = Traducir una contribución
d-title-proceedings = Actas
d-discussions-lead = Debates con un comienzo, preguntas orientadoras y un final, conducidos por la moderación.
d-show = Qué debates
d-show-open = Abiertos
d-show-upcoming = Próximos
d-show-closed = Cerrados
d-show-quiet = Abiertos y en silencio
d-none-open = Ahora no hay ningún debate abierto. Mire los próximos o lea uno ya cerrado.
d-none-upcoming = De momento no hay ningún debate previsto. Puede proponer uno a la moderación.
d-none-closed = Todavía no se ha cerrado ningún debate.
d-none-quiet = Ningún debate abierto está en silencio.
d-new = Crear un debate en línea
d-voices = { $count ->
    [0] nadie ha intervenido aún
    [one] ha intervenido un miembro
   *[other] han intervenido { $count } miembros
}
d-last = Última contribución:
d-quiet = Aquí hay silencio: hace una semana que no se dice nada. Lo que usted sabe puede ser lo que otras personas esperan.
d-quiet-short = en silencio
d-waiting-quiet = Debates que han quedado en silencio

## Un debate
d-proceedings = Actas
d-run = Conducir este debate
d-synthesis = Síntesis
d-summary = Resumen de la moderación
d-written-on = Redactado el
d-not-yet = aún no
d-phases = Fases
d-questions = Preguntas orientadoras
d-answers = { $count ->
    [0] aún sin respuestas
    [one] una respuesta
   *[other] { $count } respuestas
}
d-answer = Responder a esta pregunta
d-question = Pregunta { $number }
d-answers-to = Responde a
d-no-question = Ninguna pregunta en particular
d-filtered = Está viendo una parte de las contribuciones.
d-see-all = Ver todas
d-languages = Leer por idioma
d-all-languages = Todos los idiomas
d-review-before-hint = En este debate la moderación lee cada contribución antes de que puedan leerla otras personas.
d-readers-named-hint = Solo pueden leerlo los miembros de la lista de este debate y la moderación.
d-quote-ask = La moderación pregunta: ¿se puede citar esta contribución, con su nombre, en un texto que cualquier persona en Internet puede leer? Puede cambiar su respuesta en cualquier momento.
d-quote-yes = Sí, se puede citar
d-quote-no = No
d-quote-said-yes = Usted aceptó que se cite.
d-quote-said-no = Usted no quiere que se cite.
d-ask-quote = Pedir permiso para citar
d-quote-state-asked = permiso para citar pedido
d-quote-state-yes = se puede citar
d-quote-state-no = no se debe citar

## Traducciones
d-translate = Traducir
d-translate-lead = Su traducción aparece debajo del original, con su nombre. Se oculta o se borra junto con el original.
d-into = Idioma de la traducción
d-translation = Traducción
d-translation-by = Traducción de { $name }
d-translation-outdated = El original se cambió después de esta traducción.
d-translation-waits = En espera de la moderación.
d-translations-wait = Traducciones en espera
d-remove = Quitar

## Conducirlo
d-new-lead = Póngale un título en al menos un idioma. Todo lo demás se puede cambiar después.
d-title-field = Título
d-introduction = Introducción
d-opens = Primer día
d-opens-hint = Desde el comienzo de ese día, UTC. En blanco: de inmediato.
d-closes = Último día
d-closes-hint = Hasta el final de ese día, UTC. En blanco: hasta que usted lo cierre.
d-readers = Quién puede leerlo
d-readers-members = Todos los miembros
d-readers-named = Los miembros de una lista
d-readers-public = Cualquier persona en Internet
d-review = Cuándo lee la moderación las contribuciones
d-review-after = Después de que se publiquen
d-review-before = Antes de que nadie más pueda leerlas
d-questions-hint = Una pregunta por línea. La primera línea es la pregunta 1 en todos los idiomas. Una pregunta conserva su número cuando usted cambia su redacción.
d-phase = Fase { $number }
d-phase-questions = Números de sus preguntas
d-make = Crear el debate
d-plan = Preguntas, fases, lectores
d-save-plan = Guardar
d-when = Abrir, prolongar, cerrar
d-until = Nuevo último día
d-until-hint = Para prolongar y volver a abrir.
d-open-now = Abrir ahora
d-extend = Prolongar
d-close = Cerrar ahora
d-reopen = Volver a abrir
d-summaries = Resúmenes de las fases
d-summaries-hint = Los resúmenes aparecen encima de las contribuciones. Quienes siguen el debate reciben un correo cuando hay uno.
d-no-phases = Todavía no hay fases. Añádalas abajo y escriba después el resumen de cada una.
d-write = Guardar
d-pin = Fijar encima de las contribuciones
d-unpin = Dejar de fijar
d-synthesis-is-public = La síntesis es pública
d-public-now = Cualquier persona en Internet puede leer la síntesis, en la página de este debate o, si no la tiene, en la lista de debates en línea del sitio.
d-public-ask = Ahora solo los miembros pueden leer la síntesis. ¿Hacerla pública en la página de este debate? En ella no se puede citar ni nombrar a nadie que no haya dado su acuerdo.
d-public-ask-no-page = Ahora solo los miembros leen la síntesis. Este debate no tiene página propia: lo que se hace público está en la lista de debates en línea del sitio. En la síntesis no se puede citar ni nombrar a nadie que no haya dado su acuerdo. ¿Hacerla pública?
d-publish = Hacer pública la síntesis
d-withdraw = Retirarla del público
d-named = Quién está en la lista
d-named-none = Nadie todavía. Añada miembros por su nombre.
d-name = Nombre del miembro
d-add = Añadir

## Actas
d-drawn = Elaboradas el
d-document = Descargar como documento
d-proceedings-hint = Para miembros. Quienes contribuyeron aparecen con el nombre que eligieron. Para imprimirlas, use el menú de su navegador.
d-figures = En cifras
d-figure-contributions = Contribuciones: { $count }
d-figure-voices = Miembros que intervinieron: { $count }
d-few = menos de 5
d-other-languages = Otros idiomas en conjunto
d-contributors = Quienes contribuyeron

## Lo que se dice después de un acto
m-said-d-made = El debate está creado.
m-said-d-planned = El plan está guardado.
m-said-d-moved = Hecho. Rige a partir de ahora.
m-said-d-written = Está guardado, y quienes siguen el debate reciben la noticia.
m-said-d-public = La síntesis será pública en menos de un minuto.
m-said-d-withdrawn = La síntesis ya no es pública.
m-said-d-asked = Se ha preguntado a quien escribió la contribución.
m-said-d-translated = Gracias. Su traducción está añadida.

## Problemas
m-problem-d-title-missing = Póngale un título en al menos un idioma.
m-problem-d-too-many = Hay demasiadas preguntas o fases.
m-problem-d-dates-reversed = El último día es anterior al primero.
m-problem-d-date-form = Esto no es una fecha. Escríbala así: 2026-11-24.
m-problem-d-date-past = Este día ya pasó. Elija uno posterior.
m-problem-d-question-unknown = No hay ninguna pregunta con ese número.
m-problem-d-question-answered = Una pregunta que tiene respuestas no se puede quitar. Cambie su redacción.
m-problem-d-readers-wider = Algo se dijo para menos lectores. No se puede abrir a más.
m-problem-d-synthesis-missing = Escriba primero la síntesis.
m-problem-d-no-such-member = Ningún miembro tiene este nombre.
m-problem-d-quoted = La síntesis cita o nombra a personas que no han dado su acuerdo. Pregúnteles o dígalo con otras palabras. Contribuciones:
m-problem-d-translated-already = Ya hay una traducción a este idioma.

## Correos
m-mail-discussion-subject = Sobre un debate
d-mail-welcome = Está abierto un debate que usted sigue en { $network }. Le damos la bienvenida:
d-mail-reminder = Un debate que usted sigue en { $network } se cierra en menos de tres días. Todavía hay tiempo para decir lo que sabe:
d-mail-summary = La moderación ha escrito un resumen en un debate que usted sigue en { $network }:
d-mail-synthesis = La moderación ha escrito la síntesis de un debate que usted sigue en { $network }:
d-mail-quote = La moderación de { $network } pregunta si se puede citar algo que usted escribió. Le rogamos que responda aquí:

## Registro de auditoría
m-act-discussion-create = creó un debate en línea
m-act-discussion-plan = cambió el plan de un debate en línea
m-act-discussion-open = abrió un debate en línea
m-act-discussion-extend = prolongó un debate en línea
m-act-discussion-close = cerró un debate en línea
m-act-discussion-reopen = volvió a abrir un debate en línea
m-act-discussion-summary = escribió un resumen
m-act-discussion-pin = fijó un resumen
m-act-discussion-unpin = dejó de fijar un resumen
m-act-discussion-synthesis = escribió una síntesis
m-act-discussion-synthesis-public = hizo pública una síntesis
m-act-discussion-synthesis-withdraw = retiró una síntesis del público
m-act-discussion-name = puso a un miembro en la lista de un debate
m-act-discussion-unname = quitó a un miembro de la lista de un debate
m-act-ask-to-quote = pidió permiso para citar una contribución
m-act-remove-translation = quitó una traducción
m-act-approve-translation = publicó una traducción
d-in-members-area = Leer en el área de miembros; no hace falta una cuenta
d-in-other-languages = En otros idiomas
