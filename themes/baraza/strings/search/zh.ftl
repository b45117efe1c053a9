# 成员专区的搜索。

m-tab-search = 搜索
f-title = 搜索
f-question = 要查找的词语
f-hint = 须同时包含所有词语。不分大小写，也不计重音符号。
f-search = 搜索
f-found = 搜索结果
f-lead = 在您可以阅读的发言、动态和讨论标题中查找。
f-none = 没有找到。请减少词语，或换一种写法。
f-no-words = 请至少输入一个词。
f-kind-comment = 发言
f-kind-update = 动态
f-kind-discussion = 讨论
f-a-comment = 发言
f-a-update = 动态
f-a-discussion = 讨论

m-problem-f-too-long = 最多200个字符。
