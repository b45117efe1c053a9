# “我们试过”：成员采用了条目所述的做法。

t-title = 我们试过
t-title-one = 我们试过
t-title-new = 报告你们试过这项做法
t-title-edit = 修改您的报告
t-title-confirm = 是这样吗？
t-title-waiting = 我们试过：等待主持人处理
t-lead = 成员从各项做法中采用了什么，结果如何。
t-form-lead = 告诉大家你们采用了什么、结果如何。成员会立即看到，标为“已报告”，并显示您的名字。经确认后，编辑会把它加进这项做法，不附您的名字。
t-all = 所有试过的
t-about-this = 成员试过其中哪些
t-what-members-report = 成员的报告
t-by-place = 按地点
t-own = 您的报告
t-asked = 请您确认
t-choose-lead = 哪一项做法？
t-choose-page = 做法
t-choose-next = 继续
t-after-exchange = 你们是否因此采用了某项做法？
t-none-yet = 还没有人报告。
t-standing-reported = 已报告
t-standing-confirmed = 已确认
t-standing-declined = 未获确认
t-standing-withdrawn = 已撤回
t-field-year = 年份
t-field-what = 采用了什么
t-hint-what = 最多500字。不要写任何人的名字，也不要写可能让人遭遇危险的内容。
t-field-changed = 为适应当地作了哪些改动
t-hint-changed = 最多500字。没有改动就留空。
t-field-happened = 结果如何
t-hint-happened = 不成功的也写。最多500字。
t-by = 有何依据
t-by-hint = 报告由主持人查看来源予以确认，或由另一名成员确认。
t-by-source = 有来源
t-by-second = 另一名知情的成员
t-field-source_title = 标题
t-field-source_publisher = 发布者
t-field-source_url = 网址
t-field-source_seen = 查阅日期
t-field-entry = 从名录中选
t-field-second = 或填成员的名字
t-hint-second = 须与其在此所用名字完全一致。若有这名成员，我们会去问；但不会告诉您是否有此人。其他人不会知道您填了谁。
t-hint-second-kept = 留空则沿用您先前所填的人。
t-send = 提交报告
t-source = 来源：
t-read-on = 查阅于
t-confirmed-second = 另一名成员已确认。
t-confirmed-source = 主持人查看来源后已确认。
t-at-editors-accepted = 等待编辑收录。
t-at-editors-published = 已载入这项做法。
t-waits-second = 您所填的成员尚未答复。名字与其在此所用的完全一致吗？您可以修改。
t-waits-source = 主持人会查看来源。
t-declined-words = 未获确认。您可以修改后重新报告。
t-withdraw = 撤回
t-withdraw-lead = 成员不再看到它，也不再计数。
t-confirm-lead = 一名成员说您知道此事。只有他知道我们问了您。
t-confirm-hint = 只有亲自知情才选“是”。编辑随后会把它加进这项做法，不附名字。
t-confirm-yes = 是的，属实
t-confirm-no = 我无法确认
t-waiting-lead = 打开每个来源，看其中是否这样说。您的决定会记入审计日志。
t-reason-hint = 除显示和确认外都要填写。作者可以看到。
t-do-confirm = 来源属实
t-do-decline = 不予确认
t-waiting-count = 等待处理的试用报告
t-filed-title = 他处采用：
t-filed-source = 由网络的一名成员报告，另一名成员确认
t-widget-can-ask = 可就此请教的成员：{ $number }
t-widget-tried = 我们试过：已报告 { $reported }，已确认 { $confirmed }
t-widget-report = 报告你们也试过
u-period-tried = 试用报告：撤回或未获确认之后
m-said-tried = 谢谢。成员已能看到您的报告，等待确认。
m-said-tried-answered = 谢谢。我们会告知询问者已有答复。
m-said-tried-withdrawn = 已撤回，不再计数。
m-said-tried-confirmed = 已确认，编辑可以取用。
m-problem-t-year = 填写1990年至今年之间的年份。
m-problem-t-text = 最多500字，不得含隐藏字符。
m-problem-t-missing = 请在此写几句。
m-problem-t-source-line = 来源须有标题和发布者。
m-problem-t-source-url = 填写完整网址，以 https:// 开头
m-problem-t-source-seen = 填写您查阅的日期，不晚于今天。
m-problem-t-second = 填写一名成员的名字，或从名录中选一人。
m-act-show-tried = 放行了一份待审的试用报告
m-act-confirm-tried = 依来源确认了一份试用报告
m-act-decline-tried = 未确认一份试用报告
m-act-dismiss-tried = 对遭投诉的试用报告未作改动
m-act-hide-tried = 隐藏了一份试用报告
m-act-restore-tried = 重新显示了一份试用报告
m-act-look-at-tried = 查看了等待处理的试用报告
u-table-tried = 您报告试过的，以及请您确认的
u-table-tried_reports = 您向主持人举报的他人试用报告
t-reported-count = { $count ->
   *[other] { $count } 份已报告
}
t-confirmed-count = { $count ->
   *[other] { $count } 份已确认
}
t-places-count = { $count ->
   *[other] 涉及 { $count } 个地点
}
t-you-are-asked = { $count ->
   *[other] 有 { $count } 份报告请您确认。
}
