# بيانات العضو، والاختفاء، ومدد الحفظ. بالعربية.

former-member = عضو سابق
m-said-hidden-me = أنت مخفي. زال اسمك عن كل ما كتبت، ولا تصل أي رسالة، وانتهت كل الجلسات الأخرى.
m-said-shown-again = عاد اسمك.
m-problem-hidden-still = أنت مخفي. يمكن إنهاء ذلك بعد 72 ساعة من بدايته، من صفحة جلساتك.
m-mail-security-inactive = لم يسجّل أحد الدخول إلى حسابك على { $network } منذ 18 شهرًا. يُغلق الحساب بعد 24 شهرًا، ويبقى ما كتبته باسم «عضو سابق».
m-mail-security-inactive-then = للإبقاء عليه سجّل الدخول مرة واحدة. ولمحوه بنفسك سجّل الدخول واذهب إلى صفحة بياناتك.
m-act-forget-audit = أُزيلت أسطر من السجل مضى عليها أكثر من سنتين

u-hide-me = أخفِني الآن
u-hide-me-words = بضغطة واحدة يتبدل اسمك في كل مكان، ولا تصل أي رسالة، وتنتهي جلساتك في كل مكان آخر. ويمكن إنهاء ذلك بعد 72 ساعة، حتى لا يقدر أحد على إجبارك على إنهائه فورًا.
u-hidden-words = أنت مخفي: اسمك مبدَّل في كل مكان، ولا تصل أي رسالة.
u-hidden-until = يمكن إنهاء ذلك ابتداءً من
u-show-again = أظهِر اسمي من جديد
u-read-data = اقرأها هنا
u-title-data-read = كل ما يُحفظ عنك
u-data-read-lead = هو نفسه ما في الملف. والأسماء الجانبية هي أسماء جرد البيانات.
u-nothing-kept = لا شيء.
u-table-members = حسابك
u-table-comments = ما كتبته
u-table-revisions = ما كان فيه قبل أن تغيّره
u-table-reactions = تفاعلاتك
u-table-follows = النقاشات التي تتابعها
u-table-mail_preferences = كيف تريد أن تعرف الجديد
u-table-followed_topics = المستجدات والموضوعات والبلدان التي تتابعها
u-table-reply_addresses = عناوينك للرد بالبريد
u-table-received_mails = الرسائل التي وردت إليها
u-table-reports = بلاغاتك
u-table-sessions = جلساتك
u-table-known_browsers = أنواع المتصفحات التي استعملتها
u-table-passkeys = مفاتيح مرورك
u-table-invitations = دعواتك
u-table-updates = مستجداتك
u-table-update_terms = مصطلحات مستجداتك
u-table-update_pages = الصفحات التي تتناولها مستجداتك
u-table-update_reports = بلاغاتك عن المستجدات
u-table-translations = ترجماتك
u-table-quotes = موافقتك على اقتباس مشاركاتك
u-table-e_discussions = المناقشات الإلكترونية التي تديرها
u-table-e_named = المناقشات التي أنت في قائمتها
u-table-e_texts = الملخصات والخلاصات التي كتبتها
u-table-entry_proposals = ما اقترحته من مدخلات
u-table-entry_reviews = المراجعات التي طُلبت منك
u-table-entry_words = ما قلته عن المقترحات
u-table-audit_log = ما جرى على حسابك
u-periods = مدد الحفظ
u-periods-words = هذه المدد ثابتة، وتطبّقها مهمة تعمل كل ساعة.
u-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
   *[other] { $count } يومًا
}
u-at-once = فورًا
u-period-tokens = الروابط والرموز والدعوات، بعد انتهائها
u-period-sessions = الجلسات، بعد انتهائها
u-period-mail = أن رسالة أُرسلت، لحساب الحدود
u-period-received-mail = المشاركات الواردة بالبريد: الرسالة كما وردت
u-period-received-print = أن رسالة قُبلت، وعناوين الردود، بعد انتهائها
u-period-unconfirmed = الطلبات التي لم يؤكَّد عنوانها
u-period-reports = البلاغات، بعد إغلاقها
u-period-inactive-warned = الحسابات التي لا يستعملها أحد: إنذار
u-period-inactive-closed = الحسابات التي لا يستعملها أحد: إغلاق
u-period-audit = سجل الأعمال
