# كلمات الواجهة بالعربية: الموقع وما يشترك فيه مع منطقة الأعضاء.

## في كل مكان
skip-to-content = انتقل إلى المحتوى
navigation = التنقل الرئيسي
language = اللغة
languages = اللغات
breadcrumbs = أنت هنا
about-this-site = عن هذا الموقع
members-area = الأعضاء
sign-in = تسجيل الدخول
join = انضم إلى الشبكة
contents = في هذه الصفحة
pages = صفحات القائمة
previous-page = الصفحة السابقة
next-page = الصفحة التالية
page-of = الصفحة { $number } من { $count }
list-comma = ،
ways-on = إلى أين من هنا
yes = نعم
no = لا
to-the-front-page = العودة إلى الصفحة الرئيسية

## الصفحة الرئيسية
search = بحث
search-label = ابحث بالكلمات
newest = أحدث ما في الفهرس
join-text = يناقش الأعضاء ما ورد في الفهرس ويشاركون في المناقشات الإلكترونية. ويقرأ أحد المشرفين كل طلب.
ask-to-join = اطلب الانضمام
from-the-catalogue = من الفهرس
all-practices = { $count ->
    [one] الممارسة الوحيدة
    [two] الممارستان
    [few] كل الممارسات وعددها { $count }
    [many] كل الممارسات وعددها { $count }
   *[other] كل الممارسات وعددها { $count }
}
e-discussions-now = المناقشات الإلكترونية
exchange = ما انتقل من مكان إلى آخر
figure-practices = { $count ->
    [few] ممارسات
   *[other] ممارسة
}
figure-countries = { $count ->
    [few] بلدان
   *[other] بلداً
}
figure-adapted = حالة تكييف أو استفادة من تجربة أخرى
figure-exchanged = حالة تبادل أو عرض


## الفهرس
narrow-the-list = تضييق القائمة
practices-found = { $count ->
    [zero] لا توجد ممارسة
    [one] ممارسة واحدة
    [two] ممارستان
    [few] { $count } ممارسات
    [many] { $count } ممارسة
   *[other] { $count } ممارسة
}
entries-found = { $count ->
    [zero] لا مداخل
    [one] مدخل واحد
    [two] مدخلان
    [few] { $count } مداخل
    [many] { $count } مدخلاً
   *[other] { $count } مدخل
}
shown-of = { "{n}" } من { $count }
search-needs-script = للبحث بالكلمات اسمح لهذا الموقع بتشغيل نصوصه البرمجية. كل المداخل مدرجة هنا، ولكل موضوع وبلد قائمة خاصة.
sort = الترتيب
sorted-by-title = بحسب العنوان
sorted-by-date = الأحدث أولاً
sorted-by-update-date = آخر ما عُدّل أولاً
sorted-by-weight = بترتيب المحررين
sorted-by-slug = بحسب عنوان الصفحة
by-none = كما وردت
by-title = بحسب العنوان
by-date = الأحدث أولاً
by-update-date = آخر ما عُدّل أولاً
by-weight = ترتيب المحررين
by-slug = بحسب عنوان الصفحة
by-place = بحسب البلد
by-comments = الأكثر نقاشاً
nothing-here-yet = لا شيء هنا بعد.
remove-filter = (إزالة وعرض الكل)
all-of = عرض الكل ({ $count })
and-more = { $count ->
    [one] وبلد آخر
    [two] وبلدان آخران
    [few] و{ $count } بلدان أخرى
   *[other] و{ $count } بلداً آخر
}
comments = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقاً
   *[other] { $count } تعليق
}
members-only = للأعضاء فقط
since = منذ { $start }
years = من { $start } إلى { $end }
field-themes = المواضيع
field-evidence = الأدلة
field-scope = النطاق

## الممارسة
at-a-glance = لمحة سريعة
where = أين
who = مَن ينفذها
with = بالشراكة مع
when = متى
for-whom = لمن
year-not-stated = لا يذكر أي مصدر السنة
not-claimed = غير مُثبتة
stages-and-evidence = المراحل والأدلة
part-results = النتائج
part-limits = الحدود والانتقادات
part-replies = ردود من ذُكروا هنا
part-adaptations = من أخذ بها
part-building-blocks = اللبنات الأساسية
part-conditions = ما يجب أن يتوافر في مكان آخر
part-safeguards = الضمانات
part-sustainability = من يمولها ومن يعمل فيها
part-exchange = العروض والاحتياجات
part-sources = المصادر
no-limits-found = بُحث في المصادر عن حدود هذه الممارسة ولم يُعثر على شيء منها.
map-caption = كل نقطة بلد، ولا تُرسم حدود. المملوءة: حيث تُنفَّذ الممارسة.
taken-up-where = أين
taken-up-how = كيف
taken-up-year = السنة
taken-up-what = ماذا، ومن يقول ذلك
no-country-named = لم يُذكر بلد
not-stated = غير مذكورة
what-changed = ما الذي تغيّر:
see-practice = انظر الممارسة:
named-by-others = تذكرها مداخل أخرى
enabling = ما تحتاج إليه:
lesson = ما المستفاد:
cost = التكلفة:
cost-low = منخفضة
cost-medium = متوسطة
cost-high = مرتفعة
offers = تعرض
needs = تحتاج
contact = للاتصال
rehosted = قُرئ في نسخة محفوظة لدى { $host }.
seen = اطُّلع عليه في { $date }.
archived-copy = نسخة محفوظة
unpublished-source = ليس منشورا.
close = إغلاق
back-to-mention = العودة إلى موضع الاستشهاد: { $number }
how-to-cite = طريقة الاستشهاد
reviewed-by = راجعها
not-yet-reviewed = لم تُراجَع بعد.
review-overdue = كان موعد مراجعة هذا المدخل في { $date }. تحقق من المصادر قبل الاعتماد عليه.
improve-this-page = ساعد في تحسين هذه الصفحة
improve-hint = اقترح صياغة أفضل أو وقائع أحدث. للأعضاء.
add-what-you-know = أضف ما تعرفه
tried-this = جرّبنا هذا
tried-hint = قل أين، وما الذي أخذتموه، وما الذي غيّرتموه، وما الذي نتج. للأعضاء.
correct-this = صحّح هذا
correct-hint = قل ما الخطأ، واذكر مصدرا يبيّنه. للجميع.
reply-if-named = ردّ إن كنت مذكورا هنا
reply-hint = لمن ذُكر هنا أو كان مقصودا بوضوح أن يرد، ويظهر الرد في هذه الصفحة. للجميع.
who-can-be-asked = من يمكن سؤاله
who-can-be-asked-hint = أعضاء يعرضون الإجابة عن أسئلة حولها. للأعضاء.

## المناقشات الإلكترونية
open-now = مفتوحة الآن
upcoming = قريباً
closed = مغلقة
days-left = { $count ->
    [zero] اليوم الأخير
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $count } أيام
    [many] بقي { $count } يوماً
   *[other] بقي { $count } يوم
}
until = حتى { $date }
asked-now = مطروح الآن
no-e-discussion-open = لا توجد مناقشة إلكترونية مفتوحة الآن.
opens-on = تبدأ في { $date }
closed-on = أُغلقت في { $date }
timeline = المراحل الزمنية
today = اليوم، { $date }
questions = الأسئلة
moderators = المشرفون
moderators-summary = خلاصة المشرفين
synthesis = الحصيلة

## المناقشة في الصفحة
discussion = المناقشة
visible-to-public = يستطيع أي شخص على الإنترنت قراءة هذه المناقشة.
visible-to-members = لا يقرأ ما يقال هنا إلا الأعضاء.
discussion-closed = أُغلق باب المشاركة فيها.
discussion-locked = أغلق أحد المشرفين باب المشاركة فيها.
discussion-opens = تبدأ في { $date }.
discussion-closes = تنتهي في { $date }.
no-comments-yet-public = لم يكتب أحد بعد. ما السؤال الذي تود طرحه على من نفذوها؟
no-comments-yet-members = لم يكتب أحد بعد. بأي سؤال تود أن تبدأ؟
members-only-comments = { $count ->
    [zero] لا مشاركات بعد.
    [one] مشاركة واحدة، للأعضاء.
    [two] مشاركتان، للأعضاء.
    [few] { $count } مشاركات، للأعضاء.
    [many] { $count } مشاركة، للأعضاء.
   *[other] { $count } مشاركة، للأعضاء.
}
older-comments = مشاركات أقدم
newest-comments = العودة إلى الصفحة وأحدث المشاركات
comments-range = من { $from } إلى { $to }
sign-in-to-take-part = سجّل الدخول للمشاركة
open-in-members-area = افتحها في منطقة الأعضاء
role-moderator = مشرف
role-admin = مدير
edited = معدَّلة
in-reply-to = رداً على { $name }
in-reply-to-number = رداً على المشاركة رقم { $number }
comment-hidden = أخفاها أحد المشرفين.
comment-deleted = حذفها صاحبها.
comment-pending = تنتظر أحد المشرفين.
waits-for-review = يقرأ أحد المشرفين المشاركات الأولى قبل أن يراها غيره. لا يرى هذه المشاركة الآن سواك.
said-among-members = قيل هذا بين الأعضاء قبل أن تصبح الصفحة عامة. لا يراه سوى الأعضاء.
reply = رد
thank = شكر
edit = تعديل
delete = حذف
report = إبلاغ
hide = إخفاء
restore = استعادة
your-contribution = مشاركتك
formatting-hint = اترك سطراً فارغاً بين الفقرات. يمكن استعمال **غامق** و*مائل* و> اقتباس والروابط، دون الصور.
written-in = لغة الكتابة
keep-draft = احفظ مسودتي على هذا الجهاز حتى أغلق علامة التبويب
confirm-public = هذه أول مشاركة علنية لك. أفهم أن أي شخص على الإنترنت سيتمكن من قراءتها مقرونة باسمي الظاهر هنا.
post = نشر
save = حفظ
cancel = إلغاء
keep = الإبقاء عليها
sending = جارٍ الإرسال…
posted = نُشرت.
signed-in-as = تكتب باسم
delete-question = أتريد حذف هذه المشاركة؟ تُحذف كلماتها فوراً ويبقى مكانها فارغاً حتى تظل الردود مفهومة.
report-reason = ما المشكلة؟
report-spam = إعلان أو رسائل مزعجة
report-abuse = إساءة أو كراهية
report-privacy = تكشف هوية شخص
report-security = تعرّض سلامة شخص للخطر
report-other = شيء آخر
report-note = ما الذي ينبغي أن يعرفه المشرفون؟ (يمكن تركه فارغاً)
send-report = إرسال إلى المشرفين
reported = أُرسل إلى المشرفين. شكراً لك.
not-reached = يتعذر الوصول إلى المناقشة الحية الآن. يظهر أدناه ما قيل حتى آخر تحديث.
not-sent = تعذر الإرسال. كلماتك باقية هنا، فحاول مرة أخرى بعد قليل.
problem-signed-out = انتهت جلستك. سجّل الدخول من علامة تبويب أخرى ثم عد: كلماتك باقية هنا.
problem-changed-since = عُدّلت في نافذة أخرى في هذه الأثناء. انسخ كلماتك وألغِ ثم عدّل من جديد.
new-comments = { $form ->
    [one] مشاركة جديدة واحدة
    [two] مشاركتان جديدتان
    [few] { "{n}" } مشاركات جديدة
    [many] { "{n}" } مشاركة جديدة
   *[other] { "{n}" } مشاركة جديدة
}

## صفحات الأخطاء
error-404-title = هذه الصفحة غير موجودة
error-404-text = قد يكون العنوان مكتوباً خطأ، أو تكون الصفحة قد نُقلت أو سُحبت.
error-403-title = هذه الصفحة غير متاحة لك
error-403-text = قد تكون للأعضاء فقط أو تحتاج إلى صفة أخرى. قد يفيد تسجيل الدخول.
error-500-title = حدث خلل لدينا
error-500-text = سُجِّل الخلل. لا تزال قراءة الفهرس ممكنة، فحاول مرة أخرى بعد بضع دقائق.
error-503-title = مغلق لبعض الوقت
error-503-text = الخدمة مشغولة أو قيد الصيانة. لا تزال قراءة الفهرس ممكنة، فحاول مرة أخرى بعد بضع دقائق.

## النص
translation-stale = عُدّل الأصل بعد إعداد هذه الترجمة. أحدث نسخة:
partial-title = لم تُترجم كاملة بعد
partial-words = العنوان والملخص والوقائع بهذه اللغة. أما المدخل كاملا فهو باللغات الآتية:
footnotes = الحواشي
footnote-back = العودة إلى النص، الحاشية { $number }
heading-link = رابط إلى «{ $title }»
task-done = أُنجز
task-open = لم يُنجز بعد
alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = تنبيه
alert-caution = تحذير
