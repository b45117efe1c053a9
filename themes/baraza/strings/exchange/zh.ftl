# The exchange: what members offer and need, and what two of them make of it.

m-tab-exchange = 交流
x-title = 供给与需求
x-title-mine = 我的交流
x-title-one = 供给或需求
x-title-new = 发布供给或需求
x-title-edit = 修改
x-title-waiting = 交流：等待版主处理
x-title-talk = 交流
x-title-withdraw = 撤回
x-title-close = 说明结果
x-title-report = 举报
x-title-hide = 隐藏
x-title-restore = 重新显示
x-lead = 成员能互相提供什么，在寻找什么。
x-write-offer = 提供
x-write-need = 说明需求
x-kind-offer = 供给
x-kind-need = 需求
x-field-what = 类别
x-what-course = 课程
x-what-study-visit = 考察访问
x-what-mentor = 导师
x-what-expert = 专家
x-what-document = 文件
x-what-funds = 资金
x-what-in-kind = 实物
x-standing-open = 开放
x-standing-answered = 已有回应
x-standing-agreed = 已商定
x-standing-closed = 已结束
x-standing-withdrawn = 已撤回
x-standing-lapsed = 已到期
x-field-languages = 可用的语言
x-field-more_languages = 其他语言代码：sw, ha
x-field-capacity = 人数
x-field-expires_on = 有效期至
x-expires-hint = 最长一年。留空则约四个月。到期前会提醒您。
x-show = 显示
x-show-ended = 已结束
x-all = 全部供给与需求
x-none-yet = 还没有内容。请提供您那里行之有效的做法，或说明需求。
x-calendar = 加入我的日历
x-until = 有效期至
x-public-again = 这是公开的。保存修改后，在版主读过之前将从网站撤下。
x-answer-offer = 我需要
x-answer-need = 我可以帮忙
x-answer-hint = 只有你们两人能读到所写内容。您的地址不会显示。
x-send = 发送
x-talks = 交流
x-no-talks = 还没有交流。请回应一项供给或需求。
x-own = 我的供给与需求
x-talk-lead = 只有你们两人能读到。
x-with = 对方：
x-new = 新
x-not-there = 现在不在的人
x-stage-open = 商谈中
x-stage-proposed = 一方表示已商定
x-stage-agreed = 已商定
x-stage-closed = 已结束
x-stage-ended = 已终止
x-act-proposed = 表示已商定
x-act-took-back = 尚未商定
x-act-agreed = 已商定
x-act-closed = 结束了交流
x-act-ended = 版主终止了交流
x-do-propose = 我们已商定
x-do-agree = 是的，已商定
x-do-take_back = 还没有
x-close = 说明结果
x-withdraw = 撤回
x-end = 终止交流
x-close-lead = 成员会读到结果。
x-withdraw-lead = 成员将看不到它。已说的话仍属于说话的人。
x-report-lead = 版主届时可以读到这次交流。否则只有你们两人能读到。
x-outcome = 结果如何？
x-outcome-done = 已进行
x-outcome-partly = 部分进行
x-outcome-not = 未进行
x-outcome-words = 用您的话说
x-fits-need = 合适的供给
x-fits-offer = 合适的需求
x-fits-none = 还没有合适的。
x-fits-members = 可以请教的成员
x-because = 共同点：
x-waiting-count = 等待处理的供给、需求与交流
n-kind-offer = 成员的供给
n-kind-need = 成员的需求
u-period-exchange = 供给、需求与交流结束之后
x-mail-exchange-subject = 有事等待您
x-mail-waits = 在 { $network } 的一次交流中有事等待您：
x-mail-expires = 您在 { $network } 的一项供给或需求即将到期。您可以延长，或说明结果：
m-problem-x-place = 地点太长，或含有不允许的字符。
m-problem-x-languages = 请用代码填写每种语言，如 sw，最多二十种。
m-problem-x-capacity = 请填写 1 到 10,000 之间的数。
m-problem-x-expiry = 请填写今天或以后的日期，最多一年内。
m-act-publish-listing = 公开了一项供给或需求
m-act-keep-listing = 将一项供给或需求留在成员之间
m-act-show-listing = 放行了一项供给或需求
m-act-dismiss-listing = 保留了被举报的供给或需求
m-act-hide-listing = 隐藏了一项供给或需求
m-act-restore-listing = 重新显示了一项供给或需求
m-act-look-at-listings = 查看了等待处理的供给与需求
m-act-look-at-exchange = 阅读了被举报的交流
m-act-dismiss-exchange = 保留了被举报的交流
m-act-end-exchange = 终止了一次交流
u-table-listings = 您的供给与需求
u-table-listing_terms = 您的供给与需求的词条
u-table-listing_languages = 您的供给与需求的语言
u-table-listing_reports = 您举报的供给与需求
u-table-exchanges = 您的交流
u-table-exchange_messages = 您在交流中写的内容
u-table-exchange_reports = 您举报的交流
x-for = { $count ->
   *[other] { $count } 人
}
x-mail-digest = { $count ->
   *[other] 在 { $network } 您关注的内容中有 { $count } 项新的供给与需求。
}

## On the site
x-site-lead = 成员之间可以提供和正在寻找的，以其公开的为限。
x-site-none = 目前没有成员公开的供给或需求。
x-site-open = { $count ->
   *[other] 有{ $count }项供给与需求开放中
}
x-site-answer = 在成员专区回应
x-site-until = 有效期至{ $date }
x-site-feed = 供给与需求订阅源
x-site-calendar = 日历
tried-count = { $reported ->
   *[other] 成员报告采用了某项做法，共{ $reported }次。
}
tried-here = { $reported ->
   *[other] 成员报告在此采用了某项做法，共{ $reported }次。
}
tried-confirmed = { $confirmed ->
    [0] 尚无报告得到确认。
   *[other] 其中{ $confirmed }份报告已得到确认。
}
