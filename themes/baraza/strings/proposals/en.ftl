# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Drafts of entries that nobody touched, and proposals after their end
m-act-fetch-proposals = fetched accepted proposals with the editors’ token
msg-mail-published = What you proposed to { $network } is published. Read it here:
