# Leer sin conexión: la página donde se elige qué guardar, y la línea que muestra una copia.

o-read-offline = Leer sin conexión
o-lead = Guarde prácticas en este dispositivo y léalas sin conexión. Lo que dicen los miembros no se guarda.
o-kept = Esta es una copia guardada el { $date }. No incluye lo que dicen los miembros.
o-away = No tiene conexión y esta página no está guardada en este dispositivo. Aquí está lo que sí lo está.
o-needs-script = Para guardar hace falta JavaScript. Sin él puede guardar páginas con su navegador.
o-cannot = Este navegador no puede guardar páginas aquí. Uno más reciente sí puede, fuera de una ventana privada.
o-shared = Otras personas que usan este dispositivo pueden leer lo que usted guarda. Elimínelo cuando ya no lo necesite.
o-whole = Todo
o-entries = { $count ->
    [one] { $count } ficha
   *[other] { $count } fichas
}
o-size = { $n } kB
o-save = Guardar
o-update = Actualizar
o-remove = Eliminar
o-saving = Guardando
o-progress = Guardando: { $done } de { $all }
o-saved = Guardado el { $date }.
o-lacks = Por descargar: { $size }.
o-failed = No se pudo guardar todo. Lo que ya está aquí se queda. Inténtelo de nuevo cuando la conexión sea mejor.
o-used = Guardado en este dispositivo: { $size }.
o-read = Páginas que ha leído
o-forget = Eliminar estas páginas
