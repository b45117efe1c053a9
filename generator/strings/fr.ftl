# Ce que disent les commandes. Ce qui se tape reste tel quel, entre accents graves ; voir en.ftl.

## Le site et ses collections

config-invalid = {$message}
    .no-key = il n’y a pas de clé `{$key}`
    .no-key-help = ce dont seuls les modèles ont besoin va sous `[extra]`
    .theme = `theme` est le nom d’un dossier de `themes` : des mots de `a-z0-9` reliés par `-`
    .members-url = `members.url` est une adresse comme `https://members.example.org`, sans barre oblique à la fin
    .taxonomy-name = le `name` d’une taxonomie est fait de mots de `a-z0-9` reliés par `-`
    .taxonomy-twice = deux taxonomies portent ce nom
    .meaning = `baraza.toml` contient une clé inconnue ou une valeur du mauvais type.

config-base-url = `{$url}` n’est pas l’adresse d’un site
    .help = écrivez-la comme `https://www.example.org`, sans barre oblique à la fin
    .meaning = `base_url` doit être une adresse http ou https, sans requête ni ancre. Les adresses des flux et du plan du site en sont tirées.

config-language = `{$tag}` n’est pas un code de langue
    .help = écrivez-le comme `en`, `ar` ou `pt-br`
    .meaning = Une langue se désigne par son code BCP 47, dans la forme courte qu’emploient les adresses : `ar`, `pt-br`.

schema-invalid =
    .meaning = Le schéma d’une collection contient quelque chose que le générateur ne comprend pas. La documentation et les autres schémas montrent les mots qu’il connaît.

schema-unknown-name = { $what ->
        [vocabulary] il n’y a pas de vocabulaire
        [members-vocabulary] parmi les vocabulaires des membres, il n’y a pas de
        [collection] il n’y a pas de collection
        [state] il n’y a pas d’état
        [flow] `flow` ne peut pas être
       *[field] il n’y a pas de champ
    } `{$name}`
    .meaning = Un schéma, ou `[members]` de `baraza.toml`, nomme un vocabulaire, une collection ou un champ qui n’existe pas.

vocabulary-invalid =
    .no-meaning = `{$name}` ne veut rien dire ici
    .terms = `terms` est une liste de tables
    .term = un terme est une table avec un `id`
    .no-id = ce terme n’a pas d’`id`
    .id = l’`id` d’un terme est fait de lettres, de chiffres, de `-` et de `.`, entre guillemets
    .no-label = le terme `{$name}` n’a pas de `label`
    .help = un vocabulaire contient `label = {"{"} en = "…" {"}"}` et des `[[terms]]` avec `id` et `label = {"{"} en = "…" {"}"}`
    .meaning = Un vocabulaire est un `label` et une liste de `[[terms]]`, chacun avec un `id` et un `label` par langue.

duplicate-term = le terme `{$id}` existe déjà
    .related = une première fois ici
    .meaning = Deux termes d’un vocabulaire ont le même id, ou l’un porte l’ancien id d’un autre.

unknown-parent = `{$parent}` n’est pas un terme de ce vocabulaire
    .meaning = Un terme nomme un terme plus large que son vocabulaire n’a pas.

term-circle = le terme `{$id}` est au-dessus de lui-même
    .help = le terme le plus large n’a pas de `parent`
    .meaning = En remontant de parent en parent, un terme se retrouve au-dessus de lui-même.

## Fichiers

not-utf8 = ces octets ne sont pas de l’UTF-8
    .help = enregistrez le fichier avec l’encodage UTF-8
    .meaning = Les contenus sont du texte en UTF-8. Ce fichier contient des octets qui n’en sont pas ; « enregistrer avec l’encodage », dans l’éditeur de texte, y remédie.

forbidden-character = le caractère {$character} n’est pas permis
    .help = { $kind ->
            [turning] il inverse sans qu’on le voie le sens du texte ; un texte de droite à gauche n’a pas besoin d’une telle marque
            [order-mark] supprimez-le ; c’est une marque d’ordre des octets, permise seulement au début d’un fichier
           *[other] supprimez-le ; il est peut-être venu avec un texte collé
        }
    .meaning = Les caractères de commande, l’octet NUL et les caractères qui inversent sans qu’on le voie le sens du texte donnent à une page un autre aspect que le vrai. Ils sont refusés partout.

