# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Rascunhos de fichas em que ninguém mexeu e propostas já encerradas
