# What the commands say. Each code of a diagnostic is a message: what is wrong, in lower case and without a full
# stop, with what the editor wrote in backticks; `help`, what to type instead; `meaning`, which `baraza explain`
# prints, in whole sentences. What is typed stays as it is in every language.

## The site and its collections

config-invalid = {$message}
    .no-key = there is no key `{$key}`
    .no-key-help = what only templates need goes under `[extra]`
    .theme = `theme` is the name of a folder below `themes`: words of `a-z0-9` joined by `-`
    .members-url = `members.url` is an address like `https://members.example.org`, without a slash at the end
    .taxonomy-name = a taxonomy's `name` is words of `a-z0-9` joined by `-`
    .taxonomy-twice = two taxonomies have this name
    .meaning = `baraza.toml` holds a key that is not known, or a value of the wrong kind.

config-base-url = `{$url}` is not the address of a site
    .help = write it like `https://www.example.org`, without a slash at the end
    .meaning = `base_url` must be an http or https address without query or anchor. Addresses in feeds and in the sitemap are made from it.

config-language = `{$tag}` is not a language tag
    .help = write it like `en`, `ar` or `pt-br`
    .meaning = A language is named by its BCP 47 tag in the short form that addresses use: `ar`, `pt-br`.

schema-invalid =
    .meaning = A schema of a collection says something that the generator does not understand. docs and the other schemas show the words that it knows.

schema-unknown-name = there is no { $what ->
        [vocabulary] vocabulary
        [members-vocabulary] vocabulary among those of members
        [collection] collection
        [state] state
        [flow] flow
       *[field] field
    } `{$name}`
    .meaning = A schema, or `[members]` of `baraza.toml`, names a vocabulary, a collection or a field that does not exist.

vocabulary-invalid =
    .no-meaning = `{$name}` means nothing here
    .terms = `terms` is a list of tables
    .term = a term is a table with an `id`
    .no-id = this term has no `id`
    .id = the `id` of a term is letters, digits, `-` and `.`, in quotes
    .no-label = the term `{$name}` has no `label`
    .help = a vocabulary is `label = {"{"} en = "…" {"}"}` and `[[terms]]` with `id` and `label = {"{"} en = "…" {"}"}`
    .meaning = A vocabulary is a `label` and a list of `[[terms]]`, each with an `id` and a `label` by language.

duplicate-term = the term `{$id}` is there already
    .related = first here
    .meaning = Two terms of a vocabulary have the same id, or one has the former id of another.

unknown-parent = `{$parent}` is not a term of this vocabulary
    .meaning = A term names a broader term that its vocabulary does not have.

term-circle = the term `{$id}` is above itself
    .help = the broadest term has no `parent`
    .meaning = A term is, through its parents, above itself.

## Files

not-utf8 = these bytes are not UTF-8
    .help = save the file with the encoding UTF-8
    .meaning = Content is text in UTF-8. This file holds bytes that are not; an editor's "save with encoding" mends it.

forbidden-character = the character {$character} is not allowed
    .help = { $kind ->
            [turning] it turns the direction of text around unseen; right-to-left text needs no such mark
            [order-mark] delete it; it is a byte order mark, which only a file's beginning may have
           *[other] delete it; it may have come along when text was pasted
        }
    .meaning = Control characters, the NUL byte and characters that turn the direction of text around unseen make a page look other than it is. They are refused wherever they stand.

invisible-character = here is a character that nobody sees: {$character}
    .help = delete it; it may have come along when text was pasted
    .meaning = The text holds a character that nobody sees: between Latin letters a joiner or a mark of direction, anywhere a blank of no width. Searches then miss the word, and two names that look the same are not.

symbolic-link = symbolic links are not followed
    .help = put a copy of the file here
    .meaning = Content is files and folders. A symbolic link could lead out of the site, so none is followed.

special-file = this is neither a file nor a folder
    .help = delete it
    .meaning = Content is files and folders. Sockets, devices and pipes are not read.

unsafe-name = `{$name}` cannot be part of an address
    .help = use words of `a-z0-9` joined by `-`
    .rename = rename it to `{$better}`
    .meaning = A file's name becomes part of an address. Of a page in a collection it is words of `a-z0-9` joined by `-`, at most 80 characters; elsewhere at least no backslash, control character or leading dash.

file-too-large = this file has {$kib} KiB, and a page has at most {$most}
    .help = split it, or put it beside the page as a file
    .meaning = A page's text may have at most 1 MiB. Larger things belong beside it, as files.

asset-kind = files of the kind `{$extension}` are not published from `content`
    .help = { $extension ->
            [svg] use PNG or WebP; what belongs to the design goes into the theme
            [md] a page's folder holds one `index.md` and its translations
           *[other] use an image, a PDF, a table or an archive; what belongs to the design goes into the theme
        }
    .meaning = Files beside pages are published as they are, on the site's own address. Kinds that a browser would run, such as SVG, HTML and scripts, are refused.

unknown-language = `{$tag}` is not a language of this site
    .help = the languages are {$known}; another is added to `baraza.toml` as `[languages.{$tag}]`
    .meaning = `name.LANG.md` is a translation. The language must be one of `baraza.toml`.

## Front matter as text

front-matter-missing = this page has no front matter
    .help = begin with a line `+++`, then `title = "…"`, then a line `+++`
    .meaning = A page begins with front matter: TOML between two lines `+++`, or YAML between two lines `---`.

front-matter-unclosed = the front matter has no end
    .help = put a line `{$fence}` between front matter and text
    .meaning = The line that ends the front matter is missing.

front-matter-too-large = the front matter has {$bytes} bytes, and at most {$most} are read
    .help = move what is long into the text
    .meaning = Front matter has at most 16 KiB. What is long is prose, and belongs into the body.

toml-syntax = this is not TOML: {$message}
    .help = look for a missing quote, bracket or `=` on this line or the one above
    .meaning = This is not TOML. Often a quote or a bracket is missing.

yaml-syntax = this is not YAML: {$message}
    .help = look at the indentation, and for a blank after each colon
    .meaning = This is not YAML. Often a blank after a colon or the indentation is missing.

yaml-feature = {$what} is not read in front matter
    .help = write the value itself
    .meaning = Of YAML only plain values, lists and mappings are read: no anchors, aliases, tags, merge keys or further documents.

duplicate-key = the key `{$key}` is there already
    .help = keep one of the two
    .related = first here
    .meaning = A key is written twice; only one of the two can hold.

too-deep = values are nested more than {$most} levels deep
    .help = flatten it
    .meaning = Values are nested too deeply: four levels in a collection, sixteen elsewhere.

## Front matter as meaning

unknown-key = there is no field `{$key}`
    .help = what only templates need goes under `[extra]`
    .strict-help = the collection's schema lists the fields; what only templates need goes under `[extra]`
    .meaning = No field has this name. In a collection that is an error, so that a slip of the pen does not lose what was written; elsewhere a warning. What only templates need goes under `[extra]`.

missing-field = the field `{$field}` is missing
    .where = the field `{$field}` is missing {$why}
    .meaning = A field that every entry must have is not there.

wrong-type = `{$field}` is {$expected}, and this is {$found}
    .meaning = The value is of another kind than the field asks for.

too-long = `{$field}` has {$count} characters, and at most {$most} are allowed
    .help = take out { $over ->
            [one] 1 character
           *[other] {$over} characters
        }
    .meaning = A text has more characters than its field allows.

too-short = { $count ->
        [0] `{$field}` is empty
        [one] `{$field}` has 1 character, and at least {$least} are asked for
       *[other] `{$field}` has {$count} characters, and at least {$least} are asked for
    }
    .help = write it, or delete the line
    .meaning = A text has fewer characters than its field asks for, or is empty.

too-many = `{$field}` has {$count} items, and at most {$most} are allowed
    .help = keep the {$most} that matter most
    .meaning = A list has more items than its field allows.

too-few = { $count ->
        [0] `{$field}` is empty, and at least {$least} is asked for
        [one] `{$field}` has 1 item, and at least {$least} are asked for
       *[other] `{$field}` has {$count} items, and at least {$least} are asked for
    }
    .help = fill it, or delete the line
    .meaning = A list has fewer items than its field asks for.

duplicate-item = `{$item}` is in this list already
    .related = first here
    .meaning = A list holds the same thing twice.

out-of-range = `{$field}` is {$range}, and this is `{$found}`
    .meaning = A number is smaller or greater than its field allows.

unknown-term = `{$term}` is not a term of `{$vocabulary}`
    .help = `content/vocabularies/{$vocabulary}.toml` lists the terms
    .meaning = The vocabulary that the field draws from has no such term. Its file under `content/vocabularies` lists them all.

former-term = the term `{$former}` has been renamed
    .help = write `{$now}`
    .meaning = The term has been renamed. The entry is read as if it had the new name.

unknown-value = `{$found}` is not a value of `{$field}`
    .help = write {$allowed}
    .meaning = The field takes one of a few words, and this is none of them.

invalid-date = `{$found}` is not a date
    .help = write a day like `2026-11-24`, or a time like `2026-11-24T09:00:00Z`
    .meaning = A date is written `2026-11-24`, a time in RFC 3339 with its zone; both must exist, between 1000 and 9999.

invalid-slug = `{$found}` is not a slug: words of `a-z0-9` joined by `-`
    .help = write `{$better}`
    .meaning = A slug is words of `a-z0-9` joined by single `-`, at most 80 characters.

invalid-id = `{$found}` is not an id
    .help = an id is slugs joined by `/`, like `practices/some-name`
    .meaning = An id is slugs joined by `/`, at most 200 characters in all.

invalid-proposal = `{$found}` is not the id of a proposal
    .help = copy the id from the proposal's address in the members' area, or take it out
    .meaning = `proposals` lists the members' proposals that a page took up, by their ids: 11 to 32 letters, digits, `-` and `_`, as the members' area gives them.

invalid-path = `{$found}` cannot be `{$field}`: {$why}
    .help = write an address below the site, like `about/join`
    .meaning = An address below the site: parts joined by `/`, without `..`, backslash, query, control characters or a leading dot.

invalid-url = `{$found}` is not an address that readers can be sent to: {$why}
    .help = write it like `https://example.org/report.pdf`
    .meaning = An address begins with `https://` and a host. No user names, no other schemes.

insecure-url = `{$found}` is not encrypted
    .help = write `https://` if the other side answers to it
    .meaning = The address begins with `http://`: readers get there without encryption. Where the other side answers to `https://`, write that.

unclear-host = `{$host}` may look like another host
    .help = make sure that it is meant: {$letters}
    .punycode = make sure that it is meant: it is in punycode
    .meaning = The name of the host has letters other than `a-z`. Some look exactly like those, so that a reader is led to another host than the one that they read. Where the name is right, nothing is to be done.

unknown-entry = no entry of `{$collection}` has the id `{$id}`
    .draft = `{$id}` is a draft
    .draft-help = name it when it is published
    .meaning = A field names an entry by its id, and no entry of that collection has it.

unknown-record = no record of `{$list}` has the id `{$key}`
    .help = add a record to `{$list}` with `id = "{$key}"`
    .meaning = A field names a record of one of the entry's own lists by its id, and no record has it.

unknown-taxonomy = there is no taxonomy `{$name}`
    .help = a taxonomy is added to `baraza.toml`: `[[taxonomies]]` with `name = "{$name}"`
    .meaning = A page may only use the taxonomies that `baraza.toml` lists.

unknown-template = there is no template `{$name}`
    .help = put it into the folder `templates`, or delete the line
    .meaning = The theme has no template of this name. A site's own stand in the folder `templates`.

dates-reversed = `{$end}` is before `{$start}`
    .help = swap the two dates, or mend one
    .meaning = Something ends before it begins.

standing-unattested = `{$state}` stands without {$missing}
    .help = say on which day it was reached (`date`) and by whom (`by`): a role, never a private person's name
    .meaning = The first state says nothing of anybody. Every other one says on which day it was reached and by whom, as a role: never by the name of a private person.

standing-unreviewed = `{$state}` needs {$needed} {$list}, and there { $found ->
        [0] is none
        [one] is 1
       *[other] are {$found}
    }
    .from-elsewhere = `{$state}` needs one of the {$list} to come from elsewhere, and none does
    .help = write each as `[[{$list}]]` with `by` (a role), `country` and `date`, or leave the state as it was
    .meaning = The collection says how many reviews this state needs, one of them at least by somebody from elsewhere, and they are not there.

review-overdue = it was to be looked at again by {$due}
    .help = look at it again and set the next day; until then its page says that it is overdue
    .meaning = The day on which the entry was to be looked at again is past. Readers are told so on its page.

discussion-invalid = `discussion` is neither `false` nor a table
    .help = write `discussion = false`, or `discussion = {"{"} visibility = "members", closes = 2026-12-31 {"}"}`
    .meaning = `discussion` is `false`, or a table of `visibility`, `opens` and `closes`.

