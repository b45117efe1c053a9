# The exchange: what members offer and need, and what two of them make of it.

m-tab-exchange = التبادل
x-title = العروض والاحتياجات
x-title-mine = تبادلاتي
x-title-one = عرض أو احتياج
x-title-new = كتابة عرض أو احتياج
x-title-edit = تعديل
x-title-waiting = التبادل: ما ينتظر مشرفًا
x-title-talk = تبادل
x-title-withdraw = سحب
x-title-close = كيف سارت الأمور
x-title-report = إبلاغ
x-title-hide = إخفاء
x-title-restore = إظهار من جديد
x-lead = ما يستطيع الأعضاء تقديمه بعضهم لبعض وما يبحثون عنه.
x-write-offer = تقديم عرض
x-write-need = ذكر احتياج
x-kind-offer = عرض
x-kind-need = احتياج
x-field-what = ماذا
x-what-course = دورة
x-what-study-visit = زيارة دراسية
x-what-mentor = مرشد
x-what-expert = خبير
x-what-document = وثيقة
x-what-funds = تمويل
x-what-in-kind = دعم عيني
x-standing-open = مفتوح
x-standing-answered = وصل رد
x-standing-agreed = تم الاتفاق
x-standing-closed = انتهى
x-standing-withdrawn = سُحب
x-standing-lapsed = انقضى أجله
x-field-languages = اللغات الممكنة
x-field-more_languages = لغات أخرى برموزها: sw, ha
x-field-capacity = لكم شخصًا
x-field-expires_on = قائم حتى
x-expires-hint = سنة على الأكثر. إن تُرك فارغًا: نحو أربعة أشهر. يصلك تذكير قبل النهاية.
x-show = عرض
x-show-ended = المنتهية
x-all = كل العروض والاحتياجات
x-none-yet = لا شيء بعد. اعرض ما نجح عندك، أو اذكر ما تحتاج إليه.
x-calendar = إلى تقويمي
x-until = حتى
x-public-again = هذا علني. ما إن تحفظ تعديلًا حتى يغادر الموقع إلى أن يقرأه مشرف.
x-answer-offer = أريد هذا
x-answer-need = أستطيع المساعدة
x-answer-hint = لا يقرأ ما تكتبانه سواكما. لا يظهر عنوانك.
x-send = إرسال
x-talks = التبادلات
x-no-talks = لا تبادل بعد. أجب عن عرض أو احتياج.
x-own = عروضي واحتياجاتي
x-talk-lead = لا يقرأ هذا سواكما.
x-with = مع
x-new = جديد
x-not-there = شخص ليس هنا الآن
x-stage-open = حديث جارٍ
x-stage-proposed = يقول أحدكما إن الاتفاق تم
x-stage-agreed = تم الاتفاق
x-stage-closed = انتهى
x-stage-ended = أُوقف
x-act-proposed = يقول إن الاتفاق تم
x-act-took-back = لم يتم الاتفاق بعد
x-act-agreed = تم الاتفاق
x-act-closed = أنهى التبادل
x-act-ended = أوقف مشرف التبادل
x-do-propose = اتفقنا
x-do-agree = نعم، اتفقنا
x-do-take_back = ليس بعد
x-close = كيف سارت الأمور
x-withdraw = سحب
x-end = إيقاف التبادل
x-close-lead = يقرأ الأعضاء كيف سارت الأمور.
x-withdraw-lead = لا يراه الأعضاء بعد ذلك. وما قيل يبقى لمن قاله.
x-report-lead = يستطيع المشرفون عندئذ قراءة هذا التبادل. وإلا فلا يقرؤه سواكما.
x-outcome = كيف سارت الأمور؟
x-outcome-done = تحقق
x-outcome-partly = تحقق جزئيًا
x-outcome-not = لم يتحقق
x-outcome-words = بكلماتك
x-fits-need = عروض مناسبة
x-fits-offer = احتياجات مناسبة
x-fits-none = لا شيء مناسب بعد.
x-fits-members = أعضاء يمكن سؤالهم
x-because = المشترك:
x-waiting-count = عروض واحتياجات وتبادلات تنتظر
n-kind-offer = عروض الأعضاء
n-kind-need = احتياجات الأعضاء
u-period-exchange = العروض والاحتياجات والتبادلات بعد انتهائها
x-mail-exchange-subject = شيء ينتظرك
x-mail-waits = شيء ينتظرك في تبادل على { $network }:
x-mail-expires = عرض أو احتياج لك على { $network } ينتهي قريبًا. يمكنك تمديده، أو ذكر كيف سارت الأمور:
m-problem-x-place = المكان طويل جدًا أو فيه حرف غير مسموح.
m-problem-x-languages = اكتب كل لغة برمزها، مثل sw، عشرين على الأكثر.
m-problem-x-capacity = اكتب عددًا من 1 إلى 10000.
m-problem-x-expiry = اكتب يومًا من اليوم فصاعدًا، خلال سنة على الأكثر.
m-act-publish-listing = نشر عرضًا أو احتياجًا للعموم
m-act-keep-listing = أبقى عرضًا أو احتياجًا بين الأعضاء
m-act-show-listing = أظهر عرضًا أو احتياجًا محجوزًا
m-act-dismiss-listing = ترك عرضًا أو احتياجًا مُبلغًا عنه كما هو
m-act-hide-listing = أخفى عرضًا أو احتياجًا
m-act-restore-listing = أظهر عرضًا أو احتياجًا من جديد
m-act-look-at-listings = اطلع على العروض والاحتياجات المنتظرة
m-act-look-at-exchange = قرأ تبادلًا مُبلغًا عنه
m-act-dismiss-exchange = ترك تبادلًا مُبلغًا عنه كما هو
m-act-end-exchange = أوقف تبادلًا
u-table-listings = عروضك واحتياجاتك
u-table-listing_terms = مصطلحات عروضك واحتياجاتك
u-table-listing_languages = لغات عروضك واحتياجاتك
u-table-listing_reports = العروض والاحتياجات التي أبلغت عنها
u-table-exchanges = تبادلاتك
u-table-exchange_messages = ما كتبته في التبادلات
u-table-exchange_reports = التبادلات التي أبلغت عنها
x-for = { $count ->
    [one] لشخص واحد
    [two] لشخصين
    [few] لـ { $count } أشخاص
   *[other] لـ { $count } شخصًا
}
x-mail-digest = { $count ->
    [one] عرض أو احتياج جديد واحد على { $network } فيما تتابعه.
    [two] عرضان أو احتياجان جديدان على { $network } فيما تتابعه.
    [few] { $count } عروض واحتياجات جديدة على { $network } فيما تتابعه.
   *[other] { $count } عرضًا واحتياجًا جديدًا على { $network } فيما تتابعه.
}

