# O que dizem os comandos. O que se digita fica como está, entre acentos graves; veja en.ftl.

## O site e as suas coleções

config-invalid = {$message}
    .no-key = não há nenhuma chave `{$key}`
    .no-key-help = o que só os modelos precisam fica sob `[extra]`
    .theme = `theme` é o nome de uma pasta de `themes`: palavras de `a-z0-9` unidas por `-`
    .members-url = `members.url` é um endereço como `https://members.example.org`, sem barra no fim
    .taxonomy-name = o `name` de uma taxonomia são palavras de `a-z0-9` unidas por `-`
    .taxonomy-twice = duas taxonomias têm este nome
    .meaning = `baraza.toml` contém uma chave desconhecida ou um valor de outro tipo.

config-base-url = `{$url}` não é o endereço de um site
    .help = escreva-o como `https://www.example.org`, sem barra no fim
    .meaning = `base_url` deve ser um endereço http ou https, sem consulta nem âncora. Dele saem os endereços dos canais e do mapa do site.

config-language = `{$tag}` não é um código de idioma
    .help = escreva-o como `en`, `ar` ou `pt-br`
    .meaning = Um idioma é indicado pelo seu código BCP 47, na forma curta que os endereços usam: `ar`, `pt-br`.

schema-invalid =
    .meaning = O esquema de uma coleção diz algo que o gerador não entende. A documentação e os outros esquemas mostram as palavras que ele conhece.

schema-unknown-name = { $what ->
        [vocabulary] não há nenhum vocabulário
        [members-vocabulary] entre os vocabulários dos membros não há nenhum
        [collection] não há nenhuma coleção
        [state] não há nenhum estado
        [flow] `flow` não pode ser
       *[field] não há nenhum campo
    } `{$name}`
    .meaning = Um esquema, ou `[members]` de `baraza.toml`, indica um vocabulário, uma coleção ou um campo que não existe.

vocabulary-invalid =
    .no-meaning = `{$name}` não significa nada aqui
    .terms = `terms` é uma lista de tabelas
    .term = um termo é uma tabela com um `id`
    .no-id = este termo não tem `id`
    .id = o `id` de um termo são letras, algarismos, `-` e `.`, entre aspas
    .no-label = o termo `{$name}` não tem `label`
    .help = um vocabulário é `label = {"{"} en = "…" {"}"}` e `[[terms]]` com `id` e `label = {"{"} en = "…" {"}"}`
    .meaning = Um vocabulário é um `label` e uma lista de `[[terms]]`, cada um com um `id` e um `label` por idioma.

duplicate-term = o termo `{$id}` já existe
    .related = a primeira vez aqui
    .meaning = Dois termos de um vocabulário têm o mesmo id, ou um tem o id antigo de outro.

unknown-parent = `{$parent}` não é um termo deste vocabulário
    .meaning = Um termo indica outro mais amplo que o seu vocabulário não tem.

term-circle = o termo `{$id}` está acima de si mesmo
    .help = o termo mais amplo não tem `parent`
    .meaning = Subindo de um termo para outro mais amplo, este fica acima de si mesmo.

## Ficheiros

not-utf8 = estes bytes não são UTF-8
    .help = guarde o ficheiro com a codificação UTF-8
    .meaning = O conteúdo é texto em UTF-8. Este ficheiro contém bytes que não o são; resolve-se com “guardar com codificação” no editor de texto.

forbidden-character = o caractere {$character} não é permitido
    .help = { $kind ->
            [turning] ele inverte sem que se veja a direção do texto; um texto da direita para a esquerda não precisa dessa marca
            [order-mark] apague-o; é uma marca de ordem de bytes, que só pode estar no começo de um ficheiro
           *[other] apague-o; talvez tenha vindo com um texto colado
        }
    .meaning = Os caracteres de controlo, o byte NUL e os que invertem sem que se veja a direção do texto fazem uma página parecer outra coisa. São recusados em qualquer lugar.

invisible-character = aqui há um caractere que ninguém vê: {$character}
    .help = apague-o; talvez tenha vindo com um texto colado
    .meaning = O texto contém um caractere que ninguém vê: entre letras latinas, um de ligação ou uma marca de direção; em qualquer lugar, um espaço sem largura. As buscas então não encontram a palavra, e dois nomes que parecem iguais não o são.

symbolic-link = os links simbólicos não são seguidos
    .help = ponha aqui uma cópia do ficheiro
    .meaning = O conteúdo são ficheiros e pastas. Um link simbólico poderia levar para fora do site, por isso nenhum é seguido.

special-file = isto não é nem um ficheiro nem uma pasta
    .help = apague-o
    .meaning = O conteúdo são ficheiros e pastas. Sockets, dispositivos e pipes não são lidos.

unsafe-name = `{$name}` não pode ser parte de um endereço
    .help = use palavras de `a-z0-9` unidas por `-`
    .rename = mude o nome para `{$better}`
    .meaning = O nome de um ficheiro torna-se parte de um endereço. Numa página de coleção são palavras de `a-z0-9` unidas por `-`, com 80 caracteres no máximo; em outros lugares, ao menos sem barra invertida, caractere de controlo ou hífen no começo.

file-too-large = este ficheiro tem {$kib} KiB, e uma página tem no máximo {$most}
    .help = divida-o, ou ponha-o ao lado da página como ficheiro
    .meaning = O texto de uma página pode ter no máximo 1 MiB. O que é maior fica ao lado, como ficheiro.

asset-kind = os ficheiros `{$extension}` de `content` não são publicados
    .help = { $extension ->
            [svg] use PNG ou WebP; o que é do desenho do site fica no tema
            [md] a pasta de uma página contém um `index.md` e as suas traduções
           *[other] use uma imagem, um PDF, uma tabela ou um ficheiro compactado; o que é do desenho do site fica no tema
        }
    .meaning = Os ficheiros ao lado das páginas são publicados como estão, no próprio endereço do site. São recusados os que um navegador executaria, como SVG, HTML e scripts.

unknown-language = `{$tag}` não é um idioma deste site
    .help = os idiomas são {$known}; outro acrescenta-se a `baraza.toml` como `[languages.{$tag}]`
    .meaning = `nome.IDIOMA.md` é uma tradução. O idioma deve ser um dos de `baraza.toml`.

## O cabeçalho como texto

front-matter-missing = esta página não tem cabeçalho
    .help = comece com uma linha `+++`, depois `title = "…"`, depois uma linha `+++`
    .meaning = Uma página começa com um cabeçalho: TOML entre duas linhas `+++`, ou YAML entre duas linhas `---`.

front-matter-unclosed = o cabeçalho não termina
    .help = ponha uma linha `{$fence}` entre o cabeçalho e o texto
    .meaning = Falta a linha que termina o cabeçalho.

front-matter-too-large = o cabeçalho tem {$bytes} bytes, e são lidos no máximo {$most}
    .help = passe para o texto o que é longo
    .meaning = O cabeçalho tem no máximo 16 KiB. O que é longo é prosa e fica no texto.

toml-syntax = isto não é TOML: {$message}
    .help = procure uma aspa, um colchete ou um `=` que falte nesta linha ou na anterior
    .meaning = Isto não é TOML. Muitas vezes falta uma aspa ou um colchete.

yaml-syntax = isto não é YAML: {$message}
    .help = veja o recuo, e se há um espaço depois de cada dois-pontos
    .meaning = Isto não é YAML. Muitas vezes falta um espaço depois dos dois-pontos, ou o recuo.

yaml-feature = isto não é lido no cabeçalho: {$what}
    .help = escreva o próprio valor
    .meaning = De YAML só se leem valores simples, listas e tabelas: nem âncoras, nem apelidos, nem etiquetas, nem chaves de fusão, nem outros documentos.

duplicate-key = a chave `{$key}` já existe
    .help = deixe uma das duas
    .related = a primeira vez aqui
    .meaning = Uma chave está escrita duas vezes; só uma das duas pode valer.

too-deep = os valores estão aninhados em mais de {$most} níveis
    .help = ponha-os em menos níveis
    .meaning = Os valores estão aninhados demais: quatro níveis numa coleção, dezasseis em outros lugares.

## O cabeçalho como sentido

unknown-key = não há nenhum campo `{$key}`
    .help = o que só os modelos precisam fica sob `[extra]`
    .strict-help = o esquema da coleção enumera os campos; o que só os modelos precisam fica sob `[extra]`
    .meaning = Nenhum campo tem este nome. Numa coleção é um erro, para que um deslize de digitação não perca o que foi escrito; em outros lugares, um aviso. O que só os modelos precisam fica sob `[extra]`.

missing-field = falta o campo `{$field}`
    .where = falta o campo `{$field}` {$why}
    .meaning = Falta um campo que toda ficha deve ter.

wrong-type = `{$field}`: espera-se {$expected}, e isto é {$found}
    .meaning = O valor é de outro tipo que o campo pede.

too-long = `{$field}` tem {$count} caracteres, e são permitidos no máximo {$most}
    .help = tire { $over ->
            [one] {$over} caractere
           *[other] {$over} caracteres
        }
    .meaning = Um texto tem mais caracteres do que o seu campo permite.

too-short = { $count ->
        [0] `{$field}` está vazio
        [one] `{$field}` tem {$count} caractere, e pedem-se ao menos {$least}
       *[other] `{$field}` tem {$count} caracteres, e pedem-se ao menos {$least}
    }
    .help = escreva-o, ou apague a linha
    .meaning = Um texto tem menos caracteres do que o seu campo pede, ou está vazio.

too-many = `{$field}` tem {$count} itens, e são permitidos no máximo {$most}
    .help = deixe os {$most} que mais importam
    .meaning = Uma lista tem mais itens do que o seu campo permite.

too-few = { $count ->
        [0] `{$field}` está vazio, e pede-se ao menos {$least}
        [one] `{$field}` tem {$count} item, e pedem-se ao menos {$least}
       *[other] `{$field}` tem {$count} itens, e pedem-se ao menos {$least}
    }
    .help = preencha-o, ou apague a linha
    .meaning = Uma lista tem menos itens do que o seu campo pede.

duplicate-item = `{$item}` já está nesta lista
    .related = a primeira vez aqui
    .meaning = Uma lista contém duas vezes a mesma coisa.

out-of-range = `{$field}`: espera-se {$range}, e isto é `{$found}`
    .meaning = Um número é menor ou maior do que o seu campo permite.

unknown-term = `{$term}` não é um termo de `{$vocabulary}`
    .help = `content/vocabularies/{$vocabulary}.toml` enumera os termos
    .meaning = O vocabulário de que o campo se serve não tem esse termo. O seu ficheiro, em `content/vocabularies`, enumera todos.

former-term = o termo `{$former}` mudou de nome
    .help = escreva `{$now}`
    .meaning = O termo mudou de nome. A ficha é lida como se tivesse o novo.

unknown-value = `{$found}` não é um valor de `{$field}`
    .help = escreva {$allowed}
    .meaning = O campo aceita uma de poucas palavras, e esta não é nenhuma delas.

invalid-date = `{$found}` não é uma data
    .help = escreva um dia como `2026-11-24`, ou uma hora como `2026-11-24T09:00:00Z`
    .meaning = Uma data escreve-se `2026-11-24`, uma hora segundo a RFC 3339 com o seu fuso; ambas devem existir, entre 1000 e 9999.

invalid-slug = `{$found}` não é um nome de endereço: palavras de `a-z0-9` unidas por `-`
    .help = escreva `{$better}`
    .meaning = Um nome de endereço (`slug`) são palavras de `a-z0-9` unidas por um só `-`, com 80 caracteres no máximo.

invalid-id = `{$found}` não é um id
    .help = um id são nomes de endereço unidos por `/`, como `practices/some-name`
    .meaning = Um id são nomes de endereço unidos por `/`, com 200 caracteres no máximo ao todo.

invalid-proposal = `{$found}` não é o id de uma proposta
    .help = copie o id do endereço da proposta na área de membros, ou tire-o
    .meaning = `proposals` enumera as propostas de membros que uma página aproveitou, pelos seus ids: de 11 a 32 letras, algarismos, `-` e `_`, como a área de membros os dá.

invalid-path = `{$found}` não pode ser `{$field}`: {$why}
    .help = escreva um endereço do site, como `about/join`
    .meaning = Um endereço do site: partes unidas por `/`, sem `..`, barra invertida, consulta, caracteres de controlo nem ponto no começo.

invalid-url = `{$found}` não é um endereço a que se possam mandar leitores: {$why}
    .help = escreva-o como `https://example.org/report.pdf`
    .meaning = Um endereço começa por `https://` e o nome de um servidor. Sem nomes de utilizador, sem outros protocolos.

insecure-url = `{$found}` não é cifrado
    .help = escreva `https://` se o outro lado responder
    .meaning = O endereço começa por `http://`: os leitores chegam lá sem cifra. Se o outro lado responder a `https://`, escreva isso.

unclear-host = `{$host}` pode parecer outro servidor
    .help = confira que é este mesmo: {$letters}
    .punycode = confira que é este mesmo: está em punycode
    .meaning = O nome do servidor tem letras que não são `a-z`. Algumas parecem-se exatamente com elas, e assim um leitor acaba em outro servidor que não o que lê. Se o nome está certo, não há nada a fazer.

unknown-entry = nenhuma ficha de `{$collection}` tem o id `{$id}`
    .draft = `{$id}` é um rascunho
    .draft-help = indique-o quando estiver publicado
    .meaning = Um campo indica uma ficha pelo seu id, e nenhuma ficha dessa coleção o tem.

unknown-record = nenhum registo de `{$list}` tem o id `{$key}`
    .help = acrescente a `{$list}` um registo com `id = "{$key}"`
    .meaning = Um campo indica pelo id um registo de uma lista da própria ficha, e nenhum o tem.

unknown-taxonomy = não há nenhuma taxonomia `{$name}`
    .help = uma taxonomia acrescenta-se a `baraza.toml`: `[[taxonomies]]` com `name = "{$name}"`
    .meaning = Uma página só pode usar as taxonomias que `baraza.toml` enumera.

unknown-template = não há nenhum modelo `{$name}`
    .help = ponha-o na pasta `templates`, ou apague a linha
    .meaning = O tema não tem nenhum modelo com esse nome. Os do próprio site ficam na pasta `templates`.

dates-reversed = `{$end}` vem antes de `{$start}`
    .help = troque as duas datas, ou corrija uma
    .meaning = Algo termina antes de começar.

standing-unattested = `{$state}` está sem {$missing}
    .help = diga em que dia foi alcançado (`date`) e por quem (`by`): uma função, nunca o nome de um particular
    .meaning = O primeiro estado não diz nada de ninguém. Todos os outros dizem em que dia foram alcançados e por quem, como função: nunca pelo nome de um particular.

standing-unreviewed = `{$state}` precisa de {$needed} em `{$list}`, e { $found ->
        [0] não há
       *[other] há {$found}
    }
    .from-elsewhere = `{$state}` precisa que em `{$list}` haja uma de outro lugar, e não há nenhuma
    .help = escreva cada uma como `[[{$list}]]` com `by` (uma função), `country` e `date`, ou deixe o estado como estava
    .meaning = A coleção diz de quantas revisões este estado precisa, ao menos uma de alguém de outro lugar, e elas não estão lá.

review-overdue = era para ser vista de novo até {$due}
    .help = veja-a de novo e marque o próximo dia; até lá, a sua página diz que está atrasada
    .meaning = Já passou o dia em que a ficha devia ser vista de novo. A sua página diz isso aos leitores.

discussion-invalid = `discussion` não é nem `false` nem uma tabela
    .help = escreva `discussion = false`, ou `discussion = {"{"} visibility = "members", closes = 2026-12-31 {"}"}`
    .meaning = `discussion` é `false`, ou uma tabela de `visibility`, `opens` e `closes`.

