# على أي أساس يُقبل العضو، والتزكية والدعوات والأسابيع الأولى ومكان العمل. بالعربية.

m-said-vouched = حُفظت تزكيتك. تُحتسب متى تقدّم أحد بهذا العنوان، خلال 90 يومًا.
m-said-vouch-taken-back = إن كنت قد زكّيت هذا العنوان فلم تعد تزكيتك محتسبة.
m-said-vouch-declined = تم. لن يُبلَّغ صاحب الطلب.
m-said-invitation-revoked = سُحبت الدعوة، ولم يعد رابطها يفتح شيئًا.
m-said-affiliation-proposed = حُفظ. يراه الآخرون بعد أن يؤكده أحد المشرفين.
m-said-affiliation-removed = حُذف.
m-said-affiliation-confirmed = تم التأكيد.
m-said-affiliation-declined = لم يُؤكَّد.
m-said-affiliation-ended = أُنهي.
m-problem-ground-missing = لا شيء يشهد لهذا الشخص بعد. اذكر كيف تحققت من هويته.
m-problem-too-new = يمكنك هذا بعد أسبوعيك الأولين، متى نُشرت لك مشاركة.
m-problem-no-invitations = المشرفون هم من يدعون في هذه الشبكة.
m-problem-affiliation-unfit = اذكر مكان عملك في سطر واحد.
m-mail-vouch-subject = متقدّم بطلب انضمام يقول إنك تعرفه
m-mail-vouch = شخص تقدّم للانضمام إلى { $network } ذكر عنوانك على أنك تعرفه. سجّل الدخول لتعرف من هو ولتزكّيه إن شئت:
m-mail-vouch-why = لن يُبلَّغ هل أنت عضو، ولا بما تجيب.
m-act-confirm-affiliation = أكّد مكان عمل عضو
m-act-decline-affiliation = لم يؤكد مكان عمل عضو
m-act-end-affiliation = أنهى تأكيد مكان عمل عضو
m-act-lapse-affiliation = انقضى تأكيد مكان عمل عضو بعد عام
m-act-revoke-invitation = سحب دعوة

v-title-vouch = زكِّ شخصًا
v-vouch-lead = من يزكّيه عضوان يمكن قبوله. لا تزكِّ إلا من تعرفه.
v-too-new = يمكنك تزكية غيرك ودعوته بعد أسبوعيك الأولين، متى نُشرت لك مشاركة.
v-asked = يقولون إنك تعرفهم
v-asked-hint = تقدّموا بطلبات وذكروا عنوانك. لا نخبرهم أنك عضو، لكن إن قُبلوا بتزكيتك فقد يستنتجون ذلك.
v-do-not-vouch = لا أزكّيه
v-by-address = لشخص آخر
v-their-address = عنوان بريده الإلكتروني
v-their-address-hint = العنوان الذي يتقدم به. لا نخبرك هل تقدّم أحد به، ولا نحفظ منه نسخة تُقرأ.
v-how = كيف تعرفه؟
v-how-hint = يقرؤه المشرفون ومعه اسمك.
v-vouch = تزكية
v-take-back = سحب تزكية
v-take-back-hint = العنوان الذي زكّيته.
v-ground-invitation = مدعوّ
v-ground-vouched = زكّاه عضوان
v-ground-domain = عنوان في نطاق معتمد
v-no-ground = لا شيء يشهد له بعد
v-check = كيف تحققت؟
v-check-hint = لا بد منه لقبوله: مكالمة مع مكتبه، أو زميل سألته. يُدوَّن في سجل الأعمال ويستطيع صاحب الطلب قراءته.
v-named = أعضاء يعرفونك
v-named-hint = إن كنت تعرف أعضاء فاذكر عنواني اثنين منهم. نسألهما هل يزكّيانك، ولا نخبرك هل هما عضوان. يمكنك ترك هذا فارغًا.
v-named-one = بريد الأول الإلكتروني
v-named-two = بريد الثاني الإلكتروني
v-open-invitations = دعوات مفتوحة
v-open-invitations-hint = تبقى كل دعوة هنا حتى تُقبل أو تنقضي مدتها، ولو لم يكن بوسع أحد استعمالها.
v-until = حتى
v-revoke = سحب
u-period-vouches = التزكيات وطلباتها
u-period-affiliations = مكان عمل العضو بعد تأكيده
u-table-vouches = تزكياتك
u-table-vouch_requests = متقدمون ذكروك
u-table-admissions = كيف قُبلت
u-table-affiliations = مكان عملك

v-new = أنت جديد هنا
v-new-words = يمكنك القراءة والكتابة والبحث. وإلى أن نعرفك قليلًا لا تظهر في أي دليل، ولا تبحث عن أشخاص ولا تطلب مشورة، ولا تزكّي ولا تدعو. وينتهي هذا من تلقاء نفسه:
v-new-until = ليس قبل
v-new-contribute = متى نُشرت لك مشاركة واحدة
v-unnamed = لم يختر أحد اسمك بعد، ويرى الآخرون اسمًا وضعته الخدمة.
v-choose-name = اختر اسمًا
v-you-are-asked = { $count ->
    [one] شخص تقدّم بطلب يقول إنك تعرفه.
    [two] شخصان تقدّما بطلب يقولان إنك تعرفهما.
    [few] { $count } أشخاص تقدّموا بطلبات يقولون إنك تعرفهم.
    [many] { $count } شخصًا تقدّموا بطلبات يقولون إنك تعرفهم.
   *[other] { $count } شخص تقدّموا بطلبات يقولون إنك تعرفهم.
}
v-read-and-answer = اقرأ وأجب

v-title-affiliation = مكان عملك
v-affiliation-lead = لا يراه الآخرون إلا بعد أن يؤكده أحد المشرفين، ومعه من أكّده ومتى. وبعد عام يُؤكَّد من جديد أو يزول.
v-not-confirmed = لا شيء مؤكَّد: لا يرى الآخرون شيئًا.
v-confirmed = يعمل في
v-confirmed-by = أكّده
v-former-moderator = مشرف سابق
v-waits = ينتظر التأكيد
v-one-vouch = زكّاه عضو واحد، ولا بد من اثنين
v-vouches = زكّاه
v-organisation = الجهة
v-organisation-hint = بالاسم الذي تُعرف به، ومعه مكتبك فيها إن شئت. من يراه يعرف أين يجدك: اتركه فارغًا إن كان قد يؤذيك.
v-ask-to-confirm = اطلب تأكيده
v-remove-affiliation = احذفه الآن
v-affiliation-lapses = ينقضي تأكيد مكان عملك في
v-ask-again = اطلب تأكيده من جديد

v-title-affiliations = أماكن عمل الأعضاء
v-affiliations-lead = لا تؤكد إلا ما تحققت منه بنفسك: مكالمة مع المكتب أو قائمة رسمية.
v-affiliation-check-hint = يُدوَّن في سجل الأعمال ويستطيع العضو قراءته. لا بد منه في الحالين.
v-confirm = تأكيد
v-do-not-confirm = عدم التأكيد
v-no-affiliations = لا شيء ينتظر. حين يذكر الأعضاء أماكن عملهم تصل إلى هنا.
v-waiting-affiliations = أعضاء ذكروا أماكن عملهم
a-end-affiliation = أنهِ تأكيد مكان عمله
a-end-affiliation-words = لا يراه الآخرون بعد ذلك. ويستطيع العضو أن يطلب من جديد.

m-said-address-asked = إن كان هذا العنوان صالحًا فقد أُرسل إليه رابط. افتحه في هذا المتصفح. وحتى ذلك الحين يبقى العنوان القديم.
m-said-address-changed = تغيّر عنوانك، وأبلغنا العنوان القديم.
m-said-address-undone = عاد العنوان كما كان وأُنهيت الجلسات كلها. سجّل الدخول وراجع مفاتيح المرور.
m-problem-same-address = هذا عنوانك الحالي.
m-mail-address-subject = أكّد عنوانك الجديد
m-mail-address = شخص سجّل الدخول في { $network } يريد أن يكون هذا عنوان حسابه. إن كنت أنت فافتح هذا الرابط خلال 24 ساعة في المتصفح الذي طلبته منه:
m-mail-address-then = إن لم تكن أنت فلا تفعل شيئًا: لن يتغير شيء.
m-mail-address-changed-subject = تغيّر عنوانك
m-mail-address-changed = صار لحسابك في { $network } عنوان آخر. إن لم تُرد هذا فتراجع عنه خلال 72 ساعة، وبذلك تنتهي الجلسات كلها أيضًا:
m-mail-address-changed-then = إن كنت أنت فلا تفعل شيئًا. هذه آخر رسالة إلى هذا العنوان. ويستطيع من يقرأ بريدك أن يتراجع عن التغيير كذلك.
m-mail-security-address-changed = صار هذا عنوان حسابك في { $network }.
m-mail-security-address-undone = أُلغي تغيير عنوان حساب في { $network } من العنوان الذي كان له من قبل، وأُنهيت جلساته كلها. راجع مفاتيح مرور الحساب: فقد يكون من غيّر العنوان أضاف مفتاحًا.
u-table-address_changes = تغييرات عنوانك
v-title-address = عنوان البريد الإلكتروني
v-address-lead = به تسجّل الدخول وإليه يصلك البريد. يُؤكَّد التغيير من العنوان الجديد، ويمكن التراجع عنه من القديم خلال 72 ساعة.
v-address-now = عنوانك
v-address-undo-until = يمكن التراجع حتى
v-new-address = العنوان الجديد
v-new-address-hint = نرسل إليه رابطًا صالحًا 24 ساعة.
v-mail-a-link = أرسل الرابط
v-title-confirm-address = تأكيد العنوان الجديد
v-confirm-address-lead = تسجّل الدخول بعد ذلك بالعنوان الجديد. ويُبلَّغ القديم ويمكن التراجع منه خلال 72 ساعة.
v-confirm-address-sign-in = افتح هذا الرابط في متصفح سجّلت فيه الدخول إلى الحساب. سجّل الدخول بالعنوان القديم ثم افتح الرابط من جديد.
v-confirm-address = استعمال العنوان الجديد
v-title-undo-address = التراجع عن تغيير العنوان
v-undo-address-lead = يستعيد الحساب هذا العنوان، ويخرج منه كل من سجّل الدخول إليه.
v-undo-address = تراجع عن التغيير
