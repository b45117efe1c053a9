//! Cuts what a mail program adds: the mail that is answered, in the words of seven languages and of several programs,
//! and the signature. What the sender wrote between quoted lines stays.

/// Stands in our own mails above everything: what comes below is ours.
pub const MARK: &str = "≡≡≡";

/// Starts of the line that says who wrote what follows, and a word of its end. Lower case.
const WROTE: &[(&str, &[&str])] = &[
    ("on ", &["wrote:"]),
    ("le ", &["a écrit :", "a écrit:", "écrit :"]),
    ("el ", &["escribió:", "escribio:"]),
    ("em ", &["escreveu:"]),
    ("a ", &["escreveu:"]),
    ("no dia ", &["escreveu:"]),
    ("в ", &["написал:", "написала:", "написал(а):", "пишет:"]),
    ("", &["пишет:", "написал:", "написала:", "написал(а):"]),
    ("في ", &["كتب:", "كتبت:", "كتب/ت:", "كتب :"]),
    ("بتاريخ ", &["كتب:", "كتبت:", "كتب/ت:", "كتب :"]),
    ("", &["写道：", "写道:", "寫道：", "寫道:", "wrote:", "a écrit :", "escribió:", "escreveu:"]),
];

/// Lines above a mail that is answered whole. Lower case, without dashes and blanks around them.
const ORIGINAL: &[&str] = &[
    "original message",
    "forwarded message",
    "message d'origine",
    "message d’origine",
    "message original",
    "message transféré",
    "mensaje original",
    "mensaje reenviado",
    "mensagem original",
    "mensagem encaminhada",
    "исходное сообщение",
    "пересылаемое сообщение",
    "原始邮件",
    "原始郵件",
    "转发邮件",
    "الرسالة الأصلية",
    "رسالة أصلية",
];

/// The fields that some programs write above a mail that is answered: a line of the first and one of the others soon
/// after it. Lower case.
const FROM: &[&str] = &["from:", "de:", "de :", "от:", "发件人:", "发件人：", "من:", "من :"];
const OTHERS: &[&str] = &[
    "sent:",
    "date:",
    "to:",
    "subject:",
    "envoyé :",
    "envoyé:",
    "date :",
    "à :",
    "objet :",
    "enviado:",
    "enviado el:",
    "enviada em:",
    "fecha:",
    "para:",
    "asunto:",
    "assunto:",
    "data:",
    "отправлено:",
    "дата:",
    "кому:",
    "тема:",
    "发送时间:",
    "发送时间：",
    "日期:",
    "收件人:",
    "收件人：",
    "主题:",
    "主题：",
    "تاريخ:",
    "تم الإرسال:",
    "التاريخ:",
    "إلى:",
    "الموضوع:",
];

/// Lines that telephones and programs put below a mail. Lower case.
const SENT_FROM: &[&str] = &[
    "sent from my ",
    "sent from mail for ",
    "sent from outlook",
    "get outlook for ",
    "envoyé de mon ",
    "envoyé depuis ",
    "envoyé à partir de ",
    "télécharger outlook",
    "enviado desde mi ",
    "enviado desde ",
    "obtener outlook",
    "enviado do meu ",
    "enviado a partir d",
    "obter o outlook",
    "отправлено с ",
    "отправлено из ",
    "发自我的",
    "从我的",
    "發自我的",
    "أُرسل من ",
    "أرسل من ",
    "أُرسلت من ",
    "أرسلت من ",
    "تم الإرسال من ",
];

/// What the sender wrote, of the plain text of a mail.
pub fn answer(text: &str) -> String {
    let text = readable(text);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at].trim();
        if line.contains(MARK) || is_original(line) || is_block_of_fields(&lines[at..]) {
            break;
        }
        // RFC 3676, section 4.3: dash, dash, blank. The blank is often lost.
        if line == "--" || line == "—" {
            break;
        }
        let attribution = attribution(&lines[at..]);
        if attribution > 0 {
            at += attribution;
            let next = lines[at..].iter().map(|line| line.trim()).find(|line| !line.is_empty());
            // Quoted line by line: answers may stand between. Else all that follows is the other mail.
            if next.is_some_and(|next| next.starts_with('>')) {
                continue;
            }
            break;
        }
        if line.starts_with('>') {
            at += 1;
            continue;
        }
        kept.push(lines[at]);
        at += 1;
    }
    without_sent_from(&mut kept);
    let text = kept.join("\n");
    // Several empty lines where a quote was are one.
    let mut out = String::new();
    let mut empty = 0;
    for line in text.lines() {
        empty = if line.trim().is_empty() { empty + 1 } else { 0 };
        if empty <= 1 {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.trim_end().trim_start_matches('\n').to_owned()
}

/// Without the characters that mail programs strew in and our texts do not take: byte-order marks, marks of direction,
/// controls. A hard blank becomes a blank.
fn readable(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let keep = |c: char| {
        let code = c as u32;
        let mark =
            matches!(code, 0xfeff | 0x200b | 0x200e | 0x200f | 0x202a..=0x202e | 0x2066..=0x2069);
        let tag = (0xe0000..=0xe007f).contains(&code);
        let no_character = code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code);
        !(mark || tag || no_character || (c.is_control() && c != '\n' && c != '\t'))
    };
    text.chars().filter(|c| keep(*c)).map(|c| if c == '\u{a0}' { ' ' } else { c }).collect()
}