missing-file = não há nenhum ficheiro `{$name}` ao lado desta página
    .help = os ficheiros de uma página ficam ao lado do seu `index.md`, numa pasta própria
    .meaning = Um campo indica um ficheiro que não está ao lado da página.

## Entre as fichas

duplicate-id = o id `{$id}` já é de outra ficha
    .help = dê a uma das duas um `id` próprio
    .related = a outra ficha
    .meaning = Duas fichas têm o mesmo id, ou uma tem o id antigo de outra. De um id depende um debate; por isso deve ser de uma só página.

duplicate-address = o endereço `{$address}` já está ocupado
    .help = dê a uma das duas outro `slug`, `path` ou alias
    .related = ocupado aqui
    .meaning = Duas páginas, ou uma página e um alias, seriam escritas no mesmo endereço (as maiúsculas não contam).

reserved-address = o endereço `{$address}` está ocupado: {$by}
    .help = dê à página outro nome, `slug` ou `path`
    .meaning = O endereço está ocupado pela área de membros, pelos ficheiros do tema, pelas páginas de filtros ou por outro idioma.

translation-missing = esta tradução não diz o que traduz
    .help = acrescente `translation = {"{"} of = "{$of}", original_date = {$date}, status = "draft" {"}"}`
    .meaning = Uma tradução diz o que traduz: `[translation]` com `of`, `original_date` e `status`.

translation-orphan = não há nenhum original em `{$of}`
    .help = seria `{$file}`
    .meaning = Não há nenhum original no idioma que `translation.of` indica.

translation-stale = o original foi alterado em {$changed}, depois desta tradução
    .help = compare com `{$original}`, depois ponha `original_date = {$changed}`
    .meaning = O original foi alterado depois da versão traduzida.

translation-shape = `{$field}` tem { $found ->
        [one] {$found} item
       *[other] {$found} itens
    }, e o original tem {$expected}
    .help = traduza todos, na ordem do original, ou deixe o campo de fora
    .meaning = Uma tradução dá os seus registos na ordem do original, e tantos quantos o original tem.

not-in-translation = `{$field}` vem do original
    .help = apague-o aqui, e altere-o no original se for preciso
    .meaning = Só os textos se traduzem. Todo o resto vem do original, para que os idiomas não possam contradizer-se.

redirect-loop = `redirect_to` leva de `{$address}` de volta a si mesmo
    .help = faça a última secção levar a uma página, ou a lugar nenhum
    .meaning = Seguindo `redirect_to` de secção em secção, volta-se ao começo.

## O texto

broken-link = `{$target}` não está lá
    .help = um link para uma página é `@/`, depois o seu caminho em `content`, como `@/practices/circles.md`
    .meaning = A página ou o ficheiro que um link indica não está lá.

broken-anchor = `{$target}` não tem nenhum título `#{$anchor}`
    .here = esta página não tem nenhum título `#{$anchor}`
    .meaning = A página está lá, mas não tem título nem fonte com essa âncora.

unsafe-link = `{$target}` não pode ser um link: {$why}
    .help = ligue a um endereço `https://` ou `mailto:`, a `@/a/page.md`, ou a um ficheiro ao lado da página
    .meaning = Os links levam a endereços `https`, `http` ou `mailto`, a páginas `@/`, ou a ficheiros ao lado da página. Sem outros protocolos, sem nomes de utilizador, sem endereços que não digam o protocolo.

image-without-alt = esta imagem não diz nada a quem não pode vê-la
    .help = diga entre os colchetes o que ela mostra: `![Duas mulheres assinam um registo](photo.jpg)`
    .meaning = Quem não pode ver a imagem não fica a saber nada. Diga o que ela mostra.

missing-image = não há nenhuma imagem `{$name}`
    .help = ponha o ficheiro ao lado do `index.md` da página, ou em `static` e escreva o seu endereço a partir de `/`
    .meaning = O ficheiro da imagem não está nem ao lado da página nem em `static`.

image-unreadable = `{$name}` não é a imagem que o nome diz
    .help = abra-a num programa de imagens e guarde-a de novo como JPEG, PNG ou WebP
    .meaning = O ficheiro não é uma imagem do tipo que o nome diz, ou está danificado. O lugar, a hora e o aparelho não puderam ser tirados dele; por isso não é publicado.

image-too-large = `{$name}` tem {$mib} MiB e {$millions} milhões de píxeis
    .help = torne-a menor: são publicados no máximo {$most} MiB e {$pixels} milhões de píxeis
    .meaning = Uma imagem tem no máximo 10 MiB e 50 milhões de píxeis. Com linhas lentas e telefones pequenos espera-se por cada byte; uma foto numa página não precisa de mais de 2000 píxeis de largura.

remote-image = `{$url}` está em outro servidor
    .help = se a licença permitir, ponha uma cópia ao lado da página; senão, faça um link
    .meaning = As páginas não carregam nada de outros servidores: os leitores poderiam ser seguidos, e a imagem pode sumir ou mudar.

unknown-note = nada está definido para `[^{$label}]`
    .help = remeta ao `id` de uma fonte, ou defina a nota
    .meaning = O texto remete a uma fonte ou nota de rodapé que não está definida.

unused-note = nada remete à nota `{$label}`
    .help = ponha `[^{$label}]` no seu lugar, ou apague-a
    .meaning = Uma nota de rodapé está definida e nada remete a ela.

unused-record = nada remete a `{$key}` de `{$list}`
    .help = cite-o com `[^{$key}]` ou a partir de um registo, ou apague-o
    .meaning = Nada remete a um registo que existe para isso: uma fonte que nada cita.

unclosed-fence = este bloco de código nunca é fechado
    .help = ponha depois do código uma linha com os mesmos sinais
    .meaning = Um bloco de código é aberto e nunca fechado, e assim o resto da página é código.

raw-html = o HTML é mostrado como texto, não executado
    .help = escreva Markdown: `**negrito**`, `*ênfase*`, `[link](https://…)`
    .meaning = Em Markdown, o HTML é mostrado como texto, não executado.

heading-level = { $level ->
        [1] o título da página já é o seu título de primeiro nível
       *[other] há um título de nível {$level} onde o nível {$most} é o mais fundo que pode seguir
    }
    .help = comece-o com `{$marks}`
    .meaning = O título da página é o seu título de primeiro nível. Os títulos do texto começam no segundo nível e não pulam nenhum.

body-headings = falta o título `{$expected}`
    .other = `{$found}` está no lugar do título `{$expected}`
    .beyond = o título `{$found}` está a mais
    .help = os títulos são {$order}
    .meaning = A coleção pede certos títulos, em certa ordem.

shortcode-failed = {$message}
    .help = os códigos curtos são componentes do tema, chamados pelo nome com os argumentos que aceitam
    .meaning = Um código curto do texto não indica nenhum componente do tema, ou o seu componente não pode ser desenhado com o que recebeu.

body-length = o texto tem {$words} palavras, e pedem-se {$bound}
    .meaning = A coleção diz que tamanho o texto deve ter.

## Partes dos diagnósticos

did-you-mean = quis dizer `{$near}`?
did-you-mean-label = quis dizer `{$near}` ({$label})?
did-you-mean-page = quis dizer `@/{$near}`?
write-it = escreva `{$value}`
page-is-draft = a página é um rascunho; faça o link quando estiver publicada
list-separator = {", "}
list-or = {$first} ou {$last}
list-and = {$first} e {$last}

# O que é um valor.
is-nothing = nada
is-text = um texto
is-whole-number = um número inteiro
is-count = um número inteiro a partir de 0
is-number = um número
is-finite = um número finito
is-boolean = verdadeiro ou falso
is-date = uma data
is-time = uma data com hora
is-time-of-day = uma hora do dia
is-list = uma lista
is-table = uma tabela
is-texts = uma lista de textos
is-labels = um texto por idioma, como `{"{"} en = "…" {"}"}`
is-slug = um nome de endereço
is-date-or-year = uma data ou um ano
is-true-or-false = `true` ou `false`
is-address = um endereço
is-file = um nome de ficheiro
is-word = uma de poucas palavras
is-term = um termo
is-entry = o id de uma ficha
is-key = o id de um registo
is-record = um registo
is-term-of = um termo de `{$name}`
is-entry-of = o id de uma ficha de `{$name}`
is-key-of = o id de um registo de `{$name}`
is-terms-of = uma lista de termos de `{$name}`
is-records = uma lista de registos
is-at-least = ao menos {$number}
is-at-most = no máximo {$number}

