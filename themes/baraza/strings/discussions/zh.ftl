# 成员专区和邮件中的网上讨论。中文。

m-tab-discussions = 网上讨论
d-title-discussions = 网上讨论
d-title-new = 新建网上讨论
d-title-desk = 主持这场网上讨论
d-title-translate = 翻译发言
d-title-proceedings = 讨论记录
d-discussions-lead = 有开始、有引导问题、有结束的讨论，每场由一位主持人主持。
d-show = 显示哪些讨论
d-show-open = 进行中
d-show-upcoming = 即将开始
d-show-closed = 已结束
d-show-quiet = 久无发言
d-none-open = 目前没有进行中的讨论。请看看即将开始的讨论，或阅读已结束的讨论。
d-none-upcoming = 目前没有计划中的讨论。您可以向主持人提议一场。
d-none-closed = 还没有已结束的讨论。
d-none-quiet = 进行中的讨论近期都有发言。
d-new = 新建网上讨论
d-voices = { $count ->
   *[other] { $count }位成员发言
}
d-last = 最近发言：
d-quiet = 这里很安静：已有一周没有人发言。您所知道的，也许正是别人期待的。
d-quiet-short = 久无发言
d-waiting-quiet = 久无发言的讨论

d-in-members-area = 在成员专区阅读，无需账户

## 一场讨论
d-proceedings = 讨论记录
d-run = 主持这场讨论
d-synthesis = 综述
d-summary = 主持人小结
d-written-on = 写于
d-not-yet = 还没有
d-phases = 阶段
d-questions = 引导问题
d-answers = { $count ->
    [0] 还没有回答
   *[other] { $count }条回答
}
d-answer = 回答这个问题
d-question = 问题{ $number }
d-answers-to = 回答哪个问题
d-no-question = 不针对某一问题
d-filtered = 您看到的是部分发言。
d-see-all = 查看全部
d-languages = 按语言阅读
d-all-languages = 所有语言
d-review-before-hint = 在这场讨论中，每条发言都经主持人审阅后，其他人才能看到。
d-readers-named-hint = 只有列入这场讨论名单的成员和主持人能读到。
d-quote-ask = 主持人询问：这条发言能否连同您的名字，在一篇互联网上任何人都能读到的文字中引用？您可以随时更改答复。
d-quote-yes = 可以引用
d-quote-no = 不可以
d-quote-said-yes = 您已同意引用这条发言。
d-quote-said-no = 您不希望引用这条发言。
d-ask-quote = 请求引用
d-quote-state-asked = 已请求引用
d-quote-state-yes = 可以引用
d-quote-state-no = 不得引用

## 翻译
d-translate = 翻译
d-translate-lead = 您的译文会显示在原文下方，并署您的名字。原文隐藏或删除时，译文也一并隐藏或删除。
d-into = 译成
d-translation = 译文
d-translation-by = { $name }的译文
d-translation-outdated = 译文完成后，原文又有修改。
d-translation-waits = 等待主持人审阅。
d-translations-wait = 等待审阅的译文
d-remove = 移除

## 主持讨论
d-new-lead = 请至少用一种语言填写标题。其他内容以后都可以更改。
d-title-field = 标题
d-introduction = 简介
d-opens = 第一天
d-opens-hint = 从当天零时（UTC）开始。留空：立即开始。
d-closes = 最后一天
d-closes-hint = 到当天结束时（UTC）为止。留空：直到您结束讨论。
d-readers = 谁可以阅读
d-readers-members = 全体成员
d-readers-named = 名单上的成员
d-readers-public = 互联网上任何人
d-review = 主持人何时审阅发言
d-review-after = 发表之后
d-review-before = 其他人看到之前
d-questions-hint = 每行一个问题。在每种语言中，第一行都是问题1。改写问题不会改变其编号。
d-phase = 阶段{ $number }
d-phase-questions = 本阶段问题的编号
d-make = 建立讨论
d-plan = 问题、阶段、读者
d-save-plan = 保存
d-when = 开始、延长、结束
d-until = 新的最后一天
d-until-hint = 用于延长和重新开放。
d-open-now = 立即开始
d-extend = 延长
d-close = 立即结束
d-reopen = 重新开放
d-summaries = 各阶段小结
d-summaries-hint = 小结显示在发言上方。关注这场讨论的人会收到邮件通知。
d-no-phases = 还没有阶段。请先在下面添加，再为每个阶段写小结。
d-write = 保存
d-pin = 置于发言上方
d-unpin = 取下
d-synthesis-is-public = 综述已公开
d-public-now = 互联网上任何人都能读到综述：在这场讨论的页面上；没有页面的，则在本站的网上讨论列表中。
d-public-ask = 目前只有成员能读到综述。要在这场讨论的页面上公开吗？未经本人同意，综述中不得引用其发言或提及其名字。
d-public-ask-no-page = 目前只有成员能读到综述。这场讨论没有自己的页面：公开的内容会显示在本站的网上讨论列表中。未经本人同意，综述中不得引用其发言或提及其名字。要公开吗？
d-publish = 公开综述
d-withdraw = 撤回公开
d-named = 名单上的成员
d-named-none = 还没有人。请按名字添加成员。
d-name = 成员名字
d-add = 添加

## 讨论记录
d-drawn = 整理于
d-document = 下载文档
d-proceedings-hint = 供成员使用。发言者的名字按其本人的选择显示。要打印，请使用浏览器菜单。
d-figures = 数字概览
d-figure-contributions = 发言：{ $count }条
d-figure-voices = 发言成员：{ $count }位
d-few = 少于5
d-other-languages = 其他语言合计
d-contributors = 发言者

## 操作结果
m-said-d-made = 讨论已建立。
m-said-d-planned = 计划已保存。
m-said-d-moved = 已完成，即刻生效。
m-said-d-written = 已保存，关注者会收到通知。
m-said-d-public = 综述将在一分钟内公开。
m-said-d-withdrawn = 综述不再公开。
m-said-d-asked = 已询问作者。
m-said-d-translated = 谢谢您。您的译文已添加。

## 出错情况
m-problem-d-title-missing = 请至少用一种语言填写标题。
m-problem-d-too-many = 问题或阶段太多。
m-problem-d-dates-reversed = 最后一天早于第一天。
m-problem-d-date-form = 这不是日期。请按2026-11-24的格式填写。
m-problem-d-date-past = 这一天已过。请选择以后的日期。
m-problem-d-question-unknown = 没有这个编号的问题。
m-problem-d-question-answered = 已有回答的问题不能移除。请改写。
m-problem-d-readers-wider = 已有人在读者较少的前提下发言，不能再扩大读者范围。
m-problem-d-synthesis-missing = 请先写综述。
m-problem-d-no-such-member = 没有叫这个名字的成员。
m-problem-d-quoted = 综述引用或提及了尚未同意的作者。请征求其同意，或换一种说法。相关发言：
m-problem-d-translated-already = 这种语言已有译文。

## 邮件
m-mail-discussion-subject = 有关一场讨论
d-mail-welcome = 您在{ $network }关注的一场讨论已经开始。欢迎参加：
d-mail-reminder = 您在{ $network }关注的一场讨论将在三天内结束。您仍有时间谈谈所知的情况：
d-mail-summary = 您在{ $network }关注的一场讨论有了主持人小结：
d-mail-synthesis = 您在{ $network }关注的一场讨论有了主持人撰写的综述：
d-mail-quote = { $network }的一位主持人询问，能否引用您写的一段内容。请在此答复：

## 审计日志
m-act-discussion-create = 建立了一场网上讨论
m-act-discussion-plan = 更改了一场网上讨论的计划
m-act-discussion-open = 开始了一场网上讨论
m-act-discussion-extend = 延长了一场网上讨论
m-act-discussion-close = 结束了一场网上讨论
m-act-discussion-reopen = 重新开放了一场网上讨论
m-act-discussion-summary = 写了小结
m-act-discussion-pin = 将小结置于发言上方
m-act-discussion-unpin = 取下了小结
m-act-discussion-synthesis = 写了综述
m-act-discussion-synthesis-public = 公开了综述
m-act-discussion-synthesis-withdraw = 撤回了综述的公开
m-act-discussion-name = 将一位成员列入讨论名单
m-act-discussion-unname = 将一位成员移出讨论名单
m-act-ask-to-quote = 请求引用一条发言
m-act-remove-translation = 移除了译文
m-act-approve-translation = 发布了译文
d-in-other-languages = 其他语言
