//! Vietnamese text: what is stored (`clean`), what is searched (`fold`, `fold_tone`) and how
//! lists are sorted (`collate`). The only place that knows about marks, đ and the place of tones.

mod clean;
pub mod collate;
mod fold;
pub mod needle;
mod words;

pub use clean::{clean, clean_line};
pub use collate::{compare_groups, compare_names, compare_text, name_sort_key};
pub(crate) use fold::split_tone;
pub use fold::{fold, fold_tone, unmark};
pub use words::{Word, words};
