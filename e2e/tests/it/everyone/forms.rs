//! The forms of a page, filled in as somebody in a hurry does: what is asked for gets something, the rest stays.

use std::collections::{BTreeMap, BTreeSet};

use markup5ever_rcdom::{Handle, NodeData};

use crate::catalogue::parse;

/// A form as a browser would send it.
#[derive(Default)]
pub(super) struct Form {
    pub(super) action: String,
    pub(super) posts: bool,
    pub(super) fields: Vec<(String, String)>,
    /// Every field, ticked or not.
    names: BTreeSet<String>,
}

type Attributes = BTreeMap<String, String>;

pub(super) fn forms(html: &str) -> Vec<Form> {
    let mut found = Vec::new();
    collect(&parse(html).document, &mut found);
    found
}

fn collect(node: &Handle, found: &mut Vec<Form>) {
    if let Some(("form", attributes)) = element(node).as_ref().map(|(n, a)| (n.as_str(), a)) {
        let mut form = Form {
            action: attributes.get("action").cloned().unwrap_or_default(),
            posts: attributes.get("method").is_some_and(|it| it == "post"),
            ..Form::default()
        };
        fill(node, &mut form);
        found.push(form);
    }
    for child in node.children.borrow().iter() {
        collect(child, found);
    }
}

fn fill(node: &Handle, form: &mut Form) {
    if let Some((name, attributes)) = element(node) {
        let get = |key: &str| attributes.get(key).cloned().unwrap_or_default();
        let (field, needed) = (get("name"), attributes.contains_key("required"));
        form.names.insert(field.clone());
        let value = match name.as_str() {
            "input" => input(&attributes, form, needed),
            "textarea" => {
                let typed = text(node);
                Some(if typed.is_empty() && needed { "Words to try with.".into() } else { typed })
            }
            "select" => option(node, needed),
            "button" if attributes.contains_key("value") => {
                (form.value(&field).is_none()).then(|| get("value"))
            }
            _ => None,
        };
        if let Some(value) = value.filter(|_| !field.is_empty()) {
            // A choice that was made wins over the first one of all.
            form.fields.retain(|(other, _)| *other != field || get("type") != "radio");
            form.fields.push((field, value));
        }
    }
    for child in node.children.borrow().iter() {
        fill(child, form);
    }
}

fn input(attributes: &Attributes, form: &Form, needed: bool) -> Option<String> {
    let get = |key: &str| attributes.get(key).cloned().unwrap_or_default();
    let typed = get("value");
    match get("type").as_str() {
        "radio" => {
            let first = needed && form.value(&get("name")).is_none();
            (attributes.contains_key("checked") || first).then_some(typed)
        }
        "checkbox" => (attributes.contains_key("checked") || needed).then_some(typed),
        _ if !typed.is_empty() || !needed => Some(typed),
        "url" => Some("https://example.org/minutes".into()),
        "email" => Some("somebody@example.org".into()),
        "date" => Some("2026-11-20".into()),
        "number" => Some(attributes.get("max").cloned().unwrap_or("2".into())),
        _ => Some("Words to try with".into()),
    }
}

fn option(select: &Handle, needed: bool) -> Option<String> {
    let mut options = Vec::new();
    let mut todo: Vec<Handle> = select.children.borrow().to_vec();
    while let Some(node) = todo.pop() {
        if let Some((name, attributes)) = element(&node)
            && name == "option"
        {
            let value = attributes.get("value").cloned().unwrap_or_default();
            options.push((value, attributes.contains_key("selected")));
        }
        todo.extend(node.children.borrow().iter().cloned());
    }
    options.reverse();
    let chosen = options.iter().find(|(_, selected)| *selected);
    let some = options.iter().find(|(value, _)| !needed || !value.is_empty());
    chosen.or(some).map(|(value, _)| value.clone())
}

impl Form {
    pub(super) fn value(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Fills a field in, if the form has it: what is asked once is not asked again.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        if !self.names.contains(name) {
            return;
        }
        self.fields.retain(|(field, _)| field != name);
        self.fields.push((name.to_owned(), value.to_owned()));
    }
}

fn element(node: &Handle) -> Option<(String, Attributes)> {
    let NodeData::Element { name, attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    let pairs = attrs.iter().map(|a| (a.name.local.to_string(), a.value.to_string()));
    Some((name.local.to_string(), pairs.collect()))
}

fn text(node: &Handle) -> String {
    let mut all = String::new();
    for child in node.children.borrow().iter() {
        if let NodeData::Text { contents } = &child.data {
            all.push_str(&contents.borrow());
        }
    }
    all
}
