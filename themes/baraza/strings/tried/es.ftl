# «Lo hemos probado»: lo que los miembros adoptaron de lo que describe una ficha.

t-title = Lo hemos probado
t-title-one = Lo hemos probado
t-title-new = Informar de que lo probaron
t-title-edit = Cambiar su informe
t-title-confirm = ¿Es así?
t-title-waiting = Lo hemos probado: lo que espera a un moderador
t-lead = Lo que los miembros adoptaron de las prácticas y lo que resultó.
t-form-lead = Cuente a los demás qué adoptaron y qué resultó. Los miembros lo ven enseguida como informado, con su nombre. Una vez confirmado, los editores lo añaden a la práctica, sin su nombre.
t-all = Todo lo que se probó
t-about-this = Lo que los miembros probaron de esto
t-what-members-report = Lo que informan los miembros
t-by-place = Por lugar
t-own = Sus informes
t-asked = Se le pide confirmar
t-choose-lead = ¿De qué práctica?
t-choose-page = Práctica
t-choose-next = Seguir
t-after-exchange = ¿Adoptaron una práctica gracias a esto?
t-none-yet = Nadie ha informado de nada todavía.
t-standing-reported = Informado
t-standing-confirmed = Confirmado
t-standing-declined = No confirmado
t-standing-withdrawn = Retirado
t-field-year = Año
t-field-what = Qué se adoptó
t-hint-what = Como máximo 500 caracteres. No nombre a nadie ni diga nada que pueda poner a personas en peligro.
t-field-changed = Qué se cambió para adaptarlo
t-hint-changed = Como máximo 500 caracteres. Déjelo vacío si no se cambió nada.
t-field-happened = Qué ocurrió
t-hint-happened = También lo que no funcionó. Como máximo 500 caracteres.
t-by = Qué lo respalda
t-by-hint = Un informe se confirma con una fuente que abre un moderador, o con un segundo miembro.
t-by-source = Una fuente
t-by-second = Un segundo miembro que lo sabe
t-field-source_title = Título
t-field-source_publisher = Publicado por
t-field-source_url = Dirección en la web
t-field-source_seen = Consultado el
t-field-entry = Del directorio
t-field-second = O el nombre de un miembro
t-hint-second = Exactamente como lo escribe aquí. Le preguntamos si existe tal miembro; no se le dice a usted si existe. Nadie más sabrá a quién nombró.
t-hint-second-kept = Déjelo vacío para mantener a quien nombró.
t-send = Informar
t-source = Fuente:
t-read-on = consultada el
t-confirmed-second = Lo confirmó un segundo miembro.
t-confirmed-source = Un moderador abrió la fuente y lo confirmó.
t-at-editors-accepted = Espera a los editores.
t-at-editors-published = Está en la práctica.
t-waits-second = El miembro que nombró aún no ha respondido. ¿Está el nombre exactamente como lo escribe aquí? Puede cambiarlo.
t-waits-source = Un moderador abrirá la fuente.
t-declined-words = No se confirmó. Puede cambiarlo e informar de nuevo.
t-withdraw = Retirarlo
t-withdraw-lead = Los miembros dejan de verlo y ya no cuenta.
t-confirm-lead = Un miembro dice que usted sabe de esto. Solo esa persona sabe que se le preguntó.
t-confirm-hint = Diga que sí solo si lo sabe usted mismo. Los editores lo añaden entonces a la práctica, sin nombres.
t-confirm-yes = Sí, es así
t-confirm-no = No puedo confirmarlo
t-waiting-lead = Abra cada fuente y lea si lo dice. Lo que decida consta en el registro de auditoría.
t-reason-hint = Hace falta para todo salvo mostrar y confirmar. El autor puede leerlo.
t-do-confirm = La fuente lo dice
t-do-decline = No se confirma
t-waiting-count = Informes de lo probado que esperan
t-filed-title = Adoptada en otro lugar:
t-filed-source = Informado por un miembro de la red y confirmado por un segundo
t-widget-can-ask = Miembros a quienes se puede preguntar por esto: { $number }
t-widget-tried = Lo hemos probado: informados { $reported }, confirmados { $confirmed }
t-widget-report = Informar de que lo probaron
u-period-tried = Informes de lo probado, después de retirarse o no confirmarse
m-said-tried = Gracias. Los miembros ven su informe, que espera confirmación.
m-said-tried-answered = Gracias. Avisamos a quien preguntó de que hay respuesta.
m-said-tried-withdrawn = Retirado. Ya no cuenta.
m-said-tried-confirmed = Confirmado. Los editores pueden tomarlo.
m-problem-t-year = Indique un año desde 1990 hasta el actual.
m-problem-t-text = Escriba como máximo 500 caracteres, ninguno oculto.
m-problem-t-missing = Escriba aquí unas palabras.
m-problem-t-source-line = Una fuente necesita un título y quién la publicó.
m-problem-t-source-url = Indique la dirección completa, que empiece por https://
m-problem-t-source-seen = Indique el día en que la abrió, hoy a más tardar.
m-problem-t-second = Nombre a un miembro o elija uno del directorio.
m-act-show-tried = dejó ver un informe retenido de lo probado
m-act-confirm-tried = confirmó por su fuente un informe de lo probado
m-act-decline-tried = no confirmó un informe de lo probado
m-act-dismiss-tried = dejó como está un informe de lo probado del que hubo quejas
m-act-hide-tried = ocultó un informe de lo probado
m-act-restore-tried = volvió a mostrar un informe de lo probado
m-act-look-at-tried = miró los informes de lo probado que esperan
u-table-tried = Lo que informó haber probado y lo que se le pidió confirmar
u-table-tried_reports = Informes ajenos de este tipo que señaló a los moderadores
t-reported-count = { $count ->
    [one] 1 informado
   *[other] { $count } informados
}
t-confirmed-count = { $count ->
    [one] 1 confirmado
   *[other] { $count } confirmados
}
t-places-count = { $count ->
    [one] en 1 lugar
   *[other] en { $count } lugares
}
t-you-are-asked = { $count ->
    [one] Un miembro le pide que confirme un informe.
   *[other] Hay miembros que le piden que confirme { $count } informes.
}
