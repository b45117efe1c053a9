# How practices went from country to country.
travel-lead = Dónde se llevan a cabo las prácticas, qué pasó de un país a otro y cómo. Un intercambio o una oferta nunca se cuenta como adopción.
travel-caption = Cada punto es un país, relleno donde se lleva a cabo una práctica del catálogo; no se trazan fronteras. Las flechas llevan a quien adoptó algo.
travel-kinds = Líneas que se muestran
travel-from = De
travel-to = A
travel-with = País
travel-what = Práctica
travel-took = Adoptado aquí
travel-gave = Adoptado en otros lugares, de aquí
travel-other = Intercambios y ofertas
travel-not-counted = Visitas, cursos, servicios compartidos y ofertas. Ninguno cuenta como adopción.
travel-nothing = El catálogo no tiene prácticas de este país. Otras fichas lo nombran:
travel-also-named = También se nombran
travel-country-by-country = País por país: mapa, lista y cada intercambio
travel-took-count = { $count ->
    [one] { $count } adopción aquí
   *[other] { $count } adopciones aquí
 }
travel-gave-count = { $count ->
    [one] { $count } adopción por otros
   *[other] { $count } adopciones por otros
 }
travel-other-count = { $count ->
    [one] { $count } intercambio u oferta
   *[other] { $count } intercambios y ofertas
 }
travel-within = Dentro del país

# What to read after an entry.
related = Para seguir leyendo
related-linked = Una de las dos nombra a la otra
related-common = En común:
