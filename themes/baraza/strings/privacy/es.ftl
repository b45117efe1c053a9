# Los datos propios, ocultarse, cuánto tiempo se conservan las cosas. Español.

former-member = Antiguo miembro
m-said-hidden-me = Su nombre está oculto. Ya no aparece en nada de lo que escribió, no se le envían correos y todas las demás sesiones se han cerrado.
m-said-shown-again = Su nombre vuelve a aparecer.
m-problem-hidden-still = Su nombre está oculto. Esto puede terminar 72 horas después de empezar, en la página de sus sesiones abiertas.
m-mail-security-inactive = Nadie ha iniciado sesión en su cuenta de { $network } desde hace 18 meses. A los 24 meses se cierra; lo que usted escribió queda entonces bajo “antiguo miembro”.
m-mail-security-inactive-then = Para conservarla, inicie sesión una vez. Para borrarla usted, inicie sesión y vaya a la página de sus datos.
m-act-forget-audit = eliminó filas del registro de más de dos años

u-hide-me = Ocultarme ahora
u-hide-me-words = Con pulsar una vez, su nombre pasa a ser otro en todas partes, no se le envían correos y se cierran sus demás sesiones. Puede terminar después de 72 horas, para que nadie pueda presionarle a ponerle fin de inmediato.
u-hidden-words = Su nombre está oculto: es otro en todas partes y no se le envían correos.
u-hidden-until = Esto puede terminar a partir de:
u-show-again = Volver a mostrar mi nombre
u-read-data = Leer aquí
u-title-data-read = Todo lo que se conserva sobre usted
u-data-read-lead = Lo mismo que en el archivo. Los nombres de la izquierda son los del inventario de datos.
u-nothing-kept = Nada.
u-table-members = Su cuenta
u-table-comments = Lo que usted escribió
u-table-revisions = Lo que decía antes de que usted lo cambiara
u-table-reactions = Sus reacciones
u-table-follows = Debates que usted sigue
u-table-reports = Sus reportes
u-table-sessions = Sus sesiones
u-table-known_browsers = Tipos de navegador que usted usó
u-table-passkeys = Sus llaves de acceso
u-table-invitations = Sus invitaciones
u-table-updates = Sus novedades
u-table-update_terms = Términos de sus novedades
u-table-update_pages = Páginas de las que tratan sus novedades
u-table-update_reports = Sus reportes de novedades
u-table-audit_log = Qué se ha hecho con su cuenta
u-periods = Cuánto tiempo se conservan las cosas
u-periods-words = Estos plazos son fijos. Un proceso automático los aplica cada hora.
u-days = { $count ->
    [one] un día
   *[other] { $count } días
}
u-at-once = de inmediato
u-period-tokens = Enlaces, códigos e invitaciones, una vez vencidos
u-period-sessions = Sesiones, una vez cerradas
u-period-mail = El dato de que se envió un correo, para los límites
u-period-unconfirmed = Solicitudes cuya dirección no se confirmó
u-period-reports = Reportes, una vez cerrados
u-period-inactive-warned = Cuentas que nadie usa: aviso
u-period-inactive-closed = Cuentas que nadie usa: cierre
u-period-audit = El registro de auditoría
u-table-mail_preferences = Cómo quiere enterarse de lo nuevo
u-table-followed_topics = Novedades, temas y países que sigue
u-table-reply_addresses = Sus direcciones para responder por correo
u-table-received_mails = Correos que llegaron a ellas
u-table-translations = Sus traducciones
u-table-quotes = Si se pueden citar sus contribuciones
u-table-e_discussions = Debates en línea que usted lleva
u-table-e_named = Debates en cuya lista está
u-table-e_texts = Resúmenes y síntesis que escribió
u-table-entry_proposals = Lo que propuso de las fichas
u-table-entry_reviews = Revisiones que se le pidieron
u-table-entry_words = Lo que dijo sobre las propuestas
u-period-received-mail = Contribuciones llegadas por correo: el correo tal como llegó
u-period-received-print = Constancia de que se recibió un correo, y direcciones de respuesta, tras su fin
