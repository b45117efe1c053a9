# منطقة الأعضاء ورسائلها بالعربية. عبارات قصيرة وواضحة ولطيفة.

m-area = منطقة الأعضاء
m-duties = إدارة الشبكة
m-tab-home = الرئيسية
m-tab-settings = الإعدادات
m-tab-sessions = جلساتك المفتوحة
m-tab-moderation = الإشراف
m-tab-applications = طلبات الانضمام
m-tab-audit = سجل الأعمال
m-tab-outbox = البريد الصادر
m-sign-out = تسجيل الخروج
m-sign-in = تسجيل الدخول
m-cancel = إلغاء
m-save = حفظ
m-parts = أجزاء القائمة
m-earlier = الأقدم
m-later = التالي
m-newest = الأحدث
m-to-catalogue = إلى الدليل
m-errors = { $count ->
    [one] هناك أمر واحد يحتاج إلى تعديل:
    [two] هناك أمران يحتاجان إلى تعديل:
    [few] هناك { $count } أمور تحتاج إلى تعديل:
   *[other] هناك { $count } أمرًا يحتاج إلى تعديل:
}
m-request = إن طلبت المساعدة فاذكر هذا الرقم:
m-wait = { $minutes ->
    [one] حاول مرة أخرى بعد دقيقة.
    [two] حاول مرة أخرى بعد دقيقتين.
    [few] حاول مرة أخرى بعد { $minutes } دقائق.
   *[other] حاول مرة أخرى بعد { $minutes } دقيقة.
}

## العناوين
m-title-home = منطقة الأعضاء
m-title-sign-in = تسجيل الدخول
m-title-link = تسجيل الدخول
m-title-code = راجع بريدك
m-title-to = العودة إلى الصفحة
m-title-other-browser = هذا الرابط يخص متصفحًا آخر
m-title-link-ended = لم يعد هذا الرابط صالحًا
m-title-join = الانضمام إلى الشبكة
m-title-invitation = أنت مدعو
m-title-discussion = النقاش
m-title-settings = الإعدادات
m-title-sessions = جلساتك المفتوحة
m-title-moderation = الإشراف
m-title-applications = طلبات الانضمام
m-title-audit = سجل الأعمال
m-title-record = ما جرى على حسابك
m-title-outbox = البريد الصادر
m-title-unsubscribe = إيقاف الإشعارات
m-title-unsubscribed = أُوقفت الإشعارات
m-title-delete = حذف مشاركتك
m-title-report = الإبلاغ عن مشاركة
m-title-hide = إخفاء مشاركة
m-title-restore = إظهار مشاركة من جديد
m-title-not-found = لا شيء هنا
m-title-signed-out = سجّل الدخول أولًا
m-title-forbidden = هذا غير متاح لك
m-title-broken = حدث خلل لدينا
m-title-refused = تعذّر تنفيذ هذا

## تسجيل الدخول
m-sign-in-lead = نرسل إليك رسالة فيها رابط ورمز. لا حاجة إلى كلمة مرور.
m-sign-in-first = سجّل الدخول للمتابعة، ثم تعود إلى الصفحة التي طلبتها.
m-email = عنوان البريد الإلكتروني
m-email-private = لا يراه أحد سوى مديري الشبكة.
m-send-link = أرسل إليّ رابطًا
m-no-account = لست عضوًا بعد؟
m-join-link = انضم إلى الشبكة
m-shared-device = يستعمل غيري هذا الجهاز: أخرجني عند إغلاق المتصفح
m-code-lead = { $minutes ->
    [one] إن كان لهذا العنوان حق الدخول فالرسالة في الطريق. يصلح رابطها ورمزها دقيقة واحدة في هذا المتصفح.
    [two] إن كان لهذا العنوان حق الدخول فالرسالة في الطريق. يصلح رابطها ورمزها دقيقتين في هذا المتصفح.
    [few] إن كان لهذا العنوان حق الدخول فالرسالة في الطريق. يصلح رابطها ورمزها { $minutes } دقائق في هذا المتصفح.
   *[other] إن كان لهذا العنوان حق الدخول فالرسالة في الطريق. يصلح رابطها ورمزها { $minutes } دقيقة في هذا المتصفح.
}
m-code = الرمز
m-code-hint = افتح الرابط على هذا الجهاز، أو اكتب الرمز هنا. لا فرق بين الحروف الكبيرة والصغيرة، ولا تهم الشرطات.
m-code-nothing-came = لم يصل شيء؟ ابحث في البريد غير المرغوب فيه، أو
m-ask-again = اطلبه مرة أخرى
m-code-outbox = هذه تجربة على جهازك، ولا تخرج منه أي رسالة:
m-outbox = اطّلع على البريد الصادر
m-link-lead = اضغط الزر لتسجيل الدخول على هذا الجهاز.
m-other-browser-lead = طلبتَه من متصفح آخر أو جهاز آخر. عد إليه واكتب الرمز الوارد في الرسالة.
m-other-browser-why = بهذا لا يدخل من يطّلع على بريدك: الرابط وحده لا يفتح شيئًا.
m-ask-new-link = اطلب رابطًا هنا
m-link-ended-lead = ربما استُعمل من قبل، أو مضى وقته، أو لم يُنسخ كاملًا. يمكن إرسال رابط جديد في لحظات.
m-type-code = اكتب رمزًا

## الانضمام
m-join-lead = عرّفنا بنفسك. يقرأ أحد المشرفين كل طلب.
m-name = الاسم
m-name-hint = الاسم الذي يراه الآخرون. ليس من الضروري أن يكون اسمك الرسمي.
m-about = نبذة عنك ولماذا تتقدم
m-about-hint = عملك ومؤسستك وبلدك وما تبحث عنه هنا: ما يعين المشرف على القرار. يقرؤه المشرفون ومن تذكره من الأعضاء.
m-language = اللغة
m-apply = تقديم الطلب
m-invitation-lead = اختر الاسم الذي سيراه الآخرون، وتصبح معنا.
m-invitation-approval = سينظر أحد المشرفين في عضويتك قبل أن تتمكن من الكتابة.
m-invitation-email = العنوان الذي أُرسلت إليه الدعوة.
m-accept-invitation = قبول الدعوة

## الرئيسية
m-hello = أهلًا بك،
m-waits-for-approval = طلبك ينتظر أحد المشرفين. ستصلك رسالة عند البت فيه.
m-one-admin = لهذه الشبكة مدير واحد. عيّن مديرًا ثانيًا كي لا يُغلق الباب على أحد.
m-weak-session = للإشراف أكّد هويتك: بمفتاح مرور أو بما يتيحه دورك.
m-waiting = ما ينتظرك
m-nothing-waits = لا شيء ينتظرك.
m-waiting-held = مشاركات تنتظر النشر
m-waiting-reported = مشاركات مبلَّغ عنها
m-waiting-applications = طلبات الانضمام
m-recent = أحدث ما قيل
m-open-discussions = نقاشات مفتوحة
m-no-open-discussions = لا نقاش مفتوحًا الآن.
m-discuss-entries = يُناقَش كل مدخل من مداخل الفهرس في صفحته:
m-record-link = ما جرى على حسابك

## النقاشات
m-to-page = إلى الصفحة
m-contributions = { $count ->
    [0] لا مشاركات بعد
    [one] مشاركة واحدة
    [two] مشاركتان
    [few] { $count } مشاركات
   *[other] { $count } مشاركة
}
m-contributions-title = المشاركات
m-state-open = مفتوح
m-state-closed = مغلق
m-state-locked = أغلقه أحد المشرفين
m-state-scheduled = لم يُفتح بعد
m-opens-on = يُفتح في
m-closes-on = يُغلق في
m-who-public = علني
m-who-members = للأعضاء فقط
m-readable-by-public = يستطيع أي شخص على الإنترنت قراءة هذا النقاش.
m-readable-by-members = لا يقرأ هذا النقاش إلا الأعضاء.
m-who-reads-public = يستطيع أي شخص على الإنترنت قراءة ما تكتبه هنا.
m-who-reads-members = يستطيع أعضاء الشبكة قراءة ما تكتبه هنا.
m-write-post = اكتب
m-write-reply = أجب
m-write-edit = عدّل مشاركتك
m-do-post = نشر
m-do-reply = نشر الإجابة
m-do-edit = حفظ التعديل
m-in-reply-to = ردًا على المشاركة { $number }
m-your-words = نص مشاركتك
m-markdown-hint = السطر الفارغ يبدأ فقرة جديدة. *النجمتان* للتأكيد، و> للاقتباس. تظهر الصور روابط.
m-written-in = لغة النص
m-confirm-public = أعلم أن ما أنشره في الصفحات العامة يظهر على الإنترنت بالاسم الذي اخترته. (نسأل عن هذا مرة واحدة.)
m-preview = معاينة
m-preview-title = هكذا سيبدو النص. لم يُنشر بعد.
m-sign-in-to-write = يستطيع الأعضاء الكتابة هنا.
m-cannot-write-open = لا يمكنك الكتابة هنا.
m-cannot-write-closed = هذا النقاش مغلق.
m-cannot-write-locked = أغلق أحد المشرفين هذا النقاش.
m-cannot-write-scheduled = لم يُفتح هذا النقاش بعد.
m-moderate-thread = الإشراف على هذا النقاش
m-lock = إغلاقه أمام المشاركات الجديدة
m-unlock = فتحه من جديد

## مشاركة واحدة
m-delete = حذف
m-delete-lead = تزول من كل الصفحات، ويبقى مكانها كي تُفهم الردود.
m-report = إبلاغ
m-report-lead = سينظر فيها المشرفون. لن يعلم غيرهم أنك أبلغت.
m-hide = إخفاء
m-hide-lead = تزول فورًا من كل الصفحات والخلاصات والبيانات.
m-restore = إظهار من جديد
m-restore-lead = تعود في كل مكان.
m-reason = السبب
m-reason-hint = يُدوَّن في سجل الأعمال ويستطيع الكاتب قراءته.
m-report-reason = ما الخطأ فيها؟
m-reason-spam = إعلان أو كلام بلا فائدة
m-reason-abuse = إهانة أو تهديد أو كراهية
m-reason-privacy = تكشف أمرًا خاصًا
m-reason-security = قد تعرّض أحدًا للخطر
m-reason-other = سبب آخر
m-note = بكلماتك
m-report-note-hint = يمكنك ترك هذا فارغًا.

## الإعدادات والجلسات
m-account = حسابك
m-role = الدور
m-role-member = عضو
m-role-moderator = مشرف
m-role-admin = مدير
m-notices = راسلوني عند وجود جديد في نقاشات أشارك فيها
m-sessions-lead = أنهِ ما لا تعرفه.
m-this-session = هذه
m-session-since = منذ
m-session-basic = للقراءة والكتابة
m-session-full = بمفتاح مرور
m-session-elevated = بصلاحيات دورك
m-end-session = إنهاء
m-end-all = تسجيل الخروج من كل مكان
m-end-all-hint = تنتهي فورًا كل الجلسات والروابط والرموز، وهذه أيضًا.

## الإشراف
m-moderation-lead = بلاغات ومشاركات تنتظرك. تُدوَّن قراءتك لهذه الصفحة في سجل الأعمال.
m-held = تنتظر النشر
m-reports = { $count ->
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
   *[other] { $count } بلاغًا
}
m-publish = نشر
m-refuse = عدم النشر
m-dismiss = تركها كما هي
m-queue-empty = لا شيء ينتظر.
m-queue-more = وراء هذه أمور أخرى تنتظر.
m-no-applications = لا أحد ينتظر.
m-invited = مدعو
m-approve = قبول
m-reject = رفض
m-reason-if-rejected = السبب إن رفضت
m-not-own-invitee = يجب أن يقرر شخص آخر، فأنت من دعا هذا الشخص.
m-invite-title = دعوة شخص
m-invite-hint = تصلح الدعوة لهذا العنوان وحده، مرة واحدة، لأسبوع.
m-invite = إرسال الدعوة
m-audit-own = أعمالك مشرفًا، الأحدث أولًا.
m-audit-all = كل أعمال المشرفين والمديرين ومشغّل الخدمة، الأحدث أولًا.
m-record-lead = أعمال المشرفين والمديرين على حسابك ومشاركاتك، الأحدث أولًا.
m-audit-time = الوقت
m-audit-who = من
m-audit-act = العمل
m-audit-subject = على ماذا
m-audit-empty = لا شيء بعد.

