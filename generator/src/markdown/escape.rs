//! Text into HTML text, attribute values and addresses.

use std::fmt::Write;

/// Appends `text` so that it is text in HTML, between tags and inside quoted attribute values alike.
pub fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
}

/// Encodes what an address may not hold, and leaves the rest, what is encoded already included.
pub fn percent_encode(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        if c.is_control()
            || matches!(c, ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']')
        {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(out, "%{byte:02X}"); // Writing to a String cannot fail.
            }
        } else {
            out.push(c);
        }
    }
    out
}
