# Searching the list of entries, and the full texts.

# How words are taken apart for search, in lists parted by blanks: words that say nothing; beginnings that are always cut;
# letters before a word that may be a word of their own; endings, some with what they become (`ies:y`).
search-stop-words = a al algo ante antes así aunque cada como cómo con contra cual cuando cuándo de del desde donde dónde e el él ella ellas ellos en entre era es esa ese eso esta está este esto están fue ha han hasta hay la las le les lo los más me mi mis mucho muy ni no nos o os para pero por porque que qué quien se sea ser si sí sin sobre son su sus también te tiene todo todos tu tus un una unas uno unos y ya
search-beginnings = { "" }
search-particles = { "" }
search-endings = aciones:ac ación:ac adores:ac adoras:ac ador:ac adora:ac ciones:cion iendo ando eces:ez ices:iz ados adas ado ada idos idas ido ida ores:or oras:or ora:or es as os a o e s

finding-language = Texto completo en
finding-why = { "{field}" }: { "{term}" }
finding-best = las más pertinentes primero
finding-some = Ninguna ficha tiene todas estas palabras. Las siguientes tienen algunas.
finding-none = Nada coincide.
finding-fewer = Use menos palabras, u otra palabra para lo mismo.
finding-without = Quite una opción:
finding-full = Buscar en los textos completos
finding-all = Mostrar todas las fichas
finding-remove = (quitar)

finding-page-title = Buscar en los textos completos
finding-page-lead = Busca en el texto completo de cada página pública de este idioma. La lista de prácticas tiene una búsqueda más rápida, que además perdona las erratas.
finding-page-script = Para buscar en los textos completos, permita que este sitio ejecute sus scripts. Sin ellos, las listas por tema y por país llevan a cada ficha.
finding-page-found = Resultados: { "{n}" }
finding-page-none = No se encontró nada. Pruebe con menos palabras, o con otra forma de una palabra.
finding-wait = Buscando…
finding-failed = No se pudo cargar la búsqueda. Compruebe su conexión y vuelva a intentarlo.
finding-more = Mostrar más
