//! Searching through the command line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_tests::gandan::{Gandan, root};
use serde_json::json;

#[test]
fn opinions_are_found_by_words_phrases_and_filters_across_calls() {
    let gandan = Gandan::new();
    let evening = std::fs::read(root().join("tests/samples/evening-1.json")).unwrap();
    gandan.import(&evening);
    let search = |query: &str| gandan.call(["opinion", "search", query, "--json"]).json();
    let all = search("từ:1990");
    let total = all["total"].as_u64().unwrap();
    assert!(total > 3);
    assert_eq!(all["hits"].as_array().unwrap().len() as u64, total);
    for hit in all["hits"].as_array().unwrap() {
        let text = hit["text"].as_str().unwrap();
        let begin: Vec<&str> = text.split_whitespace().take(4).collect();
        let found = search(&format!("\"{}\"", begin.join(" ")));
        let ids = found["hits"].as_array().unwrap().iter().map(|h| &h["id"]);
        assert!(ids.into_iter().any(|id| *id == hit["id"]), "{text}");
    }
    let one = gandan
        .call(["opinion", "search", "từ:1990", "--limit", "1", "--json"])
        .json();
    assert_eq!(one["total"], json!(total), "counted all the same");
    assert_eq!(one["hits"].as_array().unwrap().len(), 1);
    assert_eq!(search("khôngcótừnày"), json!({"total": 0, "hits": []}));
    let off = gandan.call(["opinion", "search", "lĩnh vực:xyz", "--json"]);
    assert_eq!(
        (off.status, &off.fault()["code"]),
        (1, &json!("filter_unreadable"))
    );
    assert!(off.out.is_empty());
}