invisible-character = il y a ici un caractère que personne ne voit : {$character}
    .help = supprimez-le ; il est peut-être venu avec un texte collé
    .meaning = Le texte contient un caractère que personne ne voit : entre des lettres latines, un liant ou une marque de direction ; n’importe où, une espace sans largeur. Les recherches passent alors à côté du mot, et deux noms d’apparence identique ne le sont pas.

symbolic-link = les liens symboliques ne sont pas suivis
    .help = mettez ici une copie du fichier
    .meaning = Les contenus sont des fichiers et des dossiers. Un lien symbolique pourrait mener hors du site ; aucun n’est donc suivi.

special-file = ce n’est ni un fichier ni un dossier
    .help = supprimez-le
    .meaning = Les contenus sont des fichiers et des dossiers. Les sockets, les périphériques et les tubes ne sont pas lus.

unsafe-name = `{$name}` ne peut pas faire partie d’une adresse
    .help = employez des mots de `a-z0-9` reliés par `-`
    .rename = renommez-le en `{$better}`
    .meaning = Le nom d’un fichier devient une partie d’une adresse. Pour une page de collection, ce sont des mots de `a-z0-9` reliés par `-`, 80 caractères au plus ; ailleurs, du moins aucune barre oblique inverse, aucun caractère de commande et aucun tiret au début.

file-too-large = ce fichier pèse {$kib} Kio, et une page en a {$most} au plus
    .help = partagez-le, ou mettez-le à côté de la page comme fichier
    .meaning = Le texte d’une page fait au plus 1 Mio. Ce qui est plus grand se met à côté, comme fichier.

asset-kind = les fichiers `{$extension}` de `content` ne sont pas publiés
    .help = { $extension ->
            [svg] employez PNG ou WebP ; ce qui relève de la présentation va dans le thème
            [md] le dossier d’une page contient un seul `index.md` et ses traductions
           *[other] employez une image, un PDF, un tableau ou une archive ; ce qui relève de la présentation va dans le thème
        }
    .meaning = Les fichiers à côté des pages sont publiés tels quels, à l’adresse même du site. Ceux qu’un navigateur exécuterait, comme SVG, HTML et les scripts, sont refusés.

unknown-language = `{$tag}` n’est pas une langue de ce site
    .help = les langues sont {$known} ; une autre s’ajoute à `baraza.toml` par `[languages.{$tag}]`
    .meaning = `nom.LANG.md` est une traduction. La langue doit être l’une de celles de `baraza.toml`.

## L’en-tête en tant que texte

front-matter-missing = cette page n’a pas d’en-tête
    .help = commencez par une ligne `+++`, puis `title = "…"`, puis une ligne `+++`
    .meaning = Une page commence par un en-tête : du TOML entre deux lignes `+++`, ou du YAML entre deux lignes `---`.

front-matter-unclosed = l’en-tête n’a pas de fin
    .help = mettez une ligne `{$fence}` entre l’en-tête et le texte
    .meaning = La ligne qui termine l’en-tête manque.

front-matter-too-large = l’en-tête fait {$bytes} octets, et {$most} au plus sont lus
    .help = déplacez dans le texte ce qui est long
    .meaning = L’en-tête fait au plus 16 Kio. Ce qui est long est de la prose et va dans le corps du texte.

toml-syntax = ce n’est pas du TOML : {$message}
    .help = cherchez un guillemet, un crochet ou un `=` qui manque sur cette ligne ou sur celle d’avant
    .meaning = Ce n’est pas du TOML. Souvent il manque un guillemet ou un crochet.

yaml-syntax = ce n’est pas du YAML : {$message}
    .help = regardez les retraits, et s’il y a une espace après chaque deux-points
    .meaning = Ce n’est pas du YAML. Souvent il manque une espace après un deux-points, ou le retrait.

yaml-feature = ceci n’est pas lu dans un en-tête : {$what}
    .help = écrivez la valeur elle-même
    .meaning = De YAML ne sont lus que les valeurs simples, les listes et les tables : ni ancres, ni alias, ni étiquettes, ni clés de fusion, ni documents suivants.

duplicate-key = la clé `{$key}` existe déjà
    .help = gardez l’une des deux
    .related = une première fois ici
    .meaning = Une clé est écrite deux fois ; une seule des deux peut valoir.

