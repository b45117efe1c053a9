# Proposals of entries: forms, drafts, reviews, corrections.

u-period-proposals = Brouillons de fiches que personne n’a touchés, propositions une fois closes
m-act-fetch-proposals = a récupéré les propositions acceptées avec le jeton des éditeurs
msg-mail-published = Ce que vous avez proposé à { $network } est publié. Lisez-le ici :
