# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Borradores de fichas que nadie tocó y propuestas ya terminadas
