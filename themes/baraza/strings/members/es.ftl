# El área de miembros y sus correos en español. Breve, sencillo, amable. Verbos en los botones.

m-area = Área de miembros
m-duties = Gestión de la red
m-tab-home = Inicio
m-tab-settings = Configuración
m-tab-sessions = Sus sesiones abiertas
m-tab-moderation = Moderación
m-tab-applications = Solicitudes
m-tab-audit = Registro de auditoría
m-tab-outbox = Bandeja de salida
m-sign-out = Cerrar sesión
m-sign-in = Iniciar sesión
m-cancel = Cancelar
m-save = Guardar
m-parts = Partes de la lista
m-earlier = Anteriores
m-later = Siguientes
m-newest = Más recientes
m-to-catalogue = Ir al catálogo
m-errors = { $count ->
    [one] Hay que cambiar una cosa:
   *[other] Hay que cambiar { $count } cosas:
}
m-request = Si pide ayuda, indique este número:
m-wait = { $minutes ->
    [one] Inténtelo de nuevo dentro de un minuto.
   *[other] Inténtelo de nuevo dentro de { $minutes } minutos.
}

## Títulos
m-title-home = Área de miembros
m-title-sign-in = Iniciar sesión
m-title-link = Iniciar sesión
m-title-code = Mire su correo
m-title-to = Volver a la página
m-title-other-browser = Este enlace pertenece a otro navegador
m-title-link-ended = Este enlace ya no se puede usar
m-title-join = Unirse a la red
m-title-invitation = Tiene una invitación
m-title-discussion = Debate
m-title-settings = Configuración
m-title-sessions = Sus sesiones abiertas
m-title-moderation = Moderación
m-title-applications = Solicitudes
m-title-audit = Registro de auditoría
m-title-record = Qué se ha hecho con su cuenta
m-title-outbox = Bandeja de salida
m-title-unsubscribe = Terminar los avisos
m-title-unsubscribed = No habrá más avisos
m-title-delete = Eliminar su contribución
m-title-report = Reportar una contribución
m-title-hide = Ocultar una contribución
m-title-restore = Volver a mostrar una contribución
m-title-not-found = Aquí no hay nada
m-title-signed-out = Primero inicie sesión
m-title-forbidden = Esto no está abierto para usted
m-title-broken = Algo falló aquí
m-title-refused = Esto no se pudo hacer

## Iniciar sesión
m-sign-in-lead = Le enviamos un correo con un enlace y un código. No hay contraseña.
m-sign-in-first = Inicie sesión para continuar. Volverá a la página que pidió.
m-email = Dirección de correo electrónico
m-email-private = Solo la administración puede verla.
m-send-link = Enviarme un enlace
m-no-account = ¿Todavía no es miembro?
m-join-link = Unirse a la red
m-shared-device = Otras personas también usan este dispositivo: cerrar mi sesión cuando se cierre el navegador
m-code-lead = { $minutes ->
    [one] Si esta dirección puede iniciar sesión, hay un correo en camino. Su enlace y su código se pueden usar durante un minuto, en este navegador.
   *[other] Si esta dirección puede iniciar sesión, hay un correo en camino. Su enlace y su código se pueden usar durante { $minutes } minutos, en este navegador.
}
m-code = Código
m-code-hint = Abra el enlace en este dispositivo o escriba el código aquí. No importan las mayúsculas ni los guiones.
m-code-nothing-came = ¿No llegó nada? Busque en el correo no deseado o
m-ask-again = pídalo de nuevo
m-code-outbox = Esto es una prueba en su propio equipo. Ningún correo sale de él:
m-outbox = mire la bandeja de salida
m-link-lead = Pulse el botón para iniciar sesión en este dispositivo.
m-other-browser-lead = Usted lo pidió en otro navegador o en otro dispositivo. Vuelva allí y escriba el código del correo.
m-other-browser-why = Así no puede entrar otra persona que lea su correo: un enlace por sí solo no abre nada.
m-ask-new-link = Pedir un enlace aquí
m-link-ended-lead = Ya se usó, es demasiado antiguo o no se copió entero. Enviar uno nuevo es rápido.
m-type-code = Escribir un código

## Unirse
m-join-lead = Díganos quién es. La moderación lee todas las solicitudes.
m-name = Nombre
m-name-hint = El nombre que ven los demás. No tiene que ser el de sus documentos.
m-about = Sobre usted, y por qué quiere unirse
m-about-hint = Su trabajo, su organización, su país, lo que busca aquí: lo que ayude a la moderación a decidir. Lo lee la moderación, y los miembros que usted nombre.
m-language = Idioma
m-apply = Enviar la solicitud
m-invitation-lead = Elija el nombre que verán los demás y ya formará parte de la red.
m-invitation-approval = La moderación examinará su ingreso antes de que pueda escribir.
m-invitation-email = La dirección a la que se envió la invitación.
m-accept-invitation = Aceptar la invitación

## Inicio
m-hello = Le damos la bienvenida,
m-waits-for-approval = Su solicitud está en espera de la moderación. Recibirá un correo cuando se decida.
m-one-admin = Esta red tiene una sola persona en la administración. Nombre a otra, para que nadie se quede sin acceso.
m-weak-session = Para moderar, confirme que es usted: con una llave de acceso o como lo permita su función.
m-waiting = Pendiente para usted
m-nothing-waits = No hay nada pendiente para usted.
m-waiting-held = Contribuciones en espera de publicarse
m-waiting-reported = Contribuciones reportadas
m-waiting-applications = Solicitudes de ingreso
m-recent = Lo dicho últimamente
m-open-discussions = Debates abiertos
m-no-open-discussions = Ahora no hay ningún debate abierto.
m-discuss-entries = Lo que figura en el catálogo se debate en sus propias páginas:
m-record-link = Qué se ha hecho con su cuenta

## Debates
m-to-page = Ir a la página
m-contributions = { $count ->
    [0] Aún sin contribuciones
    [one] 1 contribución
   *[other] { $count } contribuciones
}
m-contributions-title = Contribuciones
m-state-open = abierto
m-state-closed = cerrado
m-state-locked = cerrado por la moderación
m-state-scheduled = aún no abierto
m-opens-on = Se abre el
m-closes-on = Se cierra el
m-who-public = público
m-who-members = solo para miembros
m-readable-by-public = Cualquier persona en Internet puede leer este debate.
m-readable-by-members = Solo los miembros pueden leer este debate.
m-who-reads-public = Cualquier persona en Internet puede leer lo que usted escriba aquí.
m-who-reads-members = Los miembros de la red pueden leer lo que usted escriba aquí.
m-write-post = Escribir
m-write-reply = Responder
m-write-edit = Cambiar su contribución
m-do-post = Publicar
m-do-reply = Publicar la respuesta
m-do-edit = Guardar el cambio
m-in-reply-to = A la contribución { $number }
m-your-words = Su texto
m-markdown-hint = Una línea en blanco inicia un párrafo nuevo. Los *asteriscos* dan énfasis, > cita. Las imágenes se muestran como enlaces.
m-written-in = Idioma del texto
m-confirm-public = Entiendo que lo que publico en páginas públicas queda en Internet con el nombre que elegí. (Lo preguntamos una sola vez.)
m-preview = Vista previa
m-preview-title = Así se verá. Todavía no está publicada.
m-sign-in-to-write = Los miembros pueden escribir aquí.
m-cannot-write-open = Usted no puede escribir aquí.
m-cannot-write-closed = Este debate está cerrado.
m-cannot-write-locked = La moderación ha cerrado este debate.
m-cannot-write-scheduled = Este debate aún no se ha abierto.
m-moderate-thread = Moderar este debate
m-lock = Cerrar a nuevas contribuciones
m-unlock = Volver a abrir

## Una contribución
m-delete = Eliminar
m-delete-lead = Desaparece de todas las páginas. Su lugar se conserva, para que se entiendan las respuestas.
m-report = Reportar
m-report-lead = La moderación la examinará. Nadie más sabrá que usted la reportó.
m-hide = Ocultar
m-hide-lead = Desaparece de inmediato de todas las páginas, canales y datos.
m-restore = Volver a mostrar
m-restore-lead = Vuelve a aparecer en todas partes.
m-reason = Motivo
m-reason-hint = Consta en el registro de auditoría. Quien escribió la contribución puede leerlo.
m-report-reason = ¿Cuál es el problema?
m-reason-spam = Publicidad o contenido sin valor
m-reason-abuse = Insulto, amenaza u odio
m-reason-privacy = Cuenta algo privado
m-reason-security = Podría poner a alguien en peligro
m-reason-other = Otra cosa
m-note = Con sus propias palabras
m-report-note-hint = Puede dejarlo en blanco.

