# Os debates online na área de membros e nos e-mails, em português.

m-tab-discussions = Debates online
d-title-discussions = Debates online
d-title-new = Um novo debate online
d-title-desk = Conduzir este debate online
d-title-translate = Traduzir uma contribuição
d-title-proceedings = Atas
d-discussions-lead = Debates com um começo, perguntas orientadoras e um fim, conduzidos pela moderação.
d-show = Que debates
d-show-open = Abertos
d-show-upcoming = Próximos
d-show-closed = Encerrados
d-show-quiet = Abertos e em silêncio
d-none-open = Não há agora nenhum debate aberto. Veja os próximos ou leia um já encerrado.
d-none-upcoming = Neste momento não há nenhum debate previsto. Pode propor um à moderação.
d-none-closed = Ainda não foi encerrado nenhum debate.
d-none-quiet = Nenhum debate aberto está em silêncio.
d-new = Criar um debate online
d-voices = { $count ->
    [0] ninguém interveio ainda
    [one] um membro interveio
   *[other] { $count } membros intervieram
}
d-last = Última contribuição:
d-quiet = Há silêncio aqui: nada foi dito durante uma semana. O que sabe pode ser o que outras pessoas esperam.
d-quiet-short = em silêncio
d-waiting-quiet = Debates que ficaram em silêncio

## Um debate
d-proceedings = Atas
d-run = Conduzir este debate
d-synthesis = Síntese
d-summary = Resumo da moderação
d-written-on = Texto de
d-not-yet = ainda não
d-phases = Fases
d-questions = Perguntas orientadoras
d-answers = { $count ->
    [0] ainda sem respostas
    [one] uma resposta
   *[other] { $count } respostas
}
d-answer = Responder a esta pergunta
d-question = Pergunta { $number }
d-answers-to = Responde a
d-no-question = Nenhuma pergunta em particular
d-filtered = Vê uma parte das contribuições.
d-see-all = Ver todas
d-languages = Ler por língua
d-all-languages = Todas as línguas
d-review-before-hint = Neste debate a moderação lê cada contribuição antes de outras pessoas a poderem ler.
d-readers-named-hint = Só os membros da lista deste debate e a moderação o podem ler.
d-quote-ask = A moderação pergunta: esta contribuição pode ser citada, com o seu nome, em um texto que qualquer pessoa na internet pode ler? Pode alterar a resposta a qualquer momento.
d-quote-yes = Sim, pode ser citada
d-quote-no = Não
d-quote-said-yes = Concordou com a citação.
d-quote-said-no = Não quer que seja citada.
d-ask-quote = Pedir para citar
d-quote-state-asked = pedido para citar
d-quote-state-yes = pode ser citada
d-quote-state-no = não deve ser citada

## Traduções
d-translate = Traduzir
d-translate-lead = A sua tradução aparece abaixo do original, com o seu nome. É ocultada ou apagada junto com o original.
d-into = Língua da tradução
d-translation = Tradução
d-translation-by = Tradução de { $name }
d-translation-outdated = O original foi alterado depois desta tradução.
d-translation-waits = Aguarda a moderação.
d-translations-wait = Traduções que aguardam
d-remove = Retirar

## Conduzir o debate
d-new-lead = Dê um título em pelo menos uma língua. Tudo o resto pode ser alterado depois.
d-title-field = Título
d-introduction = Introdução
d-opens = Primeiro dia
d-opens-hint = Desde o começo desse dia, UTC. Em branco: de imediato.
d-closes = Último dia
d-closes-hint = Até o dia terminar, UTC. Em branco: até que encerre o debate.
d-readers = Quem pode ler
d-readers-members = Todos os membros
d-readers-named = Os membros de uma lista
d-readers-public = Qualquer pessoa na internet
d-review = Quando a moderação lê as contribuições
d-review-after = Depois de publicadas
d-review-before = Antes de mais alguém as poder ler
d-questions-hint = Uma pergunta por linha. A primeira linha é a pergunta 1 em todas as línguas. Uma pergunta mantém o seu número quando é escrita de outra forma.
d-phase = Fase { $number }
d-phase-questions = Números das suas perguntas
d-make = Criar o debate
d-plan = Perguntas, fases, leitores
d-save-plan = Guardar
d-when = Abrir, prolongar, encerrar
d-until = Novo último dia
d-until-hint = Para prolongar e voltar a abrir.
d-open-now = Abrir agora
d-extend = Prolongar
d-close = Encerrar agora
d-reopen = Voltar a abrir
d-summaries = Resumos das fases
d-summaries-hint = Os resumos aparecem acima das contribuições. Quem segue o debate recebe um e-mail quando há um resumo.
d-no-phases = Ainda não há fases. Adicione-as abaixo e escreva depois o resumo de cada uma.
d-write = Guardar
d-pin = Fixar acima das contribuições
d-unpin = Deixar de fixar
d-synthesis-is-public = A síntese é pública
d-public-now = Qualquer pessoa na internet pode ler a síntese, na página deste debate ou, se não a tiver, na lista de debates online do site.
d-public-ask = Agora só os membros podem ler a síntese. Torná-la pública na página deste debate? Ninguém pode ser citado ou nomeado nela sem ter concordado.
d-public-ask-no-page = Agora só os membros leem a síntese. Este debate não tem página própria: o que se torna público fica na lista de debates online do site. Ninguém pode ser citado ou nomeado na síntese sem ter concordado. Torná-la pública?
d-publish = Tornar pública a síntese
d-withdraw = Retirar do público
d-named = Quem está na lista
d-named-none = Ninguém ainda. Adicione membros pelo nome.
d-name = Nome do membro
d-add = Adicionar

## Atas
d-drawn = Elaboradas em
d-document = Obter como documento
d-proceedings-hint = Para membros. Quem contribuiu aparece com o nome que escolheu. Para imprimir, use o menu do seu navegador.
d-figures = Em números
d-figure-contributions = Contribuições: { $count }
d-figure-voices = Membros que intervieram: { $count }
d-few = menos de 5
d-other-languages = Outras línguas em conjunto
d-contributors = Quem contribuiu

## O que se diz depois de um ato
m-said-d-made = O debate foi criado.
m-said-d-planned = O plano foi guardado.
m-said-d-moved = Feito. Vale a partir de agora.
m-said-d-written = Foi guardado, e quem segue o debate recebe a notícia.
m-said-d-public = A síntese será pública em menos de um minuto.
m-said-d-withdrawn = A síntese deixou de ser pública.
m-said-d-asked = A pergunta foi enviada a quem escreveu a contribuição.
m-said-d-translated = Agradecemos. A sua tradução foi adicionada.

## Problemas
m-problem-d-title-missing = Dê um título em pelo menos uma língua.
m-problem-d-too-many = Há demasiadas perguntas ou fases.
m-problem-d-dates-reversed = O último dia é anterior ao primeiro.
m-problem-d-date-form = Isto não é uma data. Escreva assim: 2026-11-24.
m-problem-d-date-past = Este dia já passou. Escolha um posterior.
m-problem-d-question-unknown = Não há nenhuma pergunta com esse número.
m-problem-d-question-answered = Uma pergunta que tem respostas não pode ser retirada. Escreva-a de outra forma.
m-problem-d-readers-wider = Algo foi dito para menos leitores. Não pode ser aberto a mais.
m-problem-d-synthesis-missing = Escreva primeiro a síntese.
m-problem-d-no-such-member = Nenhum membro tem este nome.
m-problem-d-quoted = A síntese cita ou nomeia pessoas que não concordaram. Pergunte-lhes ou diga o mesmo com outras palavras. Contribuições:
m-problem-d-translated-already = Já existe uma tradução para esta língua.

## E-mails
m-mail-discussion-subject = Sobre um debate
d-mail-welcome = Está aberto um debate que segue em { $network }. Boas-vindas:
d-mail-reminder = Um debate que segue em { $network } encerra em menos de três dias. Ainda há tempo para dizer o que sabe:
d-mail-summary = A moderação escreveu um resumo em um debate que segue em { $network }:
d-mail-synthesis = A moderação escreveu a síntese de um debate que segue em { $network }:
d-mail-quote = A moderação de { $network } pergunta se algo que escreveu pode ser citado. Pedimos que responda aqui:

## Histórico de auditoria
m-act-discussion-create = criou um debate online
m-act-discussion-plan = alterou o plano de um debate online
m-act-discussion-open = abriu um debate online
m-act-discussion-extend = prolongou um debate online
m-act-discussion-close = encerrou um debate online
m-act-discussion-reopen = voltou a abrir um debate online
m-act-discussion-summary = escreveu um resumo
m-act-discussion-pin = fixou um resumo
m-act-discussion-unpin = deixou de fixar um resumo
m-act-discussion-synthesis = escreveu uma síntese
m-act-discussion-synthesis-public = tornou pública uma síntese
m-act-discussion-synthesis-withdraw = retirou uma síntese do público
m-act-discussion-name = pôs um membro na lista de um debate
m-act-discussion-unname = retirou um membro da lista de um debate
m-act-ask-to-quote = pediu para citar uma contribuição
m-act-remove-translation = retirou uma tradução
m-act-approve-translation = publicou uma tradução
d-in-members-area = Ler na área de membros; não é preciso ter conta
d-in-other-languages = Em outras línguas