too-deep = les valeurs sont emboîtées sur plus de {$most} niveaux
    .help = aplatissez-les
    .meaning = Les valeurs sont trop emboîtées : quatre niveaux dans une collection, seize ailleurs.

## L’en-tête en tant que sens

unknown-key = il n’y a pas de champ `{$key}`
    .help = ce dont seuls les modèles ont besoin va sous `[extra]`
    .strict-help = le schéma de la collection énumère les champs ; ce dont seuls les modèles ont besoin va sous `[extra]`
    .meaning = Aucun champ ne porte ce nom. Dans une collection, c’est une erreur, pour qu’une faute de frappe ne fasse pas perdre ce qui a été écrit ; ailleurs, un avertissement. Ce dont seuls les modèles ont besoin va sous `[extra]`.

missing-field = le champ `{$field}` manque
    .where = le champ `{$field}` manque {$why}
    .meaning = Un champ que toute fiche doit avoir n’est pas là.

wrong-type = `{$field}` attend {$expected}, et ceci est {$found}
    .meaning = La valeur est d’un autre type que celui que demande le champ.

too-long = `{$field}` a {$count} caractères, et {$most} au plus sont permis
    .help = retirez { $over ->
            [one] {$over} caractère
           *[other] {$over} caractères
        }
    .meaning = Un texte a plus de caractères que son champ n’en permet.

too-short = { $count ->
        [0] `{$field}` est vide
        [one] `{$field}` a {$count} caractère, et il en faut au moins {$least}
       *[other] `{$field}` a {$count} caractères, et il en faut au moins {$least}
    }
    .help = écrivez-le, ou supprimez la ligne
    .meaning = Un texte a moins de caractères que son champ n’en demande, ou il est vide.

too-many = `{$field}` a {$count} éléments, et {$most} au plus sont permis
    .help = gardez les {$most} qui comptent le plus
    .meaning = Une liste a plus d’éléments que son champ n’en permet.

too-few = { $count ->
        [0] `{$field}` est vide, et il en faut au moins {$least}
        [one] `{$field}` a {$count} élément, et il en faut au moins {$least}
       *[other] `{$field}` a {$count} éléments, et il en faut au moins {$least}
    }
    .help = remplissez-la, ou supprimez la ligne
    .meaning = Une liste a moins d’éléments que son champ n’en demande.

duplicate-item = `{$item}` est déjà dans cette liste
    .related = une première fois ici
    .meaning = Une liste contient deux fois la même chose.

out-of-range = `{$field}` attend {$range}, et ceci est `{$found}`
    .meaning = Un nombre est plus petit ou plus grand que son champ ne le permet.

unknown-term = `{$term}` n’est pas un terme de `{$vocabulary}`
    .help = `content/vocabularies/{$vocabulary}.toml` énumère les termes
    .meaning = Le vocabulaire où puise le champ n’a pas ce terme. Son fichier sous `content/vocabularies` les énumère tous.

former-term = le terme `{$former}` a changé de nom
    .help = écrivez `{$now}`
    .meaning = Le terme a changé de nom. La fiche est lue comme si elle portait le nouveau.

unknown-value = `{$found}` n’est pas une valeur de `{$field}`
    .help = écrivez {$allowed}
    .meaning = Le champ prend l’un de quelques mots, et celui-ci n’en est pas.

invalid-date = `{$found}` n’est pas une date
    .help = écrivez un jour comme `2026-11-24`, ou une heure comme `2026-11-24T09:00:00Z`
    .meaning = Une date s’écrit `2026-11-24`, une heure selon la RFC 3339 avec son fuseau ; les deux doivent exister, entre 1000 et 9999.

invalid-slug = `{$found}` n’est pas un nom d’adresse : des mots de `a-z0-9` reliés par `-`
    .help = écrivez `{$better}`
    .meaning = Un nom d’adresse (`slug`) est fait de mots de `a-z0-9` reliés par un seul `-`, 80 caractères au plus.

invalid-id = `{$found}` n’est pas un id
    .help = un id est fait de noms d’adresse reliés par `/`, comme `practices/some-name`
    .meaning = Un id est fait de noms d’adresse reliés par `/`, 200 caractères au plus en tout.

