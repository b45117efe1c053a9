# المناقشات الإلكترونية في منطقة الأعضاء وفي الرسائل، بالعربية.

m-tab-discussions = المناقشات الإلكترونية
d-title-discussions = المناقشات الإلكترونية
d-title-new = مناقشة إلكترونية جديدة
d-title-desk = إدارة هذه المناقشة
d-title-translate = ترجمة مشاركة
d-title-proceedings = سجل المناقشة
d-discussions-lead = مناقشات لها بداية وأسئلة موجِّهة ونهاية، يدير كلا منها مشرف.
d-show = أي المناقشات
d-show-open = المفتوحة
d-show-upcoming = القادمة
d-show-closed = المنتهية
d-show-quiet = المفتوحة الهادئة
d-none-open = لا توجد مناقشة مفتوحة الآن. انظروا في المناقشات القادمة أو اقرؤوا مناقشة انتهت.
d-none-upcoming = لا توجد مناقشة مقررة في الوقت الحالي. يمكنكم أن تقترحوا واحدة على أحد المشرفين.
d-none-closed = لم تنته أي مناقشة بعد.
d-none-quiet = لا توجد مناقشة مفتوحة هادئة.
d-new = إنشاء مناقشة إلكترونية
d-voices = { $count ->
    [zero] لم يتكلم أحد بعد
    [one] تكلم عضو واحد
    [two] تكلم عضوان
    [few] تكلم { $count } أعضاء
    [many] تكلم { $count } عضوا
   *[other] تكلم { $count } عضو
}
d-last = آخر مشاركة:
d-quiet = المناقشة هادئة: لم يُكتب شيء منذ أسبوع. قد يكون ما تعرفونه هو ما ينتظره غيركم.
d-quiet-short = هادئة
d-waiting-quiet = مناقشات هدأت

d-in-members-area = تُقرأ في منطقة الأعضاء، ولا يلزم حساب

## المناقشة
d-proceedings = سجل المناقشة
d-run = إدارة هذه المناقشة
d-synthesis = الخلاصة العامة
d-summary = ملخص المشرف
d-written-on = كُتب في
d-not-yet = ليس بعد
d-phases = المراحل
d-questions = الأسئلة الموجِّهة
d-answers = { $count ->
    [0] لا إجابات بعد
    [zero] لا إجابات بعد
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $count } إجابات
    [many] { $count } إجابة
   *[other] { $count } إجابة
}
d-answer = الإجابة عن هذا السؤال
d-question = السؤال { $number }
d-answers-to = تجيب عن
d-no-question = لا تخص سؤالا بعينه
d-filtered = ترون بعض المشاركات فقط.
d-see-all = عرض الكل
d-languages = القراءة بحسب اللغة
d-all-languages = كل اللغات
d-review-before-hint = في هذه المناقشة يقرأ المشرف كل مشاركة قبل أن يقرأها الآخرون.
d-readers-named-hint = لا يقرأ هذه المناقشة إلا الأعضاء الواردة أسماؤهم في قائمتها والمشرفون.
d-quote-ask = يسأل أحد المشرفين: هل يجوز اقتباس هذه المشاركة مع اسمكم في نص يمكن لأي شخص على الإنترنت أن يقرأه؟ يمكنكم تغيير جوابكم في أي وقت.
d-quote-yes = نعم، يجوز اقتباسها
d-quote-no = لا
d-quote-said-yes = وافقتم على اقتباسها.
d-quote-said-no = لا تريدون اقتباسها.
d-ask-quote = طلب الاقتباس
d-quote-state-asked = طُلب الاقتباس
d-quote-state-yes = يجوز اقتباسها
d-quote-state-no = لا يجوز اقتباسها

## الترجمات
d-translate = ترجمة
d-translate-lead = تظهر ترجمتكم تحت النص الأصلي مع اسمكم، وتُخفى أو تُمحى معه.
d-into = إلى
d-translation = الترجمة
d-translation-by = ترجمة { $name }
d-translation-outdated = غُيِّر النص الأصلي بعد هذه الترجمة.
d-translation-waits = تنتظر موافقة المشرف.
d-translations-wait = ترجمات تنتظر
d-remove = إزالة

## الإدارة
d-new-lead = اكتبوا عنوانا بلغة واحدة على الأقل. ويمكن تغيير كل ما عدا ذلك لاحقا.
d-title-field = العنوان
d-introduction = المقدمة
d-opens = اليوم الأول
d-opens-hint = من بداية ذلك اليوم بالتوقيت العالمي. إن تُرك فارغا فمن الآن.
d-closes = اليوم الأخير
d-closes-hint = إلى نهاية ذلك اليوم بالتوقيت العالمي. إن تُرك فارغا فإلى أن تغلقوها.
d-readers = من يمكنه القراءة
d-readers-members = جميع الأعضاء
d-readers-named = أعضاء في قائمة
d-readers-public = أي شخص على الإنترنت
d-review = متى يقرأ المشرف المشاركات
d-review-after = بعد نشرها
d-review-before = قبل أن يقرأها غيره
d-questions-hint = سؤال واحد في كل سطر. السطر الأول هو السؤال 1 في كل لغة. ويبقى للسؤال رقمه إذا أُعيدت صياغته.
d-phase = المرحلة { $number }
d-phase-questions = أرقام أسئلتها
d-make = إنشاء المناقشة
d-plan = الأسئلة والمراحل والقراء
d-save-plan = حفظ
d-when = الفتح والتمديد والإغلاق
d-until = اليوم الأخير الجديد
d-until-hint = للتمديد وإعادة الفتح.
d-open-now = الفتح الآن
d-extend = تمديد
d-close = الإغلاق الآن
d-reopen = إعادة الفتح
d-summaries = ملخصات المراحل
d-summaries-hint = يظهر الملخص فوق المشاركات، ويصل إلى المتابعين بريد يخبرهم بوجوده.
d-no-phases = لا توجد مراحل بعد. أضيفوها في الأسفل ثم اكتبوا ملخص كل منها.
d-write = حفظ
d-pin = تثبيت فوق المشاركات
d-unpin = إلغاء التثبيت
d-synthesis-is-public = الخلاصة العامة متاحة للجميع
d-public-now = يمكن لأي شخص على الإنترنت أن يقرأ الخلاصة العامة في صفحة هذه المناقشة، أو في قائمة المناقشات الإلكترونية على الموقع إن لم تكن لها صفحة.
d-public-ask = لا يقرأ الخلاصة العامة الآن إلا الأعضاء. هل تُنشر للجميع في صفحة هذه المناقشة؟ لا يجوز أن يُقتبس فيها كلام أحد أو يُذكر اسمه دون موافقته.
d-public-ask-no-page = لا يقرأ الخلاصة العامة الآن إلا الأعضاء. وليس لهذه المناقشة صفحة خاصة بها، فما يُنشر للجميع يظهر في قائمة المناقشات الإلكترونية على الموقع. ولا يجوز أن يُقتبس فيها كلام أحد أو يُذكر اسمه دون موافقته. هل تُنشر؟
d-publish = نشر الخلاصة العامة للجميع
d-withdraw = سحبها من النشر العام
d-named = من في القائمة
d-named-none = لا أحد بعد. أضيفوا الأعضاء بأسمائهم.
d-name = اسم العضو
d-add = إضافة

## سجل المناقشة
d-drawn = أُعد في
d-document = تنزيل كمستند
d-proceedings-hint = للأعضاء. يُذكر المشاركون بالأسماء التي اختاروها. للطباعة استعملوا قائمة المتصفح.
d-figures = بالأرقام
d-figure-contributions = المشاركات: { $count }
d-figure-voices = الأعضاء الذين تكلموا: { $count }
d-few = أقل من 5
d-other-languages = اللغات الأخرى مجتمعة
d-contributors = المشاركون

