# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = مسودات المدخلات التي لم يمسّها أحد، والمقترحات بعد انتهائها
m-act-fetch-proposals = جلب المقترحات المقبولة برمز المحررين
msg-mail-published = نُشر ما اقترحته على { $network }. اقرأه هنا:
