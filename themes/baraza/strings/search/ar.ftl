# البحث في منطقة الأعضاء.

m-tab-search = بحث
f-title = بحث
f-question = كلمات البحث
f-hint = يجب أن ترد كلها. ولا فرق بين أشكال الألف ولا أثر للتشكيل.
f-search = ابحث
f-found = النتائج
f-lead = يبحث في المساهمات والمستجدات وعناوين النقاشات التي يحق لك قراءتها.
f-none = لم نجد شيئا. جرّب كلمات أقل أو صيغة أخرى.
f-no-words = اكتب كلمة واحدة على الأقل.
f-kind-comment = مساهمات
f-kind-update = مستجدات
f-kind-discussion = نقاشات
f-a-comment = مساهمة
f-a-update = مستجد
f-a-discussion = نقاش

m-problem-f-too-long = 200 حرف على الأكثر.
