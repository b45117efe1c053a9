//! `/members/discussion/proceedings?page=ID`: the record of a discussion, to read, to print, to keep as a document.

use std::io::Cursor;

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse;
use docx_rs::{Docx, Paragraph, Run};
use serde_json::{Value, json};

use super::super::App;
use super::super::extract::{Ask, Me, Query, query_value};
use super::super::problem::Problem;
use super::discussion::off_thread;
use super::discussions::last_day;
use super::home::title;
use super::{Answer, Page, discussion_url, draw};
use crate::conduct::{Figure, Proceedings, proceedings};
use crate::discussions::Item;
use baraza_theme::direction;
use baraza_theme::{Arg, language_name};

/// `GET /members/discussion/proceedings?page=ID`
pub(crate) async fn show(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    let found = read(&app, me, &page).await?;
    let mut view = view(&app, &ask, &found);
    view["document_url"] =
        format!("/members/discussion/proceedings.docx?page={}", query_value(&page)).into();
    view["discussion_url"] = discussion_url(&page).into();
    draw(&app, &ask, Page::new("proceedings", "d-title-proceedings", view))
}

/// `GET /members/discussion/proceedings.docx?page=ID`
pub(crate) async fn document(State(app): State<App>, ask: Ask, Me(me): Me, query: Query) -> Answer {
    let page = query.get("page").ok_or_else(Problem::not_found)?.to_owned();
    let found = read(&app, me, &page).await?;
    let view = view(&app, &ask, &found);
    let words = |key: &str| app.pages.words(&ask.language, key);
    let words = json!({
        "synthesis": words("d-synthesis"), "summary": words("d-summary"),
        "figures": words("d-figures"), "contributors": words("d-contributors"),
        "questions": words("d-questions"), "elsewhere": words("d-no-question"),
    });
    let rtl = direction(&ask.language) == "rtl";
    let packed = off_thread(move || docx(&view, &words, rtl)).await?;
    let bytes = packed.map_err(|error| Problem::internal(&error))?;
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("attachment; filename=\"proceedings.docx\""),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, bytes).into_response())
}

async fn read(app: &App, me: crate::sign_in::SignedIn, page: &str) -> Result<Proceedings, Problem> {
    let (world, on) = (app.service.world(), page.to_owned());
    Ok(app.service.store.read(move |tx| proceedings(tx, &world, &me, &on)).await?)
}

fn view(app: &App, ask: &Ask, found: &Proceedings) -> Value {
    let language = ask.language.as_str();
    let few = app.pages.words(language, "d-few");
    let figure = |figure: Figure| match figure {
        Figure::Exact(number) => number.to_string(),
        Figure::Few => few.clone(),
    };
    let plan = &found.conduct.plan;
    let item = |item: &Item| {
        json!({
            "number": item.number,
            "author": item.author.as_ref().map(|author| author.name.clone()),
            "created_at": item.created_at.to_string(),
            "language": item.language,
            "dir": item.dir,
            "html": item.html,
            "translations": item.translations.iter().filter(|translation| !translation.pending).map(|translation| json!({
                "language": translation.language,
                "language_name": language_name(&translation.language),
                "dir": translation.dir,
                "html": translation.html,
                "translator": translation.translator,
            })).collect::<Vec<_>>(),
        })
    };
    let texts = |phase: i64| -> Vec<Value> {
        found
            .texts
            .iter()
            .filter(|text| text.phase == phase)
            .map(|text| {
                json!({
                    "language": text.language,
                    "language_name": language_name(&text.language),
                    "dir": direction(&text.language),
                    "html": text.html,
                })
            })
            .collect()
    };
    let asked: Vec<Value> = plan
        .questions
        .iter()
        .map(|question| {
            let (text, question_language) = title(&question.texts, language);
            let number = question.number.to_string();
            let items: Vec<Value> = found
                .items
                .iter()
                .filter(|item| item.question.as_deref() == Some(number.as_str()))
                .map(item)
                .collect();
            json!({
                "number": question.number, "text": text, "language": question_language,
                "dir": question_language.map(direction), "items": items,
            })
        })
        .collect();
    let is_asked = |item: &&Item| {
        let number = item.question.as_deref().and_then(|number| number.parse::<i64>().ok());
        !number.is_some_and(|number| plan.questions.iter().any(|q| q.number == number))
    };
    let others: Vec<Value> = found.items.iter().filter(is_asked).map(item).collect();
    let phases: Vec<Value> = plan
        .phases
        .iter()
        .zip(1..)
        .map(|(phase, number)| {
            let (name, name_language) = title(&phase.titles, language);
            json!({
                "title": name, "language": name_language,
                "opens": phase.opens.map(|at| at.to_string()), "closes": phase.closes.map(last_day),
                "texts": texts(number),
            })
        })
        .collect();
    let languages: Vec<Value> = found
        .languages
        .iter()
        .map(|(code, count)| {
            json!({ "name": code.as_deref().map(language_name), "count": figure(*count) })
        })
        .collect();
    let (name, name_language) = title(&found.titles, language);
    let (introduction, introduction_language) = title(&plan.introductions, language);
    let count = |key: &str, number: Figure| {
        app.pages.words_with(language, key, &[("count", Arg::from(figure(number).as_str()))])
    };
    json!({
        "title": name, "title_language": name_language, "title_dir": name_language.map(direction),
        "introduction": introduction, "introduction_language": introduction_language,
        "introduction_dir": introduction_language.map(direction),
        "opens": found.conduct.opens.map(|at| at.to_string()),
        "closes": found.conduct.closes.map(last_day),
        "drawn_at": found.drawn_at.to_string(),
        "synthesis": texts(0),
        "phases": phases,
        "questions": asked,
        "others": others,
        "contributors": found.contributors,
        "contributions_line": count("d-figure-contributions", found.contributions),
        "voices_line": count("d-figure-voices", found.voices),
        "languages": languages,
    })
}

/// The same as a document of a word processor.
fn docx(view: &Value, words: &Value, rtl: bool) -> Result<Vec<u8>, std::io::Error> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut document = Docx::new();
    let mut add = |line: &str, size: usize, bold: bool, rtl: bool| {
        let run = Run::new().add_text(line).size(size);
        let run = if bold { run.bold() } else { run };
        let mut paragraph = Paragraph::new().add_run(run);
        if rtl {
            paragraph.property = paragraph.property.bidi(true);
        }
        document = std::mem::take(&mut document).add_paragraph(paragraph);
    };
    let of = |value: &Value| value["dir"].as_str() == Some("rtl");
    add(&text(&view["title"]), 40, true, view["title_dir"].as_str() == Some("rtl"));
    add(&format!("{} – {}", day_of(&view["opens"]), text(&view["closes"])), 22, false, rtl);
    if view["introduction"].is_string() {
        let is_rtl = view["introduction_dir"].as_str() == Some("rtl");
        add(&text(&view["introduction"]), 22, false, is_rtl);
    }
    let heading = |key: &str| text(&words[key]);
    for (at, synthesis) in list(&view["synthesis"]).iter().enumerate() {
        if at == 0 {
            add(&heading("synthesis"), 30, true, rtl);
        }
        for line in lines_of(&synthesis["html"]) {
            add(&line, 22, false, of(synthesis));
        }
    }
    for phase in list(&view["phases"]) {
        for (at, summary) in list(&phase["texts"]).iter().enumerate() {
            if at == 0 {
                add(&format!("{}: {}", heading("summary"), text(&phase["title"])), 30, true, rtl);
            }
            for line in lines_of(&summary["html"]) {
                add(&line, 22, false, of(summary));
            }
        }
    }
    let say = |add: &mut dyn FnMut(&str, usize, bool, bool), item: &Value| {
        let author = text(&item["author"]);
        add(
            &format!("{} · {} · {}", item["number"], author, day_of(&item["created_at"])),
            20,
            true,
            rtl,
        );
        for line in lines_of(&item["html"]) {
            add(&line, 22, false, of(item));
        }
        for translation in list(&item["translations"]) {
            let by = text(&translation["translator"]);
            add(
                &format!("[{}] {by}", text(&translation["language_name"])),
                20,
                false,
                of(&translation),
            );
            for line in lines_of(&translation["html"]) {
                add(&line, 22, false, of(&translation));
            }
        }
    };
    let questions = list(&view["questions"]);
    if !questions.is_empty() {
        add(&heading("questions"), 30, true, rtl);
    }
    for question in questions {
        let line = format!("{}. {}", question["number"], text(&question["text"]));
        add(&line, 26, true, of(&question));
        for item in list(&question["items"]) {
            say(&mut add, &item);
        }
    }
    let others = list(&view["others"]);
    if !others.is_empty() {
        add(&heading("elsewhere"), 30, true, rtl);
    }
    for item in others {
        say(&mut add, &item);
    }
    add(&heading("contributors"), 30, true, rtl);
    for name in list(&view["contributors"]) {
        add(&text(&name), 22, false, rtl);
    }
    add(&heading("figures"), 30, true, rtl);
    add(&text(&view["contributions_line"]), 22, false, rtl);
    add(&text(&view["voices_line"]), 22, false, rtl);
    let mut bytes = Cursor::new(Vec::new());
    document.build().pack(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes.into_inner())
}

fn day_of(value: &Value) -> String {
    value.as_str().and_then(|at| at.get(..10)).unwrap_or_default().to_owned()
}

/// The paragraphs of our own cleaned HTML, without tags.
fn lines_of(html: &Value) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut tag: Option<String> = None;
    for c in html.as_str().unwrap_or_default().chars() {
        match (&mut tag, c) {
            (None, '<') => tag = Some(String::new()),
            (Some(name), '>') => {
                let blocks = ["/p", "/li", "br", "/blockquote", "/pre", "/tr", "br/", "br /"];
                if blocks.contains(&name.as_str()) || name.starts_with("/h") {
                    lines.push(String::new());
                }
                tag = None;
            }
            (Some(name), c) => name.push(c),
            (None, c) => lines.last_mut().expect("it begins with one").push(c),
        }
    }
    let plain = |line: String| {
        let line = line.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        let line = line.replace("&#39;", "'").replace("&nbsp;", " ").replace("&amp;", "&");
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    lines.into_iter().map(plain).filter(|line| !line.is_empty()).collect()
}
