# Lo que dicen las órdenes. Lo que se escribe queda tal cual, entre acentos graves; véase en.ftl.

## El sitio y sus colecciones

config-invalid = {$message}
    .no-key = no hay ninguna clave `{$key}`
    .no-key-help = lo que solo necesitan las plantillas va bajo `[extra]`
    .theme = `theme` es el nombre de una carpeta de `themes`: palabras de `a-z0-9` unidas por `-`
    .members-url = `members.url` es una dirección como `https://members.example.org`, sin barra al final
    .taxonomy-name = el `name` de una taxonomía son palabras de `a-z0-9` unidas por `-`
    .taxonomy-twice = dos taxonomías tienen este nombre
    .meaning = `baraza.toml` contiene una clave desconocida o un valor de otro tipo.

config-base-url = `{$url}` no es la dirección de un sitio
    .help = escríbala como `https://www.example.org`, sin barra al final
    .meaning = `base_url` debe ser una dirección http o https, sin consulta ni ancla. De ella salen las direcciones de los canales y del mapa del sitio.

config-language = `{$tag}` no es un código de idioma
    .help = escríbalo como `en`, `ar` o `pt-br`
    .meaning = Un idioma se nombra por su código BCP 47, en la forma corta que usan las direcciones: `ar`, `pt-br`.

schema-invalid =
    .meaning = El esquema de una colección dice algo que el generador no entiende. La documentación y los demás esquemas muestran las palabras que conoce.

schema-unknown-name = { $what ->
        [vocabulary] no hay ningún vocabulario
        [members-vocabulary] entre los vocabularios de los miembros no hay ningún
        [collection] no hay ninguna colección
        [state] no hay ningún estado
        [flow] `flow` no puede ser
       *[field] no hay ningún campo
    } `{$name}`
    .meaning = Un esquema, o `[members]` de `baraza.toml`, nombra un vocabulario, una colección o un campo que no existe.

vocabulary-invalid =
    .no-meaning = `{$name}` no significa nada aquí
    .terms = `terms` es una lista de tablas
    .term = un término es una tabla con un `id`
    .no-id = este término no tiene `id`
    .id = el `id` de un término son letras, cifras, `-` y `.`, entre comillas
    .no-label = el término `{$name}` no tiene `label`
    .help = un vocabulario es `label = {"{"} en = "…" {"}"}` y `[[terms]]` con `id` y `label = {"{"} en = "…" {"}"}`
    .meaning = Un vocabulario es un `label` y una lista de `[[terms]]`, cada uno con un `id` y un `label` por idioma.

duplicate-term = el término `{$id}` ya existe
    .related = la primera vez aquí
    .meaning = Dos términos de un vocabulario tienen el mismo id, o uno tiene el id anterior de otro.

unknown-parent = `{$parent}` no es un término de este vocabulario
    .meaning = Un término nombra otro más amplio que su vocabulario no tiene.

term-circle = el término `{$id}` está por encima de sí mismo
    .help = el término más amplio no tiene `parent`
    .meaning = Subiendo de un término a otro más amplio, este queda por encima de sí mismo.

## Archivos

not-utf8 = estos bytes no son UTF-8
    .help = guarde el archivo con la codificación UTF-8
    .meaning = El contenido es texto en UTF-8. Este archivo contiene bytes que no lo son; se arregla con «guardar con codificación» en el editor de texto.

forbidden-character = el carácter {$character} no está permitido
    .help = { $kind ->
            [turning] invierte sin que se vea la dirección del texto; un texto de derecha a izquierda no necesita esa marca
            [order-mark] bórrelo; es una marca de orden de bytes, que solo puede estar al principio de un archivo
           *[other] bórrelo; quizá vino con un texto pegado
        }
    .meaning = Los caracteres de control, el byte NUL y los que invierten sin que se vea la dirección del texto hacen que una página parezca otra cosa. Se rechazan en cualquier lugar.

