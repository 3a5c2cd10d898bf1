//! Calls whose words are off: one sentence saying which word, and how to get help.

use crate::USAGE;
use crate::answer::{Failure, Told, UsageFault};
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::collections::BTreeMap;
use std::process::ExitCode;

/// Tells what is off, or the help that was asked for.
pub fn tell(error: &Error, told: Told) -> ExitCode {
    if !error.use_stderr() {
        // Nobody is left to tell if stdout is gone.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    Failure::Usage(fault(error)).tell(told);
    ExitCode::from(USAGE)
}

fn fault(error: &Error) -> UsageFault {
    let word = |kind| error.get(kind).map(shown).unwrap_or_default();
    let argument = word(ContextKind::InvalidArg);
    let value = word(ContextKind::InvalidValue);
    let allowed = word(ContextKind::ValidValue);
    let (vi, en) = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => (
            format!("{argument} cần một giá trị"),
            format!("{argument} needs a value"),
        ),
        ErrorKind::InvalidValue => (
            format!("“{value}” không dùng được cho {argument}; chọn một trong: {allowed}"),
            format!("“{value}” won't do for {argument}; choose one of: {allowed}"),
        ),
        ErrorKind::ValueValidation => (
            format!("“{value}” không dùng được cho {argument}"),
            format!("“{value}” won't do for {argument}"),
        ),
        ErrorKind::UnknownArgument => (
            format!("không có tham số {argument}"),
            format!("there is no argument {argument}"),
        ),
        ErrorKind::InvalidSubcommand => {
            let command = word(ContextKind::InvalidSubcommand);
            (
                format!("không có lệnh “{command}”"),
                format!("there is no command “{command}”"),
            )
        }
        ErrorKind::MissingRequiredArgument => (
            format!("thiếu {argument}"),
            format!("{argument} is missing"),
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => (
            "thiếu tên lệnh".to_owned(),
            "the name of a command is missing".to_owned(),
        ),
        ErrorKind::ArgumentConflict => (
            format!("{argument} có hai lần hoặc không đi cùng nhau"),
            format!("{argument} stands twice or with what excludes it"),
        ),
        ErrorKind::InvalidUtf8 => (
            "có chữ không phải UTF-8".to_owned(),
            "a word is not UTF-8".to_owned(),
        ),
        _ => (
            "không hiểu lệnh này".to_owned(),
            "this call can't be understood".to_owned(),
        ),
    };
    let context = [
        ("argument", argument),
        ("value", value),
        ("allowed", allowed),
    ]
    .into_iter()
    .filter(|(_, word)| !word.is_empty())
    .map(|(key, word)| (key.to_owned(), word))
    .collect::<BTreeMap<_, _>>();
    UsageFault {
        vi: format!("Lệnh chưa đúng: {vi}. Không có gì bị thay đổi. Xem: gandan --help"),
        en: format!("The call is off: {en}. Nothing was changed. See: gandan --help"),
        context,
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(words) => words.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        other => other.to_string(),
    }
}
