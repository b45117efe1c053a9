# A área de membros e os seus e-mails em português. Breve, simples, amável. Verbos nos botões.

m-area = Área de membros
m-duties = Gestão da rede
m-tab-home = Início
m-tab-settings = Preferências
m-tab-sessions = As suas sessões abertas
m-tab-moderation = Moderação
m-tab-applications = Pedidos de adesão
m-tab-audit = Histórico de auditoria
m-tab-outbox = Caixa de saída
m-sign-out = Sair
m-sign-in = Entrar
m-cancel = Cancelar
m-save = Guardar
m-parts = Partes da lista
m-earlier = Anteriores
m-later = Seguintes
m-newest = Mais recentes
m-to-catalogue = Ir para o catálogo
m-errors = { $count ->
    [0] Nada a alterar:
    [one] É preciso alterar uma coisa:
   *[other] É preciso alterar { $count } coisas:
}
m-request = Se pedir ajuda, indique este número:
m-wait = { $minutes ->
    [one] Tente de novo dentro de um minuto.
   *[other] Tente de novo dentro de { $minutes } minutos.
}

## Títulos
m-title-home = Área de membros
m-title-sign-in = Entrar
m-title-link = Entrar
m-title-code = Veja o seu e-mail
m-title-to = Voltar à página
m-title-other-browser = Este link pertence a outro navegador
m-title-link-ended = Este link já não pode ser usado
m-title-join = Juntar-se à rede
m-title-invitation = Recebeu um convite
m-title-discussion = Debate
m-title-settings = Preferências
m-title-sessions = As suas sessões abertas
m-title-moderation = Moderação
m-title-applications = Pedidos de adesão
m-title-audit = Histórico de auditoria
m-title-record = O que foi feito com a sua conta
m-title-outbox = Caixa de saída
m-title-unsubscribe = Terminar os avisos
m-title-unsubscribed = Não haverá mais avisos
m-title-delete = Eliminar a sua contribuição
m-title-report = Denunciar uma contribuição
m-title-hide = Ocultar uma contribuição
m-title-restore = Voltar a mostrar uma contribuição
m-title-not-found = Não há nada aqui
m-title-signed-out = Entre primeiro
m-title-forbidden = Não tem acesso a isto
m-title-broken = Algo falhou aqui
m-title-refused = Não foi possível fazer isto

## Entrar
m-sign-in-lead = Enviamos um e-mail com um link e um código. Não há senha.
m-sign-in-first = Entre para continuar. Voltará à página que pediu.
m-email = Endereço de e-mail
m-email-private = Só a administração pode ver o endereço.
m-send-link = Receber um link
m-no-account = Ainda não é membro?
m-join-link = Juntar-se à rede
m-shared-device = Outras pessoas também usam este dispositivo: terminar a minha sessão quando o navegador for fechado
m-code-lead = { $minutes ->
    [one] Se este endereço pode entrar, há um e-mail a caminho. O link e o código podem ser usados durante um minuto, neste navegador.
   *[other] Se este endereço pode entrar, há um e-mail a caminho. O link e o código podem ser usados durante { $minutes } minutos, neste navegador.
}
m-code = Código
m-code-hint = Abra o link neste dispositivo ou escreva o código aqui. As maiúsculas e os hífens não importam.
m-code-nothing-came = Nada chegou? Procure no spam ou
m-ask-again = peça de novo
m-code-outbox = Isto é um teste no seu próprio computador. Nenhum e-mail sai dele:
m-outbox = veja a caixa de saída
m-link-lead = Use o botão para entrar neste dispositivo.
m-other-browser-lead = O pedido foi feito em outro navegador ou em outro dispositivo. Volte lá e escreva o código do e-mail.
m-other-browser-why = Assim fica de fora quem leia o seu e-mail: um link sozinho não abre nada.
m-ask-new-link = Pedir um link aqui
m-link-ended-lead = Já foi usado, é antigo demais ou não foi copiado inteiro. Enviar um novo é rápido.
m-type-code = Escrever um código

## Juntar-se à rede
m-join-lead = Diga-nos quem é. A moderação lê todos os pedidos de adesão.
m-name = Nome
m-name-hint = O nome que as outras pessoas veem. Pode ser diferente do que está nos seus documentos.
m-about = Sobre a sua pessoa, e por que quer aderir
m-about-hint = O seu trabalho, a sua organização, o seu país, o que procura aqui: o que ajude a moderação a decidir. Lê a moderação, e os membros que indicar.
m-language = Língua
m-apply = Enviar o pedido
m-invitation-lead = Escolha o nome que as outras pessoas verão e passa a fazer parte da rede.
m-invitation-approval = A moderação examinará a sua adesão antes de poder escrever.
m-invitation-email = O endereço para o qual o convite foi enviado.
m-accept-invitation = Aceitar o convite

## Início
m-hello = Boas-vindas,
m-waits-for-approval = O seu pedido de adesão aguarda a moderação. Receberá um e-mail quando houver decisão.
m-one-admin = Esta rede tem uma só pessoa na administração. Escolha uma segunda, para que ninguém fique sem acesso.
m-weak-session = Para moderar, confirme a sua identidade: com uma chave de acesso ou como a sua função permitir.
m-waiting = O que aguarda a sua atenção
m-nothing-waits = Nada aguarda a sua atenção.
m-waiting-held = Contribuições que aguardam publicação
m-waiting-reported = Contribuições denunciadas
m-waiting-applications = Pedidos de adesão
m-recent = O que foi dito ultimamente
m-open-discussions = Debates abertos
m-no-open-discussions = Não há agora nenhum debate aberto.
m-discuss-entries = O que está no catálogo é debatido nas suas próprias páginas:
m-record-link = O que foi feito com a sua conta

## Debates
m-to-page = Ir para a página
m-contributions = { $count ->
    [0] Ainda sem contribuições
    [one] 1 contribuição
   *[other] { $count } contribuições
}
m-contributions-title = Contribuições
m-state-open = aberto
m-state-closed = encerrado
m-state-locked = encerrado pela moderação
m-state-scheduled = ainda não aberto
m-opens-on = Abre em
m-closes-on = Encerra em
m-who-public = público
m-who-members = só para membros
m-readable-by-public = Qualquer pessoa na internet pode ler este debate.
m-readable-by-members = Só os membros podem ler este debate.
m-who-reads-public = Qualquer pessoa na internet pode ler o que escrever aqui.
m-who-reads-members = Os membros da rede podem ler o que escrever aqui.
m-write-post = Escrever
m-write-reply = Responder
m-write-edit = Alterar a sua contribuição
m-do-post = Publicar
m-do-reply = Publicar a resposta
m-do-edit = Guardar a alteração
m-in-reply-to = À contribuição { $number }
m-your-words = O seu texto
m-markdown-hint = Uma linha vazia começa um novo parágrafo. Os *asteriscos* dão ênfase, > cita. As imagens são mostradas como links.
m-written-in = Língua do texto
m-confirm-public = Compreendo que o que publico em páginas públicas fica na internet com o nome que escolhi. (Só perguntamos uma vez.)
m-preview = Ver antes de publicar
m-preview-title = Ficará assim. Ainda não está publicada.
m-sign-in-to-write = Os membros podem escrever aqui.
m-cannot-write-open = Não pode escrever aqui.
m-cannot-write-closed = Este debate está encerrado.
m-cannot-write-locked = A moderação encerrou este debate.
m-cannot-write-scheduled = Este debate ainda não abriu.
m-moderate-thread = Moderar este debate
m-lock = Encerrar a novas contribuições
m-unlock = Voltar a abrir

## Uma contribuição
m-delete = Eliminar
m-delete-lead = Sai de todas as páginas. O seu lugar fica, para que as respostas façam sentido.
m-report = Denunciar
m-report-lead = A moderação vai examinar a contribuição. Ninguém mais saberá quem a denunciou.
m-hide = Ocultar
m-hide-lead = Sai de imediato de todas as páginas, feeds e dados.
m-restore = Voltar a mostrar
m-restore-lead = Volta a aparecer em toda a parte.
m-reason = Motivo
m-reason-hint = Consta do histórico de auditoria. Quem escreveu a contribuição pode ler.
m-report-reason = Qual é o problema?
m-reason-spam = Publicidade ou conteúdo sem valor
m-reason-abuse = Insulto, ameaça ou ódio
m-reason-privacy = Conta algo privado
m-reason-security = Pode pôr alguém em perigo
m-reason-other = Outra coisa
m-note = Com as suas próprias palavras
m-report-note-hint = Pode ficar em branco.