fn is_original(line: &str) -> bool {
    let dashed = line.starts_with("--") || line.starts_with("__") || line.ends_with("--");
    let bare = line.trim_matches(|c: char| "-_ :：".contains(c)).to_lowercase();
    dashed && ORIGINAL.contains(&bare.as_str())
}

fn is_block_of_fields(lines: &[&str]) -> bool {
    let starts = |line: &str, words: &[&str]| {
        let line = line.trim().trim_start_matches('*').to_lowercase().replace(":*", ":");
        words.iter().any(|word| line.starts_with(word))
    };
    if !lines.first().is_some_and(|line| starts(line, FROM)) {
        return false;
    }
    lines[1..].iter().take(5).filter(|line| starts(line, OTHERS)).count() >= 2
}

/// How many lines say who wrote what follows: it may be broken into up to three. 0: none.
fn attribution(lines: &[&str]) -> usize {
    if lines.first().is_none_or(|line| line.trim().is_empty()) {
        return 0;
    }
    let mut joined = String::new();
    for (count, line) in lines.iter().take(3).enumerate() {
        let line = line.trim();
        if line.is_empty() {
            return 0;
        }
        joined.push_str(&line.to_lowercase());
        // Who writes is told by an address or a time: a member's own "as she wrote:" has neither.
        let told = joined.contains('@') || joined.chars().filter(|c| c.is_numeric()).count() >= 3;
        let wrote = |(start, ends): &(&str, &[&str])| {
            joined.starts_with(start) && ends.iter().any(|end| joined.ends_with(end))
        };
        // Some programs say it without a verb: a day, an hour, a name, an address and a colon.
        let addressed = joined.contains('@') && joined.ends_with([':', '：']) && {
            let bare = joined.trim_end_matches([':', '：']);
            bare.ends_with('>') && bare.chars().filter(|c| c.is_numeric()).count() >= 3
        };
        if joined.len() < 400 && (addressed || told && WROTE.iter().any(wrote)) {
            return count + 1;
        }
        joined.push(' ');
    }
    0
}

fn without_sent_from(lines: &mut Vec<&str>) {
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    let is_it = |line: &&str| {
        let line = line.trim().to_lowercase();
        line.chars().count() < 80 && SENT_FROM.iter().any(|start| line.starts_with(start))
    };
    if lines.last().is_some_and(is_it) {
        lines.pop();
    }
}

/// What stands in HTML before the mail that is answered, as the usual programs mark it.
pub fn own_html(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let marks = [
        "class=\"gmail_quote",
        "class=\"gmail_attr",
        "class=\"yahoo_quoted",
        "class=\"moz-cite-prefix",
        "class=\"protonmail_quote",
        "id=\"divrplyfwdmsg",
        "id=\"appendonsend",
        "id=\"mail-editor-reference-message-container",
        "<blockquote type=\"cite",
        "border-top:solid #e1e1e1",
    ];
    let end = marks.iter().filter_map(|mark| lower.find(mark)).min();
    // Back to the beginning of the element that bears the mark.
    let end = end.map(|end| lower[..=end].rfind('<').unwrap_or(end));
    let own = &html[..end.unwrap_or(html.len())];
    // An element quoted without a mark: the text within it goes.
    let mut out = String::new();
    let mut rest = own;
    while let Some(at) = rest.to_ascii_lowercase().find("<blockquote") {
        out.push_str(&rest[..at]);
        let after = rest[at..].to_ascii_lowercase().find("</blockquote>");
        rest = after.map_or("", |after| &rest[at + after + "</blockquote>".len()..]);
    }
    out.push_str(rest);
    // Paragraphs stay paragraphs when the rest of the markup is gone.
    out.replace("</p>", "<br></p>").replace("</P>", "<br></P>")
}