## البريد الصادر وإيقاف الإشعارات
m-outbox-lead = رسائل كانت ستُرسل. تظهر هذه الصفحة فقط ما دامت الخدمة تعمل على جهازك بلا خادم بريد.
m-outbox-empty = لا رسائل بعد.
m-unsubscribe = إيقاف الإشعارات
m-unsubscribe-lead = لن تصلك رسائل من هذا النوع على هذا العنوان.
m-unsubscribe-security = تصل الرسائل المتعلقة بأمان حسابك على أي حال.
m-unsubscribed-lead = لن تصل إلى هذا العنوان رسائل من هذا النوع.

## ما تم
m-said-posted = نُشرت.
m-said-pending = حُفظت. سينظر فيها أحد المشرفين قبل أن يقرأها الآخرون.
m-said-edited = عُدّلت.
m-said-deleted = حُذفت.
m-said-reported = وصل البلاغ. شكرًا لك.
m-said-hidden = أُخفيت.
m-said-restored = ظهرت من جديد.
m-said-saved = حُفظ.
m-said-ended = أُنهيت.
m-said-approved = قُبل الطلب.
m-said-rejected = رُفض الطلب.
m-said-published = نُشرت.
m-said-refused = لم تُنشر.
m-said-dismissed = بقيت كما هي.
m-said-invited = إن كان بالإمكان دعوة هذا العنوان فالدعوة في الطريق.
m-said-locked = أُغلق أمام المشاركات الجديدة.
m-said-unlocked = فُتح من جديد.
m-said-signed-out = سُجّل خروجك.

