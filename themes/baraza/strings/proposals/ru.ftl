# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Черновики записей, которых никто не касался, и предложения после их завершения
m-act-fetch-proposals = получены принятые предложения по ключу редакторов
msg-mail-published = То, что вы предложили в { $network }, опубликовано. Прочитать можно здесь:
