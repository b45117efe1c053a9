# 保密对话。

msg-title = 消息
msg-title-one = 对话
msg-title-report = 举报消息
msg-title-reported = 被举报的消息
msg-lead = 您与专家的对话以及关于交流的对话。其他人看不到。
msg-with = 对话：
msg-you = 您
msg-unread = { $count ->
   *[other] { $count } 条新消息
}
msg-ended = 已结束
msg-kind-expert = 向专家提问
msg-kind-exchange = 关于一次交流
msg-kind-advice = 关于一项咨询请求
msg-subject-expert = 名录中的条目
msg-subject-exchange = 该次交流
msg-subject-advice = 该项请求
msg-none = 还没有对话。
msg-to-directory = 寻找可以请教的人
msg-no-words = 还没有人写过。
msg-removed = 版主已移除此消息，或作者已将其删除。
msg-hint = 只有参与者能看到。可以使用 Markdown。不显示任何地址。
msg-send = 发送
msg-has-ended = 此对话已结束。说过的话仍保留在这里。
msg-nobody = 目前没有人可以阅读。
msg-more = 结束对话，或不再接收
msg-end = 结束对话
msg-end-hint = 之后无人可以再写。双方仍可阅读。
msg-block = 不再接收此人的消息
msg-block-hint = 此人今后写给您的内容不会送达。对方不会得到通知。
msg-unblock = 重新接收此人的消息
msg-you-block = 您不接收此人的任何消息。对方不会得到通知。
msg-blocked-title = 您不接收以下人员的消息
msg-report-lead = 版主只会阅读这一条消息，不会阅读其他消息。其他人不会知道是您举报的。
msg-report-advice-lead = 管理员只会阅读这一条消息，不会阅读其他消息。其他人不会知道是您举报的。
msg-reported-lead = 每条消息都由对话的参与者举报。您只能看到这一条消息。
msg-reported-empty = 没有等待处理的消息。
msg-remove = 移除此消息
msg-waiting-reported = 被举报的消息
msg-new = { $count ->
   *[other] 您在 { $count } 个对话中有新消息。
}
msg-read = 阅读

msg-mail-message = 在 { $network } 上有一条消息等着您。请登录阅读：
msg-mail-something = 在 { $network } 上有事项等着您。请登录查看：
m-mail-waiting-subject = 有事项等着您

m-said-sent = 已发送。
m-said-blocked = 您不再接收此人的消息。对方不会得到通知。
m-said-unblocked = 您重新接收此人的消息。
m-said-removed = 已移除。
m-problem-conversation-ended = 此对话已结束，或目前没有人可以阅读。如果需要，请复制您的文字。
m-act-look-at-messages = 查看了被举报的消息
m-act-remove-message = 移除了一条被举报的消息
m-act-dismiss-message = 保留了一条被举报的消息

u-table-messages = 您写的消息
u-table-message_reports = 您对消息的举报
u-table-blocks = 您不再接收某人的消息
u-period-conversations = 对话，自最后一条消息起
