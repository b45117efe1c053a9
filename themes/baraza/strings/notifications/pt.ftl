# Seguir debates, o que há para ler, e os e-mails sobre isso.

n-title-notifications = O que há para ler
m-tab-notifications = Para ler
n-unread = { $count ->
    [one] { $count } para ler
   *[other] { $count } para ler
}
n-bell = Para ler: { $count }
n-waiting = Debates com algo novo
n-nothing = Nada de novo no que segue. Segue todos os debates em que escreve; para seguir outro, abra-o e escolha “Seguir”. Abaixo escolhe as novidades e os temas de que quer saber.
n-to-discussions = Ver os debates
n-read = Ler
n-read-what = Ler: { $title }
n-all-read = Marcar tudo como lido
n-new = { $count ->
    [one] { $count } nova contribuição
   *[other] { $count } novas contribuições
}
n-newest = a mais recente:

n-mail = E-mails sobre o que há de novo
n-mail-lead = Seja qual for a sua escolha, o que há de novo fica aqui à espera. Os e-mails sobre a segurança da sua conta chegam em todos os casos.
n-silent = Pediu para não receber e-mails sobre o que há de novo. Para voltar a recebê-los, altere aqui:
n-contributions = Novas contribuições onde participa ou segue o debate
n-replies = Respostas ao que escreveu
n-every-instant = De imediato
n-every-daily = Uma vez por dia, tudo junto
n-every-weekly = Uma vez por semana, tudo junto
n-every-off = Não por e-mail
n-every-usual = Com a frequência que escolhi para tudo
n-every-end = Não seguir
n-replies-same = Como as outras contribuições
n-replies-instant = De imediato
n-replies-off = Não por e-mail
n-hour = Hora do e-mail diário e semanal (UTC)
n-weekday = Dia do e-mail semanal
n-day-1 = Segunda-feira
n-day-2 = Terça-feira
n-day-3 = Quarta-feira
n-day-4 = Quinta-feira
n-day-5 = Sexta-feira
n-day-6 = Sábado
n-day-7 = Domingo
n-with-text = Incluir o texto no e-mail, onde a moderação o tenha permitido
n-with-text-hint = Um e-mail pode ser lido no caminho e na sua caixa. Sem esta opção, o e-mail só diz que há algo novo.

n-follow = Seguir este debate
n-following = Já segue este debate.
n-not-following = Não segue este debate.
n-how = Como receber notícias por e-mail
n-follow-do = Seguir
n-change = Alterar
n-words-allowed = Os textos deste debate podem ser enviados por e-mail aos membros que o pediram.
n-words-not-allowed = Os textos deste debate não são enviados por e-mail.
n-words = Textos nos e-mails
n-words-allow = Permitir textos nos e-mails
n-words-end = Não permitir textos nos e-mails

## E-mails
n-mail-digest-subject = O que há de novo
n-mail-digest = Em { $network } há { $count ->
    [one] { $count } nova contribuição
   *[other] { $count } novas contribuições
} em { $discussions ->
    [one] um debate
   *[other] { $discussions } debates
} que segue.
n-mail-former = Antigo membro
n-mail-leave-this = Deixar de receber e-mails sobre este debate:
n-mail-leave-digests = Deixar de receber estes resumos:
n-mail-leave-all = Deixar de receber e-mails sobre o que há de novo:
n-new-for-you = Para ler

## Participar por e-mail
n-mail-above = Para participar, escreva acima desta linha
n-mail-reply = A sua resposta a este e-mail torna-se uma contribuição para o debate, com o seu nome. Quem puder ler o debate poderá lê-la. Não passe este e-mail a outras pessoas: contém um endereço que é só seu.
n-mail-reply-digest = Um e-mail por dia sobre este debate:
n-mail-reply-off = Nenhum e-mail sobre este debate:
n-mail-reply-leave = Nenhum e-mail sobre o que há de novo:
n-mail-answer-subject = O seu e-mail para um debate
n-answer-attachments = Agradecemos a sua contribuição em { $network }. O texto foi recebido, mas os anexos não, porque podem causar dano a quem os abre. Escreva o que importa ou indique um link para o lugar onde está publicado.
n-answer-attachments-only = O seu e-mail para um debate em { $network } só continha anexos, e estes não são recebidos, porque podem causar dano a quem os abre. Escreva o que importa ou indique um link para o lugar onde está publicado.
n-answer-empty = O seu e-mail para um debate em { $network } não continha nenhum texto seu. Escreva-o acima da linha que começa com ≡≡≡ e envie de novo.
n-answer-text = O seu e-mail para um debate em { $network } não foi publicado: é longo demais ou contém algo que a página não pode mostrar. Na página pode ver o que é e alterar.
n-answer-closed = O seu e-mail chegou a um debate em { $network } que agora não recebe contribuições. Na página do debate pode ver até quando esteve aberto ou quando abre.
n-answer-confirm-public = O seu e-mail destinava-se a uma página de { $network } que qualquer pessoa na internet pode ler. Antes da sua primeira contribuição para uma página assim, confirme uma vez, na página, que é isso o que quer. Depois envie de novo o seu e-mail.
n-answer-expired = O endereço para o qual escreveu em { $network } tem mais de 60 dias e já não recebe nada. Responda a um e-mail mais recente ou escreva na página.
n-answer-other-sender = Um e-mail enviado de um endereço que não é o seu chegou ao seu próprio endereço para um debate em { $network }. Não foi publicado. Se esse e-mail é seu, envie-o do endereço da sua conta. Se não é, alguém tem um e-mail seu: escolha “Nenhum e-mail sobre este debate” e escreva à moderação.
n-answer-held = Agradecemos a sua contribuição em { $network }. A moderação examina-a antes de outras pessoas a poderem ler, porque o seu serviço de e-mail não provou que veio da sua conta, ou por causa do que diz.
n-answer-page = O debate está aqui:
n-mail-raw = O e-mail tal como chegou
n-mail-raw-lead = Só para a moderação, e por pouco tempo. A sua consulta consta do histórico de auditoria.

## Recebido por outra via
n-carry = Publicar o que recebeu por outra via
n-carry-lead = O que alguém enviou por e-mail, por telefone ou em papel. É publicado em nome de quem o recebeu, e indica quem o enviou.
n-carry-sender = Quem enviou, com o nome que quer que apareça
n-carry-words = O texto dessa pessoa
n-carry-agreed = Essa pessoa concordou que o seu nome e o seu texto apareçam aqui.
n-carry-do = Publicar
n-carried = Enviado por { $name }, publicado por { $poster }
m-problem-not-agreed = Pergunte primeiro se essa pessoa concorda que o seu nome e o seu texto apareçam aqui.
m-problem-bad-name = Este nome não pode ser mostrado.
n-new-updates = Novidades recentes
n-every-none = Nunca
n-kind-quick = Novidades breves de membros
n-kind-news = Notícias
n-kind-event = Eventos
n-terms = Temas e países que segue
n-terms-lead = Fica a saber das suas novidades e segue os seus debates assim que alguém escreve neles. Cada debate pode ser mudado ou deixado na sua própria página.
n-term = Tema ou país
n-change-what = Alterar: { $title }
n-mail-digest-updates = { $count ->
    [0] Nenhuma novidade
    [one] 1 novidade
   *[other] { $count } novidades
} em { $network } no que segue.
n-mail-updates = Há algo novo em { $network } no que segue:
n-mail-leave-updates = Deixar de receber estes e-mails sobre novidades:
n-widget-follow = Seguir este debate
n-widget-following = Segue este debate
n-widget-end = Deixar de seguir
n-mail-reply-answer = Alguém lhe respondeu. A sua resposta a este e-mail é publicada abaixo da resposta dessa pessoa, com o seu próprio nome. Quem puder ler o debate poderá lê-la. Não passe este e-mail a outras pessoas: contém um endereço que é só seu.
