# 关注讨论、待读的新内容，以及相关邮件。

n-title-notifications = 给您的新内容
m-tab-notifications = 新内容
n-unread = { $count ->
   *[other] { $count }条新内容
}
n-bell = 给您的新内容：{ $count }条
n-waiting = 有新内容的讨论
n-new-updates = 新动态
n-nothing = 您关注的内容没有新消息。您发言的讨论会自动关注；要关注其他讨论，请打开它并选择“关注”。您想了解的动态和主题，可在下面选择。
n-to-discussions = 查看讨论
n-read = 阅读
n-read-what = 阅读：{ $title }
n-all-read = 全部标为已读
n-new = { $count ->
   *[other] { $count }条新发言
}
n-newest = 最新

n-mail = 相关邮件
n-mail-lead = 无论您如何选择，新内容都会在这里等您。有关账户安全的邮件总会发送。
n-silent = 您已选择不接收新内容的邮件。要重新接收，请前往：
n-contributions = 我参加或关注的讨论有新发言
n-replies = 对我发言的回复
n-every-instant = 立即
n-every-daily = 每天一次，汇总发送
n-every-weekly = 每周一次，汇总发送
n-every-off = 不发邮件
n-every-usual = 与总设置相同
n-every-end = 不关注
n-every-none = 完全不接收
n-kind-quick = 成员简讯
n-kind-news = 新闻
n-kind-event = 活动
n-replies-same = 与其他发言相同
n-replies-instant = 立即
n-replies-off = 不发邮件
n-hour = 每日和每周邮件的发送时间（UTC）
n-weekday = 每周邮件的发送日
n-day-1 = 星期一
n-day-2 = 星期二
n-day-3 = 星期三
n-day-4 = 星期四
n-day-5 = 星期五
n-day-6 = 星期六
n-day-7 = 星期日
n-with-text = 主持人允许时，在邮件中附上发言原文
n-with-text-hint = 邮件在传送途中和您的邮箱里都可能被人读到。不选此项，邮件只告知有新内容。

n-terms = 您关注的主题和国家
n-terms-lead = 您会得知相关动态；一旦有人在相关讨论中发言，您就会关注该讨论。每场讨论都可在其页面上单独更改或取消关注。
n-term = 主题或国家
n-change-what = 更改：{ $title }

n-follow = 关注这场讨论
n-following = 您已关注这场讨论。
n-not-following = 您没有关注这场讨论。
n-how = 邮件通知方式
n-follow-do = 关注
n-change = 更改
n-words-allowed = 这场讨论的发言原文可以用邮件发给选择接收的成员。
n-words-not-allowed = 这场讨论的发言原文不会出现在邮件中。
n-words = 邮件中的发言原文
n-words-allow = 允许邮件附上原文
n-words-end = 邮件不附原文

## 邮件
n-mail-digest-subject = 新内容
n-mail-digest = 您在{ $network }关注的{ $discussions }场讨论有{ $count }条新发言。
n-mail-digest-updates = 您在{ $network }关注的内容有{ $count }条新动态。
n-mail-updates = 您在{ $network }关注的内容有新消息：
n-mail-former = 前成员
n-mail-leave-this = 不再接收有关这场讨论的邮件：
n-mail-leave-updates = 不再接收此类动态邮件：
n-mail-leave-digests = 不再接收此类汇总：
n-mail-leave-all = 不再接收任何新内容的邮件：
n-new-for-you = 给您的新内容
n-widget-follow = 关注这场讨论
n-widget-following = 您已关注这场讨论
n-widget-end = 不关注

## 通过邮件参加
n-mail-above = 要发言，请写在此行上方
n-mail-reply = 您对这封邮件的回复会成为讨论中的发言，并署您的名字。能阅读这场讨论的人都能读到。请勿转发这封邮件：其中有您的专用地址。
n-mail-reply-answer = 有人回复了您。您对这封邮件的回复会发表在对方的发言下方，并署您的名字。能阅读这场讨论的人都能读到。请勿转发这封邮件：其中有您的专用地址。
n-mail-reply-digest = 这场讨论每天只发一封邮件：
n-mail-reply-off = 不发有关这场讨论的邮件：
n-mail-reply-leave = 不发任何新内容的邮件：
n-mail-answer-subject = 您发给讨论的邮件
n-answer-attachments = 感谢您在{ $network }发言。文字已收录；随附的文件没有收录，因为文件可能给打开它的人带来危害。请把要点写成文字，或给出其发表处的链接。
n-answer-attachments-only = 您发给{ $network }一场讨论的邮件只有文件。文件不予收录，因为文件可能给打开它的人带来危害。请把要点写成文字，或给出其发表处的链接。
n-answer-empty = 您发给{ $network }一场讨论的邮件中没有您写的文字。请写在以≡≡≡开头的那一行上方，然后重新发送。
n-answer-text = 您发给{ $network }一场讨论的邮件没有发表：邮件太长，或含有页面无法显示的内容。您可以在页面上查看原因并修改。
n-answer-closed = 您的邮件发到了{ $network }的一场讨论，该讨论目前不接收发言。其页面上写明讨论已于何时结束，或将于何时开始。
n-answer-confirm-public = 您的邮件是发给{ $network }一个互联网上任何人都能读到的页面的。首次在这类页面发言之前，请先在页面上确认一次这是您的意愿，然后重新发送邮件。
n-answer-expired = 您发往{ $network }的收件地址已超过60天，不再接收邮件。请回复较新的邮件，或在页面上发言。
n-answer-other-sender = 有人用另一个邮箱，向您在{ $network }一场讨论中的专用地址发来邮件。邮件没有发表。如果是您写的，请改用您账户的邮箱发送。如果不是，说明有人得到了发给您的邮件：请选择“不发有关这场讨论的邮件”，并写信告知主持人。
n-answer-held = 感谢您在{ $network }发言。这条发言须先经主持人审阅，其他人才能看到：或因您的邮件服务商未能证明邮件来自您本人，或因发言的内容。
n-answer-page = 讨论在这里：
n-mail-raw = 收到的邮件原件
n-mail-raw-lead = 仅供主持人在短期内查看。您的查看会记入审计日志。

## 通过其他途径收到的发言
n-carry = 发表通过其他途径收到的内容
n-carry-lead = 他人通过邮件、电话或书面交给您的内容。以您的名义发表，并注明由谁提供。
n-carry-sender = 提供者（按其希望的署名）
n-carry-words = 对方的原话
n-carry-agreed = 对方同意在此署名并供人阅读。
n-carry-do = 发表
n-carried = { $name }提供，{ $poster }发表
m-problem-not-agreed = 请先询问对方是否同意在此署名并供人阅读。
m-problem-bad-name = 这个名字无法显示。
