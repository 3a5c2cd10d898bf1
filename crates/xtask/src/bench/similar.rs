//! Earlier opinions that say the same: how well they are told from others, and how fast.
use std::process::Command;

use super::fresh;
use crate::failure::Failure;
use crate::{house, process};

/// Pairs of another kind, that are beside the project where somebody has them: for the record.
const NEWS: &str = "../shared/data/near_dup_dev.jsonl";

/// Prints precision and recall over thresholds, then times questions at 100,000 opinions.
pub fn measure() -> Result<(), Failure> {
    let data = house::root().join("crates/topics/tests/data");
    let mut rates = example("tables");
    rates.arg(data.join("pairs.jsonl"));
    let news = house::root().join(NEWS);
    if news.exists() {
        rates.arg(news);
    }
    process::run(&mut rates)?;
    process::run(example("strangers").arg(data.join("spoken.jsonl")))?;
    let mut cost = process::cargo(["run", "--quiet", "--release", "--package"]);
    cost.args(["gandan-app", "--example", "similar_cost", "--"]);
    process::run(cost.arg(fresh("similar")?))
}

fn example(what: &str) -> Command {
    let mut command = process::cargo(["run", "--quiet", "--release", "--package"]);
    command.args(["gandan-topics", "--example", "similar", "--", what]);
    command
}
