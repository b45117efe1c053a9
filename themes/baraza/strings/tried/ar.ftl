# «جرّبنا هذا»: ما أخذ به الأعضاء مما يصفه مدخل.

t-title = جرّبنا هذا
t-title-one = جرّبنا هذا
t-title-new = أبلغ أنكم جرّبتم هذا
t-title-edit = غيّر بلاغك
t-title-confirm = هل الأمر كذلك؟
t-title-waiting = جرّبنا هذا: ما ينتظر مشرفًا
t-lead = ما أخذه الأعضاء من الممارسات، وما نتج عنه.
t-form-lead = أخبر غيرك بما أخذتم به وما نتج عنه. يراه الأعضاء فورًا على أنه مُبلغ عنه، ومعه اسمك. وحين يُؤكَّد يضيفه المحررون إلى الممارسة من دون اسمك.
t-all = كل ما جُرّب
t-about-this = ما جرّبه الأعضاء من هذا
t-what-members-report = ما يبلغ به الأعضاء
t-by-place = بحسب المكان
t-own = بلاغاتك
t-asked = يُطلب منك التأكيد
t-choose-lead = أي ممارسة؟
t-choose-page = الممارسة
t-choose-next = تابع
t-after-exchange = هل أخذتم بممارسة بفضل هذا؟
t-none-yet = لم يبلغ أحد عن شيء بعد.
t-standing-reported = مُبلغ عنه
t-standing-confirmed = مؤكَّد
t-standing-declined = لم يُؤكَّد
t-standing-withdrawn = مسحوب
t-field-year = السنة
t-field-what = ما أُخذ به
t-hint-what = 500 حرف على الأكثر. لا تذكر أسماء أشخاص ولا ما قد يعرّض أحدًا للخطر.
t-field-changed = ما الذي غُيّر ليلائم
t-hint-changed = 500 حرف على الأكثر. اتركه فارغًا إن لم يُغيَّر شيء.
t-field-happened = ما الذي حدث
t-hint-happened = وكذلك ما لم ينجح. 500 حرف على الأكثر.
t-by = ما الذي يشهد لذلك
t-by-hint = يُؤكَّد البلاغ بمصدر يفتحه مشرف، أو بعضو ثانٍ.
t-by-source = مصدر
t-by-second = عضو ثانٍ يعلم بالأمر
t-field-source_title = العنوان
t-field-source_publisher = الناشر
t-field-source_url = العنوان على الشبكة
t-field-source_seen = فُتح في
t-field-entry = من الدليل
t-field-second = أو اسم عضو
t-hint-second = كما يكتبه هنا تمامًا. نسأله إن وُجد عضو بهذا الاسم، ولا نخبرك هل يوجد. ولا يعلم غيركما من ذكرت.
t-hint-second-kept = اتركه فارغًا ليبقى من ذكرته.
t-send = أبلغ
t-source = المصدر:
t-read-on = فُتح في
t-confirmed-second = أكده عضو ثانٍ.
t-confirmed-source = فتح مشرف المصدر وأكده.
t-at-editors-accepted = ينتظر المحررين.
t-at-editors-published = صار في الممارسة.
t-waits-second = لم يجب العضو الذي ذكرته بعد. هل الاسم كما يكتبه هنا تمامًا؟ يمكنك تغييره.
t-waits-source = سيفتح مشرف المصدر.
t-declined-words = لم يُؤكَّد. يمكنك تغييره والإبلاغ به من جديد.
t-withdraw = اسحبه
t-withdraw-lead = لا يراه الأعضاء بعد ذلك ولا يُحسب.
t-confirm-lead = يقول عضو إنك تعلم بهذا. ولا يعلم سواه أنك سُئلت.
t-confirm-hint = قل نعم فقط إن كنت تعلمه بنفسك. عندئذ يضيفه المحررون إلى الممارسة من دون أسماء.
t-confirm-yes = نعم، الأمر كذلك
t-confirm-no = لا أستطيع تأكيده
t-waiting-lead = افتح كل مصدر واقرأ هل يقول ذلك. ما تقرره يُدوَّن في سجل الأعمال.
t-reason-hint = مطلوب لكل شيء عدا الإظهار والتأكيد. يستطيع الكاتب قراءته.
t-do-confirm = المصدر يقول ذلك
t-do-decline = لم يُؤكَّد
t-waiting-count = بلاغات تنتظر عمّا جُرّب
t-filed-title = أُخذ بها في مكان آخر:
t-filed-source = أبلغ به عضو في الشبكة وأكده عضو ثانٍ
t-widget-can-ask = أعضاء يمكن سؤالهم عن هذا: { $number }
t-widget-tried = جرّبنا هذا: مُبلغ عنه { $reported }، مؤكَّد { $confirmed }
t-widget-report = أبلغ أنكم جرّبتموه
u-period-tried = البلاغات عمّا جُرّب، بعد سحبها أو عدم تأكيدها
m-said-tried = شكرًا. يرى الأعضاء بلاغك، وهو ينتظر التأكيد.
m-said-tried-answered = شكرًا. نخبر من سأل بأن هناك جوابًا.
m-said-tried-withdrawn = سُحب ولم يعد يُحسب.
m-said-tried-confirmed = أُكد. يستطيع المحررون أخذه.
m-problem-t-year = اكتب سنة من 1990 حتى هذه السنة.
m-problem-t-text = اكتب 500 حرف على الأكثر، وليس بينها حرف مخفي.
m-problem-t-missing = اكتب بضع كلمات هنا.
m-problem-t-source-line = يحتاج المصدر إلى عنوان وإلى ناشره.
m-problem-t-source-url = اكتب العنوان كاملًا مبتدئًا بـ https://
m-problem-t-source-seen = اكتب اليوم الذي فتحته فيه، اليوم على الأكثر.
m-problem-t-second = اذكر اسم عضو أو اختر واحدًا من الدليل.
m-act-show-tried = أظهر بلاغًا محجوزًا عمّا جُرّب
m-act-confirm-tried = أكد بلاغًا عمّا جُرّب من مصدره
m-act-decline-tried = لم يؤكد بلاغًا عمّا جُرّب
m-act-dismiss-tried = ترك بلاغًا عمّا جُرّب كما هو رغم شكوى أعضاء منه
m-act-hide-tried = أخفى بلاغًا عمّا جُرّب
m-act-restore-tried = أظهر بلاغًا عمّا جُرّب من جديد
m-act-look-at-tried = اطلع على البلاغات المنتظرة عمّا جُرّب
u-table-tried = ما أبلغت أنكم جرّبتموه، وما طُلب منك تأكيده
u-table-tried_reports = بلاغات غيرك من هذا النوع التي رفعتها إلى المشرفين
t-reported-count = { $count ->
    [zero] لا بلاغ
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $count } بلاغات
   *[other] { $count } بلاغًا
}
t-confirmed-count = { $count ->
    [zero] لا مؤكَّد
    [one] واحد مؤكَّد
    [two] اثنان مؤكَّدان
    [few] { $count } مؤكَّدة
   *[other] { $count } مؤكَّدًا
}
t-places-count = { $count ->
    [one] في مكان واحد
    [two] في مكانين
    [few] في { $count } أماكن
   *[other] في { $count } مكانًا
}
t-you-are-asked = { $count ->
    [one] يطلب منك عضو تأكيد بلاغ.
    [two] يطلب منك أعضاء تأكيد بلاغين.
    [few] يطلب منك أعضاء تأكيد { $count } بلاغات.
   *[other] يطلب منك أعضاء تأكيد { $count } بلاغًا.
}
