# 以数据形式提供的目录及其订阅源。
reuse-title = 目录数据
reuse-lead = 目录中所有公开内容的文件，可用于统计、制图、再利用或保存。
reuse-care = 这些文件只包含任何人都可以阅读的内容：没有成员页面，也没有讨论中的发言。网站每次变动时都会重新生成。
reuse-files = 文件
reuse-csv = 表格（CSV）
reuse-csv-what = 每个条目的每种语言各占一行。可用任何电子表格软件打开。列表放在一个单元格内，以“;”分隔。
reuse-json = 记录（JSON）
reuse-json-what = 内容相同，保留完整结构，供程序使用。
reuse-sqlite = 数据库（SQLite）
reuse-sqlite-what = 全部内容在一个文件中，含各语言的术语，各表可以相互关联。
reuse-datapackage = 说明（Data Package）
reuse-datapackage-what = 说明各文件和各列的内容，供程序使用。
reuse-entries = { $count ->
   *[other] { $number } 个条目
}
reuse-rows = { $count ->
   *[other] { $number } 行
}
reuse-kilobytes = { $number } kB
reuse-megabytes = { $number } MB
reuse-licence = 许可
reuse-licence-terms = 您可以按以下条款使用这些数据：
reuse-licence-cited = 条目所引用的文件归其作者所有。
reuse-no-licence = 未注明许可。在别处使用这些数据之前，请先询问。
reuse-drafts = 其中包括尚无人审阅的译文；translation_status 一列注明是哪些。
reuse-columns = 表格的列
reuse-tables = 数据库的表
reuse-column = 列
reuse-holds = 内容
reuse-feeds = 订阅源
reuse-feeds-lead = 新增和更改的条目，供订阅阅读器使用。
reuse-feeds-site = 全部
reuse-feeds-each = 下列每一项都有自己的订阅源：
reuse-follow = 订阅新增和更改的条目：
reuse-download = 获取数据并了解如何使用
reuse-column-id = 标识，各语言相同
reuse-column-language = 语言代码
reuse-column-url = 页面地址
reuse-column-title = 标题
reuse-column-date = 发布日期
reuse-column-updated = 最近更改日期
reuse-column-translation-of = 译自何种语言；原文为空
reuse-column-translation-status = machine（机器翻译）、draft（草稿）或 reviewed（已审阅）；原文为空
reuse-column-partial = 是否只翻译了标题、摘要和标签
reuse-column-comments = 任何人都可以阅读的评论数
reuse-column-text = 正文，Markdown 格式
reuse-column-entry = 条目标识
reuse-column-position = 在列表中的位置，从 1 开始
reuse-column-within = 在外层列表中的位置，从 1 开始
reuse-column-term = 术语标识
reuse-column-value = 列表项
reuse-column-label = 以该行语言写出的名称
