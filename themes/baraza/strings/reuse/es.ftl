# El catálogo como datos, y sus canales.
reuse-title = El catálogo en datos
reuse-lead = Todo lo que el catálogo tiene de público, en archivos para contar, situar en un mapa, aprovechar o guardar.
reuse-care = En estos archivos solo está lo que cualquiera puede leer: ninguna página para miembros ni nada de lo que se dice en los debates. Se rehacen cada vez que cambia el sitio.
reuse-files = Archivos
reuse-csv = Tabla (CSV)
reuse-csv-what = Una fila por entrada e idioma. Se abre en cualquier hoja de cálculo. Las listas van en una celda, separadas por «;».
reuse-json = Registros (JSON)
reuse-json-what = Lo mismo con toda su estructura, para programas.
reuse-sqlite = Base de datos (SQLite)
reuse-sqlite-what = Todo en un archivo, con los términos en cada idioma, en tablas que se pueden relacionar.
reuse-datapackage = Descripción (Data Package)
reuse-datapackage-what = Qué contienen los archivos y las columnas, para programas.
reuse-entries = { $count ->
    [one] { $number } entrada
   *[other] { $number } entradas
}
reuse-rows = { $count ->
    [one] { $number } fila
   *[other] { $number } filas
}
reuse-kilobytes = { $number } kB
reuse-megabytes = { $number } MB
reuse-licence = Licencia
reuse-licence-terms = Puede usar los datos con estas condiciones:
reuse-licence-cited = Los documentos que citan las entradas pertenecen a sus autores.
reuse-no-licence = No se indica ninguna licencia. Pregunte antes de usar los datos en otro lugar.
reuse-drafts = Entre ellas hay traducciones que nadie ha revisado todavía; translation_status dice cuáles.
reuse-columns = Columnas de la tabla
reuse-tables = Tablas de la base de datos
reuse-column = Columna
reuse-holds = Qué contiene
reuse-feeds = Canales
reuse-feeds-lead = Las entradas nuevas y modificadas, para un lector de canales.
reuse-feeds-site = Todo
reuse-feeds-each = Cada elemento de estas listas tiene su propio canal:
reuse-follow = Entradas nuevas y modificadas, en un canal:
reuse-download = Obtener los datos y saber cómo se pueden usar
reuse-column-id = Identificador, el mismo en todos los idiomas
reuse-column-language = Código de idioma
reuse-column-url = Dirección de la página
reuse-column-title = Título
reuse-column-date = Cuándo se publicó
reuse-column-updated = Cuándo se modificó por última vez
reuse-column-translation-of = Idioma del que se tradujo; vacío en un original
reuse-column-translation-status = machine (automática), draft (borrador) o reviewed (revisada); vacío en un original
reuse-column-partial = Si solo están traducidos el título, el resumen y las etiquetas
reuse-column-comments = Cuántos comentarios puede leer cualquiera
reuse-column-text = Texto, en Markdown
reuse-column-entry = Identificador de la entrada
reuse-column-position = Lugar en la lista, desde 1
reuse-column-within = Lugar en la lista que la contiene, desde 1
reuse-column-term = Identificador del término
reuse-column-value = El elemento
reuse-column-label = En palabras, en el idioma de la fila
