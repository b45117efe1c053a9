# الفهرس في صورة بيانات، وخلاصاته.
reuse-title = الفهرس في صورة بيانات
reuse-lead = كل ما هو متاح للعموم في الفهرس، في ملفات للإحصاء أو رسم الخرائط أو البناء عليها أو الحفظ.
reuse-care = لا تضم هذه الملفات إلا ما يجوز لأي شخص قراءته: لا صفحات للأعضاء ولا شيء مما يقال في المناقشات. ويعاد إنشاؤها كلما تغيّر الموقع.
reuse-files = الملفات
reuse-csv = جدول (CSV)
reuse-csv-what = صف لكل مدخل بكل لغة من لغاته. يُفتح في أي برنامج جداول. وتوضع القوائم في خلية واحدة تفصل بينها «;».
reuse-json = سجلات (JSON)
reuse-json-what = المحتوى نفسه ببنيته الكاملة، للبرامج.
reuse-sqlite = قاعدة بيانات (SQLite)
reuse-sqlite-what = كل شيء في ملف واحد، مع المصطلحات بكل اللغات، في جداول يمكن الربط بينها.
reuse-datapackage = وصف (Data Package)
reuse-datapackage-what = ما تضمه الملفات والأعمدة، للبرامج.
reuse-entries = { $count ->
    [zero] لا مداخل
    [one] مدخل واحد
    [two] مدخلان
    [few] { $number } مداخل
    [many] { $number } مدخلا
   *[other] { $number } مدخل
}
reuse-rows = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $number } صفوف
    [many] { $number } صفا
   *[other] { $number } صف
}
reuse-kilobytes = { $number } كيلوبايت
reuse-megabytes = { $number } ميغابايت
reuse-licence = الترخيص
reuse-licence-terms = يمكنك استخدام البيانات بهذه الشروط:
reuse-licence-cited = الوثائق التي تستشهد بها المداخل ملك لأصحابها.
reuse-no-licence = لم يُذكر أي ترخيص. اسأل قبل استخدام البيانات في مكان آخر.
reuse-drafts = ومن بينها ترجمات لم يراجعها أحد بعد؛ ويبيّنها العمود translation_status.
reuse-columns = أعمدة الجدول
reuse-tables = جداول قاعدة البيانات
reuse-column = العمود
reuse-holds = ما يضمه
reuse-feeds = الخلاصات
reuse-feeds-lead = المداخل الجديدة والمعدّلة، لقارئ الخلاصات.
reuse-feeds-site = كل شيء
reuse-feeds-each = لكل عنصر في هذه القوائم خلاصة خاصة به:
reuse-follow = المداخل الجديدة والمعدّلة في خلاصة:
reuse-download = الحصول على البيانات ومعرفة كيف يجوز استخدامها
reuse-column-id = المعرّف، وهو نفسه بكل اللغات
reuse-column-language = رمز اللغة
reuse-column-url = عنوان الصفحة
reuse-column-title = العنوان
reuse-column-date = تاريخ النشر
reuse-column-updated = تاريخ آخر تعديل
reuse-column-translation-of = اللغة المترجم عنها؛ فارغ في الأصل
reuse-column-translation-status = ‏machine (آلية) أو draft (مسودة) أو reviewed (مراجَعة)؛ فارغ في الأصل
reuse-column-partial = هل اقتصرت الترجمة على العنوان والملخص والتسميات
reuse-column-comments = عدد التعليقات التي يجوز لأي شخص قراءتها
reuse-column-text = النص، بصيغة Markdown
reuse-column-entry = معرّف المدخل
reuse-column-position = الموضع في القائمة، ابتداء من 1
reuse-column-within = الموضع في القائمة المحيطة، ابتداء من 1
reuse-column-term = معرّف المصطلح
reuse-column-value = العنصر
reuse-column-label = بالكلمات، بلغة الصف
