# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = 无人改动的条目草稿，以及已了结的提议
