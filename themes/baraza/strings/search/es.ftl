# Búsqueda en el área de miembros.

m-tab-search = Buscar
f-title = Buscar
f-question = Palabras que busca
f-hint = Deben aparecer todas. No importan las mayúsculas ni los acentos.
f-search = Buscar
f-found = Resultados
f-lead = Se busca en las contribuciones, las novedades y los títulos de los debates que usted puede leer.
f-none = No se encontró nada. Pruebe con menos palabras o con otra forma de una palabra.
f-no-words = Escriba al menos una palabra.
f-kind-comment = Contribuciones
f-kind-update = Novedades
f-kind-discussion = Debates
f-a-comment = Contribución
f-a-update = Novedad
f-a-discussion = Debate

m-problem-f-too-long = Como máximo, 200 caracteres.
