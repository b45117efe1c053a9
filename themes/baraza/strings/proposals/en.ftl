# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Drafts of entries that nobody touched, and proposals after their end