invalid-proposal = `{$found}` n’est pas l’id d’une proposition
    .help = copiez l’id depuis l’adresse de la proposition dans l’espace des membres, ou retirez-le
    .meaning = `proposals` énumère les propositions de membres qu’une page a reprises, par leur id : de 11 à 32 lettres, chiffres, `-` et `_`, comme l’espace des membres les donne.

invalid-path = `{$found}` ne peut pas être `{$field}` : {$why}
    .help = écrivez une adresse du site, comme `about/join`
    .meaning = Une adresse du site : des parties reliées par `/`, sans `..`, barre oblique inverse, requête, caractères de commande ni point au début.

invalid-url = `{$found}` n’est pas une adresse où envoyer des lecteurs : {$why}
    .help = écrivez-la comme `https://example.org/report.pdf`
    .meaning = Une adresse commence par `https://` et un nom d’hôte. Pas de nom d’utilisateur, pas d’autre protocole.

insecure-url = `{$found}` n’est pas chiffré
    .help = écrivez `https://` si l’autre côté y répond
    .meaning = L’adresse commence par `http://` : les lecteurs y vont sans chiffrement. Si l’autre côté répond à `https://`, écrivez cela.

unclear-host = `{$host}` peut se confondre avec un autre hôte
    .help = vérifiez que c’est bien lui : {$letters}
    .punycode = vérifiez que c’est bien lui : il est en punycode
    .meaning = Le nom d’hôte a d’autres lettres que `a-z`. Certaines leur ressemblent tout à fait, si bien qu’un lecteur est mené ailleurs qu’il ne lit. Si le nom est juste, il n’y a rien à faire.

unknown-entry = aucune fiche de `{$collection}` n’a l’id `{$id}`
    .draft = `{$id}` est un brouillon
    .draft-help = nommez-le quand il sera publié
    .meaning = Un champ nomme une fiche par son id, et aucune fiche de cette collection ne l’a.

unknown-record = aucun élément de `{$list}` n’a l’id `{$key}`
    .help = ajoutez à `{$list}` un élément avec `id = "{$key}"`
    .meaning = Un champ nomme par son id un élément d’une liste de la fiche elle-même, et aucun ne l’a.

unknown-taxonomy = il n’y a pas de taxonomie `{$name}`
    .help = une taxonomie s’ajoute à `baraza.toml` : `[[taxonomies]]` avec `name = "{$name}"`
    .meaning = Une page ne peut employer que les taxonomies qu’énumère `baraza.toml`.

unknown-template = il n’y a pas de modèle `{$name}`
    .help = mettez-le dans le dossier `templates`, ou supprimez la ligne
    .meaning = Le thème n’a pas de modèle de ce nom. Ceux du site sont dans le dossier `templates`.

dates-reversed = `{$end}` vient avant `{$start}`
    .help = échangez les deux dates, ou corrigez l’une d’elles
    .meaning = Quelque chose finit avant de commencer.

standing-unattested = `{$state}` est donné sans {$missing}
    .help = dites quel jour il a été atteint (`date`) et par qui (`by`) : une fonction, jamais le nom d’une personne privée
    .meaning = Le premier état ne dit rien de personne. Tout autre dit quel jour il a été atteint et par qui, en nommant une fonction : jamais une personne privée.

standing-unreviewed = `{$state}` en demande {$needed} dans `{$list}`, et il { $found ->
        [0] n’y en a pas
       *[other] y en a {$found}
    }
    .from-elsewhere = `{$state}` demande dans `{$list}` un élément venu d’ailleurs, et il n’y en a pas
    .help = écrivez chacun sous `[[{$list}]]` avec `by` (une fonction), `country` et `date`, ou laissez l’état d’avant
    .meaning = La collection dit combien de relectures cet état demande, dont une au moins par quelqu’un d’ailleurs, et elles n’y sont pas.

review-overdue = cette fiche devait être revue avant le {$due}
    .help = revoyez-la et fixez le prochain jour ; d’ici là, sa page dit qu’elle est en retard
    .meaning = Le jour où la fiche devait être revue est passé. Sa page le dit aux lecteurs.

discussion-invalid = `discussion` n’est ni `false` ni une table
    .help = écrivez `discussion = false`, ou `discussion = {"{"} visibility = "members", closes = 2026-12-31 {"}"}`
    .meaning = `discussion` est `false`, ou une table de `visibility`, `opens` et `closes`.

missing-file = il n’y a pas de fichier `{$name}` à côté de cette page
    .help = les fichiers d’une page sont à côté de son `index.md`, dans un dossier à elle
    .meaning = Un champ nomme un fichier qui n’est pas à côté de la page.

## Entre les fiches

duplicate-id = l’id `{$id}` est déjà celui d’une autre fiche
    .help = donnez à l’une des deux un `id` à elle
    .related = l’autre fiche
    .meaning = Deux fiches ont le même id, ou l’une porte l’ancien id d’une autre. Une discussion tient à un id ; il doit donc être à une seule page.

duplicate-address = l’adresse `{$address}` est déjà prise
    .help = donnez à l’une des deux un autre `slug`, `path` ou alias
    .related = prise ici
    .meaning = Deux pages, ou une page et un alias, seraient écrites à la même adresse (les majuscules ne comptent pas).

reserved-address = l’adresse `{$address}` est prise par {$by}
    .help = donnez à la page un autre nom, `slug` ou `path`
    .meaning = L’adresse est prise par l’espace des membres, les fichiers du thème, les pages de filtres ou une autre langue.

translation-missing = cette traduction ne dit pas ce qu’elle traduit
    .help = ajoutez `translation = {"{"} of = "{$of}", original_date = {$date}, status = "draft" {"}"}`
    .meaning = Une traduction dit ce qu’elle traduit : `[translation]` avec `of`, `original_date` et `status`.

translation-orphan = il n’y a pas d’original en `{$of}`
    .help = ce serait `{$file}`
    .meaning = Il n’y a pas d’original dans la langue que nomme `translation.of`.

translation-stale = l’original a été changé le {$changed}, après cette traduction
    .help = comparez avec `{$original}`, puis mettez `original_date = {$changed}`
    .meaning = L’original a été changé après la version traduite.

translation-shape = `{$field}` a { $found ->
        [one] {$found} élément
       *[other] {$found} éléments
    }, et l’original en a {$expected}
    .help = traduisez-les tous, dans l’ordre de l’original, ou laissez le champ de côté
    .meaning = Une traduction donne ses éléments dans l’ordre de l’original, et autant que lui.

not-in-translation = `{$field}` vient de l’original
    .help = supprimez-le ici, et changez-le au besoin dans l’original
    .meaning = Seuls les textes se traduisent. Tout le reste vient de l’original, pour que les langues ne puissent pas se contredire.

redirect-loop = `redirect_to` mène de `{$address}` à elle-même
    .help = faites mener la dernière section à une page, ou nulle part
    .meaning = En suivant `redirect_to` de section en section, on revient au point de départ.

## Le texte

broken-link = `{$target}` n’est pas là
    .help = un lien vers une page est `@/`, puis son chemin sous `content`, comme `@/practices/circles.md`
    .meaning = La page ou le fichier que nomme un lien n’est pas là.

broken-anchor = `{$target}` n’a pas de titre `#{$anchor}`
    .here = cette page n’a pas de titre `#{$anchor}`
    .meaning = La page est là, mais n’a ni titre ni source avec cette ancre.

unsafe-link = `{$target}` ne peut pas être un lien : {$why}
    .help = faites un lien vers une adresse `https://` ou `mailto:`, vers `@/a/page.md`, ou vers un fichier à côté de la page
    .meaning = Les liens mènent à des adresses `https`, `http` ou `mailto`, à des pages `@/`, ou à des fichiers à côté de la page. Pas d’autre protocole, pas de nom d’utilisateur, pas d’adresse sans protocole.

image-without-alt = cette image ne dit rien à qui ne la voit pas
    .help = dites entre les crochets ce qu’elle montre : `![Deux femmes signent un registre](photo.jpg)`
    .meaning = Qui ne voit pas l’image n’apprend rien. Dites ce qu’elle montre.

missing-image = il n’y a pas d’image `{$name}`
    .help = mettez le fichier à côté de l’`index.md` de la page, ou sous `static` en écrivant son adresse à partir de `/`
    .meaning = Le fichier de l’image n’est ni à côté de la page ni sous `static`.

image-unreadable = `{$name}` n’est pas l’image que dit son nom
    .help = ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau en JPEG, PNG ou WebP
    .meaning = Le fichier n’est pas une image du type que dit son nom, ou il est abîmé. Le lieu, l’heure et l’appareil n’ont pas pu en être retirés ; il n’est donc pas publié.

image-too-large = `{$name}` a {$mib} Mio et {$millions} millions de pixels
    .help = réduisez-la : {$most} Mio et {$pixels} millions de pixels au plus sont publiés
    .meaning = Une image a au plus 10 Mio et 50 millions de pixels. Avec une ligne lente et un petit téléphone, chaque octet se fait attendre ; une photo dans une page n’a pas besoin de plus de 2000 pixels de large.

remote-image = `{$url}` est sur un autre hôte
    .help = si sa licence le permet, mettez-en une copie à côté de la page ; sinon, faites un lien
    .meaning = Les pages ne chargent rien d’autres hôtes : les lecteurs seraient suivis, et l’image peut disparaître ou changer.

unknown-note = rien n’est défini pour `[^{$label}]`
    .help = renvoyez à l’`id` d’une source, ou définissez la note
    .meaning = Le texte renvoie à une source ou à une note qui n’est pas définie.

unused-note = rien ne renvoie à la note `{$label}`
    .help = mettez `[^{$label}]` à sa place, ou supprimez-la
    .meaning = Une note est définie et rien n’y renvoie.

unused-record = rien ne renvoie à `{$key}` de `{$list}`
    .help = citez-le par `[^{$key}]` ou depuis un autre élément, ou supprimez-le
    .meaning = Rien ne renvoie à un élément fait pour qu’on y renvoie : une source que rien ne cite.

unclosed-fence = ce bloc de code n’est jamais fermé
    .help = mettez après le code une ligne des mêmes signes
    .meaning = Un bloc de code est ouvert et jamais fermé, si bien que le reste de la page est du code.

raw-html = le HTML est montré comme texte, pas exécuté
    .help = écrivez du Markdown : `**gras**`, `*italique*`, `[lien](https://…)`
    .meaning = Dans du Markdown, le HTML est montré comme texte, pas exécuté.

heading-level = { $level ->
        [1] le titre de la page est déjà son titre de premier niveau
       *[other] un titre de niveau {$level} est là où le niveau {$most} est le plus profond qui puisse suivre
    }
    .help = commencez-le par `{$marks}`
    .meaning = Le titre de la page est son titre de premier niveau. Les titres du texte commencent au deuxième niveau et n’en sautent aucun.

body-headings = le titre `{$expected}` manque
    .other = `{$found}` est à la place du titre `{$expected}`
    .beyond = le titre `{$found}` est de trop
    .help = les titres sont {$order}
    .meaning = La collection demande certains titres, dans un certain ordre.

shortcode-failed = {$message}
    .help = les codes courts sont des composants du thème, appelés par leur nom avec les arguments qu’ils prennent
    .meaning = Un code court du texte ne nomme aucun composant du thème, ou son composant ne peut pas être dessiné avec ce qu’on lui a donné.

body-length = le texte a {$words} mots, et il en faut {$bound}
    .meaning = La collection dit quelle longueur le texte devrait avoir.

## Morceaux de diagnostics

did-you-mean = vouliez-vous dire `{$near}` ?
did-you-mean-label = vouliez-vous dire `{$near}` ({$label}) ?
did-you-mean-page = vouliez-vous dire `@/{$near}` ?
write-it = écrivez `{$value}`
page-is-draft = la page est un brouillon ; faites le lien quand elle sera publiée
list-separator = {", "}
list-or = {$first} ou {$last}
list-and = {$first} et {$last}

# Ce qu’est une valeur.
is-nothing = rien
is-text = un texte
is-whole-number = un nombre entier
is-count = un nombre entier à partir de 0
is-number = un nombre
is-finite = un nombre fini
is-boolean = vrai ou faux
is-date = une date
is-time = une date avec l’heure
is-time-of-day = une heure du jour
is-list = une liste
is-table = une table
is-texts = une liste de textes
is-labels = un texte par langue, comme `{"{"} en = "…" {"}"}`
is-slug = un nom d’adresse
is-date-or-year = une date ou une année
is-true-or-false = `true` ou `false`
is-address = une adresse
is-file = un nom de fichier
is-word = l’un de quelques mots
is-term = un terme
is-entry = l’id d’une fiche
is-key = l’id d’un élément
is-record = un groupe de champs
is-term-of = un terme de `{$name}`
is-entry-of = l’id d’une fiche de `{$name}`
is-key-of = l’id d’un élément de `{$name}`
is-terms-of = une liste de termes de `{$name}`
is-records = une liste de groupes de champs
is-at-least = au moins {$number}
is-at-most = au plus {$number}

# Ce qu’est un champ qui manque, où il manque, et comment s’écrit une valeur.
field-is = `{$field}` est {$is}
field-is-about = `{$field}` est {$is} : {$about}
where-translation = dans cette traduction
where-without = en l’absence de `{$other}`
where-beside = à côté de `{$other}`
where-value = là où `{$other}` est `{$value}`
say-of = écrivez la langue de l’original, comme `of = "en"`
without-quotes = écrivez-le sans guillemets
in-quotes = écrivez-le entre guillemets
in-brackets = écrivez-le entre crochets : `["…"]`
in-two-brackets = écrivez `[[{$field}]]` avec deux crochets, une fois pour chacun
words-at-least = au moins {$number}
words-at-most = au plus {$number}

# Pourquoi une adresse est refusée.
path-empty = elle est vide
path-long = elle a plus de 200 octets
path-slashes = elle commence par plus d’un `/`
path-character = elle contient un caractère que les adresses ne peuvent pas avoir
path-double = deux `/` se suivent
path-climbs = elle ne doit pas remonter par `..`
path-point = aucune partie ne commence par un point
path-dash = aucune partie ne commence par `-`
path-part-long = une de ses parties est trop longue
url-empty = l’adresse est vide
url-scheme = les adresses `{$scheme}:` ne sont pas permises
url-user = une adresse ne doit pas contenir de nom d’utilisateur
url-relative = une adresse ne doit pas commencer par `//`
url-climbs = une adresse ne doit pas contenir `..`
url-character = une adresse ne doit pas contenir le caractère {$character}
url-not-https = elle ne commence pas par `https://`

# Par qui une adresse est prise.
by-language = une autre langue
by-members = l’espace des membres
by-service = le service des membres
by-theme = les fichiers du thème
by-data = les jeux de données
by-search = l’index de recherche
by-updates = les nouvelles des membres
by-exchange = les offres et les besoins des membres
by-facets = les pages de filtres
by-build = quelque chose que Baraza fait, ou qui est déjà là

# Ce qui de YAML n’est pas lu.
yaml-not-mapping = un en-tête qui n’est pas fait de `clé: valeur`
yaml-anchor = une ancre (`&name`)
yaml-tag = une étiquette (`!name`)
yaml-alias = un alias (`*name`)
yaml-this = ceci
yaml-anchor-on-key = une ancre ou une étiquette sur une clé
yaml-key = une clé qui n’est pas un texte
yaml-merge = une clé de fusion (`<<`)
yaml-document = un deuxième document
toml-number = le nombre est trop grand

# Ce qui ne va pas dans un schéma.
schema-no-meaning = `{$name}` ne veut rien dire ici
schema-type = `{$name}` attend {$expected}, et ceci est {$found}
schema-section = `{$name}` n’est pas un dossier de `content` : des noms d’adresse reliés par `/`
schema-groups = `groups` est une liste de tables
schema-group = un groupe est une table d’un `label` et de `fields`
schema-field-table = le champ `{$name}` est une table avec un `type`
schema-field-name = le nom d’un champ est fait de mots de `a-z0-9` reliés par `_`
schema-derived = `derived` est un champ, un point et un attribut : `countries.region`
schema-facet = `facet` est `true`, ou le nom d’un champ des éléments
schema-no-type = `{$name}` n’a pas de `type`
schema-list = la liste `{$name}` n’a pas d’`items`
schema-record = le groupe `{$name}` n’a pas de `fields`
schema-unknown-type = il n’y a pas de type `{$name}`
    .help = les types sont {$types}
schema-lacks = `{$name}` ne dit pas son `{$lacking}`
schema-no-facet = `{$name}` ne peut pas être un filtre : ses valeurs ne sont pas des termes d’un vocabulaire
schema-no-feed = `{$name}` n’a pas de flux sans `facet` : le flux se trouve à côté des pages de filtres
schema-due = ce que nomme `due` est un champ de type `date`
schema-travel = `[travel]` nomme à la fois `places` et `records`
schema-no-records = `{$name}` ne contient pas de groupes de champs
schema-records-lack = les éléments de `{$name}` n’ont pas de champ `{$lacking}`

## Ce que disent les commandes

severity-error = erreur
severity-warning = avertissement
severity-note = remarque
help-is = aide : {$help}
related-is = {$word} :{" "}
fault-is = erreur : {$message}
errors = { $count ->
        [one] {$count} erreur
       *[other] {$count} erreurs
    }
warnings = { $count ->
        [one] {$count} avertissement
       *[other] {$count} avertissements
    }
notes = { $count ->
        [one] {$count} remarque
       *[other] {$count} remarques
    }
nothing-wrong = rien à corriger
and-more = {$counts} ; {$more}
tells-more = `baraza explain {$code}` en dit plus sur un code
lists-notes = `baraza check --format json` énumère les remarques
pages = { $count ->
        [one] {$count} page
       *[other] {$count} pages
    }
for-example = Par exemple :
indexed = textes complets indexés : {$texts}, en {$seconds} s
built = pages : {$pages}, en {$seconds} s ; fichiers écrits : {$written}, inchangés : {$kept}, supprimés : {$removed}
published = pages publiées : {$pages}, en {$seconds} s ; fichiers changés : {$files}
published-because = pages publiées : {$pages}, en {$seconds} s ; fichiers changés : {$files} ({$why})
drawn = pages : {$pages}, en {$seconds} s
because-content = le contenu ou le thème a changé
because-said = les discussions ont changé
because-day = un nouveau jour
not-published = rien n’a été publié ; ce qui était publié reste
last-good-stays = ce contenu n’est pas publié ; le dernier bon reste
last-good-shown = le dernier bon site reste
set-aside = ce qui était là est maintenant dans `{$folder}`
out-of-date = dépassée
missing = manquante
complete = {$lang} : {$there} sur {$all}
complete-stale = {$lang} : {$there} sur {$all}, dont {$stale} { $stale ->
        [one] dépassée
       *[other] dépassées
    }
overdue = en retard
soon = bientôt
unread = non relue
reviews = { $count ->
        [0] aucune relecture
        [one] {$count} relecture
       *[other] {$count} relectures
    }
changed = changé
extra = en trop
manifest-itself = le manifeste lui-même
as-manifest-says = { $files ->
        [one] {$files} fichier est tel que le dit le manifeste
       *[other] {$files} fichiers sont tels que le dit le manifeste
    }
differences = { $count ->
        [one] {$count} différence ; le manifeste énumère {$files} fichiers
       *[other] {$count} différences ; le manifeste énumère {$files} fichiers
    }
fill-it-in = remplissez-le ; `baraza check` dit ce qui ne va pas, `baraza serve --drafts` le montre
new-translate-me = À traduire.
new-write-me = À écrire.
new-records = Les éléments se traduisent aussi, tous ceux d’une liste dans l’ordre de l’original : [[results]] et ainsi de suite.
new-where-known = Si on le sait : {$fields}.
new-schema-says = {$file} dit ce qu’est chacun.
new-others-in = {$label} ; les autres dans {$file}

## Ce qui est demandé et n’a pas de sens

no-site = il n’y a pas de `baraza.toml` dans `{$folder}`
no-speaking = il n’y a pas de langue `{$lang}` : `BARAZA_LANG` est {$known}
no-code = il n’y a pas de code `{$code}`
no-code-near = il n’y a pas de code `{$code}` (vouliez-vous dire `{$near}` ?)
no-collection = il n’y a pas de collection `{$name}` : {$hint}
no-schemas = aucun fichier n’est sous `content/schemas`
there-are = il y a {$names}
no-language = `{$lang}` n’est pas une langue de ce site : il y a {$known}
no-name-from-title = aucun nom de fichier ne peut être tiré de ce titre : donnez-en un par `--slug`
is-there-already = `{$file}` existe déjà
own-sources = `{$folder}` contient les sources mêmes du site : choisissez un autre `--output`
