# 离线阅读：选择保存内容的页面，以及副本上显示的一行字。

o-read-offline = 离线阅读
o-lead = 把良好做法保存在这台设备上，没有网络时也能阅读。成员的发言不会保存。
o-kept = 这是保存于{ $date }的副本，不含成员的发言。
o-away = 您目前没有网络，这台设备上也没有保存此页。以下是已保存的内容。
o-needs-script = 保存需要 JavaScript。没有它，您可以用浏览器自带的功能保存网页。
o-cannot = 此浏览器无法在这里保存网页。请在非隐私窗口中使用较新的浏览器。
o-shared = 使用这台设备的其他人可以看到您保存的内容。不再需要时请将其删除。
o-whole = 全部内容
o-entries = { $count } 条
o-size = { $n } kB
o-save = 保存
o-update = 更新
o-remove = 删除
o-saving = 正在保存
o-progress = 正在保存：{ $done }，共 { $all }
o-saved = 保存于{ $date }。
o-lacks = 待下载：{ $size }。
o-failed = 未能全部保存。已保存的内容会保留。请在网络好转后重试。
o-used = 这台设备上已存：{ $size }。
o-read = 您读过的页面
o-forget = 删除这些页面