# O que é um campo que falta, onde falta, e como se escreve um valor.
field-is = `{$field}` é {$is}
field-is-about = `{$field}` é {$is}: {$about}
where-translation = nesta tradução
where-without = onde não há `{$other}`
where-beside = ao lado de `{$other}`
where-value = onde `{$other}` é `{$value}`
say-of = escreva o idioma do original, como `of = "en"`
without-quotes = escreva-o sem aspas
in-quotes = escreva-o entre aspas
in-brackets = escreva-o entre colchetes: `["…"]`
in-two-brackets = escreva `[[{$field}]]` com dois colchetes, uma vez para cada um
words-at-least = ao menos {$number}
words-at-most = no máximo {$number}

# Por que um endereço é recusado.
path-empty = está vazio
path-long = tem mais de 200 bytes
path-slashes = começa com mais de um `/`
path-character = contém um caractere que os endereços não podem ter
path-double = há dois `/` seguidos
path-climbs = não deve subir com `..`
path-point = nenhuma parte começa com um ponto
path-dash = nenhuma parte começa com `-`
path-part-long = uma das suas partes é longa demais
url-empty = o endereço está vazio
url-scheme = os endereços `{$scheme}:` não são permitidos
url-user = um endereço não deve conter um nome de utilizador
url-relative = um endereço não deve começar com `//`
url-climbs = um endereço não deve conter `..`
url-character = um endereço não deve conter o caractere {$character}
url-not-https = não começa por `https://`

# Quem ocupa um endereço.
by-language = outro idioma
by-members = a área de membros
by-service = o serviço dos membros
by-theme = os ficheiros do tema
by-data = os conjuntos de dados
by-search = o índice de busca
by-updates = as novidades dos membros
by-exchange = as ofertas e necessidades dos membros
by-facets = as páginas de filtros
by-build = algo que o Baraza faz, ou que já está lá

# O que não se lê de YAML.
yaml-not-mapping = um cabeçalho que não é `chave: valor`
yaml-anchor = uma âncora (`&name`)
yaml-tag = uma etiqueta (`!name`)
yaml-alias = um apelido (`*name`)
yaml-this = isto
yaml-anchor-on-key = uma âncora ou etiqueta numa chave
yaml-key = uma chave que não é texto
yaml-merge = uma chave de fusão (`<<`)
yaml-document = um segundo documento
toml-number = o número é grande demais

# O que está errado num esquema.
schema-no-meaning = `{$name}` não significa nada aqui
schema-type = `{$name}`: espera-se {$expected}, e isto é {$found}
schema-section = `{$name}` não é uma pasta de `content`: nomes de endereço unidos por `/`
schema-groups = `groups` é uma lista de tabelas
schema-group = um grupo é uma tabela de um `label` e `fields`
schema-field-table = o campo `{$name}` é uma tabela com um `type`
schema-field-name = o nome de um campo são palavras de `a-z0-9` unidas por `_`
schema-derived = `derived` é um campo, um ponto e um atributo: `countries.region`
schema-facet = `facet` é `true`, ou o nome de um campo dos registos
schema-no-type = `{$name}` não tem `type`
schema-list = a lista `{$name}` não tem `items`
schema-record = o registo `{$name}` não tem `fields`
schema-unknown-type = não há nenhum tipo `{$name}`
    .help = os tipos são {$types}
schema-lacks = `{$name}` não diz o seu `{$lacking}`
schema-no-facet = `{$name}` não pode ser um filtro: os seus valores não são termos de um vocabulário
schema-no-feed = `{$name}` não tem feed sem `facet`: o feed fica junto das páginas de filtros
schema-due = o que `due` indica é um campo do tipo `date`
schema-travel = `[travel]` nomeia tanto `places` como `records`
schema-no-records = `{$name}` não contém registos
schema-records-lack = os registos de `{$name}` não têm nenhum campo `{$lacking}`

## O que dizem os comandos

severity-error = erro
severity-warning = aviso
severity-note = nota
help-is = ajuda: {$help}
related-is = {$word}:{" "}
fault-is = erro: {$message}
errors = { $count ->
        [one] {$count} erro
       *[other] {$count} erros
    }
warnings = { $count ->
        [one] {$count} aviso
       *[other] {$count} avisos
    }
notes = { $count ->
        [one] {$count} nota
       *[other] {$count} notas
    }
nothing-wrong = nada a corrigir
and-more = {$counts}; {$more}
tells-more = `baraza explain {$code}` diz mais sobre um código
lists-notes = `baraza check --format json` enumera as notas
pages = { $count ->
        [one] {$count} página
       *[other] {$count} páginas
    }
for-example = Por exemplo:
indexed = textos completos indexados: {$texts}, em {$seconds} s
built = páginas: {$pages}, em {$seconds} s; ficheiros escritos: {$written}, sem alteração: {$kept}, retirados: {$removed}
published = páginas publicadas: {$pages}, em {$seconds} s; ficheiros alterados: {$files}
published-because = páginas publicadas: {$pages}, em {$seconds} s; ficheiros alterados: {$files} ({$why})
drawn = páginas: {$pages}, em {$seconds} s
because-content = o conteúdo ou o tema mudou
because-said = os debates mudaram
because-day = um novo dia
not-published = nada foi publicado; o que estava publicado fica
last-good-stays = este conteúdo não é publicado; fica o último bom
last-good-shown = fica o último site bom
set-aside = o que havia antes está agora em `{$folder}`
out-of-date = desatualizada
missing = falta
complete = {$lang}: {$there} de {$all}
complete-stale = {$lang}: {$there} de {$all}, {$stale} { $stale ->
        [one] desatualizada
       *[other] desatualizadas
    }
overdue = atrasada
soon = em breve
unread = sem revisão
reviews = { $count ->
        [0] nenhuma revisão
        [one] {$count} revisão
       *[other] {$count} revisões
    }
changed = alterado
extra = a mais
manifest-itself = o próprio manifesto
as-manifest-says = { $files ->
        [one] {$files} ficheiro está como diz o manifesto
       *[other] {$files} ficheiros estão como diz o manifesto
    }
differences = { $count ->
        [one] {$count} diferença; o manifesto enumera {$files} ficheiros
       *[other] {$count} diferenças; o manifesto enumera {$files} ficheiros
    }
fill-it-in = preencha-o; `baraza check` diz o que está errado, `baraza serve --drafts` mostra-o
new-translate-me = Por traduzir.
new-write-me = Por escrever.
new-records = Os registos também se traduzem, todos os de uma lista na ordem do original: [[results]] e assim por diante.
new-where-known = Se for sabido: {$fields}.
new-schema-says = {$file} diz o que é cada um.
new-others-in = {$label}; outros em {$file}

## O que se pede e não faz sentido

no-site = não há nenhum `baraza.toml` em `{$folder}`
no-speaking = não há nenhum idioma `{$lang}`: `BARAZA_LANG` é {$known}
no-code = não há nenhum código `{$code}`
no-code-near = não há nenhum código `{$code}` (quis dizer `{$near}`?)
no-collection = não há nenhuma coleção `{$name}`: {$hint}
no-schemas = não há nenhum ficheiro em `content/schemas`
there-are = há {$names}
no-language = `{$lang}` não é um idioma deste site: há {$known}
no-name-from-title = deste título não sai nenhum nome de ficheiro: dê um com `--slug`
is-there-already = `{$file}` já existe
own-sources = `{$folder}` contém as próprias fontes do site: escolha outro `--output`
