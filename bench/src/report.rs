//! What is printed: tables of Markdown, and at the end the figures that were aimed at.

/// Rows under a heading.
pub(crate) struct Table {
    title: String,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(title: &str, heads: &[&str]) -> Table {
        let heads = heads.iter().map(|&head| head.to_owned()).collect();
        Table { title: title.to_owned(), rows: vec![heads] }
    }

    pub(crate) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub(crate) fn print(&self) {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            let lengths = self.rows.iter().filter_map(|row| row.get(column));
            lengths.map(|cell| cell.chars().count()).max().unwrap_or(0).max(3)
        };
        println!("\n### {}\n", self.title);
        for (at, row) in self.rows.iter().enumerate() {
            let mut line = String::from("|");
            for column in 0..columns {
                let cell = row.get(column).map_or("", String::as_str);
                line.push_str(&format!(" {cell:<width$} |", width = width(column)));
            }
            println!("{line}");
            if at == 0 {
                let rules = (0..columns).map(|column| "-".repeat(width(column)));
                println!("| {} |", rules.collect::<Vec<_>>().join(" | "));
            }
        }
    }
}

/// What was aimed at.
pub(crate) struct Aims(Table);

impl Aims {
    pub(crate) fn new() -> Aims {
        Aims(Table::new("Aims", &["what", "aim", "measured", "met"]))
    }

    pub(crate) fn at_most(&mut self, what: &str, measured: f64, most: f64, unit: &str) {
        self.judge(what, "at most", measured, most, unit, measured <= most);
    }

    pub(crate) fn at_least(&mut self, what: &str, measured: f64, least: f64, unit: &str) {
        self.judge(what, "at least", measured, least, unit, measured >= least);
    }

    fn judge(&mut self, what: &str, aim: &str, measured: f64, limit: f64, unit: &str, met: bool) {
        let met = if met { "yes" } else { "**no**" };
        let with_unit = |value: f64| format!("{} {unit}", number(value)).trim_end().to_owned();
        let aim = format!("{aim} {}", with_unit(limit));
        self.0.row(vec![what.to_owned(), aim, with_unit(measured), met.to_owned()]);
    }

    pub(crate) fn print(&self) {
        self.0.print();
    }
}

/// Three figures are enough.
pub(crate) fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

/// Of several runs.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