## Configuración y sesiones
m-account = Su cuenta
m-role = Función
m-role-member = Miembro
m-role-moderator = Moderación
m-role-admin = Administración
m-notices = Escribirme cuando haya algo nuevo en los debates en que participo
m-sessions-lead = Cierre las que no reconozca.
m-this-session = esta
m-session-since = Desde
m-session-basic = para leer y escribir
m-session-full = con llave de acceso
m-session-elevated = con las facultades de su función
m-end-session = Cerrar
m-end-all = Cerrar todas las sesiones
m-end-all-hint = Todas las sesiones, los enlaces y los códigos terminan de inmediato, también aquí.

## Moderación
m-moderation-lead = Reportes y contribuciones que esperan su decisión. El hecho de que usted lea esta página consta en el registro de auditoría.
m-held = en espera de publicarse
m-reports = { $count ->
    [one] 1 reporte
   *[other] { $count } reportes
}
m-publish = Publicar
m-refuse = No publicar
m-dismiss = Dejar como está
m-queue-empty = No hay nada en espera.
m-queue-more = Detrás de estas hay más en espera.
m-no-applications = No hay nadie en espera.
m-invited = con invitación
m-approve = Admitir
m-reject = Rechazar
m-reason-if-rejected = Motivo, si rechaza
m-not-own-invitee = Debe decidir otra persona: usted hizo esta invitación.
m-invite-title = Invitar a alguien
m-invite-hint = La invitación sirve solo para esta dirección, una vez, durante una semana.
m-invite = Enviar la invitación
m-audit-own = Sus actos de moderación, los más recientes primero.
m-audit-all = Todos los actos de la moderación, de la administración y de quien opera el servicio, los más recientes primero.
m-record-lead = Actos de la moderación y de la administración sobre su cuenta y sus contribuciones, los más recientes primero.
m-audit-time = Hora
m-audit-who = Quién
m-audit-act = Acto
m-audit-subject = Sobre qué
m-audit-empty = Todavía no hay nada.

## Bandeja de salida, darse de baja
m-outbox-lead = Correos que habrían salido. Esta página solo existe mientras el servicio funciona en su propio equipo sin servidor de correo.
m-outbox-empty = Todavía no hay correos.
m-unsubscribe = Terminar los avisos
m-unsubscribe-lead = No recibirá más correos de este tipo en esta dirección.
m-unsubscribe-security = Los correos sobre la seguridad de su cuenta seguirán llegando.
m-unsubscribed-lead = Esta dirección ya no recibe correos de este tipo.

## Lo que se hizo
m-said-posted = Publicada.
m-said-pending = Guardada. La moderación la examinará antes de que otras personas puedan leerla.
m-said-edited = Cambio guardado.
m-said-deleted = Eliminada.
m-said-reported = Reporte enviado. Gracias.
m-said-hidden = Ya está oculta.
m-said-restored = Vuelve a mostrarse.
m-said-saved = Guardado.
m-said-ended = Sesión cerrada.
m-said-approved = Persona admitida.
m-said-rejected = Solicitud rechazada.
m-said-published = Publicada.
m-said-refused = No publicada.
m-said-dismissed = Queda como estaba.
m-said-invited = Si se puede invitar a esta dirección, la invitación está en camino.
m-said-locked = Cerrado a nuevas contribuciones.
m-said-unlocked = Abierto de nuevo.
m-said-signed-out = Su sesión está cerrada.

## Lo que falló
m-problem-other = No se pudo entender la petición. Vuelva atrás e inténtelo de nuevo.
m-problem-malformed = No se pudo entender la petición. Vuelva atrás e inténtelo de nuevo.
m-problem-not-found = La página no está aquí o no es para usted.
m-problem-signed-out = No ha iniciado sesión o su sesión ha terminado. Lo que escribió sigue en su navegador: vuelva atrás para copiarlo.
m-problem-forbidden = Su cuenta no puede hacer esto.
m-problem-needs-elevation = Para usar las facultades de su función debe confirmar que es usted: con una llave de acceso o como lo permita su función.
m-problem-foreign-request = La petición no venía de una página de este sitio.
m-problem-form-expired = Este formulario es demasiado antiguo. Vuelva atrás, cargue de nuevo la página y envíelo otra vez.
m-problem-unsupported-media-type = Esto no se puede enviar aquí.
m-problem-too-large = Es demasiado de una sola vez.
m-problem-too-slow = La petición tardó demasiado en llegar. Inténtelo de nuevo.
m-problem-address-too-long = La dirección es demasiado larga.
m-problem-unknown-or-missing-field = Falta algo. Vuelva atrás y complete todos los campos.
m-problem-too-many = Lo ha hecho demasiadas veces seguidas.
m-problem-unavailable = El servicio no puede hacer esto ahora. Inténtelo de nuevo en un momento.
m-problem-internal = Algo falló de nuestro lado. No se cambió nada.
m-problem-unknown-host = El servicio no responde con este nombre.
m-problem-wrong-method = Esta dirección no se puede usar así.
m-problem-no-address = Esto no es una dirección de correo electrónico. Debe tener esta forma: name@example.org.
m-problem-name-form = Un nombre tiene al menos una letra, como máximo 60 caracteres, y ocupa una sola línea.
m-problem-name-reserved = Este nombre podría confundirse con un cargo. Elija otro.
m-problem-name-taken = Alguien tiene este nombre o uno parecido. Elija otro.
m-problem-no-such-language = Elija uno de los idiomas.
m-problem-about-unfit = Diga en unas palabras quién es.
m-problem-no-applications = Esta red no recibe solicitudes en este momento.
m-problem-code-refused = Este código no corresponde o es demasiado antiguo. Tras cinco intentos necesita uno nuevo.
m-problem-text-empty = Primero escriba algo.
m-problem-text-too-long = Su texto es demasiado largo: como máximo, 20 mil caracteres.
m-problem-text-character = Su texto contiene un carácter oculto que no está permitido. Escriba esa parte de nuevo.
m-problem-text-too-deep = Hay demasiadas citas y listas unas dentro de otras.
m-problem-text-too-many-links = Su texto tiene demasiados enlaces.
m-problem-text-table-too-large = La tabla es demasiado grande.
m-problem-language = Elija uno de los idiomas.
m-problem-parent = Aquello a lo que responde ya no está.
m-problem-no-parent = Aquello a lo que responde ya no está.
m-problem-confirm-public = Marque la casilla: todo el mundo podrá leer esto en Internet.
m-problem-discussion-closed = Este debate está cerrado.
m-problem-discussion-scheduled = Este debate aún no se ha abierto.
m-problem-discussion-locked = La moderación ha cerrado este debate.
m-problem-key-reused = Esto ya se envió antes con otro texto. Cargue de nuevo la página.
m-problem-changed-since = Entretanto se cambió en otra ventana. Su texto está abajo: mire el debate y guarde de nuevo.
m-problem-if-match-missing = Falta la versión.
m-problem-reason-missing = Indique un motivo.
m-problem-note-unfit = La nota es demasiado larga o contiene un carácter no permitido.
m-problem-not-on-yourself = Esto debe hacerlo otra persona.
m-problem-last-administrator = Una red debe conservar al menos una persona en la administración.
m-problem-decided-already = Esto ya se decidió.
m-problem-too-many-invitations = Tiene demasiadas invitaciones abiertas. Espere a que se responda a algunas.

## Correos: asuntos
m-mail-sign-in-subject = Iniciar sesión
m-mail-application-subject = Confirme su solicitud
m-mail-invitation-subject = Tiene una invitación
m-mail-approved-subject = Le damos la bienvenida
m-mail-rejected-subject = Su solicitud
m-mail-notice-subject = Algo nuevo
m-mail-security-subject = Sobre la seguridad de su cuenta

## Correos: texto
m-mail-hello = Buenos días:
m-mail-sign-in = Puede iniciar sesión en { $network } con este enlace, en el navegador en que lo pidió:
m-mail-code = O escriba allí este código:
m-mail-minutes = { $minutes ->
    [one] Ambos se pueden usar una vez, durante un minuto.
   *[other] Ambos se pueden usar una vez, durante { $minutes } minutos.
}
m-mail-never-ask = Nadie le pedirá nunca este código. ¿No pidió usted este correo? Entonces no haga nada.
m-mail-application = Usted pidió unirse a { $network }. Confirme su dirección con este enlace, en el navegador en que hizo la solicitud:
m-mail-application-then = Después la moderación lee su solicitud. Recibirá un correo cuando se decida.
m-mail-invitation = Tiene una invitación para unirse a { $network }. Acéptela con este enlace:
m-mail-days = { $days ->
    [one] Se puede usar una vez, durante un día, solo con esta dirección.
   *[other] Se puede usar una vez, durante { $days } días, solo con esta dirección.
}
m-mail-not-you = ¿No es para usted? Entonces no haga nada.
m-mail-approved = Se aceptó su solicitud de ingreso en { $network }. Inicie sesión aquí:
m-mail-rejected = Gracias por su interés en { $network }. Esta vez no se aceptó su solicitud.
m-mail-notice = Hay algo nuevo en un debate en que usted participa en { $network }:
m-mail-security-role-change = Se cambió la función de su cuenta de { $network }.
m-mail-security-sessions-ended = Se cerraron todas las sesiones de su cuenta de { $network }.
m-mail-security-new-browser = Alguien inició sesión en su cuenta de { $network } con un navegador que usted no había usado antes.
m-mail-security-suspended = Se suspendió su cuenta de { $network }.
m-mail-security-other = Se cambió algo relacionado con la seguridad de su cuenta de { $network }.
m-mail-security-then = ¿No fue usted o le sorprende? Inicie sesión, elija “Cerrar todas las sesiones” y escriba a la moderación.
m-mail-security-why = Este correo llega aunque no quiera avisos, porque se trata de su seguridad.

## Datos propios
m-title-data = Sus datos
m-take-data = Llevarse sus datos
m-take-data-words = Un archivo con su cuenta y todo lo que escribió aquí.
m-download = Descargar
m-erase = Borrar su cuenta
m-erase-words = Se hace de inmediato y no se puede deshacer. Las copias de seguridad pierden sus datos en un plazo de 35 días.
m-erase-posts = Lo que usted escribió
m-erase-keep = se conserva, bajo “antiguo miembro”
m-erase-remove = también se borra. Su lugar se conserva, para que se entiendan las respuestas
m-erase-name = Para confirmar, escriba su nombre
m-erase-do = Borrar mi cuenta
m-said-erased = Su cuenta está borrada.
m-problem-choose-one = Elija una opción.
m-problem-name-differs = Este no es el nombre de su cuenta. No se borró nada.

## Actos del registro de auditoría
m-act-add-account = añadió una cuenta
m-act-approve = admitió
m-act-approve-comment = publicó una contribución
m-act-dismiss-reports = dejó como estaba una contribución reportada
m-act-end-sessions = cerró todas las sesiones
m-act-erase = borró una cuenta
m-act-first-administrator = creó la primera cuenta de administración
m-act-freeze = congeló una cuenta
m-act-unfreeze = terminó una congelación
m-act-hide = ocultó una contribución
m-act-restore = volvió a mostrar una contribución
m-act-invite = invitó
m-act-lock = cerró un debate
m-act-unlock = volvió a abrir un debate
m-act-look-at-history = miró versiones anteriores
m-act-look-at-members = miró la lista de miembros
m-act-look-at-queue = miró la lista de espera
m-act-reinstate = reactivó
m-act-reject = rechazó una solicitud
m-act-role = cambió una función
m-act-sign-in-link = creó un enlace de inicio de sesión
m-act-suspend = suspendió

m-kept = Lo que escribió no se ha perdido
m-kept-first = Está aquí abajo. Primero, en una pestaña nueva:
m-kept-again = Está aquí abajo. Envíelo otra vez.
m-kept-send = Enviar otra vez
m-session-ends = En unos minutos se cerrará su sesión aquí. Lo que ha escrito se conserva.
m-session-stay = Mantener la sesión
