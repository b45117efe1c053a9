# ما تقوله الأوامر. ما يُكتب حرفيًّا يبقى كما هو بين علامتي `؛ انظر en.ftl.

## الموقع ومجموعاته

config-invalid = {$message}
    .no-key = لا يوجد مفتاح `{$key}`
    .no-key-help = ما تحتاج إليه القوالب وحدها يُكتب تحت `[extra]`
    .theme = `theme` هو اسم مجلد داخل `themes`: كلمات من `a-z0-9` يصل بينها `-`
    .members-url = `members.url` عنوان مثل `https://members.example.org`، بلا شرطة مائلة في آخره
    .taxonomy-name = `name` للتصنيف كلمات من `a-z0-9` يصل بينها `-`
    .taxonomy-twice = تصنيفان يحملان هذا الاسم
    .meaning = في `baraza.toml` مفتاح غير معروف، أو قيمة من نوع آخر.

config-base-url = `{$url}` ليس عنوان موقع
    .help = اكتبه مثل `https://www.example.org`، بلا شرطة مائلة في آخره
    .meaning = يجب أن يكون `base_url` عنوان http أو https بلا استعلام ولا مرساة. منه تُبنى العناوين في الخلاصات وفي خريطة الموقع.

config-language = `{$tag}` ليس رمز لغة
    .help = اكتبه مثل `en` أو `ar` أو `pt-br`
    .meaning = تُسمّى اللغة برمز BCP 47 بالصيغة القصيرة المستعملة في العناوين: `ar`، `pt-br`.

schema-invalid =
    .meaning = في مخطط إحدى المجموعات شيء لا يفهمه المولّد. الكلمات التي يعرفها مبيّنة في التوثيق وفي المخططات الأخرى.

schema-unknown-name = { $what ->
        [vocabulary] لا توجد قائمة مصطلحات
        [members-vocabulary] لا توجد بين قوائم مصطلحات الأعضاء قائمة
        [collection] لا توجد مجموعة
        [state] لا توجد حالة
        [flow] لا يمكن أن يكون `flow`
       *[field] لا يوجد حقل
    } `{$name}`
    .meaning = يذكر مخطط، أو `[members]` في `baraza.toml`، قائمة مصطلحات أو مجموعة أو حقلًا غير موجود.

vocabulary-invalid =
    .no-meaning = لا معنى هنا لـ `{$name}`
    .terms = `terms` قائمة من الجداول
    .term = المصطلح جدول فيه `id`
    .no-id = ليس لهذا المصطلح `id`
    .id = `id` المصطلح حروف وأرقام و`-` و`.`، بين علامتي اقتباس
    .no-label = ليس للمصطلح `{$name}` `label`
    .help = قائمة المصطلحات هي `label = {"{"} en = "…" {"}"}` و`[[terms]]` لكل منها `id` و`label = {"{"} en = "…" {"}"}`
    .meaning = قائمة المصطلحات هي `label` وقائمة `[[terms]]`، لكل منها `id` و`label` لكل لغة.

duplicate-term = المصطلح `{$id}` موجود من قبل
    .related = أول مرة هنا
    .meaning = لمصطلحين في القائمة المعرّف نفسه، أو لأحدهما المعرّف القديم للآخر.

unknown-parent = `{$parent}` ليس مصطلحًا في هذه القائمة
    .meaning = يذكر مصطلح مصطلحًا أوسع منه ليس في قائمته.

term-circle = المصطلح `{$id}` فوق نفسه
    .help = ليس للمصطلح الأوسع `parent`
    .meaning = عند الصعود من مصطلح إلى ما هو أوسع منه نعود إلى المصطلح نفسه.

## الملفات

not-utf8 = هذه البايتات ليست UTF-8
    .help = احفظ الملف بترميز UTF-8
    .meaning = المحتوى نص بترميز UTF-8. في هذا الملف بايتات ليست كذلك؛ يصلحها «الحفظ بترميز» في محرر النصوص.

forbidden-character = الحرف {$character} غير مسموح
    .help = { $kind ->
            [turning] هو يقلب اتجاه النص دون أن يُرى؛ والنص المكتوب من اليمين إلى اليسار لا يحتاج إلى علامة كهذه
            [order-mark] احذفه؛ هو علامة ترتيب البايتات، ولا يكون إلا في أول الملف
           *[other] احذفه؛ ربما جاء مع نص ملصق
        }
    .meaning = حروف التحكم والبايت NUL والحروف التي تقلب اتجاه النص دون أن تُرى تجعل الصفحة تبدو على غير ما هي عليه. وهي مرفوضة أينما كانت.

invisible-character = هنا حرف لا يراه أحد: {$character}
    .help = احذفه؛ ربما جاء مع نص ملصق
    .meaning = في النص حرف لا يراه أحد: بين الحروف اللاتينية رابط أو علامة اتجاه، وفي أي مكان مسافة بلا عرض. عندئذ لا يجد البحث الكلمة، ولا يتساوى اسمان يبدوان متساويين.

symbolic-link = لا تُتبع الروابط الرمزية
    .help = ضع هنا نسخة من الملف
    .meaning = المحتوى ملفات ومجلدات. قد يخرج الرابط الرمزي عن الموقع، ولذلك لا يُتبع أي رابط منها.

special-file = هذا ليس ملفًّا ولا مجلدًا
    .help = احذفه
    .meaning = المحتوى ملفات ومجلدات. لا تُقرأ المقابس ولا الأجهزة ولا الأنابيب.

unsafe-name = لا يمكن أن يكون `{$name}` جزءًا من عنوان
    .help = استعمل كلمات من `a-z0-9` يصل بينها `-`
    .rename = غيّر اسمه إلى `{$better}`
    .meaning = يصبح اسم الملف جزءًا من عنوان. في صفحات المجموعات يكون كلمات من `a-z0-9` يصل بينها `-`، بحد أقصى 80 حرفًا؛ وفي غيرها يخلو على الأقل من الشرطة المائلة العكسية وحروف التحكم والشرطة في أوله.

file-too-large = حجم هذا الملف {$kib} كيبيبايت، والحد الأقصى للصفحة {$most}
    .help = قسّمه، أو ضعه بجانب الصفحة ملفًّا مستقلًّا
    .meaning = أقصى حجم لنص الصفحة 1 ميبيبايت. ما زاد عن ذلك يوضع بجانبها ملفًّا مستقلًّا.

asset-kind = لا تُنشر من `content` ملفات من نوع `{$extension}`
    .help = { $extension ->
            [svg] استعمل PNG أو WebP؛ وما يخص التصميم يوضع في السمة
            [md] في مجلد الصفحة ملف `index.md` واحد وترجماته
           *[other] استعمل صورة أو PDF أو جدولًا أو ملفًّا مضغوطًا؛ وما يخص التصميم يوضع في السمة
        }
    .meaning = تُنشر الملفات التي بجانب الصفحات كما هي، على عنوان الموقع نفسه. تُرفض الأنواع التي قد يشغّلها المتصفح، مثل SVG وHTML والبرامج النصية.

unknown-language = `{$tag}` ليست من لغات هذا الموقع
    .help = اللغات هي {$known}؛ وتضاف لغة أخرى إلى `baraza.toml` هكذا: `[languages.{$tag}]`
    .meaning = `الاسم.اللغة.md` ترجمة. يجب أن تكون اللغة من لغات `baraza.toml`.

## ترويسة الصفحة بوصفها نصًّا

front-matter-missing = ليس لهذه الصفحة ترويسة
    .help = ابدأ بسطر `+++`، ثم `title = "…"`، ثم سطر `+++`
    .meaning = تبدأ الصفحة بترويسة: TOML بين سطري `+++`، أو YAML بين سطري `---`.

front-matter-unclosed = ليس للترويسة نهاية
    .help = ضع سطر `{$fence}` بين الترويسة والنص
    .meaning = السطر الذي ينهي الترويسة غير موجود.

front-matter-too-large = { $bytes ->
        [one] في الترويسة بايت واحد
        [two] في الترويسة بايتان
        [few] في الترويسة {$bytes} بايتات
        [many] في الترويسة {$bytes} بايتًا
       *[other] في الترويسة {$bytes} بايت
    }، ولا يُقرأ أكثر من {$most}
    .help = انقل الطويل منها إلى النص
    .meaning = أقصى حجم للترويسة 16 كيبيبايت. ما كان طويلًا مكانه في النص.

toml-syntax = هذا ليس TOML: {$message}
    .help = ابحث عن علامة اقتباس أو قوس أو `=` ناقص في هذا السطر أو الذي قبله
    .meaning = هذا ليس TOML. كثيرًا ما تنقص علامة اقتباس أو قوس.

yaml-syntax = هذا ليس YAML: {$message}
    .help = انظر إلى المسافات في أول السطر، وإلى المسافة بعد كل نقطتين
    .meaning = هذا ليس YAML. كثيرًا ما تنقص مسافة بعد النقطتين أو في أول السطر.

yaml-feature = لا يُقرأ هذا في الترويسة: {$what}
    .help = اكتب القيمة نفسها
    .meaning = لا يُقرأ من YAML إلا القيم البسيطة والقوائم والجداول: بلا مراسٍ ولا أسماء بديلة ولا وسوم ولا مفاتيح دمج ولا مستندات أخرى.

duplicate-key = المفتاح `{$key}` موجود من قبل
    .help = أبقِ واحدًا من الاثنين
    .related = أول مرة هنا
    .meaning = كُتب المفتاح مرتين؛ ولا يمكن أن يسري إلا واحد منهما.

too-deep = القيم متداخلة في أكثر من { $most ->
        [one] مستوى واحد
        [two] مستويين
        [few] {$most} مستويات
        [many] {$most} مستوى
       *[other] {$most} مستوى
    }
    .help = قلّل التداخل
    .meaning = القيم متداخلة أكثر مما ينبغي: أربعة مستويات في المجموعات، وستة عشر في غيرها.

## ترويسة الصفحة بوصفها معنى

unknown-key = لا يوجد حقل `{$key}`
    .help = ما تحتاج إليه القوالب وحدها يُكتب تحت `[extra]`
    .strict-help = الحقول مذكورة في مخطط المجموعة؛ وما تحتاج إليه القوالب وحدها يُكتب تحت `[extra]`
    .meaning = لا يوجد حقل بهذا الاسم. هذا خطأ في المجموعات كي لا يضيع المكتوب بسبب زلة قلم، وتحذير في غيرها. ما تحتاج إليه القوالب وحدها يُكتب تحت `[extra]`.

missing-field = الحقل `{$field}` ناقص
    .where = الحقل `{$field}` ناقص {$why}
    .meaning = حقل يجب أن يكون في كل مدخل غير موجود.

wrong-type = `{$field}`: المطلوب {$expected}، والمكتوب {$found}
    .meaning = القيمة من نوع غير الذي يطلبه الحقل.

too-long = { $count ->
        [one] في `{$field}` حرف واحد
        [two] في `{$field}` حرفان
        [few] في `{$field}` {$count} حروف
        [many] في `{$field}` {$count} حرفًا
       *[other] في `{$field}` {$count} حرف
    }، والحد الأقصى {$most}
    .help = احذف { $over ->
            [one] حرفًا واحدًا
            [two] حرفين
            [few] {$over} حروف
            [many] {$over} حرفًا
           *[other] {$over} حرف
        }
    .meaning = في النص حروف أكثر مما يسمح به حقله.

too-short = { $count ->
        [0] `{$field}` فارغ
        [one] في `{$field}` حرف واحد، والحد الأدنى {$least}
        [two] في `{$field}` حرفان، والحد الأدنى {$least}
        [few] في `{$field}` {$count} حروف، والحد الأدنى {$least}
        [many] في `{$field}` {$count} حرفًا، والحد الأدنى {$least}
       *[other] في `{$field}` {$count} حرف، والحد الأدنى {$least}
    }
    .help = اكتبه، أو احذف السطر
    .meaning = في النص حروف أقل مما يطلبه حقله، أو هو فارغ.

too-many = { $count ->
        [one] في `{$field}` عنصر واحد
        [two] في `{$field}` عنصران
        [few] في `{$field}` {$count} عناصر
        [many] في `{$field}` {$count} عنصرًا
       *[other] في `{$field}` {$count} عنصر
    }، والحد الأقصى {$most}
    .help = { $most ->
            [one] أبقِ الأهم فقط
            [two] أبقِ الاثنين الأهم
            [few] أبقِ الأهم وعددها {$most}
            [many] أبقِ الأهم وعددها {$most}
           *[other] أبقِ الأهم وعددها {$most}
        }
    .meaning = في القائمة عناصر أكثر مما يسمح به حقلها.

too-few = { $count ->
        [0] `{$field}` فارغ، والحد الأدنى {$least}
        [one] في `{$field}` عنصر واحد، والحد الأدنى {$least}
        [two] في `{$field}` عنصران، والحد الأدنى {$least}
        [few] في `{$field}` {$count} عناصر، والحد الأدنى {$least}
        [many] في `{$field}` {$count} عنصرًا، والحد الأدنى {$least}
       *[other] في `{$field}` {$count} عنصر، والحد الأدنى {$least}
    }
    .help = املأه، أو احذف السطر
    .meaning = في القائمة عناصر أقل مما يطلبه حقلها.

duplicate-item = `{$item}` في هذه القائمة من قبل
    .related = أول مرة هنا
    .meaning = في القائمة الشيء نفسه مرتين.

out-of-range = `{$field}`: المطلوب {$range}، والمكتوب `{$found}`
    .meaning = العدد أصغر أو أكبر مما يسمح به حقله.

unknown-term = `{$term}` ليس من مصطلحات `{$vocabulary}`
    .help = المصطلحات مذكورة في `content/vocabularies/{$vocabulary}.toml`
    .meaning = ليس في قائمة المصطلحات التي يأخذ منها الحقل مصطلح كهذا. ملفها في `content/vocabularies` يذكرها كلها.

former-term = تغيّر اسم المصطلح `{$former}`
    .help = اكتب `{$now}`
    .meaning = تغيّر اسم المصطلح. ويُقرأ المدخل كأن فيه الاسم الجديد.

unknown-value = `{$found}` ليس من قيم `{$field}`
    .help = اكتب {$allowed}
    .meaning = يقبل الحقل واحدة من كلمات قليلة، وليست هذه منها.

invalid-date = `{$found}` ليس تاريخًا
    .help = اكتب يومًا مثل `2026-11-24`، أو وقتًا مثل `2026-11-24T09:00:00Z`
    .meaning = يُكتب التاريخ `2026-11-24`، والوقت حسب RFC 3339 مع منطقته؛ ويجب أن يكونا موجودين فعلًا، بين عامي 1000 و9999.

invalid-slug = `{$found}` ليس اسمًا لعنوان: كلمات من `a-z0-9` يصل بينها `-`
    .help = اكتب `{$better}`
    .meaning = اسم العنوان (`slug`) كلمات من `a-z0-9` يصل بينها `-` واحد، بحد أقصى 80 حرفًا.

invalid-id = `{$found}` ليس معرّفًا
    .help = المعرّف أسماء عناوين يصل بينها `/`، مثل `practices/some-name`
    .meaning = المعرّف أسماء عناوين يصل بينها `/`، بحد أقصى 200 حرف في المجموع.

invalid-proposal = `{$found}` ليس معرّف مقترح
    .help = انسخ المعرّف من عنوان المقترح في منطقة الأعضاء، أو احذفه
    .meaning = يذكر `proposals` مقترحات الأعضاء التي أُخذ بها في الصفحة، بمعرّفاتها: من 11 إلى 32 من الحروف والأرقام و`-` و`_`، كما تعطيها منطقة الأعضاء.

invalid-path = لا يمكن أن يكون `{$found}` قيمة `{$field}`: {$why}
    .help = اكتب عنوانًا داخل الموقع، مثل `about/join`
    .meaning = عنوان داخل الموقع: أجزاء يصل بينها `/`، بلا `..` ولا شرطة مائلة عكسية ولا استعلام ولا حروف تحكم ولا نقطة في أولها.

invalid-url = `{$found}` ليس عنوانًا يمكن إرسال القراء إليه: {$why}
    .help = اكتبه مثل `https://example.org/report.pdf`
    .meaning = يبدأ العنوان بـ `https://` واسم مضيف. بلا أسماء مستخدمين وبلا بروتوكولات أخرى.

insecure-url = `{$found}` غير مشفّر
    .help = اكتب `https://` إن كان الطرف الآخر يجيب عليه
    .meaning = يبدأ العنوان بـ `http://`: يصل القراء إلى هناك بلا تشفير. إن كان الطرف الآخر يجيب على `https://` فاكتب ذلك.

unclear-host = قد يبدو `{$host}` كمضيف آخر
    .help = تأكد من أنه المقصود: {$letters}
    .punycode = تأكد من أنه المقصود: هو مكتوب بـ punycode
    .meaning = في اسم المضيف حروف غير `a-z`. يبدو بعضها مثلها تمامًا، فيُقاد القارئ إلى مضيف غير الذي يقرأه. إن كان الاسم صحيحًا فلا حاجة إلى شيء.

unknown-entry = لا مدخل في `{$collection}` معرّفه `{$id}`
    .draft = `{$id}` مسودة
    .draft-help = اذكره حين يُنشر
    .meaning = يذكر حقل مدخلًا بمعرّفه، ولا مدخل في تلك المجموعة بهذا المعرّف.

unknown-record = لا سجل في `{$list}` معرّفه `{$key}`
    .help = أضف إلى `{$list}` سجلًّا فيه `id = "{$key}"`
    .meaning = يذكر حقل بالمعرّف سجلًّا من إحدى قوائم المدخل نفسه، ولا سجل بهذا المعرّف.

unknown-taxonomy = لا يوجد تصنيف `{$name}`
    .help = يضاف التصنيف إلى `baraza.toml`: `[[taxonomies]]` مع `name = "{$name}"`
    .meaning = لا تستعمل الصفحة إلا التصنيفات المذكورة في `baraza.toml`.

unknown-template = لا يوجد قالب `{$name}`
    .help = ضعه في المجلد `templates`، أو احذف السطر
    .meaning = ليس في السمة قالب بهذا الاسم. قوالب الموقع نفسه في المجلد `templates`.

dates-reversed = `{$end}` قبل `{$start}`
    .help = بدّل بين التاريخين، أو صحّح أحدهما
    .meaning = ينتهي شيء قبل أن يبدأ.

standing-unattested = الحالة `{$state}` بلا {$missing}
    .help = قل في أي يوم بُلغت (`date`) ومن قال ذلك (`by`): وظيفة، لا اسم شخص عادي أبدًا
    .meaning = الحالة الأولى لا تقول شيئًا عن أحد. وكل حالة أخرى تقول في أي يوم بُلغت وعلى يد من، بذكر الوظيفة: لا اسم شخص عادي أبدًا.

standing-unreviewed = تحتاج `{$state}` إلى {$needed} من `{$list}`، { $found ->
        [0] وليس هناك شيء منها
       *[other] والموجود {$found}
    }
    .from-elsewhere = تحتاج `{$state}` إلى أن يأتي واحد من `{$list}` من مكان آخر، وليس فيها ما هو كذلك
    .help = اكتب كلًّا منها هكذا `[[{$list}]]` مع `by` (وظيفة) و`country` و`date`، أو أبقِ الحالة كما كانت
    .meaning = تقول المجموعة كم مراجعة تحتاج إليها هذه الحالة، واحدة منها على الأقل من شخص من مكان آخر، وليست موجودة.

review-overdue = كان ينبغي النظر فيه من جديد قبل {$due}
    .help = انظر فيه من جديد وحدّد اليوم التالي؛ وحتى ذلك تقول صفحته إنه تأخر
    .meaning = مضى اليوم الذي كان ينبغي فيه النظر في المدخل من جديد. وصفحته تخبر القراء بذلك.

discussion-invalid = `discussion` ليس `false` ولا جدولًا
    .help = اكتب `discussion = false`، أو `discussion = {"{"} visibility = "members", closes = 2026-12-31 {"}"}`
    .meaning = `discussion` هو `false`، أو جدول من `visibility` و`opens` و`closes`.

missing-file = لا يوجد ملف `{$name}` بجانب هذه الصفحة
    .help = ملفات الصفحة بجانب `index.md` الخاص بها، في مجلد لها وحدها
    .meaning = يذكر حقل ملفًّا ليس بجانب الصفحة.

## بين المداخل

duplicate-id = المعرّف `{$id}` لمدخل آخر من قبل
    .help = أعطِ أحد الاثنين `id` خاصًّا به
    .related = المدخل الآخر
    .meaning = لمدخلين المعرّف نفسه، أو لأحدهما المعرّف القديم للآخر. النقاش مرتبط بالمعرّف، فيجب أن يكون لصفحة واحدة.

duplicate-address = العنوان `{$address}` مأخوذ من قبل
    .help = أعطِ أحد الاثنين `slug` أو `path` أو عنوانًا بديلًا آخر
    .related = مأخوذ هنا
    .meaning = ستُكتب صفحتان، أو صفحة وعنوان بديل، على العنوان نفسه (لا فرق بين الحروف الكبيرة والصغيرة).

reserved-address = العنوان `{$address}` مأخوذ: {$by}
    .help = أعطِ الصفحة اسمًا آخر أو `slug` أو `path`
    .meaning = العنوان لمنطقة الأعضاء أو لملفات السمة أو لصفحات التصفية أو للغة أخرى.

translation-missing = لا تقول هذه الترجمة ماذا تترجم
    .help = أضف `translation = {"{"} of = "{$of}", original_date = {$date}, status = "draft" {"}"}`
    .meaning = تقول الترجمة ماذا تترجم: `[translation]` مع `of` و`original_date` و`status`.

translation-orphan = لا يوجد أصل باللغة `{$of}`
    .help = كان سيكون `{$file}`
    .meaning = لا يوجد أصل باللغة التي يذكرها `translation.of`.

translation-stale = غُيّر الأصل في {$changed}، بعد هذه الترجمة
    .help = قارن مع `{$original}`، ثم اكتب `original_date = {$changed}`
    .meaning = غُيّر الأصل بعد النسخة التي تُرجمت.

translation-shape = { $found ->
        [0] `{$field}` بلا عناصر
        [one] في `{$field}` عنصر واحد
        [two] في `{$field}` عنصران
        [few] في `{$field}` {$found} عناصر
        [many] في `{$field}` {$found} عنصرًا
       *[other] في `{$field}` {$found} عنصر
    }، وفي الأصل {$expected}
    .help = ترجمها كلها بترتيب الأصل، أو اترك الحقل
    .meaning = تعطي الترجمة سجلاتها بترتيب الأصل وبعددها فيه.

not-in-translation = `{$field}` يأتي من الأصل
    .help = احذفه هنا، وغيّره في الأصل إن لزم
    .meaning = لا يُترجم إلا النص. وكل ما عداه يأتي من الأصل، كي لا تختلف اللغات فيما بينها.

redirect-loop = يقود `redirect_to` من `{$address}` إليه نفسه
    .help = اجعل القسم الأخير يقود إلى صفحة، أو لا يقود إلى شيء
    .meaning = عند اتباع `redirect_to` من قسم إلى قسم نعود إلى حيث بدأنا.

## نص الصفحة

broken-link = `{$target}` غير موجود
    .help = الرابط إلى صفحة هو `@/` ثم مسارها داخل `content`، مثل `@/practices/circles.md`
    .meaning = الصفحة أو الملف الذي يذكره الرابط غير موجود.

broken-anchor = ليس في `{$target}` عنوان `#{$anchor}`
    .here = ليس في هذه الصفحة عنوان `#{$anchor}`
    .meaning = الصفحة موجودة، لكن ليس فيها عنوان ولا مصدر بهذه المرساة.

unsafe-link = لا يمكن أن يكون `{$target}` رابطًا: {$why}
    .help = اربط بعنوان `https://` أو `mailto:`، أو بـ `@/a/page.md`، أو بملف بجانب الصفحة
    .meaning = تقود الروابط إلى عناوين `https` أو `http` أو `mailto`، أو إلى صفحات `@/`، أو إلى ملفات بجانب الصفحة. بلا بروتوكولات أخرى، ولا أسماء مستخدمين، ولا عناوين بلا بروتوكول.

image-without-alt = لا تقول هذه الصورة شيئًا لمن لا يراها
    .help = قل بين القوسين المربعين ما فيها: `![امرأتان توقّعان سجلًّا](photo.jpg)`
    .meaning = من لا يرى الصورة لا يعرف شيئًا عنها. قل ما فيها.

missing-image = لا توجد صورة `{$name}`
    .help = ضع الملف بجانب `index.md` الخاص بالصفحة، أو تحت `static` واكتب عنوانه ابتداءً من `/`
    .meaning = ملف الصورة ليس بجانب الصفحة ولا تحت `static`.

image-unreadable = `{$name}` ليس الصورة التي يقولها اسمه
    .help = افتحه في برنامج للصور واحفظه من جديد بصيغة JPEG أو PNG أو WebP
    .meaning = الملف ليس صورة من النوع الذي يقوله اسمه، أو هو تالف. تعذّر أن يُنزع منه المكان والوقت والجهاز، ولذلك لا يُنشر.

image-too-large = في `{$name}` {$mib} ميبيبايت و{$millions} مليون نقطة
    .help = صغّرها: الحد الأقصى لما يُنشر {$most} ميبيبايت و{$pixels} مليون نقطة
    .meaning = أقصى حجم للصورة 10 ميبيبايت و50 مليون نقطة. من كان اتصاله بطيئًا وهاتفه صغيرًا ينتظر كل بايت؛ ولا تحتاج صورة في صفحة إلى عرض يزيد عن 2000 نقطة.

remote-image = `{$url}` على مضيف آخر
    .help = إن سمحت رخصتها فضع نسخة بجانب الصفحة، وإلا فاربط بها
    .meaning = لا تحمّل الصفحات شيئًا من مضيفين آخرين: قد يُتعقّب القراء، وقد تختفي الصورة أو تتغير.

unknown-note = لا شيء معرّف لـ `[^{$label}]`
    .help = أشر إلى `id` مصدر، أو عرّف الحاشية
    .meaning = يشير النص إلى مصدر أو حاشية غير معرّفة.

unused-note = لا شيء يشير إلى الحاشية `{$label}`
    .help = ضع `[^{$label}]` في مكانها، أو احذفها
    .meaning = الحاشية معرّفة ولا شيء يشير إليها.

unused-record = لا شيء يشير إلى `{$key}` من `{$list}`
    .help = استشهد به بـ `[^{$key}]` أو من سجل، أو احذفه
    .meaning = لا شيء يشير إلى سجل وُضع ليُشار إليه: مصدر لا يستشهد به شيء.

unclosed-fence = لم تُغلق كتلة الشيفرة هذه
    .help = ضع بعد الشيفرة سطرًا من العلامات نفسها
    .meaning = فُتحت كتلة شيفرة ولم تُغلق، فصار باقي الصفحة شيفرة.

raw-html = تُعرض HTML نصًّا ولا تُنفَّذ
    .help = اكتب Markdown: `**غامق**`، `*تأكيد*`، `[رابط](https://…)`
    .meaning = تُعرض HTML داخل Markdown نصًّا ولا تُنفَّذ.

heading-level = { $level ->
        [1] عنوان الصفحة هو عنوانها من المستوى الأول
       *[other] هنا عنوان من المستوى {$level}، وأعمق ما يمكن أن يتبع هو المستوى {$most}
    }
    .help = ابدأه بـ `{$marks}`
    .meaning = عنوان الصفحة هو عنوانها من المستوى الأول. تبدأ العناوين في النص من المستوى الثاني ولا تتخطى مستوى.

body-headings = العنوان `{$expected}` ناقص
    .other = `{$found}` في مكان العنوان `{$expected}`
    .beyond = العنوان `{$found}` زائد
    .help = العناوين هي {$order}
    .meaning = تطلب المجموعة عناوين بعينها، بترتيب بعينه.

shortcode-failed = {$message}
    .help = الرموز المختصرة أجزاء من السمة، تُستدعى باسمها مع ما تقبله من معاملات
    .meaning = لا يذكر رمز مختصر في النص أي جزء من السمة، أو لا يمكن رسم جزئه بما أُعطي له.

body-length = { $words ->
        [0] النص بلا كلمات
        [one] في النص كلمة واحدة
        [two] في النص كلمتان
        [few] في النص {$words} كلمات
        [many] في النص {$words} كلمة
       *[other] في النص {$words} كلمة
    }، والمطلوب {$bound}
    .meaning = تقول المجموعة كم ينبغي أن يكون طول النص.

## أجزاء الرسائل

did-you-mean = هل تقصد `{$near}`؟
did-you-mean-label = هل تقصد `{$near}` ({$label})؟
did-you-mean-page = هل تقصد `@/{$near}`؟
write-it = اكتب `{$value}`
page-is-draft = الصفحة مسودة؛ اربط بها حين تُنشر
list-separator = {"، "}
list-or = {$first} أو {$last}
list-and = {$first} و{$last}

# ما هي القيمة.
is-nothing = لا شيء
is-text = نص
is-whole-number = عدد صحيح
is-count = عدد صحيح من 0
is-number = عدد
is-finite = عدد محدود
is-boolean = صح أو خطأ
is-date = تاريخ
is-time = تاريخ مع وقت
is-time-of-day = وقت من اليوم
is-list = قائمة
is-table = جدول
is-texts = قائمة نصوص
is-labels = نص لكل لغة، مثل `{"{"} en = "…" {"}"}`
is-slug = اسم لعنوان
is-date-or-year = تاريخ أو سنة
is-true-or-false = `true` أو `false`
is-address = عنوان
is-file = اسم ملف
is-word = واحدة من كلمات قليلة
is-term = مصطلح
is-entry = معرّف مدخل
is-key = معرّف سجل
is-record = سجل
is-term-of = مصطلح من `{$name}`
is-entry-of = معرّف مدخل من `{$name}`
is-key-of = معرّف سجل من `{$name}`
is-terms-of = قائمة مصطلحات من `{$name}`
is-records = قائمة سجلات
is-at-least = {$number} على الأقل
is-at-most = {$number} على الأكثر

# ما هو الحقل الناقص، وأين ينقص، وكيف تُكتب القيمة.
field-is = `{$field}`: {$is}
field-is-about = `{$field}`: {$is}. {$about}
where-translation = في هذه الترجمة
where-without = حيث لا يوجد `{$other}`
where-beside = بجانب `{$other}`
where-value = حيث `{$other}` هو `{$value}`
say-of = اكتب لغة الأصل، مثل `of = "en"`
without-quotes = اكتبه بلا علامتي اقتباس
in-quotes = اكتبه بين علامتي اقتباس
in-brackets = اكتبه بين قوسين مربعين: `["…"]`
in-two-brackets = اكتب `[[{$field}]]` بقوسين مزدوجين، مرة لكل واحد
words-at-least = {$number} على الأقل
words-at-most = {$number} على الأكثر

# لماذا يُرفض عنوان.
path-empty = هو فارغ
path-long = هو أطول من 200 بايت
path-slashes = يبدأ بأكثر من `/` واحدة
path-character = فيه حرف لا يكون في العناوين
path-double = فيه `/` مرتين متتاليتين
path-climbs = لا يجوز أن يصعد بـ `..`
path-point = لا يبدأ أي جزء بنقطة
path-dash = لا يبدأ أي جزء بـ `-`
path-part-long = أحد أجزائه أطول مما ينبغي
url-empty = العنوان فارغ
url-scheme = عناوين `{$scheme}:` غير مسموحة
url-user = لا يجوز أن يكون في العنوان اسم مستخدم
url-relative = لا يجوز أن يبدأ العنوان بـ `//`
url-climbs = لا يجوز أن يكون في العنوان `..`
url-character = لا يجوز أن يكون في العنوان الحرف {$character}
url-not-https = لا يبدأ بـ `https://`

# لمن العنوان.
by-language = لغة أخرى
by-members = منطقة الأعضاء
by-service = خدمة الأعضاء
by-theme = ملفات السمة
by-data = مجموعات البيانات
by-search = فهرس البحث
by-updates = أخبار الأعضاء
by-exchange = عروض الأعضاء واحتياجاتهم
by-facets = صفحات التصفية
by-build = شيء يصنعه Baraza، أو موجود هناك من قبل

# ما لا يُقرأ من YAML.
yaml-not-mapping = ترويسة ليست `مفتاح: قيمة`
yaml-anchor = مرساة (`&name`)
yaml-tag = وسم (`!name`)
yaml-alias = اسم بديل (`*name`)
yaml-this = هذا
yaml-anchor-on-key = مرساة أو وسم على مفتاح
yaml-key = مفتاح ليس نصًّا
yaml-merge = مفتاح دمج (`<<`)
yaml-document = مستند ثانٍ
toml-number = العدد أكبر مما ينبغي

# ما الخطأ في المخطط.
schema-no-meaning = لا معنى هنا لـ `{$name}`
schema-type = `{$name}`: المطلوب {$expected}، والمكتوب {$found}
schema-section = `{$name}` ليس مجلدًا داخل `content`: أسماء عناوين يصل بينها `/`
schema-groups = `groups` قائمة من الجداول
schema-group = المجموعة جدول من `label` و`fields`
schema-field-table = الحقل `{$name}` جدول فيه `type`
schema-field-name = اسم الحقل كلمات من `a-z0-9` يصل بينها `_`
schema-derived = `derived` حقل ثم نقطة ثم خاصية: `countries.region`
schema-facet = `facet` هو `true`، أو اسم حقل من حقول السجلات
schema-no-type = ليس لـ `{$name}` `type`
schema-list = ليس للقائمة `{$name}` `items`
schema-record = ليس للسجل `{$name}` `fields`
schema-unknown-type = لا يوجد نوع `{$name}`
    .help = الأنواع هي {$types}
schema-lacks = لا يقول `{$name}` ما هو `{$lacking}` الخاص به
schema-no-facet = لا يمكن التصفية بـ `{$name}`: قيمه ليست مصطلحات من قائمة
schema-no-feed = لا خلاصة للحقل `{$name}` بلا `facet`: توجد الخلاصة بجانب صفحات التصفية
schema-due = ما يذكره `due` حقل من نوع `date`
schema-travel = يذكر `[travel]` كلا من `places` و`records`
schema-no-records = ليس في `{$name}` سجلات
schema-records-lack = ليس في سجلات `{$name}` حقل `{$lacking}`