## بعد كل فعل
m-said-d-made = أُنشئت المناقشة.
m-said-d-planned = حُفظت الخطة.
m-said-d-moved = تم ذلك، وهو سار من الآن.
m-said-d-written = حُفظ النص، وسيعلم به المتابعون.
m-said-d-public = ستكون الخلاصة العامة متاحة للجميع خلال دقيقة.
m-said-d-withdrawn = لم تعد الخلاصة العامة متاحة للجميع.
m-said-d-asked = سُئل صاحب المشاركة.
m-said-d-translated = شكرا لكم. أُضيفت ترجمتكم.

## المشكلات
m-problem-d-title-missing = اكتبوا عنوانا بلغة واحدة على الأقل.
m-problem-d-too-many = عدد الأسئلة أو المراحل أكبر مما ينبغي.
m-problem-d-dates-reversed = اليوم الأخير قبل اليوم الأول.
m-problem-d-date-form = ليس هذا تاريخا. اكتبوه هكذا: 2026-11-24.
m-problem-d-date-past = مضى هذا اليوم. اختاروا يوما بعده.
m-problem-d-question-unknown = لا يوجد سؤال بهذا الرقم.
m-problem-d-question-answered = لا يمكن حذف سؤال له إجابات. أعيدوا صياغته.
m-problem-d-readers-wider = كُتب شيء لعدد أقل من القراء، ولا يمكن فتحه لعدد أكبر.
m-problem-d-synthesis-missing = اكتبوا الخلاصة العامة أولا.
m-problem-d-no-such-member = لا يوجد عضو بهذا الاسم.
m-problem-d-quoted = تقتبس الخلاصة العامة كلام أشخاص لم يوافقوا أو تذكر أسماءهم. اسألوهم أو عبّروا عن الفكرة بكلمات أخرى. المشاركات:
m-problem-d-translated-already = توجد ترجمة إلى هذه اللغة بالفعل.

## الرسائل
m-mail-discussion-subject = بشأن مناقشة
d-mail-welcome = فُتحت مناقشة تتابعونها في { $network }. أهلا بكم:
d-mail-reminder = تُغلق خلال ثلاثة أيام مناقشة تتابعونها في { $network }. ما زال هناك وقت لتقولوا ما تعرفونه:
d-mail-summary = كتب المشرف ملخصا في مناقشة تتابعونها في { $network }:
d-mail-synthesis = كتب المشرف الخلاصة العامة لمناقشة تتابعونها في { $network }:
d-mail-quote = يسأل أحد المشرفين في { $network } هل يجوز اقتباس شيء كتبتموه. نرجو أن تجيبوا هنا:

## سجل المراجعة
m-act-discussion-create = أنشأ مناقشة إلكترونية
m-act-discussion-plan = غيّر خطة مناقشة إلكترونية
m-act-discussion-open = فتح مناقشة إلكترونية
m-act-discussion-extend = مدّد مناقشة إلكترونية
m-act-discussion-close = أغلق مناقشة إلكترونية
m-act-discussion-reopen = أعاد فتح مناقشة إلكترونية
m-act-discussion-summary = كتب ملخصا
m-act-discussion-pin = ثبّت ملخصا
m-act-discussion-unpin = ألغى تثبيت ملخص
m-act-discussion-synthesis = كتب خلاصة عامة
m-act-discussion-synthesis-public = نشر خلاصة عامة للجميع
m-act-discussion-synthesis-withdraw = سحب خلاصة عامة من النشر
m-act-discussion-name = أضاف عضوا إلى قائمة مناقشة
m-act-discussion-unname = أزال عضوا من قائمة مناقشة
m-act-ask-to-quote = طلب اقتباس مشاركة
m-act-remove-translation = أزال ترجمة
m-act-approve-translation = نشر ترجمة
d-in-other-languages = بلغات أخرى
