//! Calls that the contract has and a later version brings.

use crate::answer::Failure;

/// Search.
pub fn search() -> Failure {
    Failure::not_available("opinion_search")
}