## ما تقوله الأوامر

severity-error = خطأ
severity-warning = تحذير
severity-note = ملاحظة
help-is = مساعدة: {$help}
related-is = {$word}:{" "}
fault-is = خطأ: {$message}
errors = { $count ->
        [0] لا أخطاء
        [one] خطأ واحد
        [two] خطآن
        [few] {$count} أخطاء
        [many] {$count} خطأً
       *[other] {$count} خطأ
    }
warnings = { $count ->
        [0] لا تحذيرات
        [one] تحذير واحد
        [two] تحذيران
        [few] {$count} تحذيرات
        [many] {$count} تحذيرًا
       *[other] {$count} تحذير
    }
notes = { $count ->
        [0] لا ملاحظات
        [one] ملاحظة واحدة
        [two] ملاحظتان
        [few] {$count} ملاحظات
        [many] {$count} ملاحظة
       *[other] {$count} ملاحظة
    }
nothing-wrong = لا شيء يحتاج إلى تصحيح
and-more = {$counts}؛ {$more}
tells-more = يقول `baraza explain {$code}` المزيد عن الرمز
lists-notes = يذكر `baraza check --format json` الملاحظات
pages = { $count ->
        [0] لا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] {$count} صفحات
        [many] {$count} صفحة
       *[other] {$count} صفحة
    }
for-example = مثلًا:
indexed = فُهرست نصوص كاملة عددها {$texts} في {$seconds} ث
built = الصفحات: {$pages} في {$seconds} ث؛ الملفات المكتوبة: {$written}، وما بقي كما هو: {$kept}، والمحذوفة: {$removed}
published = الصفحات المنشورة: {$pages} في {$seconds} ث؛ الملفات المتغيّرة: {$files}
published-because = الصفحات المنشورة: {$pages} في {$seconds} ث؛ الملفات المتغيّرة: {$files} ({$why})
drawn = الصفحات: {$pages} في {$seconds} ث
because-content = تغيّر المحتوى أو السمة
because-said = تغيّرت النقاشات
because-day = يوم جديد
not-published = لم يُنشر شيء؛ ويبقى ما نُشر من قبل
last-good-stays = لا يُنشر هذا المحتوى؛ ويبقى آخر محتوى سليم
last-good-shown = يبقى آخر موقع سليم
set-aside = ما كان هناك من قبل صار في `{$folder}`
out-of-date = قديمة
missing = ناقصة
complete = {$lang}: {$there} من {$all}
complete-stale = {$lang}: {$there} من {$all}، والقديمة منها {$stale}
overdue = متأخر
soon = قريبًا
unread = لم يُراجع
reviews = { $count ->
        [0] بلا مراجعات
        [one] مراجعة واحدة
        [two] مراجعتان
        [few] {$count} مراجعات
        [many] {$count} مراجعة
       *[other] {$count} مراجعة
    }
changed = متغيّر
extra = زائد
manifest-itself = قائمة الملفات نفسها
as-manifest-says = { $files ->
        [0] لا ملفات في القائمة
        [one] ملف واحد كما تقول القائمة
        [two] ملفان كما تقول القائمة
        [few] {$files} ملفات كما تقول القائمة
        [many] {$files} ملفًّا كما تقول القائمة
       *[other] {$files} ملف كما تقول القائمة
    }
differences = { $count ->
        [one] اختلاف واحد
        [two] اختلافان
        [few] {$count} اختلافات
        [many] {$count} اختلافًا
       *[other] {$count} اختلاف
    }؛ وعدد الملفات في القائمة {$files}
fill-it-in = املأه؛ يقول `baraza check` ما الخطأ، ويعرضه `baraza serve --drafts`
new-translate-me = للترجمة.
new-write-me = للكتابة.
new-records = يمكن ترجمة السجلات أيضًا، كل سجلات القائمة بترتيب الأصل: [[results]] وهكذا.
new-where-known = إن كان معروفًا: {$fields}.
new-schema-says = يقول {$file} ما معنى كل منها.
new-others-in = {$label}؛ والباقي في {$file}

## ما يُطلب ولا معنى له

no-site = لا يوجد `baraza.toml` في `{$folder}`
no-speaking = لا توجد لغة `{$lang}`: `BARAZA_LANG` هو {$known}
no-code = لا يوجد رمز `{$code}`
no-code-near = لا يوجد رمز `{$code}` (هل تقصد `{$near}`؟)
no-collection = لا توجد مجموعة `{$name}`: {$hint}
no-schemas = لا ملف تحت `content/schemas`
there-are = الموجود {$names}
no-language = `{$lang}` ليست من لغات هذا الموقع: الموجود {$known}
no-name-from-title = لا يمكن أن يُستخرج من هذا العنوان اسم ملف: أعطِ واحدًا بـ `--slug`
is-there-already = `{$file}` موجود من قبل
own-sources = في `{$folder}` مصادر الموقع نفسها: اختر `--output` آخر