missing-file = there is no file `{$name}` beside this page
    .help = files of a page lie beside its `index.md`, in a folder of its own
    .meaning = A field names a file that does not lie beside the page.

## Between entries

duplicate-id = the id `{$id}` belongs to another entry already
    .help = give one of the two an `id` of its own
    .related = the other entry
    .meaning = Two entries have the same id, or one has the former id of another. A discussion hangs on an id, so it must be one page's alone.

duplicate-address = the address `{$address}` is taken already
    .help = give one of the two another `slug`, `path` or alias
    .related = taken here
    .meaning = Two pages, or a page and an alias, would be written to the same address (capital letters count for nothing).

reserved-address = the address `{$address}` is taken by {$by}
    .help = give the page another name, `slug` or `path`
    .meaning = The address is taken by the members' area, the theme's files, facet pages or another language.

translation-missing = this translation does not say what it translates
    .help = add `translation = {"{"} of = "{$of}", original_date = {$date}, status = "draft" {"}"}`
    .meaning = A translation says what it translates: `[translation]` with `of`, `original_date` and `status`.

translation-orphan = there is no original in `{$of}`
    .help = it would be `{$file}`
    .meaning = There is no original in the language that `translation.of` names.

translation-stale = the original was changed on {$changed}, after this was translated
    .help = compare with `{$original}`, then set `original_date = {$changed}`
    .meaning = The original has been changed after the version that was translated.

translation-shape = `{$field}` has { $found ->
        [one] 1 item
       *[other] {$found} items
    }, and the original has {$expected}
    .help = translate them all, in the original's order, or leave the field out
    .meaning = A translation gives its records in the original's order, as many as the original has.

not-in-translation = `{$field}` comes from the original
    .help = delete it here, and change it in the original if need be
    .meaning = Only texts are translated. All else comes from the original, so that the languages cannot disagree.

redirect-loop = `redirect_to` leads from `{$address}` back to itself
    .help = let the last section lead to a page, or to nowhere
    .meaning = Following `redirect_to` from section to section comes back to where it began.

## The body

broken-link = `{$target}` is not there
    .help = a link to a page is `@/`, then its path below `content`, like `@/practices/circles.md`
    .meaning = The page or file that a link names is not there.

broken-anchor = `{$target}` has no heading `#{$anchor}`
    .here = this page has no heading `#{$anchor}`
    .meaning = The page is there, but has no heading or source with that anchor.

unsafe-link = `{$target}` cannot be a link: {$why}
    .help = link to an `https://` or `mailto:` address, to `@/a/page.md`, or to a file beside the page
    .meaning = Links lead to `https`, `http` or `mailto` addresses, to `@/` pages, or to files beside the page. No other schemes, no user names, no address without a scheme.

image-without-alt = this image has no words for those who cannot see it
    .help = say between the square brackets what it shows: `![Two women sign a register](photo.jpg)`
    .meaning = A reader who cannot see the image is told nothing. Say what it shows.

missing-image = there is no image `{$name}`
    .help = put the file beside the page's `index.md`, or under `static` and write its address from `/`
    .meaning = The image file is neither beside the page nor under `static`.

image-unreadable = `{$name}` is not the image that its name says
    .help = open it in a program for pictures and save it again as JPEG, PNG or WebP
    .meaning = The file is not an image of the kind that its name says, or is damaged. Place, time and device could not be taken out of it, so it is not published.

image-too-large = `{$name}` has {$mib} MiB and {$millions} million pixels
    .help = make it smaller: at most {$most} MiB and {$pixels} million pixels are published
    .meaning = An image has at most 10 MiB and 50 million pixels. Readers on slow lines and small phones wait for every byte; a photo in a page needs no more than 2000 pixels across.

remote-image = `{$url}` is on another host
    .help = if its licence allows, put a copy beside the page; else link to it
    .meaning = Pages load nothing from other hosts: readers would be tracked, and the image may vanish or change.

unknown-note = nothing is defined for `[^{$label}]`
    .help = point to the `id` of a source, or define the note
    .meaning = The text refers to a source or footnote that is not defined.

unused-note = nothing refers to the note `{$label}`
    .help = put `[^{$label}]` where it belongs, or delete it
    .meaning = A footnote is defined and never referred to.

unused-record = nothing points to `{$key}` of `{$list}`
    .help = cite it with `[^{$key}]` or by a record, or delete it
    .meaning = A record that others are meant to point to is never pointed to: a source that nothing cites.

unclosed-fence = this block of code is never closed
    .help = put a line of the same marks after the code
    .meaning = A block of code is opened and never closed, so the rest of the page is code.

raw-html = HTML is shown as text, not obeyed
    .help = write Markdown: `**bold**`, `*emphasis*`, `[link](https://…)`
    .meaning = HTML in Markdown is shown as text, not obeyed.

heading-level = { $level ->
        [1] the page's title is its first-level heading
       *[other] a heading of level {$level} stands where level {$most} is the deepest that may follow
    }
    .help = begin it with `{$marks}`
    .meaning = The page's title is its first-level heading. Headings in the text begin at the second level and skip none.

body-headings = the heading `{$expected}` is missing
    .other = `{$found}` stands where the heading `{$expected}` belongs
    .beyond = the heading `{$found}` is one too many
    .help = the headings are {$order}
    .meaning = The collection asks for certain headings, in a certain order.

shortcode-failed = {$message}
    .help = shortcodes are components of the theme, called by name with the arguments that they take
    .meaning = A shortcode in the text names no component of the theme, or its component cannot be drawn from what it was given.

body-length = the text has {$words} words, and {$bound}
    .meaning = The collection says how long the text should be.

## Parts of diagnostics

did-you-mean = did you mean `{$near}`?
did-you-mean-label = did you mean `{$near}` ({$label})?
did-you-mean-page = did you mean `@/{$near}`?
write-it = write `{$value}`
page-is-draft = the page is a draft; link to it when it is published
list-separator = {", "}
list-or = {$first} or {$last}
list-and = {$first} and {$last}

# What a value is.
is-nothing = nothing
is-text = text
is-whole-number = a whole number
is-count = a whole number from 0
is-number = a number
is-finite = a finite number
is-boolean = true or false
is-date = a date
is-time = a time
is-time-of-day = a time of day
is-list = a list
is-table = a table
is-texts = a list of texts
is-labels = text by language, like `{"{"} en = "…" {"}"}`
is-slug = a slug
is-date-or-year = a date or a year
is-true-or-false = `true` or `false`
is-address = an address
is-file = a file name
is-word = one of a few words
is-term = a term
is-entry = the id of an entry
is-key = the id of a record
is-record = a record
is-term-of = a term of `{$name}`
is-entry-of = the id of an entry of `{$name}`
is-key-of = the id of a record of `{$name}`
is-terms-of = a list of terms of `{$name}`
is-records = a list of records
is-at-least = at least {$number}
is-at-most = at most {$number}

# What a missing field is, where it is missing, and how a value is written.
field-is = `{$field}` is {$is}
field-is-about = `{$field}` is {$is}: {$about}
where-translation = in this translation
where-without = where there is no `{$other}`
where-beside = beside `{$other}`
where-value = where `{$other}` is `{$value}`
say-of = write the original's language, like `of = "en"`
without-quotes = write it without quotes
in-quotes = write it in quotes
in-brackets = write it in square brackets: `["…"]`
in-two-brackets = write `[[{$field}]]` with two brackets, once for each
words-at-least = at least {$number} are asked for
words-at-most = at most {$number} are asked for

# Why an address is refused.
path-empty = it is empty
path-long = it has more than 200 bytes
path-slashes = it begins with more than one `/`
path-character = it holds a character that addresses cannot have
path-double = two `/` stand together
path-climbs = it must not climb with `..`
path-point = no part begins with a point
path-dash = no part begins with `-`
path-part-long = a part of it is too long
url-empty = the address is empty
url-scheme = `{$scheme}:` addresses are not allowed
url-user = an address must not hold a user name
url-relative = an address must not begin with `//`
url-climbs = an address must not hold `..`
url-character = an address must not hold the character {$character}
url-not-https = it does not begin with `https://`

# By whom an address is taken.
by-language = another language
by-members = the members' area
by-service = the members service
by-theme = the theme's files
by-data = the data sets
by-search = the search index
by-updates = the members' updates
by-exchange = the members' offers and needs
by-facets = facet pages
by-build = something that Baraza makes, or that stands there already

# What of YAML is not read.
yaml-not-mapping = front matter that is not `key: value`
yaml-anchor = an anchor (`&name`)
yaml-tag = a tag (`!name`)
yaml-alias = an alias (`*name`)
yaml-this = this
yaml-anchor-on-key = an anchor or tag on a key
yaml-key = a key that is not text
yaml-merge = a merge key (`<<`)
yaml-document = a second document
toml-number = the number is too large

# What is wrong with a schema.
schema-no-meaning = `{$name}` means nothing here
schema-type = `{$name}` is {$expected}, and this is {$found}
schema-section = `{$name}` is not a folder below `content`: slugs joined by `/`
schema-groups = `groups` is a list of tables
schema-group = a group is a table of a `label` and `fields`
schema-field-table = the field `{$name}` is a table with a `type`
schema-field-name = a field's name is words of `a-z0-9` joined by `_`
schema-derived = `derived` is a field, a point and an attribute: `countries.region`
schema-facet = `facet` is `true`, or the name of a field of the records
schema-no-type = `{$name}` has no `type`
schema-list = the list `{$name}` has no `items`
schema-record = the record `{$name}` has no `fields`
schema-unknown-type = there is no type `{$name}`
    .help = the types are {$types}
schema-lacks = `{$name}` does not say its `{$lacking}`
schema-no-facet = `{$name}` cannot be a facet: its values are not terms of a vocabulary
schema-no-feed = `{$name}` has no feed without `facet`: the feed stands beside the facet’s pages
schema-due = what `due` names is a field of type `date`
schema-travel = `[travel]` names both `places` and `records`
schema-no-records = `{$name}` holds no records
schema-records-lack = the records of `{$name}` have no field `{$lacking}`

## What commands say

severity-error = error
severity-warning = warning
severity-note = note
help-is = help: {$help}
related-is = {$word}:{" "}
fault-is = error: {$message}
errors = { $count ->
        [one] 1 error
       *[other] {$count} errors
    }
warnings = { $count ->
        [one] 1 warning
       *[other] {$count} warnings
    }
notes = { $count ->
        [one] 1 note
       *[other] {$count} notes
    }
nothing-wrong = nothing wrong
and-more = {$counts}; {$more}
tells-more = `baraza explain {$code}` tells more about a code
lists-notes = `baraza check --format json` lists the notes
pages = { $count ->
        [one] 1 page
       *[other] {$count} pages
    }
for-example = For example:
indexed = full texts indexed: {$texts}, in {$seconds} s
built = {$pages} pages in {$seconds} s: {$written} files written, {$kept} as they were, {$removed} removed
published = published {$pages} pages in {$seconds} s, {$files} files changed
published-because = published {$pages} pages in {$seconds} s, {$files} files changed ({$why})
drawn = {$pages} pages in {$seconds} s
because-content = content or theme changed
because-said = discussions changed
because-day = a new day
not-published = nothing was published; what was published before stays
last-good-stays = this content is not published; the last good one stays
last-good-shown = the last good site stays
set-aside = what was there before is now `{$folder}`
out-of-date = out of date
missing = missing
complete = {$lang}: {$there} of {$all}
complete-stale = {$lang}: {$there} of {$all}, {$stale} out of date
overdue = overdue
soon = soon
unread = unread
reviews = { $count ->
        [0] no review
        [one] 1 review
       *[other] {$count} reviews
    }
changed = changed
extra = extra
manifest-itself = the manifest itself
as-manifest-says = {$files} files are as the manifest says
differences = { $count ->
        [one] 1 difference; the manifest lists {$files} files
       *[other] {$count} differences; the manifest lists {$files} files
    }
fill-it-in = fill it in; `baraza check` says what is wrong, `baraza serve --drafts` shows it
new-translate-me = Translate me.
new-write-me = Write me.
new-records = Records may be translated too, all of a list in the original's order: [[results]] and so on.
new-where-known = Where known: {$fields}.
new-schema-says = {$file} says what each is.
new-others-in = {$label}; others in {$file}

## What is asked for and makes no sense

no-site = there is no `baraza.toml` in `{$folder}`
no-speaking = there is no language `{$lang}`: `BARAZA_LANG` is {$known}
no-code = there is no code `{$code}`
no-code-near = there is no code `{$code}` (did you mean `{$near}`?)
no-collection = there is no collection `{$name}`: {$hint}
no-schemas = no file is under `content/schemas`
there-are = there are {$names}
no-language = `{$lang}` is not a language of this site: there are {$known}
no-name-from-title = no file name can be made from this title: give one with `--slug`
is-there-already = `{$file}` is there already
own-sources = `{$folder}` holds the site's own sources: choose another `--output`
