# The exchange: what members offer and need, and what two of them make of it.

m-tab-exchange = Intercâmbio
x-title = Ofertas e necessidades
x-title-mine = Os meus intercâmbios
x-title-one = Oferta ou necessidade
x-title-new = Escrever uma oferta ou necessidade
x-title-edit = Mudar
x-title-waiting = Intercâmbio: o que espera um moderador
x-title-talk = Intercâmbio
x-title-withdraw = Retirar
x-title-close = Dizer como correu
x-title-report = Denunciar
x-title-hide = Ocultar
x-title-restore = Mostrar de novo
x-lead = O que os membros podem dar uns aos outros e o que procuram.
x-write-offer = Oferecer algo
x-write-need = Dizer o que preciso
x-kind-offer = Oferta
x-kind-need = Necessidade
x-field-what = O quê
x-what-course = Curso
x-what-study-visit = Visita de estudo
x-what-mentor = Mentor
x-what-expert = Especialista
x-what-document = Documento
x-what-funds = Fundos
x-what-in-kind = Em espécie
x-standing-open = Aberta
x-standing-answered = Com resposta
x-standing-agreed = Acordada
x-standing-closed = Encerrada
x-standing-withdrawn = Retirada
x-standing-lapsed = Expirada
x-field-languages = Línguas em que é possível
x-field-more_languages = Outras, pelos códigos: sw, ha
x-field-capacity = Para quantos
x-field-expires_on = Vale até
x-expires-hint = No máximo um ano. Vazio: cerca de quatro meses. Recebe um lembrete antes do fim.
x-show = Mostrar
x-show-ended = Terminadas
x-all = Todas as ofertas e necessidades
x-none-yet = Nada ainda. Ofereça o que funcionou onde está, ou diga o que precisa.
x-calendar = No meu calendário
x-until = até
x-public-again = Isto é público. Assim que guardar uma mudança, sai do sítio até que um moderador a leia.
x-answer-offer = Interessa-me
x-answer-need = Posso ajudar
x-answer-hint = Só vocês dois leem o que escrevem. O seu endereço não é mostrado.
x-send = Enviar
x-talks = Intercâmbios
x-no-talks = Nenhum intercâmbio ainda. Responda a uma oferta ou necessidade.
x-own = As minhas ofertas e necessidades
x-talk-lead = Só vocês dois leem isto.
x-with = Com
x-new = novo
x-not-there = alguém que não está agora
x-stage-open = Em conversa
x-stage-proposed = Um diz que está acordado
x-stage-agreed = Acordado
x-stage-closed = Encerrado
x-stage-ended = Terminado
x-act-proposed = diz que está acordado
x-act-took-back = ainda não acordado
x-act-agreed = Está acordado
x-act-closed = encerrou o intercâmbio
x-act-ended = Um moderador terminou o intercâmbio
x-do-propose = Estamos de acordo
x-do-agree = Sim, acordado
x-do-take_back = Ainda não
x-close = Dizer como correu
x-withdraw = Retirar
x-end = Terminar o intercâmbio
x-close-lead = Os membros leem como correu.
x-withdraw-lead = Os membros deixam de a ver. O que foi dito fica com quem o disse.
x-report-lead = Os moderadores podem então ler este intercâmbio. De outro modo, ninguém além de vocês dois.
x-outcome = Como correu?
x-outcome-done = Realizou-se
x-outcome-partly = Realizou-se em parte
x-outcome-not = Não se realizou
x-outcome-words = Nas suas palavras
x-fits-need = Ofertas que combinam
x-fits-offer = Necessidades que combinam
x-fits-none = Nada combina ainda.
x-fits-members = Membros a quem se pode perguntar
x-because = Em comum:
x-waiting-count = Ofertas, necessidades e intercâmbios que esperam
n-kind-offer = Ofertas de membros
n-kind-need = Necessidades de membros
u-period-exchange = Ofertas, necessidades e intercâmbios, depois do fim
x-mail-exchange-subject = Algo espera por si
x-mail-waits = algo espera por si num intercâmbio em { $network }:
x-mail-expires = uma oferta ou necessidade sua em { $network } termina em breve. Pode prolongá-la ou dizer como correu:
m-problem-x-place = O lugar é demasiado longo ou tem um carácter não permitido.
m-problem-x-languages = Dê cada língua pelo código, como sw, no máximo vinte.
m-problem-x-capacity = Dê um número de 1 a 10 000.
m-problem-x-expiry = Dê um dia a partir de hoje, no máximo um ano.
m-act-publish-listing = tornou pública uma oferta ou necessidade
m-act-keep-listing = manteve entre membros uma oferta ou necessidade
m-act-show-listing = deixou ver uma oferta ou necessidade retida
m-act-dismiss-listing = deixou como está uma oferta ou necessidade denunciada
m-act-hide-listing = ocultou uma oferta ou necessidade
m-act-restore-listing = mostrou de novo uma oferta ou necessidade
m-act-look-at-listings = viu ofertas e necessidades que esperam
m-act-look-at-exchange = leu um intercâmbio denunciado
m-act-dismiss-exchange = deixou como está um intercâmbio denunciado
m-act-end-exchange = terminou um intercâmbio
u-table-listings = As suas ofertas e necessidades
u-table-listing_terms = Termos das suas ofertas e necessidades
u-table-listing_languages = Línguas das suas ofertas e necessidades
u-table-listing_reports = Ofertas e necessidades que denunciou
u-table-exchanges = Os seus intercâmbios
u-table-exchange_messages = O que escreveu em intercâmbios
u-table-exchange_reports = Intercâmbios que denunciou
x-for = { $count ->
    [one] para 1 pessoa
   *[other] para { $count } pessoas
}
x-mail-digest = { $count ->
    [one] 1 nova oferta ou necessidade em { $network } no que segue.
   *[other] { $count } novas ofertas e necessidades em { $network } no que segue.
}

## On the site
x-site-lead = O que os membros oferecem uns aos outros e procuram, na medida em que o tornaram público.
x-site-none = Os membros não têm agora nenhuma oferta nem necessidade pública.
x-site-open = { $count ->
    [one] Há uma oferta ou necessidade aberta
   *[other] Há { $count } ofertas e necessidades abertas
}
x-site-answer = Responder na área de membros
x-site-until = Válido até { $date }
x-site-feed = Feed de ofertas e necessidades
x-site-calendar = Calendário
tried-count = { $reported ->
    [one] Os membros relataram uma vez que adotaram uma prática.
   *[other] Os membros relataram { $reported } vezes que adotaram uma prática.
}
tried-here = { $reported ->
    [one] Os membros relataram uma vez que adotaram uma prática aqui.
   *[other] Os membros relataram { $reported } vezes que adotaram uma prática aqui.
}
tried-confirmed = { $confirmed ->
    [0] Nenhum relato está confirmado ainda.
    [one] Um relato está confirmado.
   *[other] { $confirmed } relatos estão confirmados.
}
