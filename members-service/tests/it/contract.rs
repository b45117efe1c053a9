//! The API does what its own description says, whatever it is sent: requests are made from the OpenAPI document, good
//! ones and broken ones, and every answer must be one that the document names, in the form that it gives. None is a 500.

use std::collections::{BTreeMap, BTreeSet};

use baraza_members::web::openapi;
use serde_json::{Map, Value, json};

use crate::app::{Answer, Client, TestApp};

/// Requests to each operation by each identity. `FUZZ=5000` for more.
const ROUNDS: u32 = 80;

/// Numbers that look random and are the same in each run (xorshift, Marsaglia 2003), so that a failure comes again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// True once in so many times.
    fn one_in(&mut self, most: usize) -> bool {
        self.below(most) == 0
    }
}

/// The document and what is made from it.
struct Contract {
    document: Value,
    /// Texts that lead somewhere, by the name of what takes them: pages, contributions, reactions.
    known: BTreeMap<&'static str, Vec<String>>,
}

impl Contract {
    fn resolve<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(pointer) => self.document.pointer(pointer.trim_start_matches('#')).unwrap(),
            None => schema,
        }
    }

    fn text(&self, name: &str, dice: &mut Dice) -> String {
        const ODD: &[&str] = &[
            "",
            " ",
            "0",
            "-1",
            "9223372036854775808",
            "null",
            "../../etc/passwd",
            "%00",
            "a\u{0}b",
            "\u{202e}abc",
            "'; DROP TABLE comments; --",
            "<script>alert(1)</script>",
            "مرحبا",
            "𝕏👩‍👩‍👧",
            "a@b",
            "x@example.org",
            "\u{feff}",
            "{{ 7 * 7 }}",
            "[x](javascript:1)",
            "> > > > > > > > > > > > x",
        ];
        match dice.below(10) {
            0 => "x".repeat(*dice.pick(&[64, 65, 254, 8001, 70_000])),
            1..=4 => (*dice.pick(ODD)).to_owned(),
            _ => match self.known.get(name) {
                Some(known) => dice.pick(known).clone(),
                None => "A *text* like any other.".to_owned(),
            },
        }
    }

    /// A value of this schema, or now and then one that is not.
    fn value(&self, name: &str, schema: &Value, dice: &mut Dice, depth: u8) -> Value {
        let schema = self.resolve(schema);
        if depth > 6 || dice.one_in(12) {
            let wrong = [
                json!(null),
                json!(7),
                json!(-1.5e300),
                json!(true),
                json!([[[]]]),
                json!({ "a": {} }),
            ];
            return dice.pick(&wrong).clone();
        }
        let kind = match &schema["type"] {
            Value::Array(kinds) => dice.pick(kinds).as_str(),
            kind => kind.as_str(),
        };
        match kind {
            Some("string") => match schema["enum"].as_array() {
                Some(values) => dice.pick(values).clone(),
                None => json!(self.text(name, dice)),
            },
            Some("integer" | "number") => json!(dice.pick(&[0_i64, 1, 2, -1, i64::MAX, i64::MIN])),
            Some("boolean") => json!(!dice.one_in(3)),
            Some("null") => Value::Null,
            Some("array") => (0..dice.below(4))
                .map(|_| self.value(name, &schema["items"], dice, depth + 1))
                .collect(),
            _ => {
                let mut object = Map::new();
                for (name, property) in schema["properties"].as_object().into_iter().flatten() {
                    if !dice.one_in(8) {
                        object.insert(name.clone(), self.value(name, property, dice, depth + 1));
                    }
                }
                if dice.one_in(15) {
                    object.insert("role".to_owned(), json!("admin"));
                }
                Value::Object(object)
            }
        }
    }

    /// One request of an operation, sent.
    fn send(
        &self,
        path: &str,
        method: &str,
        operation: &Value,
        client: &mut Client,
        dice: &mut Dice,
    ) -> (String, Answer) {
        let mut address = path.to_owned();
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let mut headers = Vec::new();
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            match parameter["in"].as_str().unwrap() {
                "path" => {
                    let text = self.text(name, dice);
                    let text: String =
                        url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
                    let text =
                        if text.is_empty() || text.len() > 4000 { "-".to_owned() } else { text };
                    address = address.replace(&format!("{{{name}}}"), &text);
                }
                "query" if !dice.one_in(10) => {
                    query.append_pair(name, &self.text(name, dice));
                    if dice.one_in(20) {
                        query.append_pair(name, "twice");
                    }
                }
                "header" if !dice.one_in(4) => {
                    let value =
                        dice.pick(&["\"1\"", "\"2\"", "key-1", "*", "W/\"1\"", "\"\"", "x"]);
                    headers.push((name.to_lowercase(), (*value).to_owned()));
                }
                _ => {}
            }
        }
        let query = query.finish();
        if !query.is_empty() && query.len() < 6000 {
            address = format!("{address}?{query}");
        }
        let content = &operation["requestBody"]["content"]["application/json"]["schema"];
        let mut body = match content {
            Value::Null => Vec::new(),
            schema => self.value("", schema, dice, 0).to_string().into_bytes(),
        };
        let mut fixed = vec![
            (
                "content-type",
                *dice.pick(&[
                    "application/json",
                    "application/json",
                    "application/json",
                    "application/json",
                    "text/plain",
                ]),
            ),
            ("x-requested-with", if dice.one_in(15) { "" } else { "baraza" }),
            ("sec-fetch-site", if dice.one_in(15) { "cross-site" } else { "same-origin" }),
        ];
        if dice.one_in(12) {
            body = dice
                .pick(&[&b"{"[..], b"", b"[]", b"\xff\xfe", b"{\"page\":1,\"page\":2}", b"null"])
                .to_vec();
        }
        if !content.is_null() && dice.one_in(20) {
            body = "[".repeat(50_000).into_bytes();
        }
        fixed.extend(headers.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let body = (method != "GET").then_some(body);
        let told = format!(
            "{method} {address} {fixed:?} {}",
            String::from_utf8_lossy(body.as_deref().unwrap_or_default())
        );
        let answer = client.send(method, &address, &fixed, body);
        (told.chars().take(600).collect(), answer)
    }

    /// What is wrong with an answer by the document; nothing where all is well.
    fn fault(&self, operation: &Value, answer: &Answer) -> Option<String> {
        if answer.status >= 500 {
            return Some(format!("answered {}", answer.status));
        }
        let response = &operation["responses"][answer.status.to_string()];
        if response.is_null() {
            return Some(format!("{} is not described", answer.status));
        }
        let content = response["content"].as_object().filter(|content| !content.is_empty())?;
        let kind = answer.header("content-type").unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default();
        let Some(described) = content.get(kind) else {
            return Some(format!(
                "{} as `{kind}`, described as {:?}",
                answer.status,
                content.keys()
            ));
        };
        if kind == "text/event-stream" {
            return None;
        }
        let mut schema = described["schema"].clone();
        if !schema.is_object() {
            return None;
        }
        schema["components"] = self.document["components"].clone();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&answer.json())
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        (!errors.is_empty()).then(|| format!("{} {}", answer.status, errors.join("; ")))
    }
}

#[test]
fn whatever_is_sent_the_answer_is_one_that_the_description_names() {
    let rounds = std::env::var("FUZZ").ok().and_then(|text| text.parse().ok()).unwrap_or(ROUNDS);
    let app = TestApp::start();
    let mut moderator = app.moderator("Amina");
    let mut member = app.member("Bakari");
    let mut comments = Vec::new();
    for text in ["One", "Two", "Three"] {
        for (client, page) in
            [(&mut member, "practices/circles"), (&mut moderator, "discussions/youth")]
        {
            comments.push(client.comment(page, text).json()["id"].as_str().unwrap().to_owned());
        }
    }
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let pages = [
        "practices/circles",
        "discussions/youth",
        "discussions/later",
        "practices/closed",
        "internal/notes",
    ];
    let known = BTreeMap::from([
        ("page", texts(&pages)),
        ("pages", vec![pages.join(",")]),
        ("parent", comments.clone()),
        ("id", comments),
        ("reaction", texts(&["thank", "agree", "question"])),
        ("reason", texts(&["spam", "abuse", "privacy"])),
        ("language", texts(&["en", "ar", "pt-BR"])),
        ("after", texts(&["0", "1", "2"])),
    ]);
    let contract = Contract { document: serde_json::to_value(openapi()).unwrap(), known };
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut faults: BTreeMap<String, String> = BTreeMap::new();
    let mut seen: BTreeSet<u16> = BTreeSet::new();
    let mut done: BTreeSet<String> = BTreeSet::new();
    let paths = contract.document["paths"].as_object().unwrap();
    let mut operations: Vec<(&String, &String, &Value)> = paths
        .iter()
        .flat_map(|(path, methods)| {
            methods.as_object().unwrap().iter().map(move |(method, it)| (path, method, it))
        })
        .collect();
    // What takes away what the others need comes last, signing out last of all.
    operations.sort_by_key(|(path, method, _)| (*method == "delete", *path == "/api/v1/session"));
    for (path, method, operation) in operations {
        let method = method.to_uppercase();
        for client in [&mut app.visitor(), &mut member, &mut moderator] {
            for _ in 0..rounds {
                let (told, answer) = contract.send(path, &method, operation, client, &mut dice);
                seen.insert(answer.status);
                if answer.status < 300 {
                    done.insert(format!("{method} {path}"));
                }
                if let Some(fault) = contract.fault(operation, &answer) {
                    let text: String = answer.text.chars().take(200).collect();
                    let how = format!("{told}\n    {text}");
                    faults.entry(format!("{method} {path}: {fault}")).or_insert(how);
                }
            }
        }
    }
    let told: Vec<String> =
        faults.iter().map(|(fault, how)| format!("{fault}\n    {how}")).collect();
    assert!(told.is_empty(), "{} faults\n{}", told.len(), told.join("\n"));
    // The dice must have reached what they are for: done, refused for each kind of reason.
    for status in [200, 201, 204, 400, 401, 403, 404, 409, 412, 415, 422, 428] {
        assert!(seen.contains(&status), "no request was answered {status}: {seen:?}");
    }
    let every: BTreeSet<String> = paths
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().keys();
            methods.map(move |method| format!("{} {path}", method.to_uppercase()))
        })
        .collect();
    // Of these no dice can guess what they are answered: a mailed code, what an authenticator signs, the editors' token.
    let guarded = [
        "GET /api/v1/proposals",
        "POST /api/v1/passkeys",
        "POST /api/v1/passkeys/sign-in",
        "POST /api/v1/sign-in/code",
        "POST /api/v1/step-up",
        "POST /api/v1/step-up/options",
    ];
    let never: Vec<_> =
        every.difference(&done).filter(|it| !guarded.contains(&it.as_str())).collect();
    assert!(never.is_empty(), "never done: {never:?}");
}
