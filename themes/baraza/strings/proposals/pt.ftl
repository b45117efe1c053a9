# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Rascunhos de fichas em que ninguém mexeu e propostas já encerradas
m-act-fetch-proposals = obteve as propostas aceites com a chave dos editores
msg-mail-published = O que propôs a { $network } está publicado. Leia aqui:
