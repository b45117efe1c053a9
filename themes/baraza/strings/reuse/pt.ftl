# O catálogo como dados, e os seus feeds.
reuse-title = O catálogo em dados
reuse-lead = Tudo o que o catálogo tem de público, em ficheiros para contar, pôr num mapa, aproveitar ou guardar.
reuse-care = Nestes ficheiros está apenas o que qualquer pessoa pode ler: nenhuma página para membros e nada do que se diz nos debates. São refeitos sempre que o sítio muda.
reuse-files = Ficheiros
reuse-csv = Tabela (CSV)
reuse-csv-what = Uma linha por entrada e língua. Abre em qualquer folha de cálculo. As listas ficam numa célula, separadas por “;”.
reuse-json = Registos (JSON)
reuse-json-what = O mesmo com toda a sua estrutura, para programas.
reuse-sqlite = Base de dados (SQLite)
reuse-sqlite-what = Tudo num só ficheiro, com os termos em cada língua, em tabelas que se podem ligar.
reuse-datapackage = Descrição (Data Package)
reuse-datapackage-what = O que contêm os ficheiros e as colunas, para programas.
reuse-entries = { $count ->
    [one] { $number } entrada
   *[other] { $number } entradas
}
reuse-rows = { $count ->
    [one] { $number } linha
   *[other] { $number } linhas
}
reuse-kilobytes = { $number } kB
reuse-megabytes = { $number } MB
reuse-licence = Licença
reuse-licence-terms = Pode usar os dados nestas condições:
reuse-licence-cited = Os documentos que as entradas citam pertencem aos seus autores.
reuse-no-licence = Nenhuma licença é indicada. Pergunte antes de usar os dados noutro lugar.
reuse-drafts = Entre elas há traduções que ainda ninguém reviu; translation_status diz quais.
reuse-columns = Colunas da tabela
reuse-tables = Tabelas da base de dados
reuse-column = Coluna
reuse-holds = O que contém
reuse-feeds = Feeds
reuse-feeds-lead = As entradas novas e alteradas, para um leitor de feeds.
reuse-feeds-site = Tudo
reuse-feeds-each = Cada elemento destas listas tem o seu próprio feed:
reuse-follow = Entradas novas e alteradas, num feed:
reuse-download = Obter os dados e saber como podem ser usados
reuse-column-id = Identificador, o mesmo em todas as línguas
reuse-column-language = Código da língua
reuse-column-url = Endereço da página
reuse-column-title = Título
reuse-column-date = Quando foi publicada
reuse-column-updated = Quando foi alterada pela última vez
reuse-column-translation-of = Língua de que foi traduzida; vazio num original
reuse-column-translation-status = machine (automática), draft (rascunho) ou reviewed (revista); vazio num original
reuse-column-partial = Se só o título, o resumo e as etiquetas estão traduzidos
reuse-column-comments = Quantos comentários qualquer pessoa pode ler
reuse-column-text = Texto, em Markdown
reuse-column-entry = Identificador da entrada
reuse-column-position = Lugar na lista, a partir de 1
reuse-column-within = Lugar na lista que a contém, a partir de 1
reuse-column-term = Identificador do termo
reuse-column-value = O elemento
reuse-column-label = Por palavras, na língua da linha