## On the site
x-site-lead = ما يعرضه الأعضاء بعضهم على بعض وما يبحثون عنه، بقدر ما جعلوه علنيا.
x-site-none = لم يجعل الأعضاء أي عرض أو احتياج علنيا الآن.
x-site-open = { $count ->
    [zero] لا عروض ولا احتياجات مفتوحة
    [one] عرض أو احتياج واحد مفتوح
    [two] عرضان أو احتياجان مفتوحان
    [few] { $count } عروض واحتياجات مفتوحة
    [many] { $count } عرضا واحتياجا مفتوحا
   *[other] { $count } عرض واحتياج مفتوح
}
x-site-answer = الرد من منطقة الأعضاء
x-site-until = قائم حتى { $date }
x-site-feed = خلاصة العروض والاحتياجات
x-site-calendar = التقويم
tried-count = { $reported ->
    [one] أبلغ الأعضاء مرة واحدة بأنهم أخذوا بممارسة.
    [two] أبلغ الأعضاء مرتين بأنهم أخذوا بممارسة.
    [few] أبلغ الأعضاء { $reported } مرات بأنهم أخذوا بممارسة.
    [many] أبلغ الأعضاء { $reported } مرة بأنهم أخذوا بممارسة.
   *[other] أبلغ الأعضاء { $reported } مرة بأنهم أخذوا بممارسة.
}
tried-here = { $reported ->
    [one] أبلغ الأعضاء مرة واحدة بأنهم أخذوا بممارسة هنا.
    [two] أبلغ الأعضاء مرتين بأنهم أخذوا بممارسة هنا.
    [few] أبلغ الأعضاء { $reported } مرات بأنهم أخذوا بممارسة هنا.
    [many] أبلغ الأعضاء { $reported } مرة بأنهم أخذوا بممارسة هنا.
   *[other] أبلغ الأعضاء { $reported } مرة بأنهم أخذوا بممارسة هنا.
}
tried-confirmed = { $confirmed ->
    [0] لم يُؤكَّد أي بلاغ بعد.
    [one] تأكّد بلاغ واحد.
    [two] تأكّد بلاغان.
    [few] تأكّدت { $confirmed } بلاغات.
    [many] تأكّد { $confirmed } بلاغا.
   *[other] تأكّد { $confirmed } بلاغ.
}
