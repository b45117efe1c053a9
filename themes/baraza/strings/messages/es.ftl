# Conversaciones confidenciales.

msg-title = Mensajes
msg-title-one = Conversación
msg-title-report = Reportar un mensaje
msg-title-reported = Mensajes reportados
msg-lead = Lo que escribió con expertos y sobre intercambios. Nadie más lo lee.
msg-with = Conversación con
msg-you = Usted
msg-unread = { $count ->
    [one] { $count } mensaje nuevo
   *[other] { $count } mensajes nuevos
}
msg-ended = Terminada
msg-kind-expert = Una pregunta a un experto
msg-kind-exchange = Sobre un intercambio
msg-kind-advice = Sobre una solicitud de asesoramiento
msg-subject-expert = Ficha en el directorio
msg-subject-exchange = El intercambio
msg-subject-advice = La solicitud
msg-none = Todavía no hay conversaciones.
msg-to-directory = Buscar a quién preguntar
msg-no-words = Nadie ha escrito todavía.
msg-removed = Un moderador retiró este mensaje, o su autor lo borró.
msg-hint = Solo lo leen quienes participan. Se puede usar Markdown. No se muestra ninguna dirección.
msg-send = Enviar
msg-has-ended = Esta conversación ha terminado. Lo dicho queda aquí.
msg-nobody = Ahora no hay nadie que pueda leerlo.
msg-more = Terminarla, o no recibir más
msg-end = Terminar la conversación
msg-end-hint = Nadie podrá escribir más en ella. Ambos podrán seguir leyéndola.
msg-block = No recibir más de esta persona
msg-block-hint = Lo que le escriba desde ahora no le llegará. No se le avisa.
msg-unblock = Volver a recibir de esta persona
msg-you-block = No recibe nada de esta persona. No se le avisa.
msg-blocked-title = No recibe nada de
msg-report-lead = Un moderador lee solo este mensaje y no los demás. Nadie más sabe que usted lo reportó.
msg-report-advice-lead = Un administrador lee solo este mensaje y no los demás. Nadie más sabe que usted lo reportó.
msg-reported-lead = Cada mensaje lo reportó alguien que participa en la conversación. Usted ve este mensaje y ningún otro.
msg-reported-empty = No hay mensajes en espera.
msg-remove = Retirar el mensaje
msg-waiting-reported = Mensajes reportados
msg-new = { $count ->
    [one] Tiene un mensaje nuevo.
   *[other] Tiene mensajes nuevos en { $count } conversaciones.
}
msg-read = Leer

msg-mail-message = le espera un mensaje en { $network }. Inicie sesión para leerlo:
msg-mail-something = algo le espera en { $network }. Inicie sesión para verlo:
m-mail-waiting-subject = Algo le espera

m-said-sent = Enviado.
m-said-blocked = No recibirá más de esta persona. No se le avisa.
m-said-unblocked = Vuelve a recibir de esta persona.
m-said-removed = Retirado.
m-problem-conversation-ended = Esta conversación ha terminado, o ahora no hay nadie que pueda leerla. Copie su texto si lo necesita.
m-act-look-at-messages = miró mensajes reportados
m-act-remove-message = retiró un mensaje reportado
m-act-dismiss-message = dejó un mensaje reportado como está

u-table-messages = Mensajes que usted escribió
u-table-message_reports = Sus reportes de mensajes
u-table-blocks = Que no recibe más de alguien
u-period-conversations = Conversaciones, después del último mensaje
