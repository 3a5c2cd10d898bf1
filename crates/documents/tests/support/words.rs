//! What a finished Word file says: its paragraphs, those under one heading, the rows of its annex.

use super::options;
use gandan_documents::{minutes, read};
use gandan_domain::Record;
use gandan_domain::order::Order;

pub fn texts(record: &Record) -> Vec<String> {
    texts_in(record, Order::Spoken)
}

pub fn texts_in(record: &Record, order: Order) -> Vec<String> {
    let mut options = options();
    options.order = order;
    read::paragraph_texts(&minutes(record, &options).expect("a paper")).expect("texts")
}

/// Paragraphs between two headings.
pub fn between(texts: &[String], from: &str, to: &str) -> Vec<String> {
    let start = texts.iter().position(|t| t == from).expect(from) + 1;
    let end = texts[start..]
        .iter()
        .position(|t| t.starts_with(to))
        .expect(to)
        + start;
    texts[start..end].to_vec()
}

/// Rows of the annex without its heading row.
pub fn annex(record: &Record, order: Order) -> Vec<Vec<String>> {
    let mut options = options();
    options.order = order;
    let bytes = minutes(record, &options).expect("a paper");
    read::tables(&bytes)
        .expect("tables")
        .pop()
        .expect("the annex")[1..]
        .to_vec()
}
