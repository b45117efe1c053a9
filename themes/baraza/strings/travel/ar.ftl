# How practices went from country to country.
travel-lead = أين تُنفَّذ الممارسات، وما الذي انتقل من بلد إلى آخر، وكيف. ولا يُحسب التبادل أو العرض أخذا بالممارسة أبدا.
travel-caption = كل نقطة بلد، مملوءة حيث تُنفَّذ إحدى ممارسات الفهرس، ولا تُرسم حدود. وتشير الأسهم إلى من أخذ بشيء منها.
travel-kinds = الخطوط المعروضة
travel-from = من
travel-to = إلى
travel-with = البلد
travel-what = الممارسة
travel-took = ما أُخذ به هنا
travel-gave = ما أخذه غيره من هنا
travel-other = تبادلات وعروض
travel-not-counted = زيارات ودورات وخدمات مشتركة وعروض. ولا يُحسب أي منها أخذا بالممارسة.
travel-nothing = ليس في الفهرس ممارسة من هذا البلد. وتذكره مداخل أخرى:
travel-also-named = ذُكرت أيضا
travel-country-by-country = بلدا بلدا: الخريطة والقائمة وكل تبادل
travel-took-count = { $count ->
    [zero] لم يؤخذ بشيء هنا
    [one] حالة أخذ واحدة هنا
    [two] حالتا أخذ هنا
    [few] { $count } حالات أخذ هنا
    [many] { $count } حالة أخذ هنا
   *[other] { $count } حالة أخذ هنا
 }
travel-gave-count = { $count ->
    [zero] لم يأخذ غيره بشيء
    [one] حالة أخذ واحدة لدى غيره
    [two] حالتا أخذ لدى غيره
    [few] { $count } حالات أخذ لدى غيره
    [many] { $count } حالة أخذ لدى غيره
   *[other] { $count } حالة أخذ لدى غيره
 }
travel-other-count = { $count ->
    [zero] لا تبادل ولا عرض
    [one] تبادل أو عرض واحد
    [two] تبادلان أو عرضان
    [few] { $count } تبادلات وعروض
    [many] { $count } تبادلا وعرضا
   *[other] { $count } تبادل وعرض
 }
travel-within = داخل البلد

# What to read after an entry.
related = اقرأ بعدها
related-linked = إحداهما تذكر الأخرى
related-common = المشترك:
