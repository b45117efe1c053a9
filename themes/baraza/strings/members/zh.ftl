# 成员专区及其邮件（中文）。简短、平实、亲切。按钮用动词。

m-area = 成员专区
m-duties = 网络管理
m-tab-home = 首页
m-tab-settings = 设置
m-tab-sessions = 登录中的设备
m-tab-moderation = 审核
m-tab-applications = 申请
m-tab-audit = 审计日志
m-tab-outbox = 发件箱
m-sign-out = 退出登录
m-sign-in = 登录
m-cancel = 取消
m-save = 保存
m-parts = 列表分段
m-earlier = 较早
m-later = 下一页
m-newest = 最新
m-to-catalogue = 前往目录
m-errors = { $count ->
   *[other] 有{ $count }处需要改正：
}
m-request = 如需求助，请告知此编号：
m-wait = { $minutes ->
   *[other] 请在{ $minutes }分钟后再试。
}

## 标题
m-title-home = 成员专区
m-title-sign-in = 登录
m-title-link = 登录
m-title-code = 请查看邮箱
m-title-to = 返回页面
m-title-other-browser = 此链接属于另一个浏览器
m-title-link-ended = 此链接已失效
m-title-join = 加入本网络
m-title-invitation = 邀请您加入
m-title-discussion = 讨论
m-title-settings = 设置
m-title-sessions = 登录中的设备
m-title-moderation = 审核
m-title-applications = 申请
m-title-audit = 审计日志
m-title-record = 对您的账户的操作
m-title-outbox = 发件箱
m-title-unsubscribe = 停止通知
m-title-unsubscribed = 不再发送通知
m-title-delete = 删除您的发言
m-title-report = 举报发言
m-title-hide = 隐藏发言
m-title-restore = 重新显示发言
m-title-not-found = 这里没有内容
m-title-signed-out = 请先登录
m-title-forbidden = 您不能访问此处
m-title-broken = 这里出了问题
m-title-refused = 未能完成

## 登录
m-sign-in-lead = 我们会给您发送一封邮件，内有链接和验证码。无需密码。
m-sign-in-first = 请登录后继续。登录后会回到您要访问的页面。
m-email = 邮箱地址
m-email-private = 只有管理员能看到。
m-send-link = 给我发送链接
m-no-account = 还不是成员？
m-join-link = 加入本网络
m-shared-device = 此设备还有他人使用：关闭浏览器时让我退出登录
m-code-lead = { $minutes ->
   *[other] 如果此邮箱可以登录，邮件已经发出。其中的链接和验证码在{ $minutes }分钟内有效，须在此浏览器中使用。
}
m-code = 验证码
m-code-hint = 请在此设备上打开链接，或在这里输入验证码。不分大小写，短横可省略。
m-code-nothing-came = 没有收到？请查看垃圾邮件，或者
m-ask-again = 重新索取
m-code-outbox = 这是在您自己机器上的试用，邮件不会发出：
m-outbox = 查看发件箱
m-link-lead = 按下按钮，即可在此设备上登录。
m-other-browser-lead = 您是在另一个浏览器或另一台设备上索取链接的。请回到那里，输入邮件中的验证码。
m-other-browser-why = 这样可以防止读到您邮件的人登录：仅凭链接打不开任何东西。
m-ask-new-link = 在此索取链接
m-link-ended-lead = 链接已用过、已过期，或没有复制完整。索取新链接很快。
m-type-code = 输入验证码

## 加入
m-join-lead = 请告诉我们您是谁。每份申请都由主持人审阅。
m-name = 名字
m-name-hint = 其他人看到的名字，不必与您证件上的相同。
m-about = 自我介绍和申请理由
m-about-hint = 您的工作、机构、国家，以及您希望在这里得到什么：有助于主持人作出决定的情况。主持人和您指明的成员能看到。
m-language = 语言
m-apply = 提交申请
m-invitation-lead = 请选定其他人看到的名字，即可加入。
m-invitation-approval = 您的成员资格经主持人审核后，您才能发言。
m-invitation-email = 收到邀请的邮箱地址。
m-accept-invitation = 接受邀请

## 首页
m-hello = 欢迎您，
m-waits-for-approval = 您的申请正等待主持人审核。有了结果，您会收到邮件。
m-one-admin = 本网络只有一位管理员。请再设一位，以免无人能够进入。
m-weak-session = 要进行审核，请先确认是您本人：使用通行密钥，或您的角色允许的其他方式。
m-waiting = 等待您处理的事项
m-nothing-waits = 没有等待您处理的事项。
m-waiting-held = 等待发布的发言
m-waiting-reported = 被举报的发言
m-waiting-applications = 加入申请
m-recent = 最近的发言
m-open-discussions = 进行中的讨论
m-no-open-discussions = 目前没有进行中的讨论。
m-discuss-entries = 目录中的内容在各自的页面上讨论：
m-record-link = 对您的账户的操作

## 讨论
m-to-page = 前往页面
m-contributions = { $count ->
    [0] 还没有发言
   *[other] { $count }条发言
}
m-contributions-title = 发言
m-state-open = 进行中
m-state-closed = 已结束
m-state-locked = 已由主持人关闭
m-state-scheduled = 尚未开始
m-opens-on = 开始日期：
m-closes-on = 结束日期：
m-who-public = 公开
m-who-members = 仅限成员
m-readable-by-public = 互联网上任何人都能读到这场讨论。
m-readable-by-members = 只有成员能读到这场讨论。
m-who-reads-public = 互联网上任何人都能读到您在这里写的内容。
m-who-reads-members = 本网络的成员能读到您在这里写的内容。
m-write-post = 发言
m-write-reply = 回复
m-write-edit = 修改您的发言
m-do-post = 发表
m-do-reply = 发表回复
m-do-edit = 保存修改
m-in-reply-to = 回复第{ $number }条发言
m-your-words = 您的文字
m-markdown-hint = 空一行另起一段。用*星号*表示强调，用>表示引文。图片显示为链接。
m-written-in = 书写语言
m-confirm-public = 我明白，我在公开页面上发表的内容会以我所选的名字出现在互联网上。（只询问这一次。）
m-preview = 预览
m-preview-title = 发表后的样子。现在还没有发表。
m-sign-in-to-write = 成员可以在此发言。
m-cannot-write-open = 您不能在此发言。
m-cannot-write-closed = 这场讨论已结束。
m-cannot-write-locked = 主持人已关闭这场讨论。
m-cannot-write-scheduled = 这场讨论尚未开始。
m-moderate-thread = 主持这场讨论
m-lock = 停止接收新发言
m-unlock = 重新开放

## 单条发言
m-delete = 删除
m-delete-lead = 它会从所有页面消失。位置会保留，以便回复仍能读懂。
m-report = 举报
m-report-lead = 主持人会审阅。不会有其他人知道您举报过。
m-hide = 隐藏
m-hide-lead = 它会立即从所有页面、订阅源和数据中消失。
m-restore = 重新显示
m-restore-lead = 它会在各处恢复显示。
m-reason = 理由
m-reason-hint = 理由会记入审计日志，作者可以看到。
m-report-reason = 有什么问题？
m-reason-spam = 广告或垃圾信息
m-reason-abuse = 侮辱、威胁或仇恨言论
m-reason-privacy = 透露他人隐私
m-reason-security = 可能危及他人安全
m-reason-other = 其他
m-note = 您的说明
m-report-note-hint = 可不填。

## 设置与登录
m-account = 您的账户
m-role = 角色
m-role-member = 成员
m-role-moderator = 主持人
m-role-admin = 管理员
m-notices = 我参加的讨论有新内容时，给我发邮件
m-sessions-lead = 请结束您不认识的登录。
m-this-session = 本次登录
m-session-since = 登录于
m-session-basic = 可阅读和发言
m-session-full = 已用通行密钥
m-session-elevated = 具有角色权限
m-end-session = 结束
m-end-all = 全部退出登录
m-end-all-hint = 所有登录、链接和验证码立即失效，此处也不例外。

## 审核
m-moderation-lead = 等待您处理的举报和发言。您阅读本页会记入审计日志。
m-held = 等待发布
m-reports = { $count ->
   *[other] { $count }次举报
}
m-publish = 发布
m-refuse = 不发布
m-dismiss = 不作改动
m-queue-empty = 没有等待处理的内容。
m-queue-more = 后面还有等待处理的内容。
m-no-applications = 没有等待审核的申请。
m-invited = 受邀
m-approve = 批准
m-reject = 不批准
m-reason-if-rejected = 理由（不批准时填写）
m-not-own-invitee = 须由他人决定：这位申请人是您邀请的。
m-invite-title = 邀请他人
m-invite-hint = 邀请仅限此邮箱使用一次，一周内有效。
m-invite = 发送邀请
m-audit-own = 您作为主持人的操作，最新在前。
m-audit-all = 主持人、管理员和运维人员的所有操作，最新在前。
m-record-lead = 主持人和管理员对您的账户和发言的操作，最新在前。
m-audit-time = 时间
m-audit-who = 操作人
m-audit-act = 操作
m-audit-subject = 对象
m-audit-empty = 还没有记录。

