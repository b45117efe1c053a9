# Searching the list of entries, and the full texts.

# How words are taken apart for search, in lists parted by blanks: words that say nothing; beginnings that are always cut;
# letters before a word that may be a word of their own; endings, some with what they become (`ies:y`).
search-stop-words = { "" }
search-beginnings = { "" }
search-particles = { "" }
search-endings = { "" }

finding-language = 有全文的语言
finding-why = { "{field}" }：{ "{term}" }
finding-best = 最相关的在前
finding-some = 没有条目包含全部词语。以下条目包含其中一部分。
finding-none = 没有匹配的条目。
finding-fewer = 请减少词语，或换一个意思相同的词。
finding-without = 去掉一个选项：
finding-full = 在全文中查找
finding-all = 显示全部条目
finding-remove = （去掉）

finding-page-title = 全文搜索
finding-page-lead = 在本语言所有公开页面的全文中查找。做法列表中的搜索更快，也能容忍错字。
finding-page-script = 要进行全文搜索，请允许本站运行脚本。没有脚本时，按主题和国家的列表可通向每个条目。
finding-page-found = 找到 { "{n}" } 条
finding-page-none = 没有找到。请减少词语，或换一种说法。
finding-wait = 正在查找……
finding-failed = 搜索未能加载。请检查网络连接，然后重试。
finding-more = 显示更多
