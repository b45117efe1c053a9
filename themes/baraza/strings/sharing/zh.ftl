# Addresses within a page, citation, dates of review, and the picture that other sites show with a link.
link-to-this = 此处的链接
cite-style = APA 格式
review = 审阅
review-last = 上次：{ $date }
review-next = 下次：{ $date }
# The language as Open Graph names it.
og-locale = zh_CN
card-alt = 地图上的点表示实施地点，线条连接分享这一经验的各方
card-alt-site = { $title }：地图上由线条相连的点