invisible-character = aquí hay un carácter que nadie ve: {$character}
    .help = bórrelo; quizá vino con un texto pegado
    .meaning = El texto contiene un carácter que nadie ve: entre letras latinas, uno de unión o una marca de dirección; en cualquier lugar, un espacio sin ancho. Las búsquedas no encuentran entonces la palabra, y dos nombres que se ven iguales no lo son.

symbolic-link = los enlaces simbólicos no se siguen
    .help = ponga aquí una copia del archivo
    .meaning = El contenido son archivos y carpetas. Un enlace simbólico podría llevar fuera del sitio, por eso no se sigue ninguno.

special-file = esto no es ni un archivo ni una carpeta
    .help = bórrelo
    .meaning = El contenido son archivos y carpetas. No se leen sockets, dispositivos ni tuberías.

unsafe-name = `{$name}` no puede ser parte de una dirección
    .help = use palabras de `a-z0-9` unidas por `-`
    .rename = cámbiele el nombre a `{$better}`
    .meaning = El nombre de un archivo pasa a ser parte de una dirección. En una página de colección son palabras de `a-z0-9` unidas por `-`, de 80 caracteres como máximo; en otros lugares, al menos sin barra inversa, carácter de control ni guion al principio.

file-too-large = este archivo tiene {$kib} KiB, y una página tiene {$most} como máximo
    .help = divídalo, o póngalo junto a la página como archivo
    .meaning = El texto de una página puede tener 1 MiB como máximo. Lo que es mayor se pone al lado, como archivo.

asset-kind = los archivos `{$extension}` de `content` no se publican
    .help = { $extension ->
            [svg] use PNG o WebP; lo que es del diseño va en el tema
            [md] la carpeta de una página contiene un `index.md` y sus traducciones
           *[other] use una imagen, un PDF, una tabla o un archivo comprimido; lo que es del diseño va en el tema
        }
    .meaning = Los archivos junto a las páginas se publican tal cual, en la propia dirección del sitio. Se rechazan los que un navegador ejecutaría, como SVG, HTML y los programas.

unknown-language = `{$tag}` no es un idioma de este sitio
    .help = los idiomas son {$known}; otro se añade a `baraza.toml` como `[languages.{$tag}]`
    .meaning = `nombre.IDIOMA.md` es una traducción. El idioma debe ser uno de los de `baraza.toml`.

## El encabezado como texto

front-matter-missing = esta página no tiene encabezado
    .help = empiece con una línea `+++`, luego `title = "…"`, luego una línea `+++`
    .meaning = Una página empieza con un encabezado: TOML entre dos líneas `+++`, o YAML entre dos líneas `---`.

front-matter-unclosed = el encabezado no termina
    .help = ponga una línea `{$fence}` entre el encabezado y el texto
    .meaning = Falta la línea que termina el encabezado.

front-matter-too-large = el encabezado tiene {$bytes} bytes, y se leen {$most} como máximo
    .help = pase al texto lo que es largo
    .meaning = El encabezado tiene 16 KiB como máximo. Lo que es largo es prosa y va en el texto.

toml-syntax = esto no es TOML: {$message}
    .help = busque una comilla, un corchete o un `=` que falte en esta línea o en la anterior
    .meaning = Esto no es TOML. A menudo falta una comilla o un corchete.

yaml-syntax = esto no es YAML: {$message}
    .help = mire la sangría, y que haya un espacio después de cada signo de dos puntos
    .meaning = Esto no es YAML. A menudo falta un espacio después de los dos puntos, o la sangría.

yaml-feature = esto no se lee en el encabezado: {$what}
    .help = escriba el valor mismo
    .meaning = De YAML solo se leen valores simples, listas y tablas: ni anclas, ni alias, ni etiquetas, ni claves de fusión, ni más documentos.

duplicate-key = la clave `{$key}` ya existe
    .help = deje una de las dos
    .related = la primera vez aquí
    .meaning = Una clave está escrita dos veces; solo una de las dos puede valer.

too-deep = los valores están anidados en más de {$most} niveles
    .help = póngalos en menos niveles
    .meaning = Los valores están demasiado anidados: cuatro niveles en una colección, dieciséis en otros lugares.

