# Searching the list of entries, and the full texts.

# How words are taken apart for search, in lists parted by blanks: words that say nothing; beginnings that are always cut;
# letters before a word that may be a word of their own; endings, some with what they become (`ies:y`).
search-stop-words = أن أو إذا إلى التي الذي الذين الى ان او اي أي أين بين بعد به بها بأن تم ثم حتى حول حيث خلال ذلك عبر على عن عند غير فإن في فيه فيها قبل قد كان كانت كل كما كيف لا لدى لم لن له لها لهم ما مع من منذ منه منها نحو هذا هذه هل هم هو هي وفي ومن وهو وهي يتم ضد هناك
search-beginnings = وبال وكال وفال ولل وال بال كال فال لل ال
search-particles = و ب ل ف ك
search-endings = يات اتها اتهم ات ون ين ان يه ته ها هم هن يا ه ي ا

finding-language = النص كاملا بـ
finding-why = { "{field}" }: { "{term}" }
finding-best = الأنسب أولا
finding-some = لا مدخل فيه كل هذه الكلمات. في المداخل التالية بعضها.
finding-none = لا شيء يطابق.
finding-fewer = استعمل كلمات أقل، أو كلمة أخرى بالمعنى نفسه.
finding-without = أزل اختيارا:
finding-full = ابحث في النصوص الكاملة
finding-all = اعرض كل المداخل
finding-remove = (إزالة)

finding-page-title = البحث في النصوص الكاملة
finding-page-lead = يبحث في النص الكامل لكل صفحة عامة بهذه اللغة. في قائمة الممارسات بحث أسرع يتجاوز أخطاء الكتابة أيضا.
finding-page-script = للبحث في النصوص الكاملة، اسمح لهذا الموقع بتشغيل برامجه النصية. ومن دونها تقود القوائم بحسب الموضوع والبلد إلى كل مدخل.
finding-page-found = عدد النتائج: { "{n}" }
finding-page-none = لم يُعثر على شيء. جرّب كلمات أقل، أو صيغة أخرى لكلمة.
finding-wait = جارٍ البحث…
finding-failed = تعذر تحميل البحث. تحقق من اتصالك ثم أعد المحاولة.
finding-more = اعرض المزيد
