//! `data/COLLECTION.csv`: a row for each entry in each of its languages, for whoever opens it in a spreadsheet.

use crate::library::Entry;
use crate::render::Ground;
use crate::schema::{FieldType, Fields, Schema};

use super::cells::{Cell, at, joined, leaf};
use super::columns::{Column, Kind, Source, own, own_less, unique};

/// What a spreadsheet takes for the start of a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// What every row begins with.
const FIRST: [(&str, Kind); 10] = [
    ("id", Kind::Text),
    ("language", Kind::Text),
    ("url", Kind::Text),
    ("title", Kind::Text),
    ("date", Kind::Date),
    ("updated", Kind::Date),
    ("translation_of", Kind::Text),
    ("translation_status", Kind::Text),
    ("partial", Kind::Boolean),
    ("comments", Kind::Integer),
];

/// Its columns, whether any entry fills them or not: what entries have, each field, or each field of its records, and
/// the text.
pub(super) fn columns(schema: &Schema) -> Vec<Column> {
    let mut columns: Vec<Column> =
        FIRST.iter().map(|(name, kind)| Column::own(name, *kind)).collect();
    of_fields(&schema.fields, &[], false, &mut columns);
    let mut text = Column::own("text", Kind::Text);
    text.name = free(&columns, "text");
    columns.push(text);
    columns
}

fn free(columns: &[Column], wanted: &str) -> String {
    let taken: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
    unique(&taken, wanted)
}

fn of_fields(fields: &Fields, above: &[String], listed: bool, columns: &mut Vec<Column>) {
    let own = above.is_empty();
    let fields: Vec<_> = if own { own_less(fields).collect() } else { fields.iter().collect() };
    for (name, field) in fields {
        let path: Vec<String> = above.iter().cloned().chain([name.to_owned()]).collect();
        let (mut kind, mut listed) = (&field.kind, listed);
        while let FieldType::List { items, .. } = kind {
            (kind, listed) = (items, true);
        }
        if let FieldType::Record { fields } = kind {
            of_fields(fields, &path, listed, columns);
            continue;
        }
        let mut column = Column::field(free(columns, &path.join(".")), &path, kind);
        if listed {
            column.kind = Kind::Text;
        }
        let vocabulary = column.vocabulary.clone();
        columns.push(column);
        if vocabulary.is_some() {
            columns.push(Column {
                name: free(columns, &format!("{}_label", path.join("."))),
                kind: Kind::Text,
                source: Source::Field { path, labels: true },
                vocabulary,
            });
        }
    }
}

/// The file's bytes: UTF-8 with the mark without which Excel takes it for something else, lines as RFC 4180 wants
/// them.
pub(super) fn csv(ground: &Ground, columns: &[Column], entries: &[&Entry]) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    line(&mut out, columns.iter().map(|column| column.name.clone()));
    for entry in entries {
        line(&mut out, columns.iter().map(|column| harmless(cell(ground, entry, column))));
    }
    out.into_bytes()
}

fn cell(ground: &Ground, entry: &Entry, column: &Column) -> Cell {
    match &column.source {
        Source::Own(name) => own(ground, entry, name),
        Source::Field { path, labels } => {
            let labels = labels.then_some(entry.lang.as_str());
            if let Some(value) = at(&entry.fields, path) {
                return leaf(ground, value, labels);
            }
            let Some((first, rest)) = path.split_first() else { return Cell::Empty };
            let value = entry.fields.get(first);
            value.map_or(Cell::Empty, |it| Cell::Text(joined(ground, it, rest, labels)))
        }
        Source::Position(_) | Source::Item => Cell::Empty,
    }
}

/// A text that a spreadsheet would reckon with is marked as text. A number is one.
fn harmless(cell: Cell) -> String {
    match cell {
        Cell::Text(text) if text.starts_with(FORMULA) => format!("'{text}"),
        other => other.to_string(),
    }
}

fn line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (n, cell) in cells.enumerate() {
        if n > 0 {
            out.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r', ';']) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s74_no_cell_is_taken_for_a_formula() {
        let text = |text: &str| harmless(Cell::Text(text.to_owned()));
        for start in ["=1+1", "+1", "-1", "@x", "\tx", "\rx"] {
            assert_eq!(text(start), format!("'{start}"));
        }
        assert_eq!(text("1 - 1"), "1 - 1");
        assert_eq!(harmless(Cell::Integer(-5)), "-5");
    }

    #[test]
    fn a_line_is_quoted_where_it_must_be() {
        let mut out = String::new();
        line(&mut out, ["a", "b, c", "say \"d\"", "e\nf", "", " g"].map(str::to_owned).into_iter());
        assert_eq!(out, "a,\"b, c\",\"say \"\"d\"\"\",\"e\nf\",,\" g\"\r\n");
    }
}