## El encabezado como sentido

unknown-key = no hay ningún campo `{$key}`
    .help = lo que solo necesitan las plantillas va bajo `[extra]`
    .strict-help = el esquema de la colección enumera los campos; lo que solo necesitan las plantillas va bajo `[extra]`
    .meaning = Ningún campo tiene este nombre. En una colección es un error, para que una errata no pierda lo que se escribió; en otros lugares, un aviso. Lo que solo necesitan las plantillas va bajo `[extra]`.

missing-field = falta el campo `{$field}`
    .where = falta el campo `{$field}` {$why}
    .meaning = Falta un campo que toda ficha debe tener.

wrong-type = `{$field}`: se espera {$expected}, y esto es {$found}
    .meaning = El valor es de otro tipo que el que pide el campo.

too-long = `{$field}` tiene {$count} caracteres, y se permiten {$most} como máximo
    .help = quite { $over ->
            [one] {$over} carácter
           *[other] {$over} caracteres
        }
    .meaning = Un texto tiene más caracteres de los que permite su campo.

too-short = { $count ->
        [0] `{$field}` está vacío
        [one] `{$field}` tiene {$count} carácter, y se piden al menos {$least}
       *[other] `{$field}` tiene {$count} caracteres, y se piden al menos {$least}
    }
    .help = escríbalo, o borre la línea
    .meaning = Un texto tiene menos caracteres de los que pide su campo, o está vacío.

too-many = `{$field}` tiene {$count} elementos, y se permiten {$most} como máximo
    .help = deje los {$most} que más importan
    .meaning = Una lista tiene más elementos de los que permite su campo.

too-few = { $count ->
        [0] `{$field}` está vacío, y se pide al menos {$least}
        [one] `{$field}` tiene {$count} elemento, y se piden al menos {$least}
       *[other] `{$field}` tiene {$count} elementos, y se piden al menos {$least}
    }
    .help = rellénelo, o borre la línea
    .meaning = Una lista tiene menos elementos de los que pide su campo.

duplicate-item = `{$item}` ya está en esta lista
    .related = la primera vez aquí
    .meaning = Una lista contiene dos veces lo mismo.

out-of-range = `{$field}`: se espera {$range}, y esto es `{$found}`
    .meaning = Un número es menor o mayor de lo que permite su campo.

unknown-term = `{$term}` no es un término de `{$vocabulary}`
    .help = `content/vocabularies/{$vocabulary}.toml` enumera los términos
    .meaning = El vocabulario del que toma el campo no tiene ese término. Su archivo, bajo `content/vocabularies`, los enumera todos.

former-term = el término `{$former}` ha cambiado de nombre
    .help = escriba `{$now}`
    .meaning = El término ha cambiado de nombre. La ficha se lee como si tuviera el nuevo.

unknown-value = `{$found}` no es un valor de `{$field}`
    .help = escriba {$allowed}
    .meaning = El campo toma una de unas pocas palabras, y esta no es ninguna de ellas.

invalid-date = `{$found}` no es una fecha
    .help = escriba un día como `2026-11-24`, o una hora como `2026-11-24T09:00:00Z`
    .meaning = Una fecha se escribe `2026-11-24`, una hora según la RFC 3339 con su zona; las dos deben existir, entre 1000 y 9999.

invalid-slug = `{$found}` no es un nombre de dirección: palabras de `a-z0-9` unidas por `-`
    .help = escriba `{$better}`
    .meaning = Un nombre de dirección (`slug`) son palabras de `a-z0-9` unidas por un solo `-`, de 80 caracteres como máximo.

invalid-id = `{$found}` no es un id
    .help = un id son nombres de dirección unidos por `/`, como `practices/some-name`
    .meaning = Un id son nombres de dirección unidos por `/`, de 200 caracteres como máximo en total.

invalid-proposal = `{$found}` no es el id de una propuesta
    .help = copie el id de la dirección de la propuesta en el área de miembros, o quítelo
    .meaning = `proposals` enumera las propuestas de miembros que una página recogió, por sus id: de 11 a 32 letras, cifras, `-` y `_`, como los da el área de miembros.

invalid-path = `{$found}` no puede ser `{$field}`: {$why}
    .help = escriba una dirección del sitio, como `about/join`
    .meaning = Una dirección del sitio: partes unidas por `/`, sin `..`, barra inversa, consulta, caracteres de control ni punto al principio.

invalid-url = `{$found}` no es una dirección a la que se pueda enviar a los lectores: {$why}
    .help = escríbala como `https://example.org/report.pdf`
    .meaning = Una dirección empieza por `https://` y el nombre de un servidor. Sin nombres de usuario ni otros protocolos.

insecure-url = `{$found}` no va cifrado
    .help = escriba `https://` si el otro lado responde
    .meaning = La dirección empieza por `http://`: los lectores llegan allí sin cifrado. Si el otro lado responde a `https://`, escriba eso.

unclear-host = `{$host}` puede parecer otro servidor
    .help = compruebe que es el que quiere decir: {$letters}
    .punycode = compruebe que es el que quiere decir: está en punycode
    .meaning = El nombre del servidor tiene letras que no son `a-z`. Algunas se ven exactamente como ellas, y así un lector acaba en otro servidor que el que lee. Si el nombre es correcto, no hay que hacer nada.

unknown-entry = ninguna ficha de `{$collection}` tiene el id `{$id}`
    .draft = `{$id}` es un borrador
    .draft-help = nómbrelo cuando esté publicado
    .meaning = Un campo nombra una ficha por su id, y ninguna ficha de esa colección lo tiene.

unknown-record = ningún registro de `{$list}` tiene el id `{$key}`
    .help = añada a `{$list}` un registro con `id = "{$key}"`
    .meaning = Un campo nombra por su id un registro de una lista de la propia ficha, y ninguno lo tiene.

unknown-taxonomy = no hay ninguna taxonomía `{$name}`
    .help = una taxonomía se añade a `baraza.toml`: `[[taxonomies]]` con `name = "{$name}"`
    .meaning = Una página solo puede usar las taxonomías que enumera `baraza.toml`.

unknown-template = no hay ninguna plantilla `{$name}`
    .help = póngala en la carpeta `templates`, o borre la línea
    .meaning = El tema no tiene ninguna plantilla con ese nombre. Las del sitio están en la carpeta `templates`.

dates-reversed = `{$end}` es anterior a `{$start}`
    .help = intercambie las dos fechas, o corrija una
    .meaning = Algo termina antes de empezar.

standing-unattested = `{$state}` está sin {$missing}
    .help = diga qué día se alcanzó (`date`) y quién lo dice (`by`): una función, nunca el nombre de un particular
    .meaning = El primer estado no dice nada de nadie. Todos los demás dicen qué día se alcanzaron y por quién, como función: nunca con el nombre de un particular.

standing-unreviewed = `{$state}` necesita {$needed} en `{$list}`, y { $found ->
        [0] no hay
       *[other] hay {$found}
    }
    .from-elsewhere = `{$state}` necesita que en `{$list}` haya una de otro lugar, y no hay ninguna
    .help = escriba cada una como `[[{$list}]]` con `by` (una función), `country` y `date`, o deje el estado como estaba
    .meaning = La colección dice cuántas revisiones necesita este estado, al menos una de alguien de otro lugar, y no están.

review-overdue = había que volver a mirarla antes del {$due}
    .help = vuelva a mirarla y ponga el próximo día; hasta entonces, su página dice que está atrasada
    .meaning = Ya pasó el día en que había que volver a mirar la ficha. Su página lo dice a los lectores.

discussion-invalid = `discussion` no es ni `false` ni una tabla
    .help = escriba `discussion = false`, o `discussion = {"{"} visibility = "members", closes = 2026-12-31 {"}"}`
    .meaning = `discussion` es `false`, o una tabla de `visibility`, `opens` y `closes`.