## Preferências e sessões
m-account = A sua conta
m-role = Função
m-role-member = Membro
m-role-moderator = Moderação
m-role-admin = Administração
m-notices = Receber um e-mail quando houver algo novo nos debates em que participo
m-sessions-lead = Termine as que não reconhecer.
m-this-session = esta
m-session-since = Desde
m-session-basic = para ler e escrever
m-session-full = com chave de acesso
m-session-elevated = com os poderes da sua função
m-end-session = Terminar
m-end-all = Sair de todas as sessões
m-end-all-hint = Todas as sessões, os links e os códigos terminam de imediato, também aqui.

## Moderação
m-moderation-lead = Denúncias e contribuições que aguardam a sua decisão. A leitura desta página consta do histórico de auditoria.
m-held = aguarda publicação
m-reports = { $count ->
    [one] { $count } denúncia
   *[other] { $count } denúncias
}
m-publish = Publicar
m-refuse = Não publicar
m-dismiss = Deixar como está
m-queue-empty = Nada aguarda.
m-queue-more = Há mais à espera depois destas.
m-no-applications = Ninguém aguarda.
m-invited = com convite
m-approve = Admitir
m-reject = Recusar
m-reason-if-rejected = Motivo, se recusar
m-not-own-invitee = Outra pessoa deve decidir: o convite foi seu.
m-invite-title = Convidar alguém
m-invite-hint = O convite serve só para este endereço, uma vez, durante uma semana.
m-invite = Enviar o convite
m-audit-own = Os seus atos de moderação, os mais recentes primeiro.
m-audit-all = Todos os atos da moderação, da administração e de quem opera o serviço, os mais recentes primeiro.
m-record-lead = Atos da moderação e da administração sobre a sua conta e as suas contribuições, os mais recentes primeiro.
m-audit-time = Hora
m-audit-who = Quem
m-audit-act = Ato
m-audit-subject = Sobre o quê
m-audit-empty = Ainda não há nada.

## Caixa de saída, deixar de receber
m-outbox-lead = E-mails que teriam saído. Esta página só existe enquanto o serviço funciona no seu próprio computador sem servidor de e-mail.
m-outbox-empty = Ainda não há e-mails.
m-unsubscribe = Terminar os avisos
m-unsubscribe-lead = Deixará de receber e-mails deste tipo neste endereço.
m-unsubscribe-security = Os e-mails sobre a segurança da sua conta continuarão a chegar.
m-unsubscribed-lead = Este endereço deixou de receber e-mails deste tipo.

## O que foi feito
m-said-posted = Publicada.
m-said-pending = Guardada. A moderação vai examiná-la antes de outras pessoas a poderem ler.
m-said-edited = Alteração guardada.
m-said-deleted = Eliminada.
m-said-reported = Denúncia enviada. Agradecemos.
m-said-hidden = Ocultada.
m-said-restored = Voltou a ser mostrada.
m-said-saved = Guardado.
m-said-ended = Sessão terminada.
m-said-approved = Pessoa admitida.
m-said-rejected = Pedido recusado.
m-said-published = Publicada.
m-said-refused = Não publicada.
m-said-dismissed = Fica como estava.
m-said-invited = Se for possível convidar este endereço, o convite está a caminho.
m-said-locked = Encerrado a novas contribuições.
m-said-unlocked = Aberto de novo.
m-said-signed-out = A sua sessão terminou.

