# محادثات سرية.

msg-title = الرسائل
msg-title-one = محادثة
msg-title-report = الإبلاغ عن رسالة
msg-title-reported = رسائل مُبلَّغ عنها
msg-lead = ما كتبتَه مع الخبراء وحول التبادلات. لا يقرؤه أحد غيركم.
msg-with = محادثة مع
msg-you = أنت
msg-unread = { $count ->
    [zero] لا رسائل جديدة
    [one] رسالة جديدة واحدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
msg-ended = انتهت
msg-kind-expert = سؤال إلى خبير
msg-kind-exchange = حول تبادل
msg-kind-advice = حول طلب مشورة
msg-subject-expert = البطاقة في الدليل
msg-subject-exchange = التبادل
msg-subject-advice = الطلب
msg-none = لا محادثات بعد.
msg-to-directory = ابحث عمّن يمكن سؤاله
msg-no-words = لم يكتب أحد بعد.
msg-removed = أزال مشرف هذه الرسالة، أو محاها كاتبها.
msg-hint = لا يقرؤها إلا المشاركون. يمكن استعمال Markdown. لا يظهر أي عنوان.
msg-send = إرسال
msg-has-ended = انتهت هذه المحادثة. ما قيل يبقى هنا.
msg-nobody = لا أحد هنا الآن ليقرأها.
msg-more = إنهاؤها أو التوقف عن التلقي
msg-end = إنهاء المحادثة
msg-end-hint = لن يستطيع أحد الكتابة فيها بعد ذلك. يمكن لكليكما قراءتها.
msg-block = عدم تلقي شيء من هذا الشخص
msg-block-hint = ما يكتبه إليك من الآن لا يصلك. ولا يُخبَر بذلك.
msg-unblock = تلقي رسائل هذا الشخص من جديد
msg-you-block = لا تتلقى شيئًا من هذا الشخص. ولا يُخبَر بذلك.
msg-blocked-title = لا تتلقى شيئًا من
msg-report-lead = يقرأ مشرف هذه الرسالة وحدها دون غيرها. ولا يعلم أحد آخر أنك أبلغت عنها.
msg-report-advice-lead = يقرأ مدير هذه الرسالة وحدها دون غيرها. ولا يعلم أحد آخر أنك أبلغت عنها.
msg-reported-lead = أبلغ عن كل رسالة أحد المشاركين في محادثتها. ترى هذه الرسالة ولا غيرها.
msg-reported-empty = لا رسائل تنتظر.
msg-remove = إزالة الرسالة
msg-waiting-reported = رسائل مُبلَّغ عنها
msg-new = { $count ->
    [zero] لا رسائل جديدة.
    [one] لديك رسالة جديدة.
    [two] لديك رسائل جديدة في محادثتين.
    [few] لديك رسائل جديدة في { $count } محادثات.
    [many] لديك رسائل جديدة في { $count } محادثة.
   *[other] لديك رسائل جديدة في { $count } محادثة.
}
msg-read = اقرأ

msg-mail-message = تنتظرك رسالة على { $network }. سجّل الدخول لقراءتها:
msg-mail-something = ينتظرك شيء على { $network }. سجّل الدخول لرؤيته:
m-mail-waiting-subject = شيء ينتظرك

m-said-sent = أُرسلت.
m-said-blocked = لن تتلقى شيئًا من هذا الشخص. ولا يُخبَر بذلك.
m-said-unblocked = تتلقى رسائل هذا الشخص من جديد.
m-said-removed = أُزيلت.
m-problem-conversation-ended = انتهت هذه المحادثة، أو لا أحد هنا الآن ليقرأها. انسخ كلماتك إن احتجت إليها.
m-act-look-at-messages = نظر في رسائل مُبلَّغ عنها
m-act-remove-message = أزال رسالة مُبلَّغًا عنها
m-act-dismiss-message = ترك رسالة مُبلَّغًا عنها كما هي

u-table-messages = رسائل كتبتها
u-table-message_reports = بلاغاتك عن الرسائل
u-table-blocks = أنك لا تتلقى شيئًا من شخص ما
u-period-conversations = المحادثات، بعد آخر رسالة