## 发件箱与停止通知
m-outbox-lead = 本应发出的邮件。只有服务在您自己的机器上运行且没有邮件服务器时，才有此页面。
m-outbox-empty = 还没有邮件。
m-unsubscribe = 停止通知
m-unsubscribe-lead = 此邮箱将不再收到此类邮件。
m-unsubscribe-security = 有关账户安全的邮件仍会发送。
m-unsubscribed-lead = 此邮箱不再收到此类邮件。

## 操作结果
m-said-posted = 已发表。
m-said-pending = 已保存。主持人审阅后，其他人才能看到。
m-said-edited = 已修改。
m-said-deleted = 已删除。
m-said-reported = 已举报。谢谢您。
m-said-hidden = 已隐藏。
m-said-restored = 已重新显示。
m-said-saved = 已保存。
m-said-ended = 已结束。
m-said-approved = 已批准。
m-said-rejected = 未予批准。
m-said-published = 已发布。
m-said-refused = 未予发布。
m-said-dismissed = 未作改动。
m-said-invited = 如果此邮箱可以邀请，邀请已经发出。
m-said-locked = 已停止接收新发言。
m-said-unlocked = 已重新开放。
m-said-signed-out = 您已退出登录。

## 出错情况
m-problem-other = 无法理解此请求。请返回后再试。
m-problem-malformed = 无法理解此请求。请返回后再试。
m-problem-not-found = 没有这个页面，或者您不能访问。
m-problem-signed-out = 您没有登录，或登录已失效。您写的文字还在浏览器里：返回即可复制。
m-problem-forbidden = 您的账户没有此权限。
m-problem-needs-elevation = 使用角色权限须先确认是您本人：使用通行密钥，或您的角色允许的其他方式。
m-problem-foreign-request = 此请求不是从本站页面发出的。
m-problem-form-expired = 此表单已过期。请返回，重新加载页面后再次发送。
m-problem-unsupported-media-type = 此类内容不能发送到这里。
m-problem-too-large = 一次发送的内容太多。
m-problem-too-slow = 请求传送时间太长。请再试一次。
m-problem-address-too-long = 地址太长。
m-problem-unknown-or-missing-field = 缺少内容。请返回并填写每一项。
m-problem-too-many = 操作有些频繁。
m-problem-unavailable = 服务暂时无法处理。请稍后再试。
m-problem-internal = 我们这边出了问题。没有作任何更改。
m-problem-unknown-host = 此名称下没有服务。
m-problem-wrong-method = 此网址不能这样使用。
m-problem-no-address = 这不是邮箱地址。正确格式如name@example.org。
m-problem-name-form = 名字至少有一个字，最多60个字符，并须写在一行内。
m-problem-name-reserved = 此名字可能被误认为职务。请另选一个。
m-problem-name-taken = 已有人使用此名字或相似的名字。请另选一个。
m-problem-no-such-language = 请选择一种语言。
m-problem-about-unfit = 请用几句话说明您是谁。
m-problem-no-applications = 本网络目前不接受申请。
m-problem-code-refused = 验证码不对，或已过期。试过五次后，须索取新的。
m-problem-text-empty = 请先写些内容。
m-problem-text-too-long = 文字太长：最多20,000个字符。
m-problem-text-character = 文字中有不允许的隐藏字符。请重新输入该部分。
m-problem-text-too-deep = 引文和列表的嵌套层次太多。
m-problem-text-too-many-links = 文字中的链接太多。
m-problem-text-table-too-large = 表格太大。
m-problem-language = 请选择一种语言。
m-problem-parent = 您要回复的发言已不存在。
m-problem-no-parent = 您要回复的发言已不存在。
m-problem-confirm-public = 请勾选：互联网上任何人都将能读到这些内容。
m-problem-discussion-closed = 这场讨论已结束。
m-problem-discussion-scheduled = 这场讨论尚未开始。
m-problem-discussion-locked = 主持人已关闭这场讨论。
m-problem-key-reused = 此表单已发送过，但文字不同。请重新加载页面。
m-problem-changed-since = 这条发言刚才已在另一个窗口修改。您写的文字在下面：请先查看讨论，再保存一次。
m-problem-if-match-missing = 缺少版本号。
m-problem-reason-missing = 请填写理由。
m-problem-note-unfit = 说明太长，或含有不允许的字符。
m-problem-not-on-yourself = 此事须由他人来做。
m-problem-last-administrator = 网络必须保留一位管理员。
m-problem-decided-already = 此事已有决定。
m-problem-too-many-invitations = 您发出的邀请尚有太多未获答复。请等收到一些答复后再发。

