# 界面用语（中文）：网站部分，以及网站与成员专区共用的词句。
# 简短、平实、亲切。按钮用动词，不用感叹号。

## 各处通用
skip-to-content = 跳到正文
navigation = 主导航
language = 语言
languages = 语言
breadcrumbs = 当前位置
about-this-site = 关于本站
members-area = 成员专区
sign-in = 登录
join = 加入本网络
contents = 本页内容
pages = 列表分页
previous-page = 上一页
next-page = 下一页
page-of = 第{ $number }页，共{ $count }页
list-comma = 、
ways-on = 接下来可以去哪里
yes = 是
no = 否
to-the-front-page = 前往首页

## 首页
search = 搜索
search-label = 按词语搜索
newest = 目录最新内容
join-text = 成员讨论目录中的内容，并参加网上讨论。每份申请都由主持人审阅。
ask-to-join = 申请加入
from-the-catalogue = 目录选读
all-practices = 全部{ $count }项做法
e-discussions-now = 网上讨论
exchange = 传往他国的做法
figure-practices = { $count ->
   *[other] 项做法
}
figure-countries = { $count ->
   *[other] 个国家
}
figure-adapted = { $count ->
   *[other] 例调整适用或借鉴
}
figure-exchanged = { $count ->
   *[other] 例交流或提供
}


## 目录
narrow-the-list = 缩小范围
practices-found = { $count ->
    [0] 没有找到做法
   *[other] { $count }项做法
}
entries-found = { $count ->
    [0] 没有找到条目
   *[other] { $count }个条目
}
shown-of = 显示{ "{n}" }项，共{ $count }项
search-needs-script = 要按词语搜索，请允许本站运行脚本。所有条目都列在这里；每个主题和国家也各有列表。
sort = 排序
sorted-by-title = 按标题
sorted-by-date = 最新在前
sorted-by-update-date = 最近修改在前
sorted-by-weight = 按编辑排定的顺序
sorted-by-slug = 按网址
by-none = 原有顺序
by-title = 按标题
by-date = 最新在前
by-update-date = 最近修改在前
by-weight = 编辑排定的顺序
by-slug = 按网址
by-place = 按国家
by-comments = 讨论最多
nothing-here-yet = 这里还没有内容。
remove-filter = （取消筛选，显示全部）
all-of = 显示全部{ $count }项
and-more = 另有{ $count }国
comments = { $count ->
   *[other] { $count }条发言
}
members-only = 仅限成员
since = 始于{ $start }
years = { $start }—{ $end }
field-themes = 主题
field-evidence = 证据
field-scope = 覆盖范围

## 一项做法
at-a-glance = 概览
where = 地点
who = 实施方
with = 合作方
when = 时间
for-whom = 对象
year-not-stated = 各来源均未说明年份
not-claimed = 未宣称
stages-and-evidence = 阶段与证据
part-results = 成果
part-limits = 局限与批评
part-replies = 本页所提及者的答复
part-adaptations = 谁采用了这项做法
part-building-blocks = 组成要素
part-conditions = 在别处实施须具备的条件
part-safeguards = 保障措施
part-sustainability = 经费与人员由谁承担
part-exchange = 可提供的与所需要的
part-sources = 资料来源
no-limits-found = 已在资料来源中查找这项做法的局限，没有找到。
map-caption = 每个点代表一个国家；图中不画国界。实心点：在该国实施。
taken-up-where = 地点
taken-up-how = 方式
taken-up-year = 年份
taken-up-what = 内容与出处
no-country-named = 未指明国家
not-stated = 未说明
what-changed = 所作改动：
see-practice = 参见做法：
named-by-others = 提到这项做法的其他条目
enabling = 所需条件：
lesson = 经验教训：
cost = 费用：
cost-low = 低
cost-medium = 中
cost-high = 高
offers = 可提供
needs = 需要
contact = 联系方式
rehosted = 所读为{ $host }保存的副本。
seen = 查阅日期：{ $date }。
archived-copy = 存档副本
unpublished-source = 并非出版物。
close = 关闭
back-to-mention = 返回引用处：{ $number }
how-to-cite = 引用格式
reviewed-by = 审阅人：
not-yet-reviewed = 尚未审阅。
review-overdue = 本条目原定于{ $date }复核。引用之前，请先核对资料来源。
improve-this-page = 帮助改进本页
improve-hint = 提出更好的表述或更新的事实。仅限成员。
add-what-you-know = 补充您所知道的
tried-this = 我们试过
tried-hint = 请说明在哪里、采用了什么、改动了什么、结果如何。仅限成员。
correct-this = 更正本页
correct-hint = 请指出哪里有误，并提供可以证明的来源。任何人均可。
reply-if-named = 如果本页提到您，请答复
reply-hint = 本页提到或明显所指的机构或个人可以答复，答复会刊登在本页。任何人均可。
who-can-be-asked = 可以向谁请教
who-can-be-asked-hint = 愿意回答相关问题的成员。仅限成员。

## 网上讨论
open-now = 正在进行
upcoming = 即将开始
closed = 已结束
days-left = { $count ->
    [0] 最后一天
   *[other] 还剩{ $count }天
}
until = 截至{ $date }
asked-now = 正在讨论
no-e-discussion-open = 目前没有正在进行的网上讨论。
opens-on = { $date }开始
closed-on = { $date }结束
timeline = 时间安排
today = 今天，{ $date }
questions = 问题
moderators = 主持人
moderators-summary = 主持人小结
synthesis = 综述

## 页面上的讨论
discussion = 讨论
visible-to-public = 互联网上任何人都能读到这场讨论。
visible-to-members = 这里的发言只有成员能读到。
discussion-closed = 讨论已结束，不再接收新发言。
discussion-locked = 主持人已关闭讨论，不再接收新发言。
discussion-opens = 讨论将于{ $date }开始。
discussion-closes = 讨论将于{ $date }结束。
no-comments-yet-public = 还没有人发言。您想向做过这件事的人问些什么？
no-comments-yet-members = 还没有人发言。您想从哪个问题谈起？
members-only-comments = { $count ->
   *[other] { $count }条发言，仅限成员阅读。
}
older-comments = 较早的发言
newest-comments = 返回页面，看最新发言
comments-range = 第{ $from }至{ $to }条
sign-in-to-take-part = 登录后参加讨论
open-in-members-area = 在成员专区打开
role-moderator = 主持人
role-admin = 管理员
edited = 已修改
in-reply-to = 回复{ $name }
in-reply-to-number = 回复第{ $number }条
comment-hidden = 已被主持人隐藏。
comment-deleted = 已由作者删除。
comment-pending = 等待主持人审阅。
waits-for-review = 首次发言经主持人审阅后，其他人才能看到。目前这条发言只有您能看到。
said-among-members = 这条发言是本页公开之前在成员之间说的，只有成员能看到。
reply = 回复
thank = 感谢
edit = 修改
delete = 删除
report = 举报
hide = 隐藏
restore = 恢复
your-contribution = 您的发言
formatting-hint = 段落之间空一行。可使用**粗体**、*斜体*、> 引文和链接；不能使用图片。
written-in = 书写语言
keep-draft = 在本设备上保留草稿，直到我关闭此标签页
confirm-public = 这是您的首次公开发言。我明白，互联网上任何人都能读到它，并看到我在此显示的名字。
post = 发表
save = 保存
cancel = 取消
keep = 保留
sending = 正在发送…
posted = 已发表。
signed-in-as = 您的署名：
delete-question = 要删除这条发言吗？文字会立即消失，位置会保留为空白，以便回复仍能读懂。
report-reason = 有什么问题？
report-spam = 广告或垃圾信息
report-abuse = 辱骂或仇恨言论
report-privacy = 泄露他人隐私
report-security = 危及他人安全
report-other = 其他
report-note = 有什么需要告诉主持人？（可不填）
send-report = 发送给主持人
reported = 已发送给主持人。谢谢您。
not-reached = 目前无法连接实时讨论。下面是截至上次更新时的发言。
not-sent = 未能发送。您写的文字还在这里，请稍后再试。
problem-signed-out = 您的登录已失效。请在另一个标签页重新登录，再回到这里：您写的文字会保留。
problem-changed-since = 这条发言刚才已在另一个窗口修改。请复制您写的文字，取消后重新修改。
new-comments = { $form ->
   *[other] { "{n}" }条新发言
}

## 出错页面
error-404-title = 没有这个页面
error-404-text = 网址可能有误，或者页面已移走或撤下。
error-403-title = 您不能访问这个页面
error-403-text = 它可能仅限成员访问，或需要其他角色。登录后也许可以访问。
error-500-title = 我们这边出了问题
error-500-text = 问题已记录。目录仍可阅读；请过几分钟再试。
error-503-title = 暂停服务
error-503-text = 服务繁忙或正在维护。目录仍可阅读；请过几分钟再试。

## 正文
translation-stale = 译文完成后，原文又有修改。最新版本：
partial-title = 尚未全文翻译
partial-words = 标题、摘要和基本情况已译成本语言。全文见以下语言版本：
footnotes = 注释
footnote-back = 返回正文，注释{ $number }
heading-link = “{ $title }”的链接
task-done = 已完成
task-open = 尚未完成
alert-note = 说明
alert-tip = 提示
alert-important = 重要
alert-warning = 警告
alert-caution = 注意
