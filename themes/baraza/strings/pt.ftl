# As palavras da interface em português: as do site e as comuns às suas duas partes.
# Breves, simples, amáveis. Nos botões, verbos no infinitivo. Sem pontos de exclamação.

## Em todas as páginas
skip-to-content = Ir para o conteúdo
navigation = Navegação principal
language = Língua
languages = Línguas
breadcrumbs = Localização atual
about-this-site = Sobre este site
members-area = Membros
sign-in = Entrar
join = Juntar-se à rede
contents = Nesta página
pages = Páginas da lista
previous-page = Página anterior
next-page = Página seguinte
page-of = Página { $number } de { $count }
list-comma = ,
ways-on = Para onde ir a partir daqui
yes = sim
no = não
to-the-front-page = Ir para a página inicial

## Página inicial
search = Pesquisar
search-label = Pesquisar por palavras
newest = O mais recente do catálogo
join-text = Os membros comentam o que está no catálogo e participam em debates online. A moderação lê todos os pedidos de adesão.
ask-to-join = Pedir adesão
from-the-catalogue = Do catálogo
all-practices = { $count ->
    [0] Todas as práticas
    [one] A única prática
   *[other] As { $count } práticas
}
e-discussions-now = Debates online
exchange = O que passou de um lugar a outro
figure-practices = { $count ->
    [one] prática
   *[other] práticas
}
figure-countries = { $count ->
    [one] país
   *[other] países
}
figure-adapted = { $count ->
    [one] adaptação ou aprendizagem de outro lugar
   *[other] adaptações ou aprendizagens de outros lugares
}
figure-exchanged = { $count ->
    [one] intercâmbio ou oferta
   *[other] intercâmbios e ofertas
}


## Catálogo
narrow-the-list = Restringir a lista
practices-found = { $count ->
    [0] Nenhuma prática encontrada
    [one] 1 prática
   *[other] { $count } práticas
}
entries-found = { $count ->
    [0] Nenhuma ficha encontrada
    [one] 1 ficha
   *[other] { $count } fichas
}
shown-of = { "{n}" } de { $count }
search-needs-script = Para pesquisar por palavras, permita que este site execute os seus scripts. Todas as fichas estão listadas aqui, e cada tema e cada país tem a sua própria lista.
sort = Ordenar
sorted-by-title = Por título
sorted-by-date = O mais recente primeiro
sorted-by-update-date = As últimas alterações primeiro
sorted-by-weight = Na ordem da redação
sorted-by-slug = Por endereço
by-none = como estão na lista
by-title = por título
by-date = o mais recente primeiro
by-update-date = as últimas alterações primeiro
by-weight = a ordem da redação
by-slug = por endereço
by-place = por país
by-comments = o mais debatido
nothing-here-yet = Ainda não há nada aqui.
remove-filter = (retirar e mostrar tudo)
all-of = Mostrar tudo ({ $count })
and-more = e mais { $count }
comments = { $count ->
    [one] { $count } comentário
   *[other] { $count } comentários
}
members-only = Só para membros
since = Desde { $start }
years = De { $start } a { $end }
field-themes = Temas
field-evidence = Evidências
field-scope = Alcance

## Uma prática
at-a-glance = Em resumo
where = Onde
who = Quem
with = Com quem
when = Quando
for-whom = Para quem
year-not-stated = Nenhuma fonte indica o ano
not-claimed = não declarada
stages-and-evidence = Etapas e evidências
part-results = Resultados
part-limits = Limitações e críticas
part-replies = Respostas de quem é citado aqui
part-adaptations = Quem a adotou
part-building-blocks = Componentes
part-conditions = O que tem de existir em outros lugares
part-safeguards = Salvaguardas
part-sustainability = Quem a paga e com que pessoal conta
part-exchange = Ofertas e necessidades
part-sources = Fontes
no-limits-found = Procuraram-se limitações nas fontes. Nenhuma foi encontrada.
map-caption = Cada ponto é um país; não se traçam fronteiras. Preenchido: onde se realiza.
taken-up-where = Onde
taken-up-how = Como
taken-up-year = Ano
taken-up-what = O quê, e quem o diz
no-country-named = Nenhum país mencionado
not-stated = não indicado
what-changed = O que foi alterado:
see-practice = Ver a prática:
named-by-others = Mencionada em outras fichas
enabling = Do que precisa:
lesson = O que se aprendeu:
cost = Custo:
cost-low = baixo
cost-medium = médio
cost-high = alto
offers = Oferece
needs = Precisa de
contact = Com quem falar
rehosted = Leitura feita em uma cópia conservada por { $host }.
seen = Consulta: { $date }.
archived-copy = Cópia arquivada
unpublished-source = Não é uma publicação.
close = Fechar
back-to-mention = Voltar ao lugar onde é citada: { $number }
how-to-cite = Como citar
reviewed-by = Revisão a cargo de
not-yet-reviewed = Ainda sem revisão.
review-overdue = Esta ficha devia ter sido revista nesta data: { $date }. Verifique as fontes antes de se basear nela.
improve-this-page = Melhorar esta página
improve-hint = Proponha uma redação melhor ou fatos mais recentes. Para membros.
add-what-you-know = Acrescente o que sabe
tried-this = Experimentámos isto
tried-hint = Diga onde, o que adotaram, o que mudaram e o que resultou. Para membros.
correct-this = Corrigir esta página
correct-hint = Diga o que está errado e indique uma fonte que o mostre. Para qualquer pessoa.
reply-if-named = Responder, se você é citado aqui
reply-hint = Quem é citado aqui, ou claramente visado, pode responder. A resposta fica nesta página. Para qualquer pessoa.
who-can-be-asked = A quem perguntar
who-can-be-asked-hint = Membros que se oferecem para responder a perguntas sobre ela. Para membros.

## Debates online
open-now = Abertos agora
upcoming = Próximos
closed = Encerrados
days-left = { $count ->
    [0] Último dia
    [one] Falta 1 dia
   *[other] Faltam { $count } dias
}
until = até { $date }
asked-now = em debate agora
no-e-discussion-open = Neste momento não há nenhum debate online aberto.
opens-on = Abre em { $date }
closed-on = Encerrado em { $date }
timeline = Calendário
today = Hoje, { $date }
questions = Perguntas
moderators = Moderação
moderators-summary = Resumo da moderação
synthesis = Síntese

## O debate de uma página
discussion = Debate
visible-to-public = Qualquer pessoa na internet pode ler este debate.
visible-to-members = Só os membros podem ler o que se diz aqui.
discussion-closed = Está encerrado a novas contribuições.
discussion-locked = A moderação encerrou o debate a novas contribuições.
discussion-opens = Abre em { $date }.
discussion-closes = Encerra em { $date }.
no-comments-yet-public = Ninguém escreveu ainda. O que gostaria de perguntar a quem a realizou?
no-comments-yet-members = Ninguém escreveu ainda. Com que pergunta gostaria de começar?
members-only-comments = { $count ->
    [0] Nenhuma contribuição, para membros.
    [one] Uma contribuição, para membros.
   *[other] { $count } contribuições, para membros.
}
older-comments = Contribuições anteriores
newest-comments = Voltar à página e às contribuições mais recentes
comments-range = { $from } a { $to }
sign-in-to-take-part = Entrar para participar
open-in-members-area = Abrir na área de membros
role-moderator = Moderação
role-admin = Administração
edited = editada
in-reply-to = Em resposta a { $name }
in-reply-to-number = Em resposta à número { $number }
comment-hidden = Ocultada pela moderação.
comment-deleted = Eliminada por quem a escreveu.
comment-pending = Aguarda a moderação.
waits-for-review = A moderação lê as primeiras contribuições antes de outras pessoas as verem. Por agora, esta só é visível para quem a escreveu.
said-among-members = Foi dito entre membros antes de esta página ser pública. Só os membros veem isto.
reply = Responder
thank = Agradecer
edit = Editar
delete = Eliminar
report = Denunciar
hide = Ocultar
restore = Restaurar
your-contribution = A sua contribuição
formatting-hint = Deixe uma linha vazia entre parágrafos. Pode usar **negrito**, *itálico*, > citação e links; não é possível usar imagens.
written-in = Língua do texto
keep-draft = Guardar o meu rascunho neste dispositivo até eu fechar esta página
confirm-public = Esta é a sua primeira contribuição pública. Compreendo que qualquer pessoa na internet poderá lê-la, com o meu nome tal como aparece aqui.
post = Publicar
save = Guardar
cancel = Cancelar
keep = Manter
sending = Envio em curso…
posted = Publicada.
signed-in-as = Assina como
delete-question = Eliminar esta contribuição? O texto desaparece de imediato; fica um espaço vazio para que as respostas façam sentido.
report-reason = Qual é o problema?
report-spam = Publicidade ou spam
report-abuse = Insultos ou ódio
report-privacy = Expõe uma pessoa
report-security = Põe em perigo a segurança de alguém
report-other = Outra coisa
report-note = O que deve a moderação saber? (pode ficar em branco)
send-report = Enviar à moderação
reported = Enviado à moderação. Agradecemos.
not-reached = Neste momento não é possível chegar ao debate ao vivo. Abaixo está o que foi dito antes da última atualização.
not-sent = Não foi possível enviar. O seu texto continua aqui; tente de novo daqui a pouco.
problem-signed-out = A sua sessão terminou. Entre de novo em outra janela e volte: o seu texto continua aqui.
problem-changed-since = Entretanto foi alterada em outra janela. Copie o seu texto, cancele e edite de novo.
new-comments = { $form ->
    [one] 1 nova contribuição
   *[other] { "{n}" } novas contribuições
}

## Páginas para quando algo falha
error-404-title = Esta página não está aqui
error-404-text = O endereço pode estar mal escrito, ou a página pode ter sido mudada de lugar ou retirada.
error-403-title = Não tem acesso a esta página
error-403-text = Pode ser só para membros ou exigir outra função. Entrar na sua conta talvez ajude.
error-500-title = Algo falhou do nosso lado
error-500-text = A falha ficou anotada. O catálogo continua disponível para leitura; tente de novo daqui a alguns minutos.
error-503-title = Fechado por um momento
error-503-text = O serviço está ocupado ou em manutenção. O catálogo continua disponível para leitura; tente de novo daqui a alguns minutos.

## Texto corrido
translation-stale = O original foi alterado depois de feita esta tradução. Versão mais recente:
partial-title = Ainda não traduzida por completo
partial-words = O título, o resumo e os dados estão nesta língua. O texto completo está em:
footnotes = Notas
footnote-back = Voltar ao texto, nota { $number }
heading-link = Link para “{ $title }”
task-done = feito
task-open = ainda não feito
alert-note = Nota
alert-tip = Sugestão
alert-important = Importante
alert-warning = Aviso
alert-caution = Cuidado