## O que falhou
m-problem-other = Não foi possível entender o pedido. Volte atrás e tente de novo.
m-problem-malformed = Não foi possível entender o pedido. Volte atrás e tente de novo.
m-problem-not-found = A página não está aqui ou não tem acesso a ela.
m-problem-signed-out = Ainda não entrou ou a sua sessão terminou. O que escreveu continua no seu navegador: volte atrás para copiar o texto.
m-problem-forbidden = A sua conta não pode fazer isto.
m-problem-needs-elevation = Para usar os poderes da sua função é preciso confirmar a sua identidade: com uma chave de acesso ou como a sua função permitir.
m-problem-foreign-request = O pedido não veio de uma página deste site.
m-problem-form-expired = Este formulário já é antigo demais. Volte atrás, abra de novo a página e envie mais uma vez.
m-problem-unsupported-media-type = Isto não pode ser enviado aqui.
m-problem-too-large = É demais de uma só vez.
m-problem-too-slow = O pedido demorou demais a chegar. Tente de novo.
m-problem-address-too-long = O endereço é longo demais.
m-problem-unknown-or-missing-field = Falta alguma coisa. Volte atrás e preencha todos os campos.
m-problem-too-many = Foram vezes demais em pouco tempo.
m-problem-unavailable = O serviço não pode fazer isto agora. Tente de novo daqui a pouco.
m-problem-internal = Algo falhou do nosso lado. Nada foi alterado.
m-problem-unknown-host = O serviço não responde com este nome.
m-problem-wrong-method = Este endereço não pode ser usado assim.
m-problem-no-address = Isto não é um endereço de e-mail. Deve ter esta forma: name@example.org.
m-problem-name-form = Um nome tem pelo menos uma letra, no máximo 60 caracteres, e ocupa uma só linha.
m-problem-name-reserved = Este nome pode ser confundido com um cargo. Escolha outro.
m-problem-name-taken = Alguém tem este nome ou um parecido. Escolha outro.
m-problem-no-such-language = Escolha uma das línguas.
m-problem-about-unfit = Diga em algumas palavras quem é.
m-problem-no-applications = Esta rede não recebe pedidos de adesão neste momento.
m-problem-code-refused = Este código não corresponde ou é antigo demais. Depois de cinco tentativas é preciso um novo.
m-problem-text-empty = Escreva primeiro alguma coisa.
m-problem-text-too-long = O seu texto é longo demais: no máximo, 20 mil caracteres.
m-problem-text-character = O seu texto contém um sinal oculto que não é permitido. Escreva essa parte de novo.
m-problem-text-too-deep = Há demasiadas citações e listas umas dentro das outras.
m-problem-text-too-many-links = O seu texto tem links demais.
m-problem-text-table-too-large = A tabela é grande demais.
m-problem-language = Escolha uma das línguas.
m-problem-parent = Aquilo a que responde já não está aqui.
m-problem-no-parent = Aquilo a que responde já não está aqui.
m-problem-confirm-public = Marque a caixa: qualquer pessoa na internet poderá ler isto.
m-problem-discussion-closed = Este debate está encerrado.
m-problem-discussion-scheduled = Este debate ainda não abriu.
m-problem-discussion-locked = A moderação encerrou este debate.
m-problem-key-reused = Isto já foi enviado antes com outro texto. Abra a página de novo.
m-problem-changed-since = Entretanto foi alterada em outra janela. O seu texto está abaixo: veja o debate e guarde de novo.
m-problem-if-match-missing = Falta a versão.
m-problem-reason-missing = Indique um motivo.
m-problem-note-unfit = A nota é longa demais ou contém um sinal que não é permitido.
m-problem-not-on-yourself = Isto deve ser feito por outra pessoa.
m-problem-last-administrator = Uma rede deve manter pelo menos uma pessoa na administração.
m-problem-decided-already = Isto já foi decidido.
m-problem-too-many-invitations = Há demasiados convites seus em aberto. Espere até que alguns tenham resposta.

## E-mails: assuntos
m-mail-sign-in-subject = Entrar
m-mail-application-subject = Confirme o seu pedido de adesão
m-mail-invitation-subject = Recebeu um convite
m-mail-approved-subject = Boas-vindas
m-mail-rejected-subject = O seu pedido de adesão
m-mail-notice-subject = Algo novo
m-mail-security-subject = Sobre a segurança da sua conta

## E-mails: texto
m-mail-hello = Bom dia,
m-mail-sign-in = Pode entrar em { $network } com este link, no navegador em que o pediu:
m-mail-code = Ou escreva lá este código:
m-mail-minutes = { $minutes ->
    [one] Ambos podem ser usados uma vez, durante um minuto.
   *[other] Ambos podem ser usados uma vez, durante { $minutes } minutos.
}
m-mail-never-ask = Ninguém pedirá nunca este código. Não pediu este e-mail? Então não faça nada.
m-mail-application = Recebemos o seu pedido de adesão a { $network }. Confirme o seu endereço com este link, no navegador em que fez o pedido:
m-mail-application-then = Depois a moderação lê o seu pedido. Receberá um e-mail quando houver decisão.
m-mail-invitation = Recebeu um convite para se juntar a { $network }. Aceite com este link:
m-mail-days = { $days ->
    [one] Pode ser usado uma vez, durante um dia, só com este endereço.
   *[other] Pode ser usado uma vez, durante { $days } dias, só com este endereço.
}
m-mail-not-you = Este e-mail chegou por engano? Então não faça nada.
m-mail-approved = O seu pedido de adesão a { $network } foi aprovado. Entre aqui:
m-mail-rejected = Agradecemos o seu interesse em { $network }. Desta vez o seu pedido de adesão não foi aprovado.
m-mail-notice = Há algo novo em um debate em que participa em { $network }:
m-mail-security-role-change = A função da sua conta em { $network } foi alterada.
m-mail-security-sessions-ended = Todas as sessões da sua conta em { $network } foram terminadas.
m-mail-security-new-browser = Alguém entrou na sua conta em { $network } com um navegador que não tinha sido usado antes.
m-mail-security-suspended = A sua conta em { $network } foi suspensa.
m-mail-security-other = Algo sobre a segurança da sua conta em { $network } foi alterado.
m-mail-security-then = Não esperava isto, ou não foi ato seu? Entre, escolha “Sair de todas as sessões” e escreva à moderação.
m-mail-security-why = Este e-mail chega mesmo a quem não quer avisos, porque trata da sua segurança.

## Dados próprios
m-title-data = Os seus dados
m-take-data = Levar os seus dados
m-take-data-words = Um só documento com a sua conta e tudo o que escreveu aqui.
m-download = Obter
m-erase = Apagar a sua conta
m-erase-words = É feito de imediato e não há volta atrás. As cópias de segurança perdem os seus dados no prazo de 35 dias.
m-erase-posts = O que escreveu
m-erase-keep = fica, sob “antigo membro”
m-erase-remove = também é apagado. O lugar fica, para que as respostas façam sentido
m-erase-name = Para confirmar, escreva o seu nome
m-erase-do = Apagar a minha conta
m-said-erased = A sua conta foi apagada.
m-problem-choose-one = Escolha uma opção.
m-problem-name-differs = Este não é o nome da sua conta. Nada foi apagado.

## Atos do histórico de auditoria
m-act-add-account = adicionou uma conta
m-act-approve = admitiu
m-act-approve-comment = publicou uma contribuição
m-act-dismiss-reports = deixou como estava uma contribuição denunciada
m-act-end-sessions = terminou todas as sessões
m-act-erase = apagou uma conta
m-act-first-administrator = criou a primeira conta de administração
m-act-freeze = congelou uma conta
m-act-unfreeze = terminou um congelamento
m-act-hide = ocultou uma contribuição
m-act-restore = voltou a mostrar uma contribuição
m-act-invite = convidou
m-act-lock = encerrou um debate
m-act-unlock = voltou a abrir um debate
m-act-look-at-history = viu versões anteriores
m-act-look-at-members = viu a lista de membros
m-act-look-at-queue = viu a lista de espera
m-act-reinstate = reativou
m-act-reject = recusou um pedido de adesão
m-act-role = alterou uma função
m-act-sign-in-link = criou um link de entrada
m-act-suspend = suspendeu

m-kept = O que escreveu não se perdeu
m-kept-first = Está aqui abaixo. Primeiro, em um novo separador:
m-kept-again = Está aqui abaixo. Envie outra vez.
m-kept-send = Enviar outra vez
m-session-ends = Dentro de alguns minutos a sessão termina aqui. O que escreveu fica.
m-session-stay = Manter a sessão