## ما لم ينجح
m-problem-other = لم يُفهم الطلب. عد وحاول مرة أخرى.
m-problem-malformed = لم يُفهم الطلب. عد وحاول مرة أخرى.
m-problem-not-found = الصفحة ليست هنا، أو ليست لك.
m-problem-signed-out = لم تسجّل الدخول، أو انتهت جلستك. ما كتبته ما زال في متصفحك: عد لتنسخه.
m-problem-forbidden = لا يملك حسابك هذا الحق.
m-problem-needs-elevation = ما يسمح به دورك يحتاج إلى تأكيد هويتك: بمفتاح مرور أو بما يتيحه دورك.
m-problem-foreign-request = لم يأتِ الطلب من صفحة من هذا الموقع.
m-problem-form-expired = مضى على هذا النموذج وقت طويل. عد وحمّل الصفحة من جديد ثم أرسله مرة أخرى.
m-problem-unsupported-media-type = لا يمكن إرسال هذا هنا.
m-problem-too-large = هذا كثير دفعة واحدة.
m-problem-too-slow = تأخر وصول الطلب. حاول مرة أخرى.
m-problem-address-too-long = العنوان أطول مما ينبغي.
m-problem-unknown-or-missing-field = ينقص شيء. عد واملأ كل الحقول.
m-problem-too-many = تكرر هذا أكثر مما ينبغي.
m-problem-unavailable = لا تستطيع الخدمة ذلك الآن. حاول بعد قليل.
m-problem-internal = حدث خلل لدينا. لم يتغير شيء.
m-problem-unknown-host = لا تجيب الخدمة بهذا الاسم.
m-problem-wrong-method = لا يُستعمل هذا العنوان هكذا.
m-problem-no-address = هذا ليس عنوان بريد إلكتروني. يكون على هيئة name@example.org.
m-problem-name-form = للاسم حرف واحد على الأقل و60 حرفًا على الأكثر، في سطر واحد.
m-problem-name-reserved = قد يُظن هذا الاسم منصبًا. اختر اسمًا آخر.
m-problem-name-taken = هذا الاسم، أو ما يشبهه، مأخوذ. اختر اسمًا آخر.
m-problem-no-such-language = اختر إحدى اللغات.
m-problem-about-unfit = عرّف بنفسك ببضع كلمات.
m-problem-no-applications = لا تقبل هذه الشبكة طلبات الآن.
m-problem-code-refused = هذا الرمز غير صحيح أو مضى وقته. بعد خمس محاولات تحتاج إلى رمز جديد.
m-problem-text-empty = اكتب شيئًا أولًا.
m-problem-text-too-long = النص أطول مما ينبغي: 20000 حرف على الأكثر.
m-problem-text-character = في النص حرف خفي غير مسموح به. أعد كتابة ذلك الموضع.
m-problem-text-too-deep = الاقتباسات والقوائم متداخلة أكثر مما ينبغي.
m-problem-text-too-many-links = في النص روابط أكثر مما ينبغي.
m-problem-text-table-too-large = الجدول أكبر مما ينبغي.
m-problem-language = اختر إحدى اللغات.
m-problem-parent = ما تجيب عنه لم يعد موجودًا.
m-problem-no-parent = ما تجيب عنه لم يعد موجودًا.
m-problem-confirm-public = ضع علامة في المربع: سيستطيع كل من على الإنترنت قراءة هذا.
m-problem-discussion-closed = هذا النقاش مغلق.
m-problem-discussion-scheduled = لم يُفتح هذا النقاش بعد.
m-problem-discussion-locked = أغلق أحد المشرفين هذا النقاش.
m-problem-key-reused = أُرسل هذا من قبل بكلمات أخرى. حمّل الصفحة من جديد.
m-problem-changed-since = عُدّلت في نافذة أخرى في هذه الأثناء. كلماتك في الأسفل: انظر إلى النقاش ثم احفظ مرة أخرى.
m-problem-if-match-missing = رقم النسخة ناقص.
m-problem-reason-missing = اذكر سببًا.
m-problem-note-unfit = الملاحظة أطول مما ينبغي أو فيها حرف غير مسموح به.
m-problem-not-on-yourself = يجب أن يفعل هذا شخص آخر.
m-problem-last-administrator = لا بد أن يبقى للشبكة مدير.
m-problem-decided-already = سبق البت في هذا.
m-problem-too-many-invitations = لك دعوات مفتوحة كثيرة. انتظر حتى يُجاب عن بعضها.

## الرسائل: عناوينها
m-mail-sign-in-subject = تسجيل الدخول
m-mail-application-subject = أكّد طلبك
m-mail-invitation-subject = أنت مدعو
m-mail-approved-subject = أهلًا بك
m-mail-rejected-subject = بشأن طلبك
m-mail-notice-subject = هناك جديد
m-mail-security-subject = بشأن أمان حسابك

## الرسائل: نصوصها
m-mail-hello = تحية طيبة،
m-mail-sign-in = يمكنك الدخول إلى { $network } بهذا الرابط، في المتصفح الذي طلبته منه:
m-mail-code = أو اكتب هناك هذا الرمز:
m-mail-minutes = { $minutes ->
    [one] يُستعملان مرة واحدة، خلال دقيقة.
    [two] يُستعملان مرة واحدة، خلال دقيقتين.
    [few] يُستعملان مرة واحدة، خلال { $minutes } دقائق.
   *[other] يُستعملان مرة واحدة، خلال { $minutes } دقيقة.
}
m-mail-never-ask = لن يطلب منك أحد هذا الرمز أبدًا. لم تطلب هذه الرسالة؟ إذًا لا تفعل شيئًا.
m-mail-application = طلبتَ الانضمام إلى { $network }. أكّد عنوانك بهذا الرابط، في المتصفح الذي قدّمت منه الطلب:
m-mail-application-then = ثم يقرأ أحد المشرفين طلبك، وتصلك رسالة عند البت فيه.
m-mail-invitation = أنت مدعو للانضمام إلى { $network }. اقبل الدعوة بهذا الرابط:
m-mail-days = { $days ->
    [one] يُستعمل مرة واحدة، خلال يوم، بهذا العنوان وحده.
    [two] يُستعمل مرة واحدة، خلال يومين، بهذا العنوان وحده.
    [few] يُستعمل مرة واحدة، خلال { $days } أيام، بهذا العنوان وحده.
   *[other] يُستعمل مرة واحدة، خلال { $days } يومًا، بهذا العنوان وحده.
}
m-mail-not-you = ليست الرسالة لك؟ إذًا لا تفعل شيئًا.
m-mail-approved = قُبل طلبك في { $network }. سجّل الدخول هنا:
m-mail-rejected = شكرًا لاهتمامك بشبكة { $network }. لم يُقبل طلبك هذه المرة.
m-mail-notice = هناك جديد في نقاش تشارك فيه على { $network }:
m-mail-security-role-change = تغيّر دور حسابك على { $network }.
m-mail-security-sessions-ended = أُنهيت كل جلسات حسابك على { $network }.
m-mail-security-new-browser = سجّل أحدهم الدخول إلى حسابك على { $network } من متصفح لم تستعمله من قبل.
m-mail-security-suspended = أُوقف حسابك على { $network }.
m-mail-security-other = تغيّر أمر يتعلق بأمان حسابك على { $network }.
m-mail-security-then = لم تكن أنت، أو فاجأك هذا؟ سجّل الدخول، واختر «تسجيل الخروج من كل مكان»، واكتب إلى المشرفين.
m-mail-security-why = تصل هذه الرسالة حتى إن أوقفت الإشعارات، لأنها تتعلق بأمانك.

## بياناتك
m-title-data = بياناتك
m-take-data = خذ بياناتك معك
m-take-data-words = ملف واحد فيه حسابك وكل ما كتبته هنا.
m-download = تنزيل
m-erase = محو حسابك
m-erase-words = يجري فورًا ولا يمكن التراجع عنه. تزول بياناتك من النسخ الاحتياطية خلال 35 يومًا.
m-erase-posts = ما كتبته
m-erase-keep = يبقى باسم «عضو سابق»
m-erase-remove = يزول أيضًا، ويبقى مكانه كي تُفهم الردود
m-erase-name = للتأكد اكتب اسمك
m-erase-do = امحُ حسابي
m-said-erased = مُحي حسابك.
m-problem-choose-one = اختر واحدًا.
m-problem-name-differs = هذا ليس اسم حسابك. لم يُمحَ شيء.

## الأعمال في السجل
m-act-add-account = أضاف حسابًا
m-act-approve = قبل طلبًا
m-act-approve-comment = نشر مشاركة
m-act-dismiss-reports = ترك مشاركة مبلَّغًا عنها كما هي
m-act-end-sessions = أنهى كل الجلسات
m-act-erase = محا حسابًا
m-act-first-administrator = عيّن المدير الأول
m-act-freeze = جمّد حسابًا
m-act-unfreeze = أنهى تجميد حساب
m-act-hide = أخفى مشاركة
m-act-restore = أظهر مشاركة من جديد
m-act-invite = دعا شخصًا
m-act-lock = أغلق نقاشًا
m-act-unlock = فتح نقاشًا من جديد
m-act-look-at-history = اطّلع على نسخ سابقة
m-act-look-at-members = اطّلع على قائمة الأعضاء
m-act-look-at-queue = اطّلع على قائمة الانتظار
m-act-reinstate = أعاد عضوًا
m-act-reject = رفض طلبًا
m-act-role = غيّر دورًا
m-act-sign-in-link = أنشأ رابط دخول
m-act-suspend = أوقف عضوًا

## When a session ends while somebody writes
m-kept = ما كتبته لم يضع
m-kept-first = تجده أدناه. أولًا، في علامة تبويب جديدة:
m-kept-again = تجده أدناه. أرسله مرة أخرى.
m-kept-send = إعادة الإرسال
m-session-ends = بعد دقائق قليلة يُسجَّل خروجك من هنا. ما كتبته يبقى.
m-session-stay = البقاء مسجَّلًا
