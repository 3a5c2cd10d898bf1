//! Earlier opinions that say the same: how well they are told from others, and how fast.
use super::fresh;
use crate::failure::Failure;
use crate::{house, process};

/// Pairs of another kind, that are beside the project where somebody has them: for the record.
const NEWS: &str = "../shared/data/near_dup_dev.jsonl";

/// Prints precision and recall over thresholds, then times questions at 100,000 opinions.
pub fn measure() -> Result<(), Failure> {
    let pairs = house::root().join("crates/topics/tests/data/pairs.jsonl");
    let mut rates = process::cargo(["run", "--quiet", "--release", "--package"]);
    rates.args(["gandan-topics", "--example", "similar", "--", "tables"]);
    rates.arg(pairs);
    let news = house::root().join(NEWS);
    if news.exists() {
        rates.arg(news);
    }
    process::run(&mut rates)?;
    let mut cost = process::cargo(["run", "--quiet", "--release", "--package"]);
    cost.args(["gandan-app", "--example", "similar_cost", "--"]);
    process::run(cost.arg(fresh("similar")?))
}
