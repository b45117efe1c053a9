# Conversas confidenciais.

msg-title = Mensagens
msg-title-one = Conversa
msg-title-report = Denunciar uma mensagem
msg-title-reported = Mensagens denunciadas
msg-lead = O que escreveu com especialistas e sobre intercâmbios. Mais ninguém o lê.
msg-with = Conversa com
msg-you = Você
msg-unread = { $count ->
    [one] { $count } mensagem nova
   *[other] { $count } mensagens novas
}
msg-ended = Terminada
msg-kind-expert = Uma pergunta a um especialista
msg-kind-exchange = Sobre um intercâmbio
msg-kind-advice = Sobre um pedido de aconselhamento
msg-subject-expert = Ficha no diretório
msg-subject-exchange = O intercâmbio
msg-subject-advice = O pedido
msg-none = Ainda não há conversas.
msg-to-directory = Encontrar a quem perguntar
msg-no-words = Ainda ninguém escreveu.
msg-removed = Um moderador retirou esta mensagem, ou o autor apagou-a.
msg-hint = Só quem participa a lê. Pode usar Markdown. Nenhum endereço é mostrado.
msg-send = Enviar
msg-has-ended = Esta conversa terminou. O que foi dito fica aqui.
msg-nobody = De momento ninguém está aqui para a ler.
msg-more = Terminá-la, ou não receber mais
msg-end = Terminar a conversa
msg-end-hint = Ninguém poderá escrever mais nela. Ambos podem continuar a lê-la.
msg-block = Não receber mais desta pessoa
msg-block-hint = O que ela lhe escrever a partir de agora não lhe chega. Ela não é avisada.
msg-unblock = Voltar a receber desta pessoa
msg-you-block = Não recebe nada desta pessoa. Ela não é avisada.
msg-blocked-title = Não recebe nada de
msg-report-lead = Um moderador lê apenas esta mensagem, e não as outras. Mais ninguém sabe que a denunciou.
msg-report-advice-lead = Um administrador lê apenas esta mensagem, e não as outras. Mais ninguém sabe que a denunciou.
msg-reported-lead = Cada mensagem foi denunciada por alguém que participa na conversa. Vê esta mensagem e nenhuma outra.
msg-reported-empty = Nenhuma mensagem em espera.
msg-remove = Retirar a mensagem
msg-waiting-reported = Mensagens denunciadas
msg-new = { $count ->
    [one] Tem uma mensagem nova.
   *[other] Tem mensagens novas em { $count } conversas.
}
msg-read = Ler

msg-mail-message = uma mensagem espera por si em { $network }. Inicie sessão para a ler:
msg-mail-something = algo espera por si em { $network }. Inicie sessão para ver:
m-mail-waiting-subject = Algo espera por si

m-said-sent = Enviada.
m-said-blocked = Não receberá mais desta pessoa. Ela não é avisada.
m-said-unblocked = Volta a receber desta pessoa.
m-said-removed = Retirada.
m-problem-conversation-ended = Esta conversa terminou, ou de momento ninguém está aqui para a ler. Copie o seu texto se precisar dele.
m-act-look-at-messages = viu mensagens denunciadas
m-act-remove-message = retirou uma mensagem denunciada
m-act-dismiss-message = deixou uma mensagem denunciada como está

u-table-messages = Mensagens que escreveu
u-table-message_reports = As suas denúncias de mensagens
u-table-blocks = Que não recebe mais de alguém
u-period-conversations = Conversas, depois da última mensagem
