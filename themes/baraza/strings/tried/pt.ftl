# «Experimentámos isto»: o que os membros adotaram do que uma ficha descreve.

t-title = Experimentámos isto
t-title-one = Experimentámos isto
t-title-new = Comunicar que experimentaram isto
t-title-edit = Alterar o seu relato
t-title-confirm = É assim?
t-title-waiting = Experimentámos isto: o que espera por um moderador
t-lead = O que os membros adotaram das práticas e o que daí resultou.
t-form-lead = Conte aos outros o que adotaram e o que resultou. Os membros veem-no logo como relatado, com o seu nome. Depois de confirmado, os editores acrescentam-no à prática, sem o seu nome.
t-all = Tudo o que foi experimentado
t-about-this = O que os membros experimentaram disto
t-what-members-report = O que os membros relatam
t-by-place = Por lugar
t-own = Os seus relatos
t-asked = Pedem-lhe que confirme
t-choose-lead = De que prática?
t-choose-page = Prática
t-choose-next = Continuar
t-after-exchange = Adotaram uma prática graças a isto?
t-none-yet = Ninguém comunicou nada ainda.
t-standing-reported = Relatado
t-standing-confirmed = Confirmado
t-standing-declined = Não confirmado
t-standing-withdrawn = Retirado
t-field-year = Ano
t-field-what = O que foi adotado
t-hint-what = No máximo 500 caracteres. Não nomeie ninguém, nem nada que possa pôr pessoas em perigo.
t-field-changed = O que foi mudado para adaptar
t-hint-changed = No máximo 500 caracteres. Deixe vazio se nada foi mudado.
t-field-happened = O que aconteceu
t-hint-happened = Também o que não funcionou. No máximo 500 caracteres.
t-by = O que o comprova
t-by-hint = Um relato é confirmado por uma fonte que um moderador abre, ou por um segundo membro.
t-by-source = Uma fonte
t-by-second = Um segundo membro que o sabe
t-field-source_title = Título
t-field-source_publisher = Publicado por
t-field-source_url = Endereço na rede
t-field-source_seen = Consultado em
t-field-entry = Do diretório
t-field-second = Ou o nome de um membro
t-hint-second = Exatamente como o escreve aqui. Perguntamos-lhe se existir tal membro; não lhe dizemos se existe. Mais ninguém fica a saber quem nomeou.
t-hint-second-kept = Deixe vazio para manter quem nomeou.
t-send = Comunicar
t-source = Fonte:
t-read-on = consultada em
t-confirmed-second = Um segundo membro confirmou-o.
t-confirmed-source = Um moderador abriu a fonte e confirmou-o.
t-at-editors-accepted = Espera pelos editores.
t-at-editors-published = Está na prática.
t-waits-second = O membro que nomeou ainda não respondeu. O nome está exatamente como ele o escreve aqui? Pode alterá-lo.
t-waits-source = Um moderador abrirá a fonte.
t-declined-words = Não foi confirmado. Pode alterá-lo e comunicá-lo de novo.
t-withdraw = Retirá-lo
t-withdraw-lead = Os membros deixam de o ver e ele já não conta.
t-confirm-lead = Um membro diz que sabe disto. Só ele sabe que lhe foi perguntado.
t-confirm-hint = Diga que sim só se o souber por si. Os editores acrescentam-no então à prática, sem nomes.
t-confirm-yes = Sim, é assim
t-confirm-no = Não posso confirmar
t-waiting-lead = Abra cada fonte e leia se o diz. O que decidir consta do histórico de auditoria.
t-reason-hint = É preciso para tudo, exceto mostrar e confirmar. O autor pode lê-lo.
t-do-confirm = A fonte diz isso
t-do-decline = Não se confirma
t-waiting-count = Relatos do que se experimentou à espera
t-filed-title = Adotada noutro lugar:
t-filed-source = Relatado por um membro da rede e confirmado por um segundo
t-widget-can-ask = Membros a quem se pode perguntar sobre isto: { $number }
t-widget-tried = Experimentámos isto: relatados { $reported }, confirmados { $confirmed }
t-widget-report = Comunicar que o experimentaram
u-period-tried = Relatos do que se experimentou, depois de retirados ou não confirmados
m-said-tried = Obrigado. Os membros veem o seu relato, que espera confirmação.
m-said-tried-answered = Obrigado. Avisamos quem perguntou de que há resposta.
m-said-tried-withdrawn = Retirado. Já não conta.
m-said-tried-confirmed = Confirmado. Os editores podem recolhê-lo.
m-problem-t-year = Indique um ano entre 1990 e o atual.
m-problem-t-text = Escreva no máximo 500 caracteres, nenhum oculto.
m-problem-t-missing = Escreva aqui algumas palavras.
m-problem-t-source-line = Uma fonte precisa de um título e de quem a publicou.
m-problem-t-source-url = Indique o endereço completo, a começar por https://
m-problem-t-source-seen = Indique o dia em que a abriu, hoje no máximo.
m-problem-t-second = Nomeie um membro ou escolha um do diretório.
m-act-show-tried = deixou ver um relato retido do que se experimentou
m-act-confirm-tried = confirmou pela fonte um relato do que se experimentou
m-act-decline-tried = não confirmou um relato do que se experimentou
m-act-dismiss-tried = deixou como está um relato do que se experimentou de que houve queixas
m-act-hide-tried = ocultou um relato do que se experimentou
m-act-restore-tried = voltou a mostrar um relato do que se experimentou
m-act-look-at-tried = viu os relatos do que se experimentou à espera
u-table-tried = O que comunicou ter experimentado e o que lhe pediram que confirmasse
u-table-tried_reports = Relatos de outros que comunicou aos moderadores
t-reported-count = { $count ->
    [one] { $count } relatado
   *[other] { $count } relatados
}
t-confirmed-count = { $count ->
    [one] { $count } confirmado
   *[other] { $count } confirmados
}
t-places-count = { $count ->
    [one] em { $count } lugar
   *[other] em { $count } lugares
}
t-you-are-asked = { $count ->
    [one] Um membro pede-lhe que confirme um relato.
   *[other] Há membros que lhe pedem que confirme { $count } relatos.
}
