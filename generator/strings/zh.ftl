# 命令所说的话。要键入的内容保持原样，放在反引号中；参见 en.ftl。

## 网站及其合集

config-invalid = {$message}
    .no-key = 没有键 `{$key}`
    .no-key-help = 只有模板才需要的内容写在 `[extra]` 下
    .theme = `theme` 是 `themes` 下一个文件夹的名称：用 `-` 连接的 `a-z0-9` 单词
    .members-url = `members.url` 是类似 `https://members.example.org` 的地址，末尾不带斜杠
    .taxonomy-name = 分类的 `name` 是用 `-` 连接的 `a-z0-9` 单词
    .taxonomy-twice = 有两个分类用了这个名称
    .meaning = `baraza.toml` 中有未知的键，或类型不对的值。

config-base-url = `{$url}` 不是网站地址
    .help = 请写成 `https://www.example.org` 这样，末尾不带斜杠
    .meaning = `base_url` 必须是 http 或 https 地址，不带查询和锚点。订阅源和网站地图中的地址由它组成。

config-language = `{$tag}` 不是语言代码
    .help = 请写成 `en`、`ar` 或 `pt-br` 这样
    .meaning = 语言用 BCP 47 代码表示，采用地址中使用的短形式：`ar`、`pt-br`。

schema-invalid =
    .meaning = 合集的模式中有生成器不理解的内容。文档和其他模式展示了它认识的词。

schema-unknown-name = { $what ->
        [vocabulary] 没有词表
        [members-vocabulary] 成员的词表中没有
        [collection] 没有合集
        [state] 没有状态
        [flow] `flow` 不能是
       *[field] 没有字段
    } `{$name}`
    .meaning = 某个模式，或 `baraza.toml` 的 `[members]`，提到了不存在的词表、合集或字段。

vocabulary-invalid =
    .no-meaning = `{$name}` 在这里没有意义
    .terms = `terms` 是由表组成的列表
    .term = 术语是带有 `id` 的表
    .no-id = 这个术语没有 `id`
    .id = 术语的 `id` 由字母、数字、`-` 和 `.` 组成，放在引号中
    .no-label = 术语 `{$name}` 没有 `label`
    .help = 词表由 `label = {"{"} en = "…" {"}"}` 和带有 `id` 与 `label = {"{"} en = "…" {"}"}` 的 `[[terms]]` 组成
    .meaning = 词表由一个 `label` 和一组 `[[terms]]` 组成，每个术语有 `id` 和各语言的 `label`。

duplicate-term = 术语 `{$id}` 已经存在
    .related = 首次出现在这里
    .meaning = 词表中有两个术语的 id 相同，或者一个术语用了另一个术语的旧 id。

unknown-parent = `{$parent}` 不是这个词表中的术语
    .meaning = 某个术语提到的上级术语不在它的词表中。

term-circle = 术语 `{$id}` 成了自己的上级
    .help = 最宽泛的术语没有 `parent`
    .meaning = 沿着上级逐级向上，这个术语又回到了自己之上。

## 文件

not-utf8 = 这些字节不是 UTF-8
    .help = 请用 UTF-8 编码保存文件
    .meaning = 内容是 UTF-8 文本。这个文件中有不是 UTF-8 的字节；用文本编辑器的“以指定编码保存”即可解决。

forbidden-character = 不允许使用字符 {$character}
    .help = { $kind ->
            [turning] 它会在看不见的情况下改变文字方向；从右到左的文字不需要这种标记
            [order-mark] 请删除它；这是字节顺序标记，只能出现在文件开头
           *[other] 请删除它；它可能是随粘贴的文字一起来的
        }
    .meaning = 控制字符、NUL 字节，以及在看不见的情况下改变文字方向的字符，会让页面看起来与实际不同。无论出现在哪里都会被拒绝。

invisible-character = 这里有一个看不见的字符：{$character}
    .help = 请删除它；它可能是随粘贴的文字一起来的
    .meaning = 文字中有一个看不见的字符：拉丁字母之间的连接符或方向标记，或任何位置的零宽空格。这样搜索会找不到这个词，两个看起来相同的名称其实并不相同。

symbolic-link = 不会跟随符号链接
    .help = 请在这里放一份文件的副本
    .meaning = 内容由文件和文件夹组成。符号链接可能通向网站之外，所以一律不跟随。

special-file = 这既不是文件也不是文件夹
    .help = 请删除它
    .meaning = 内容由文件和文件夹组成。不会读取套接字、设备和管道。

unsafe-name = `{$name}` 不能作为地址的一部分
    .help = 请使用由 `-` 连接的 `a-z0-9` 单词
    .rename = 请改名为 `{$better}`
    .meaning = 文件名会成为地址的一部分。合集页面的文件名是用 `-` 连接的 `a-z0-9` 单词，最多 80 个字符；其他地方至少不能有反斜杠、控制字符或开头的短横线。

file-too-large = 这个文件有 {$kib} KiB，而页面最多 {$most} KiB
    .help = 请把它拆分，或作为文件放在页面旁边
    .meaning = 页面文字最多 1 MiB。更大的内容应作为文件放在旁边。

asset-kind = `content` 中的 `{$extension}` 文件不会发布
    .help = { $extension ->
            [svg] 请使用 PNG 或 WebP；属于设计的内容放进主题
            [md] 一个页面的文件夹里只有一个 `index.md` 及其译文
           *[other] 请使用图片、PDF、表格或压缩包；属于设计的内容放进主题
        }
    .meaning = 页面旁边的文件会按原样发布在网站自己的地址上。浏览器会执行的类型，如 SVG、HTML 和脚本，会被拒绝。

unknown-language = `{$tag}` 不是这个网站的语言
    .help = 现有语言：{$known}；要添加语言，请在 `baraza.toml` 中写 `[languages.{$tag}]`
    .meaning = `名称.语言.md` 是译文。语言必须是 `baraza.toml` 中的一种。

## 作为文本的页首

front-matter-missing = 这个页面没有页首
    .help = 请以一行 `+++` 开头，接着是 `title = "…"`，再接一行 `+++`
    .meaning = 页面以页首开始：两行 `+++` 之间的 TOML，或两行 `---` 之间的 YAML。

front-matter-unclosed = 页首没有结束
    .help = 请在页首和正文之间加一行 `{$fence}`
    .meaning = 缺少结束页首的那一行。

front-matter-too-large = 页首有 {$bytes} 个字节，最多读取 {$most} 个
    .help = 请把长的内容移到正文
    .meaning = 页首最多 16 KiB。较长的内容属于正文。

toml-syntax = 这不是 TOML：{$message}
    .help = 请看这一行或上一行是否缺了引号、括号或 `=`
    .meaning = 这不是 TOML。常见原因是缺了引号或括号。

yaml-syntax = 这不是 YAML：{$message}
    .help = 请检查缩进，以及每个冒号后面是否有空格
    .meaning = 这不是 YAML。常见原因是冒号后缺了空格，或缩进不对。

yaml-feature = 页首中不读取{$what}
    .help = 请写出值本身
    .meaning = YAML 只读取简单的值、列表和映射：不读取锚点、别名、标签、合并键和后续文档。

duplicate-key = 键 `{$key}` 已经存在
    .help = 请保留其中一个
    .related = 首次出现在这里
    .meaning = 一个键写了两次；只有一个能生效。

too-deep = 值的嵌套超过 {$most} 层
    .help = 请减少嵌套
    .meaning = 值嵌套得太深：合集中最多四层，其他地方最多十六层。

## 作为含义的页首

unknown-key = 没有字段 `{$key}`
    .help = 只有模板才需要的内容写在 `[extra]` 下
    .strict-help = 合集的模式列出了所有字段；只有模板才需要的内容写在 `[extra]` 下
    .meaning = 没有这个名称的字段。在合集中这是错误，以免因笔误丢失已写的内容；在其他地方是警告。只有模板才需要的内容写在 `[extra]` 下。

missing-field = 缺少字段 `{$field}`
    .where = {$why}，缺少字段 `{$field}`
    .meaning = 缺少每个条目都必须有的字段。

wrong-type = `{$field}` 应为{$expected}，而这里是{$found}
    .meaning = 值的类型与字段要求的不同。

too-long = `{$field}` 有 {$count} 个字符，最多允许 {$most} 个
    .help = 请删去 {$over} 个字符
    .meaning = 文字的字符数超过了字段允许的数量。

too-short = { $count ->
        [0] `{$field}` 是空的
       *[other] `{$field}` 有 {$count} 个字符，至少需要 {$least} 个
    }
    .help = 请填写，或删除这一行
    .meaning = 文字的字符数少于字段要求的数量，或者是空的。

too-many = `{$field}` 有 {$count} 项，最多允许 {$most} 项
    .help = 请保留最重要的 {$most} 项
    .meaning = 列表的项数超过了字段允许的数量。

too-few = { $count ->
        [0] `{$field}` 是空的，至少需要 {$least} 项
       *[other] `{$field}` 有 {$count} 项，至少需要 {$least} 项
    }
    .help = 请填写，或删除这一行
    .meaning = 列表的项数少于字段要求的数量。

duplicate-item = `{$item}` 已经在这个列表中
    .related = 首次出现在这里
    .meaning = 列表中有重复的内容。

out-of-range = `{$field}` 应为{$range}，而这里是 `{$found}`
    .meaning = 数字小于或大于字段允许的范围。

unknown-term = `{$term}` 不是 `{$vocabulary}` 中的术语
    .help = `content/vocabularies/{$vocabulary}.toml` 列出了所有术语
    .meaning = 字段所用的词表中没有这个术语。`content/vocabularies` 下它的文件列出了所有术语。

former-term = 术语 `{$former}` 已改名
    .help = 请写 `{$now}`
    .meaning = 术语已改名。读取条目时按新名称处理。

unknown-value = `{$found}` 不是 `{$field}` 的值
    .help = 请写 {$allowed}
    .meaning = 这个字段只接受几个词中的一个，而这个词不在其中。

invalid-date = `{$found}` 不是日期
    .help = 日期请写成 `2026-11-24`，时间请写成 `2026-11-24T09:00:00Z`
    .meaning = 日期写成 `2026-11-24`，时间按 RFC 3339 写并带时区；两者必须真实存在，并在 1000 年到 9999 年之间。

invalid-slug = `{$found}` 不是地址名：应为用 `-` 连接的 `a-z0-9` 单词
    .help = 请写 `{$better}`
    .meaning = 地址名（`slug`）是用单个 `-` 连接的 `a-z0-9` 单词，最多 80 个字符。

invalid-id = `{$found}` 不是 id
    .help = id 是用 `/` 连接的地址名，如 `practices/some-name`
    .meaning = id 是用 `/` 连接的地址名，总共最多 200 个字符。

invalid-proposal = `{$found}` 不是提案的 id
    .help = 请从成员专区中该提案的地址复制 id，或把它去掉
    .meaning = `proposals` 用 id 列出页面采纳的成员提案：11 到 32 个字母、数字、`-` 和 `_`，与成员专区给出的一致。

invalid-path = `{$found}` 不能作为 `{$field}`：{$why}
    .help = 请写网站内的地址，如 `about/join`
    .meaning = 网站内的地址：用 `/` 连接的各部分，没有 `..`、反斜杠、查询、控制字符，也不以点开头。

invalid-url = `{$found}` 不是可以引导读者前往的地址：{$why}
    .help = 请写成 `https://example.org/report.pdf` 这样
    .meaning = 地址以 `https://` 和主机名开头。不能有用户名，也不能用其他协议。

insecure-url = `{$found}` 没有加密
    .help = 如果对方支持，请写 `https://`
    .meaning = 地址以 `http://` 开头：读者前往时没有加密。如果对方支持 `https://`，请用它。

unclear-host = `{$host}` 可能看起来像另一个主机
    .help = 请确认这就是要写的主机：{$letters}
    .punycode = 请确认这就是要写的主机：它是 punycode
    .meaning = 主机名中有 `a-z` 以外的字母。有些看起来一模一样，读者会被带到与所读不同的主机。如果名称正确，则无需处理。

unknown-entry = `{$collection}` 中没有 id 为 `{$id}` 的条目
    .draft = `{$id}` 是草稿
    .draft-help = 请在它发布之后再引用
    .meaning = 字段用 id 提到一个条目，而该合集中没有这样的条目。

unknown-record = `{$list}` 中没有 id 为 `{$key}` 的记录
    .help = 请在 `{$list}` 中添加一条 `id = "{$key}"` 的记录
    .meaning = 字段用 id 提到本条目某个列表中的一条记录，而没有这样的记录。

unknown-taxonomy = 没有分类 `{$name}`
    .help = 分类在 `baraza.toml` 中添加：`[[taxonomies]]` 和 `name = "{$name}"`
    .meaning = 页面只能使用 `baraza.toml` 中列出的分类。

unknown-template = 没有模板 `{$name}`
    .help = 请把它放进 `templates` 文件夹，或删除这一行
    .meaning = 主题中没有这个名称的模板。网站自己的模板放在 `templates` 文件夹中。

dates-reversed = `{$end}` 早于 `{$start}`
    .help = 请对调两个日期，或改正其中一个
    .meaning = 结束早于开始。

standing-unattested = `{$state}` 缺少 {$missing}
    .help = 请写明达到的日期（`date`）和由谁确认（`by`）：写职务，不要写个人姓名
    .meaning = 第一个状态不涉及任何人。其他状态都要写明达到的日期和由谁确认，只写职务，不写个人姓名。

standing-unreviewed = `{$state}` 需要 {$needed} 条 `{$list}`，而这里{ $found ->
        [0] 没有
       *[other] 有 {$found} 条
    }
    .from-elsewhere = `{$state}` 需要至少一条来自别处的 `{$list}`，而这里没有
    .help = 请逐条写成 `[[{$list}]]`，带 `by`（职务）、`country` 和 `date`，或保留原来的状态
    .meaning = 合集规定了这个状态需要多少次评审，其中至少一次来自别处的人，而这里没有达到。

review-overdue = 本应在 {$due} 之前重新审阅
    .help = 请重新审阅并设定下一个日期；在此之前，页面会注明已逾期
    .meaning = 条目应重新审阅的日期已过。页面会告知读者。

discussion-invalid = `discussion` 既不是 `false` 也不是表
    .help = 请写 `discussion = false`，或 `discussion = {"{"} visibility = "members", closes = 2026-12-31 {"}"}`
    .meaning = `discussion` 是 `false`，或由 `visibility`、`opens` 和 `closes` 组成的表。

missing-file = 这个页面旁边没有文件 `{$name}`
    .help = 页面的文件放在它的 `index.md` 旁边，在它自己的文件夹中
    .meaning = 字段提到的文件不在页面旁边。

## 条目之间

duplicate-id = id `{$id}` 已属于另一个条目
    .help = 请给其中一个单独的 `id`
    .related = 另一个条目
    .meaning = 两个条目的 id 相同，或者一个条目用了另一个条目的旧 id。讨论依附于 id，所以一个 id 只能属于一个页面。

duplicate-address = 地址 `{$address}` 已被占用
    .help = 请给其中一个不同的 `slug`、`path` 或别名
    .related = 在这里占用
    .meaning = 两个页面，或一个页面和一个别名，会写到同一个地址（不区分大小写）。

reserved-address = 地址 `{$address}` 已被{$by}占用
    .help = 请给页面另一个名称、`slug` 或 `path`
    .meaning = 地址已被成员专区、主题文件、筛选页面或另一种语言占用。

translation-missing = 这篇译文没有说明它译自哪里
    .help = 请添加 `translation = {"{"} of = "{$of}", original_date = {$date}, status = "draft" {"}"}`
    .meaning = 译文要说明它译自哪里：`[translation]`，带 `of`、`original_date` 和 `status`。

translation-orphan = 没有 `{$of}` 的原文
    .help = 原文应为 `{$file}`
    .meaning = `translation.of` 所指的语言没有原文。

translation-stale = 原文在 {$changed} 改动过，晚于这篇译文
    .help = 请与 `{$original}` 对照，然后写 `original_date = {$changed}`
    .meaning = 原文在所译版本之后改动过。

translation-shape = `{$field}` 有 {$found} 项，而原文有 {$expected} 项
    .help = 请按原文顺序全部翻译，或不写这个字段
    .meaning = 译文按原文的顺序给出记录，数量与原文相同。

not-in-translation = `{$field}` 取自原文
    .help = 请在这里删除，如有需要在原文中修改
    .meaning = 只翻译文字。其他内容都取自原文，这样各语言就不会互相矛盾。

redirect-loop = `redirect_to` 从 `{$address}` 又回到它自己
    .help = 请让最后一个栏目指向一个页面，或不指向任何地方
    .meaning = 沿着 `redirect_to` 从栏目到栏目，又回到了起点。

## 正文

broken-link = `{$target}` 不存在
    .help = 指向页面的链接是 `@/` 加上它在 `content` 下的路径，如 `@/practices/circles.md`
    .meaning = 链接所指的页面或文件不存在。

broken-anchor = `{$target}` 中没有标题 `#{$anchor}`
    .here = 这个页面中没有标题 `#{$anchor}`
    .meaning = 页面存在，但没有这个锚点的标题或来源。

unsafe-link = `{$target}` 不能作为链接：{$why}
    .help = 请链接到 `https://` 或 `mailto:` 地址、`@/a/page.md`，或页面旁边的文件
    .meaning = 链接指向 `https`、`http` 或 `mailto` 地址、`@/` 页面，或页面旁边的文件。不能用其他协议，不能有用户名，也不能省略协议。

image-without-alt = 看不见这张图片的人得不到任何说明
    .help = 请在方括号中说明图片内容：`![两名妇女在登记簿上签字](photo.jpg)`
    .meaning = 看不见图片的读者什么也得不到。请说明图片的内容。

missing-image = 没有图片 `{$name}`
    .help = 请把文件放在页面的 `index.md` 旁边，或放在 `static` 下并从 `/` 开始写它的地址
    .meaning = 图片文件既不在页面旁边，也不在 `static` 下。

image-unreadable = `{$name}` 不是其名称所示的图片
    .help = 请用图片软件打开，再另存为 JPEG、PNG 或 WebP
    .meaning = 文件不是其名称所示类型的图片，或已损坏。无法去除其中的地点、时间和设备信息，所以不会发布。

image-too-large = `{$name}` 有 {$mib} MiB、{$millions} 百万像素
    .help = 请缩小它：最多发布 {$most} MiB 和 {$pixels} 百万像素
    .meaning = 图片最多 10 MiB 和 5000 万像素。网速慢、手机小的读者要等待每一个字节；页面中的照片宽度不需要超过 2000 像素。

remote-image = `{$url}` 在另一个主机上
    .help = 如果许可允许，请在页面旁边放一份副本；否则请用链接
    .meaning = 页面不从其他主机加载任何内容：否则读者会被跟踪，图片也可能消失或改变。

unknown-note = `[^{$label}]` 没有定义
    .help = 请指向某个来源的 `id`，或定义这条注释
    .meaning = 文字引用了没有定义的来源或脚注。

unused-note = 没有内容引用注释 `{$label}`
    .help = 请把 `[^{$label}]` 放在合适的位置，或删除它
    .meaning = 定义了脚注，但没有内容引用它。

unused-record = 没有内容指向 `{$list}` 中的 `{$key}`
    .help = 请用 `[^{$key}]` 或在记录中引用它，或删除它
    .meaning = 本该被引用的记录没有被引用：例如没有内容引用的来源。

unclosed-fence = 这个代码块没有结束
    .help = 请在代码后面加一行同样的标记
    .meaning = 代码块开始了却没有结束，所以页面的其余部分都成了代码。

raw-html = HTML 会显示为文字，不会执行
    .help = 请用 Markdown：`**粗体**`、`*强调*`、`[链接](https://…)`
    .meaning = Markdown 中的 HTML 会显示为文字，不会执行。

heading-level = { $level ->
        [1] 页面的标题就是它的一级标题
       *[other] 这里是 {$level} 级标题，而此处最深只能是 {$most} 级
    }
    .help = 请以 `{$marks}` 开头
    .meaning = 页面的标题就是它的一级标题。正文中的标题从二级开始，不跳级。

body-headings = 缺少标题 `{$expected}`
    .other = 标题 `{$expected}` 的位置上是 `{$found}`
    .beyond = 标题 `{$found}` 是多余的
    .help = 标题依次为 {$order}
    .meaning = 合集要求有特定的标题，并按特定的顺序排列。

shortcode-failed = {$message}
    .help = 短代码是主题的组件，用名称和它接受的参数来调用
    .meaning = 文字中的短代码没有对应的主题组件，或无法用所给的参数绘制该组件。

body-length = 正文有 {$words} 个词，要求{$bound}
    .meaning = 合集规定了正文应有的长度。

## 消息的组成部分

did-you-mean = 您是指 `{$near}` 吗？
did-you-mean-label = 您是指 `{$near}`（{$label}）吗？
did-you-mean-page = 您是指 `@/{$near}` 吗？
write-it = 请写 `{$value}`
page-is-draft = 该页面是草稿；请在它发布之后再链接
list-separator = 、
list-or = {$first} 或 {$last}
list-and = {$first} 和 {$last}

# 值是什么。
is-nothing = 空值
is-text = 文字
is-whole-number = 整数
is-count = 从 0 开始的整数
is-number = 数字
is-finite = 有限的数字
is-boolean = 真或假
is-date = 日期
is-time = 带时间的日期
is-time-of-day = 一天中的时间
is-list = 列表
is-table = 表
is-texts = 文字列表
is-labels = 各语言的文字，如 `{"{"} en = "…" {"}"}`
is-slug = 地址名
is-date-or-year = 日期或年份
is-true-or-false = {" "}`true` 或 `false`
is-address = 地址
is-file = 文件名
is-word = 几个词中的一个
is-term = 术语
is-entry = 条目的 id
is-key = 记录的 id
is-record = 记录
is-term-of = {" "}`{$name}` 中的术语
is-entry-of = {" "}`{$name}` 中条目的 id
is-key-of = {" "}`{$name}` 中记录的 id
is-terms-of = {" "}`{$name}` 中术语的列表
is-records = 记录列表
is-at-least = 不小于 {$number}
is-at-most = 不大于 {$number}

# 缺少的字段是什么、缺在哪里，以及值怎么写。
field-is = `{$field}` 是{$is}
field-is-about = `{$field}` 是{$is}：{$about}
where-translation = 在这篇译文中
where-without = 在没有 `{$other}` 的情况下
where-beside = 在有 `{$other}` 的情况下
where-value = 在 `{$other}` 为 `{$value}` 的情况下
say-of = 请写原文的语言，如 `of = "en"`
without-quotes = 请不要加引号
in-quotes = 请加上引号
in-brackets = 请放在方括号中：`["…"]`
in-two-brackets = 请用双括号写 `[[{$field}]]`，每项一次
words-at-least = 至少 {$number} 个
words-at-most = 最多 {$number} 个

# 地址为什么被拒绝。
path-empty = 它是空的
path-long = 它超过 200 个字节
path-slashes = 它以不止一个 `/` 开头
path-character = 它含有地址中不能有的字符
path-double = 有两个 `/` 连在一起
path-climbs = 不能用 `..` 向上走
path-point = 任何部分都不能以点开头
path-dash = 任何部分都不能以 `-` 开头
path-part-long = 其中一部分太长
url-empty = 地址是空的
url-scheme = 不允许 `{$scheme}:` 地址
url-user = 地址中不能有用户名
url-relative = 地址不能以 `//` 开头
url-climbs = 地址中不能有 `..`
url-character = 地址中不能有字符 {$character}
url-not-https = 它不以 `https://` 开头

# 地址被谁占用。
by-language = 另一种语言
by-members = 成员专区
by-service = 成员服务
by-theme = 主题文件
by-data = 数据集
by-search = 搜索索引
by-updates = 成员动态
by-exchange = 成员的供给和需求
by-facets = 筛选页面
by-build = Baraza 生成的内容或已有的内容

# YAML 中不读取的内容。
yaml-not-mapping = 不是 `键: 值` 形式的页首
yaml-anchor = 锚点（`&name`）
yaml-tag = 标签（`!name`）
yaml-alias = 别名（`*name`）
yaml-this = 此内容
yaml-anchor-on-key = 键上的锚点或标签
yaml-key = 不是文字的键
yaml-merge = 合并键（`<<`）
yaml-document = 第二个文档
toml-number = 数字太大

# 模式哪里不对。
schema-no-meaning = `{$name}` 在这里没有意义
schema-type = `{$name}` 应为{$expected}，而这里是{$found}
schema-section = `{$name}` 不是 `content` 下的文件夹：应为用 `/` 连接的地址名
schema-groups = `groups` 是由表组成的列表
schema-group = 组是由 `label` 和 `fields` 组成的表
schema-field-table = 字段 `{$name}` 是带有 `type` 的表
schema-field-name = 字段名是用 `_` 连接的 `a-z0-9` 单词
schema-derived = `derived` 是字段、点和属性：`countries.region`
schema-facet = `facet` 是 `true`，或记录中某个字段的名称
schema-no-type = `{$name}` 没有 `type`
schema-list = 列表 `{$name}` 没有 `items`
schema-record = 记录 `{$name}` 没有 `fields`
schema-unknown-type = 没有类型 `{$name}`
    .help = 类型有 {$types}
schema-lacks = `{$name}` 没有写明它的 `{$lacking}`
schema-no-facet = `{$name}` 不能用作筛选：它的值不是词表中的术语
schema-no-feed = `{$name}` 没有 `facet` 就没有订阅源：订阅源在筛选页旁边
schema-due = `due` 所指的是 `date` 类型的字段
schema-travel = `[travel]` 要同时写明 `places` 和 `records`
schema-no-records = `{$name}` 中没有记录
schema-records-lack = `{$name}` 的记录没有字段 `{$lacking}`

## 命令所说的话

severity-error = 错误
severity-warning = 警告
severity-note = 提示
help-is = 帮助：{$help}
related-is = {$word}：
fault-is = 错误：{$message}
errors = {$count} 个错误
warnings = {$count} 个警告
notes = {$count} 个提示
nothing-wrong = 没有问题
and-more = {$counts}；{$more}
tells-more = `baraza explain {$code}` 会进一步解释代码
lists-notes = `baraza check --format json` 会列出提示
pages = {$count} 个页面
for-example = 例如：
indexed = 已为 {$texts} 篇全文建立索引，用时 {$seconds} 秒
built = {$seconds} 秒内生成 {$pages} 个页面：写入 {$written} 个文件，{$kept} 个不变，删除 {$removed} 个
published = {$seconds} 秒内发布 {$pages} 个页面，{$files} 个文件有变化
published-because = {$seconds} 秒内发布 {$pages} 个页面，{$files} 个文件有变化（{$why}）
drawn = {$seconds} 秒内生成 {$pages} 个页面
because-content = 内容或主题有变化
because-said = 讨论有变化
because-day = 新的一天
not-published = 没有发布任何内容；之前发布的内容保持不变
last-good-stays = 这些内容没有发布；上一次正确的内容保持不变
last-good-shown = 上一次正确的网站保持不变
set-aside = 原有的内容现在在 `{$folder}`
out-of-date = 已过时
missing = 缺少
complete = {$lang}：{$there}/{$all}
complete-stale = {$lang}：{$there}/{$all}，{$stale} 篇已过时
overdue = 已逾期
soon = 即将到期
unread = 未评审
reviews = { $count ->
        [0] 没有评审
       *[other] {$count} 次评审
    }
changed = 已改动
extra = 多余
manifest-itself = 清单本身
as-manifest-says = {$files} 个文件与清单一致
differences = {$count} 处不同；清单列出 {$files} 个文件
fill-it-in = 请填写；`baraza check` 会指出问题，`baraza serve --drafts` 会显示页面
new-translate-me = 请翻译。
new-write-me = 请填写。
new-records = 记录也可以翻译，同一列表的全部记录要按原文顺序：[[results]] 等等。
new-where-known = 如果知道：{$fields}。
new-schema-says = {$file} 说明了各项的含义。
new-others-in = {$label}；其他见 {$file}

## 没有意义的请求

no-site = `{$folder}` 中没有 `baraza.toml`
no-speaking = 没有语言 `{$lang}`：`BARAZA_LANG` 可以是 {$known}
no-code = 没有代码 `{$code}`
no-code-near = 没有代码 `{$code}`（您是指 `{$near}` 吗？）
no-collection = 没有合集 `{$name}`：{$hint}
no-schemas = `content/schemas` 下没有文件
there-are = 现有 {$names}
no-language = `{$lang}` 不是这个网站的语言：现有 {$known}
no-name-from-title = 无法从这个标题得到文件名：请用 `--slug` 给出
is-there-already = `{$file}` 已经存在
own-sources = `{$folder}` 中是网站自己的源文件：请选择另一个 `--output`
