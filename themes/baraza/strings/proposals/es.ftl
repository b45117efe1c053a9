# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Borradores de fichas que nadie tocó y propuestas ya terminadas
m-act-fetch-proposals = descargó las propuestas aceptadas con la clave de los editores
msg-mail-published = Se ha publicado lo que propuso a { $network }. Léalo aquí:
