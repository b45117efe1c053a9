### 通行密钥、恢复码、验证器应用，以及确认是您本人。

m-tab-passkeys = 通行密钥
m-said-passkey-added = 通行密钥已添加。今后您可以用它登录。
m-said-passkey-removed = 通行密钥已移除。
m-said-passkey-wait = 24小时后您可以添加新的通行密钥。我们已向您的邮箱发送邮件；能读到该邮件的人可以取消。
m-said-passkey-wait-ended = 添加新通行密钥的请求已取消。
m-said-tries-used-up = 验证码已输错五次，您已退出登录。请重新索取链接。
m-problem-needs-full = 请先确认是您本人。
m-problem-passkey-refused = 此通行密钥未被接受。请再试一次，或换用其他方式。
m-problem-passkey-name = 名称须为一行，最多60个字符。
m-problem-passkey-again = 您上次使用通行密钥已超过十分钟。请再使用一次。
m-problem-passkeys-unavailable = 此网址不能使用通行密钥。
m-problem-passkeys-enough = 一个账户最多可有20个通行密钥。请先移除一个。
m-problem-operator-first = 主持人或管理员的第一个通行密钥须凭运维人员给出的登录链接添加：仅凭邮件不够。
m-problem-authenticator-code = 验证码不对，或已用过。请等待下一个。
m-problem-recovery-code = 这不是您未用过的恢复码。

k-title-passkeys = 通行密钥
k-passkeys-lead = 有了通行密钥，您可以用指纹、面容或设备密码登录。假邮件和假网页都偷不走它。
k-others-hint = 如果您对自己的其他登录不放心，请将其结束：
k-yours = 您的通行密钥
k-none = 您还没有通行密钥。请在下面添加：只需半分钟，今后登录不再需要邮件。
k-second = 请在另一台设备或安全密钥上再添加一个，这样即使第一个丢失，您仍能登录。
k-added = 添加于
k-used = 上次使用：
k-never-used = 从未使用
k-backed-up = 也存于您的其他设备
k-flagged = 已拒用：可能遭人复制。请移除
k-change = 改名或移除
k-name = 通行密钥名称
k-name-hint = 便于您辨认，例如“我的手机”。可不填。
k-remove = 移除此通行密钥
k-add = 添加通行密钥
k-add-do = 添加通行密钥
k-add-confirm = 请先确认是您本人。
k-add-operator = 主持人或管理员的第一个通行密钥须凭运维人员给出的登录链接添加：仅凭邮件不够。请向运维人员索取链接，打开后回到这里。
k-add-unavailable = 浏览器不能在此网址创建通行密钥：须有主机名和https。
k-add-enough = 您已有20个。请先移除一个。
k-needs-script = 此处需要JavaScript：只有脚本才能与您的设备通信。这里的其他功能都不需要它。
k-browser-cannot = 此浏览器不能使用通行密钥。请换用其他浏览器或您的手机。
k-codes = 恢复码
k-codes-words = 写在纸上的十个代码。如果通行密钥全部丢失，可凭一个恢复码和邮件中的链接添加新的。每个恢复码只能用一次。
k-codes-left = { $count ->
    [0] 您没有恢复码。
   *[other] 您还有{ $count }个未用的恢复码。
}
k-codes-make = 生成十个新恢复码
k-codes-new = 您的新恢复码
k-codes-once = 请立即抄写或打印。恢复码只显示这一次，以前的恢复码已失效。
k-wait = 有人请求添加新的通行密钥
k-wait-until = 有人通过邮件登录，请求在没有旧通行密钥的情况下添加新的。如果不是您本人，请取消。可添加的时间：
k-wait-cancel = 取消请求
k-title-cancel = 取消添加新通行密钥的请求
k-cancel-lead = 有人通过邮件登录，请求为您的账户添加通行密钥。如果不是您本人，请取消，并确保没有其他人能读到您的邮件。

k-or-passkey = 或使用通行密钥
k-or-passkey-words = 如果您已为账户添加通行密钥。
k-sign-in = 用通行密钥登录
k-refused = 此通行密钥未被接受。请再试一次，或换用其他方式。

