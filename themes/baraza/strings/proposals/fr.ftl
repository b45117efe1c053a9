# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Brouillons de fiches que personne n’a touchés, propositions une fois closes
