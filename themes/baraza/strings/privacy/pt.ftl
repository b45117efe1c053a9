# Os dados próprios, ocultar-se, quanto tempo as coisas são conservadas. Português.

former-member = Antigo membro
m-said-hidden-me = O seu nome está oculto. Já não aparece em nada do que escreveu, nenhum e-mail é enviado e todas as outras sessões terminaram.
m-said-shown-again = O seu nome voltou a aparecer.
m-problem-hidden-still = O seu nome está oculto. Isto pode terminar 72 horas depois de ter começado, na página das suas sessões abertas.
m-mail-security-inactive = Há 18 meses que ninguém entra na sua conta em { $network }. Aos 24 meses a conta é encerrada; o que escreveu fica então sob “antigo membro”.
m-mail-security-inactive-then = Para manter a conta, entre uma vez. Para a apagar, entre e abra a página dos seus dados.
m-act-forget-audit = eliminou linhas do histórico com mais de dois anos

u-hide-me = Ocultar-me agora
u-hide-me-words = Com um só toque, o seu nome passa a ser outro em toda a parte, nenhum e-mail é enviado e as suas outras sessões terminam. Pode terminar depois de 72 horas, para que ninguém possa pressionar alguém a pôr-lhe fim de imediato.
u-hidden-words = O seu nome está oculto: é outro em toda a parte, e nenhum e-mail é enviado.
u-hidden-until = Isto pode terminar a partir de:
u-show-again = Voltar a mostrar o meu nome
u-read-data = Ler aqui
u-title-data-read = Tudo o que é conservado sobre a sua pessoa
u-data-read-lead = O mesmo que na cópia dos seus dados. Os nomes à esquerda são os do inventário de dados.
u-nothing-kept = Nada.
u-table-members = A sua conta
u-table-comments = O que escreveu
u-table-revisions = O que dizia antes de ser alterado
u-table-reactions = As suas reações
u-table-follows = Debates que segue
u-table-reports = As suas denúncias
u-table-sessions = As suas sessões
u-table-known_browsers = Tipos de navegador que usou
u-table-passkeys = As suas chaves de acesso
u-table-invitations = Os seus convites
u-table-updates = As suas novidades
u-table-update_terms = Termos das suas novidades
u-table-update_pages = Páginas de que tratam as suas novidades
u-table-update_reports = As suas denúncias de novidades
u-table-audit_log = O que foi feito com a sua conta
u-periods = Quanto tempo as coisas são conservadas
u-periods-words = Estes prazos são fixos. Um processo automático aplica-os a cada hora.
u-days = { $count ->
    [0] zero dias
    [one] um dia
   *[other] { $count } dias
}
u-at-once = de imediato
u-period-tokens = Links, códigos e convites, depois de terminarem
u-period-sessions = Sessões, depois de terminarem
u-period-mail = A indicação de que um e-mail foi enviado, para os limites
u-period-unconfirmed = Pedidos de adesão cujo endereço não foi confirmado
u-period-reports = Denúncias, depois de encerradas
u-period-inactive-warned = Contas que ninguém usa: aviso
u-period-inactive-closed = Contas que ninguém usa: encerramento
u-period-audit = O histórico de auditoria
u-table-mail_preferences = Como quer saber do que há de novo
u-table-followed_topics = Novidades, temas e países que segue
u-table-reply_addresses = Os seus endereços para responder por e-mail
u-table-received_mails = E-mails que chegaram a eles
u-table-translations = As suas traduções
u-table-quotes = Se as suas contribuições podem ser citadas
u-table-e_discussions = Debates online que conduz
u-table-e_named = Debates em cuja lista está
u-table-e_texts = Resumos e sínteses que escreveu
u-table-entry_proposals = O que propôs para as fichas
u-table-entry_reviews = Revisões que lhe pediram
u-table-entry_words = O que disse sobre as propostas
u-period-received-mail = Contribuições vindas por e-mail: o e-mail tal como chegou
u-period-received-print = Sinal de que um e-mail foi recebido, e endereços de resposta, após o seu fim
