# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = 无人改动的条目草稿，以及已了结的提议
m-act-fetch-proposals = 用编辑令牌取走了已接受的提议
msg-mail-published = 您向 { $network } 提出的内容已发布。请在此阅读：
