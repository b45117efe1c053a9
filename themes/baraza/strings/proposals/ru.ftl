# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Черновики записей, которых никто не касался, и предложения после их завершения