k-title-step-up = 确认是您本人
k-step-up-lead = 您要做的事，仅处于登录状态还不够。
k-confirm-link = 确认是您本人
k-confirm = 确认
k-elevate = 以角色权限继续
k-elevate-words = 您刚刚使用过通行密钥：按一下即可。一小时不使用，权限即告失效。
k-with-passkey = 用您的通行密钥
k-use-passkey = 使用通行密钥
k-with-app = 用您的验证器应用
k-with-recovery = 用恢复码
k-recovery-code = 恢复码
k-recovery-hint = 您抄在纸上的恢复码。空格和短横可省略，不分大小写。随后您可以添加新的通行密钥。
k-with-mail = 用新链接
k-with-mail-words = 您还没有通行密钥。我们会向您的邮箱发送新的链接和验证码；此后十分钟内您可以继续。
k-better = 更好更快：
k-no-means = 您的角色需要通行密钥
k-no-means-words = 请向运维人员索取登录链接，打开后添加通行密钥。主持人也可改为设置验证器应用。
k-own-data-by-mail = 处理您自己的数据，用邮件中的新链接即可：
k-lost = 通行密钥全部丢失？
k-lost-words = 请通过邮件索取新链接，用它登录，并在十分钟内请求新的通行密钥。24小时后即可添加；在此之前，您可凭发到邮箱的邮件取消。
k-lost-ask = 我的通行密钥已丢失

k-title-authenticator = 验证器应用
k-app-words = 如果您无法使用通行密钥：手机上的应用会显示六位数字。配合邮件中的链接，即可使用您的角色权限。
k-app-link = 设置或移除应用
k-app-lead = 六位数字，每半分钟更换一次。通行密钥更安全、更快捷；无法使用通行密钥时再用此方式。
k-app-begin = 设置应用
k-app-secret = 设置密钥
k-app-secret-words = 请在应用中新建账户（选“基于时间”），输入此密钥；或在装有应用的手机上打开链接。绝不会有人向您索要它。
k-app-open = 在本设备的应用中打开
k-app-code = 应用显示的六位数字
k-app-code-hint = 每个验证码只能用一次。连续输错五次，您将退出登录。
k-app-cancel = 不设置
k-app-in-use = 已设置验证器应用。
k-app-remove = 移除应用

m-mail-security-passkey-added = 您在{ $network }的账户添加了一个通行密钥。
m-mail-security-passkey-removed = 您在{ $network }的账户移除了一个通行密钥。
m-mail-security-passkey-copied = 您在{ $network }的账户有一个通行密钥，其响应像是复制品。从现在起它不再被接受。请将其移除，并添加新的。
m-mail-security-recovery-codes = 您在{ $network }的账户生成了新的恢复码。以前的恢复码已失效。
m-mail-security-recovery-used = 您在{ $network }的账户有一个恢复码已被使用。所剩不多时，请生成新的。
m-mail-security-passkey-wait = 有人能读到您的邮件，并请求在没有旧通行密钥的情况下，为您在{ $network }的账户添加新的通行密钥。24小时后即可添加。如果不是您本人，请在此取消：
m-mail-security-passkey-wait-ended = 为您在{ $network }的账户添加新通行密钥的请求已取消。
m-mail-security-authenticator-added = 您在{ $network }的账户设置了验证器应用。
m-mail-security-authenticator-removed = 您在{ $network }的账户移除了验证器应用。
m-mail-security-authenticator-tries = 在您登录{ $network }期间，验证器应用的验证码输错了五次。该次登录已结束。
m-mail-security-operator-link = { $network }的运维人员为另一位管理员生成了登录链接。此事已记入审计日志；如果出乎您的意料，请向运维人员询问。

# 由另外两人让一位主持人重新进入。
m-said-let-back = 已确认。24小时后，对方可凭邮件中的链接添加通行密钥。我们已向其邮箱发送邮件；能读到该邮件的人可以取消。
m-mail-security-let-back-begun = { $network }的一位管理员称，您已失去所有证明身份的方式，并请另一人确认让您重新进入。如果并非如此，请立即登录并告知他们。
m-mail-security-let-back-refused = 没有通行密钥，您不能重新进入{ $network }：有人拒绝或撤回了此事。
m-mail-security-let-back = { $network }的两位负责人已同意让您重新进入。24小时后，您可以用邮件中的链接登录，并添加新的通行密钥。如果您没有提出请求，请在此取消：
m-act-begin-letting-back = 提议让一位主持人重新进入
m-act-confirm-letting-back = 确认让一位主持人重新进入
m-act-refuse-letting-back = 拒绝让一位主持人重新进入
k-title-letting-back = 无法登录的主持人
k-letting-back-lead = 一位管理员称，有人丢失了全部通行密钥。确认之前，请亲自与其通话或当面核实，不要用邮件。一天后，对方可添加新的通行密钥。
k-letting-back-hint = 您如何核实是其本人，或为何不同意。会记入审计日志，对方可以看到。
k-let-back = 让其重新进入
k-do-not-let-back = 不同意
k-nobody-to-let-back = 没有等待处理的人。此事由管理员在主持人的资料页面发起。
k-waiting-letting-back = 无法登录的主持人
a-let-back-in = 让其重新进入
a-let-back-in-words = 对方丢失了全部通行密钥和验证器应用。须由另一位管理员或主持人在一天内确认；再过一天，对方可凭邮件中的链接添加通行密钥。