## 邮件主题
m-mail-sign-in-subject = 登录
m-mail-application-subject = 请确认您的申请
m-mail-invitation-subject = 邀请您加入
m-mail-approved-subject = 欢迎
m-mail-rejected-subject = 您的申请
m-mail-notice-subject = 有新内容
m-mail-security-subject = 有关您的账户安全

## 邮件正文
m-mail-hello = 您好：
m-mail-sign-in = 您可以用下面的链接登录{ $network }，请在索取链接的浏览器中打开：
m-mail-code = 或在那里输入验证码：
m-mail-minutes = { $minutes ->
   *[other] 二者均只能用一次，{ $minutes }分钟内有效。
}
m-mail-never-ask = 绝不会有人向您索要此验证码。如果您没有索取这封邮件，不必理会。
m-mail-application = 您申请加入{ $network }。请用下面的链接确认您的邮箱，并在提交申请的浏览器中打开：
m-mail-application-then = 随后主持人会审阅您的申请。有了结果，您会收到邮件。
m-mail-invitation = 邀请您加入{ $network }。请用下面的链接接受邀请：
m-mail-days = { $days ->
   *[other] 链接只能用一次，{ $days }天内有效，仅限此邮箱使用。
}
m-mail-not-you = 如果这封邮件与您无关，不必理会。
m-mail-approved = 您加入{ $network }的申请已获批准。请在此登录：
m-mail-rejected = 感谢您对{ $network }的关注。您的申请此次未获批准。
m-mail-notice = 您在{ $network }参加的一场讨论有新内容：
m-mail-security-role-change = 您在{ $network }的账户角色已更改。
m-mail-security-sessions-ended = 您在{ $network }的账户的所有登录均已结束。
m-mail-security-new-browser = 有人用您以前没有用过的浏览器登录了您在{ $network }的账户。
m-mail-security-suspended = 您在{ $network }的账户已被暂停。
m-mail-security-other = 您在{ $network }的账户有与安全相关的更改。
m-mail-security-then = 不是您本人所为，或让您感到意外？请登录，选择“全部退出登录”，并写信告知主持人。
m-mail-security-why = 即使您选择不接收通知，这封邮件仍会发送，因为它关系到您的安全。

## 自己的数据
m-title-data = 您的数据
m-take-data = 取走您的数据
m-take-data-words = 一个文件，包含您的账户和您在这里写的所有内容。
m-download = 下载
m-erase = 删除您的账户
m-erase-words = 立即生效，无法恢复。您的数据会在35天内从备份中消失。
m-erase-posts = 您写的内容
m-erase-keep = 保留，署名改为“前成员”
m-erase-remove = 一并删除。位置会保留，以便回复仍能读懂
m-erase-name = 请输入您的名字以便确认
m-erase-do = 删除我的账户
m-said-erased = 您的账户已删除。
m-problem-choose-one = 请选择一项。
m-problem-name-differs = 这不是您账户的名字。没有删除任何内容。

## 审计日志中的操作
m-act-add-account = 添加了一个账户
m-act-approve = 批准加入
m-act-approve-comment = 发布了一条发言
m-act-dismiss-reports = 对一条被举报的发言未作改动
m-act-end-sessions = 结束了所有登录
m-act-erase = 删除了一个账户
m-act-first-administrator = 设立了第一位管理员
m-act-freeze = 冻结了一个账户
m-act-unfreeze = 解除了冻结
m-act-hide = 隐藏了一条发言
m-act-restore = 重新显示了一条发言
m-act-invite = 发出了邀请
m-act-lock = 关闭了一场讨论
m-act-unlock = 重新开放了一场讨论
m-act-look-at-history = 查看了以前的版本
m-act-look-at-members = 查看了成员名单
m-act-look-at-queue = 查看了待处理内容
m-act-reinstate = 恢复了一个账户
m-act-reject = 未批准一份申请
m-act-role = 更改了角色
m-act-sign-in-link = 生成了登录链接
m-act-suspend = 暂停了一个账户

m-kept = 您写的内容没有丢失
m-kept-first = 内容在下方。请先在新标签页中：
m-kept-again = 内容在下方。请再次发送。
m-kept-send = 再次发送
m-session-ends = 几分钟后您将在此处退出登录。已输入的内容会保留。
m-session-stay = 保持登录
