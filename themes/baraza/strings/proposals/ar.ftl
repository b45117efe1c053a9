# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = مسودات المدخلات التي لم يمسّها أحد، والمقترحات بعد انتهائها