missing-file = no hay ningún archivo `{$name}` junto a esta página
    .help = los archivos de una página están junto a su `index.md`, en una carpeta propia
    .meaning = Un campo nombra un archivo que no está junto a la página.

## Entre las fichas

duplicate-id = el id `{$id}` ya es de otra ficha
    .help = dé a una de las dos un `id` propio
    .related = la otra ficha
    .meaning = Dos fichas tienen el mismo id, o una tiene el id anterior de otra. De un id cuelga un debate; por eso debe ser de una sola página.

duplicate-address = la dirección `{$address}` ya está ocupada
    .help = dé a una de las dos otro `slug`, `path` o alias
    .related = ocupada aquí
    .meaning = Dos páginas, o una página y un alias, se escribirían en la misma dirección (las mayúsculas no cuentan).

reserved-address = la dirección `{$address}` está ocupada por {$by}
    .help = dé a la página otro nombre, `slug` o `path`
    .meaning = La dirección la ocupan el área de miembros, los archivos del tema, las páginas de filtros u otro idioma.

translation-missing = esta traducción no dice qué traduce
    .help = añada `translation = {"{"} of = "{$of}", original_date = {$date}, status = "draft" {"}"}`
    .meaning = Una traducción dice qué traduce: `[translation]` con `of`, `original_date` y `status`.

translation-orphan = no hay ningún original en `{$of}`
    .help = sería `{$file}`
    .meaning = No hay ningún original en el idioma que nombra `translation.of`.

translation-stale = el original se cambió el {$changed}, después de esta traducción
    .help = compare con `{$original}`, luego ponga `original_date = {$changed}`
    .meaning = El original se cambió después de la versión traducida.

translation-shape = `{$field}` tiene { $found ->
        [one] {$found} elemento
       *[other] {$found} elementos
    }, y el original tiene {$expected}
    .help = tradúzcalos todos, en el orden del original, o deje fuera el campo
    .meaning = Una traducción da sus registros en el orden del original, y tantos como tiene el original.

not-in-translation = `{$field}` viene del original
    .help = bórrelo aquí, y cámbielo en el original si hace falta
    .meaning = Solo se traducen los textos. Todo lo demás viene del original, para que los idiomas no puedan contradecirse.

redirect-loop = `redirect_to` lleva de `{$address}` a sí misma
    .help = haga que la última sección lleve a una página, o a ninguna parte
    .meaning = Siguiendo `redirect_to` de sección en sección se vuelve al principio.

## El texto

broken-link = `{$target}` no está
    .help = un enlace a una página es `@/`, luego su ruta bajo `content`, como `@/practices/circles.md`
    .meaning = La página o el archivo que nombra un enlace no está.

broken-anchor = `{$target}` no tiene ningún título `#{$anchor}`
    .here = esta página no tiene ningún título `#{$anchor}`
    .meaning = La página está, pero no tiene ningún título ni fuente con esa ancla.

unsafe-link = `{$target}` no puede ser un enlace: {$why}
    .help = enlace a una dirección `https://` o `mailto:`, a `@/a/page.md`, o a un archivo junto a la página
    .meaning = Los enlaces llevan a direcciones `https`, `http` o `mailto`, a páginas `@/`, o a archivos junto a la página. Sin otros protocolos, sin nombres de usuario, sin direcciones que no digan su protocolo.

image-without-alt = esta imagen no dice nada a quien no puede verla
    .help = diga entre los corchetes lo que muestra: `![Dos mujeres firman un registro](photo.jpg)`
    .meaning = Quien no puede ver la imagen no se entera de nada. Diga lo que muestra.

missing-image = no hay ninguna imagen `{$name}`
    .help = ponga el archivo junto al `index.md` de la página, o bajo `static` y escriba su dirección desde `/`
    .meaning = El archivo de la imagen no está ni junto a la página ni bajo `static`.

image-unreadable = `{$name}` no es la imagen que dice su nombre
    .help = ábrala en un programa de imágenes y guárdela de nuevo como JPEG, PNG o WebP
    .meaning = El archivo no es una imagen del tipo que dice su nombre, o está dañado. No se pudieron quitar de él el lugar, la hora y el aparato; por eso no se publica.

image-too-large = `{$name}` tiene {$mib} MiB y {$millions} millones de píxeles
    .help = hágala más pequeña: se publican {$most} MiB y {$pixels} millones de píxeles como máximo
    .meaning = Una imagen tiene como máximo 10 MiB y 50 millones de píxeles. Con líneas lentas y teléfonos pequeños se espera por cada byte; una foto en una página no necesita más de 2000 píxeles de ancho.

remote-image = `{$url}` está en otro servidor
    .help = si su licencia lo permite, ponga una copia junto a la página; si no, enlácela
    .meaning = Las páginas no cargan nada de otros servidores: se podría seguir a los lectores, y la imagen puede desaparecer o cambiar.

unknown-note = no hay nada definido para `[^{$label}]`
    .help = remita al `id` de una fuente, o defina la nota
    .meaning = El texto remite a una fuente o una nota al pie que no está definida.

unused-note = nada remite a la nota `{$label}`
    .help = ponga `[^{$label}]` donde corresponde, o bórrela
    .meaning = Una nota al pie está definida y nada remite a ella.

unused-record = nada remite a `{$key}` de `{$list}`
    .help = cítelo con `[^{$key}]` o desde un registro, o bórrelo
    .meaning = Nada remite a un registro que está para que se remita a él: una fuente que nada cita.

unclosed-fence = este bloque de código no se cierra nunca
    .help = ponga después del código una línea con los mismos signos
    .meaning = Un bloque de código se abre y no se cierra, y así el resto de la página es código.

raw-html = el HTML se muestra como texto, no se ejecuta
    .help = escriba Markdown: `**negrita**`, `*énfasis*`, `[enlace](https://…)`
    .meaning = En Markdown, el HTML se muestra como texto, no se ejecuta.

heading-level = { $level ->
        [1] el título de la página ya es su título de primer nivel
       *[other] hay un título de nivel {$level} donde el nivel {$most} es el más profundo que puede seguir
    }
    .help = empiécelo con `{$marks}`
    .meaning = El título de la página es su título de primer nivel. Los títulos del texto empiezan en el segundo nivel y no saltan ninguno.

body-headings = falta el título `{$expected}`
    .other = `{$found}` está donde corresponde el título `{$expected}`
    .beyond = el título `{$found}` está de más
    .help = los títulos son {$order}
    .meaning = La colección pide ciertos títulos, en cierto orden.

shortcode-failed = {$message}
    .help = los códigos breves son componentes del tema, que se llaman por su nombre con los argumentos que toman
    .meaning = Un código breve del texto no nombra ningún componente del tema, o su componente no se puede dibujar con lo que se le dio.

body-length = el texto tiene {$words} palabras, y se piden {$bound}
    .meaning = La colección dice qué largo debería tener el texto.

## Partes de los avisos

did-you-mean = ¿quiso decir `{$near}`?
did-you-mean-label = ¿quiso decir `{$near}` ({$label})?
did-you-mean-page = ¿quiso decir `@/{$near}`?
write-it = escriba `{$value}`
page-is-draft = la página es un borrador; enlácela cuando esté publicada
list-separator = {", "}
list-or = {$first} o {$last}
list-and = {$first} y {$last}

# Qué es un valor.
is-nothing = nada
is-text = un texto
is-whole-number = un número entero
is-count = un número entero a partir de 0
is-number = un número
is-finite = un número finito
is-boolean = verdadero o falso
is-date = una fecha
is-time = una fecha con hora
is-time-of-day = una hora del día
is-list = una lista
is-table = una tabla
is-texts = una lista de textos
is-labels = un texto por idioma, como `{"{"} en = "…" {"}"}`
is-slug = un nombre de dirección
is-date-or-year = una fecha o un año
is-true-or-false = `true` o `false`
is-address = una dirección
is-file = un nombre de archivo
is-word = una de unas pocas palabras
is-term = un término
is-entry = el id de una ficha
is-key = el id de un registro
is-record = un registro
is-term-of = un término de `{$name}`
is-entry-of = el id de una ficha de `{$name}`
is-key-of = el id de un registro de `{$name}`
is-terms-of = una lista de términos de `{$name}`
is-records = una lista de registros
is-at-least = al menos {$number}
is-at-most = como máximo {$number}

# Qué es un campo que falta, dónde falta, y cómo se escribe un valor.
field-is = `{$field}` es {$is}
field-is-about = `{$field}` es {$is}: {$about}
where-translation = en esta traducción
where-without = donde no hay `{$other}`
where-beside = junto a `{$other}`
where-value = donde `{$other}` es `{$value}`
say-of = escriba el idioma del original, como `of = "en"`
without-quotes = escríbalo sin comillas
in-quotes = escríbalo entre comillas
in-brackets = escríbalo entre corchetes: `["…"]`
in-two-brackets = escriba `[[{$field}]]` con dos corchetes, una vez para cada uno
words-at-least = al menos {$number}
words-at-most = como máximo {$number}

# Por qué se rechaza una dirección.
path-empty = está vacía
path-long = tiene más de 200 bytes
path-slashes = empieza con más de un `/`
path-character = contiene un carácter que las direcciones no pueden tener
path-double = hay dos `/` seguidos
path-climbs = no debe subir con `..`
path-point = ninguna parte empieza con un punto
path-dash = ninguna parte empieza con `-`
path-part-long = una de sus partes es demasiado larga
url-empty = la dirección está vacía
url-scheme = no se permiten direcciones `{$scheme}:`
url-user = una dirección no debe contener un nombre de usuario
url-relative = una dirección no debe empezar con `//`
url-climbs = una dirección no debe contener `..`
url-character = una dirección no debe contener el carácter {$character}
url-not-https = no empieza por `https://`

# Quién ocupa una dirección.
by-language = otro idioma
by-members = el área de miembros
by-service = el servicio de los miembros
by-theme = los archivos del tema
by-data = los conjuntos de datos
by-search = el índice de búsqueda
by-updates = las novedades de los miembros
by-exchange = las ofertas y necesidades de los miembros
by-facets = las páginas de filtros
by-build = algo que Baraza hace, o que ya está allí

# Lo que no se lee de YAML.
yaml-not-mapping = un encabezado que no es `clave: valor`
yaml-anchor = un ancla (`&name`)
yaml-tag = una etiqueta (`!name`)
yaml-alias = un alias (`*name`)
yaml-this = esto
yaml-anchor-on-key = un ancla o una etiqueta en una clave
yaml-key = una clave que no es texto
yaml-merge = una clave de fusión (`<<`)
yaml-document = un segundo documento
toml-number = el número es demasiado grande

# Qué está mal en un esquema.
schema-no-meaning = `{$name}` no significa nada aquí
schema-type = `{$name}`: se espera {$expected}, y esto es {$found}
schema-section = `{$name}` no es una carpeta de `content`: nombres de dirección unidos por `/`
schema-groups = `groups` es una lista de tablas
schema-group = un grupo es una tabla de un `label` y `fields`
schema-field-table = el campo `{$name}` es una tabla con un `type`
schema-field-name = el nombre de un campo son palabras de `a-z0-9` unidas por `_`
schema-derived = `derived` es un campo, un punto y un atributo: `countries.region`
schema-facet = `facet` es `true`, o el nombre de un campo de los registros
schema-no-type = `{$name}` no tiene `type`
schema-list = la lista `{$name}` no tiene `items`
schema-record = el registro `{$name}` no tiene `fields`
schema-unknown-type = no hay ningún tipo `{$name}`
    .help = los tipos son {$types}
schema-lacks = `{$name}` no dice su `{$lacking}`
schema-no-facet = `{$name}` no puede ser un filtro: sus valores no son términos de un vocabulario
schema-no-feed = `{$name}` no tiene canal sin `facet`: el canal está junto a las páginas de filtros
schema-due = lo que nombra `due` es un campo de tipo `date`
schema-travel = `[travel]` nombra tanto `places` como `records`
schema-no-records = `{$name}` no contiene registros
schema-records-lack = los registros de `{$name}` no tienen ningún campo `{$lacking}`

## Lo que dicen las órdenes

severity-error = error
severity-warning = aviso
severity-note = nota
help-is = ayuda: {$help}
related-is = {$word}:{" "}
fault-is = error: {$message}
errors = { $count ->
        [one] {$count} error
       *[other] {$count} errores
    }
warnings = { $count ->
        [one] {$count} aviso
       *[other] {$count} avisos
    }
notes = { $count ->
        [one] {$count} nota
       *[other] {$count} notas
    }
nothing-wrong = nada que corregir
and-more = {$counts}; {$more}
tells-more = `baraza explain {$code}` dice más sobre un código
lists-notes = `baraza check --format json` enumera las notas
pages = { $count ->
        [one] {$count} página
       *[other] {$count} páginas
    }
for-example = Por ejemplo:
indexed = textos completos indexados: {$texts}, en {$seconds} s
built = páginas: {$pages}, en {$seconds} s; archivos escritos: {$written}, sin cambios: {$kept}, quitados: {$removed}
published = páginas publicadas: {$pages}, en {$seconds} s; archivos cambiados: {$files}
published-because = páginas publicadas: {$pages}, en {$seconds} s; archivos cambiados: {$files} ({$why})
drawn = páginas: {$pages}, en {$seconds} s
because-content = cambió el contenido o el tema
because-said = cambiaron los debates
because-day = un nuevo día
not-published = no se publicó nada; lo que estaba publicado queda
last-good-stays = este contenido no se publica; queda el último bueno
last-good-shown = queda el último sitio bueno
set-aside = lo que había antes está ahora en `{$folder}`
out-of-date = desactualizada
missing = falta
complete = {$lang}: {$there} de {$all}
complete-stale = {$lang}: {$there} de {$all}, {$stale} { $stale ->
        [one] desactualizada
       *[other] desactualizadas
    }
overdue = atrasada
soon = pronto
unread = sin revisar
reviews = { $count ->
        [0] ninguna revisión
        [one] {$count} revisión
       *[other] {$count} revisiones
    }
changed = cambiado
extra = de más
manifest-itself = el manifiesto mismo
as-manifest-says = { $files ->
        [one] {$files} archivo está como dice el manifiesto
       *[other] {$files} archivos están como dice el manifiesto
    }
differences = { $count ->
        [one] {$count} diferencia; el manifiesto enumera {$files} archivos
       *[other] {$count} diferencias; el manifiesto enumera {$files} archivos
    }
fill-it-in = rellénelo; `baraza check` dice qué está mal, `baraza serve --drafts` lo muestra
new-translate-me = Por traducir.
new-write-me = Por escribir.
new-records = También se traducen los registros, todos los de una lista en el orden del original: [[results]] y así sucesivamente.
new-where-known = Si se sabe: {$fields}.
new-schema-says = {$file} dice qué es cada uno.
new-others-in = {$label}; otros en {$file}

## Lo que se pide y no tiene sentido

no-site = no hay ningún `baraza.toml` en `{$folder}`
no-speaking = no hay ningún idioma `{$lang}`: `BARAZA_LANG` es {$known}
no-code = no hay ningún código `{$code}`
no-code-near = no hay ningún código `{$code}` (¿quiso decir `{$near}`?)
no-collection = no hay ninguna colección `{$name}`: {$hint}
no-schemas = no hay ningún archivo bajo `content/schemas`
there-are = hay {$names}
no-language = `{$lang}` no es un idioma de este sitio: hay {$known}
no-name-from-title = de este título no sale ningún nombre de archivo: dé uno con `--slug`
is-there-already = `{$file}` ya existe
own-sources = `{$folder}` contiene las propias fuentes del sitio: elija otro `--output`
