//! What a form hands over, as it is stored: texts clean, rows with nothing in them dropped.

use crate::opinion::{block, line};
use gandan_domain::{Chair, Present, Secretary, Session, Signer, Vote, Ward};

/// A text of one line; empty = not given.
pub(crate) fn one(typed: &str) -> String {
    line(Some(typed)).unwrap_or_default()
}

/// A text of several lines; empty = not given.
fn many(typed: &str) -> String {
    block(typed).unwrap_or_default()
}

/// Lines of a list; empty ones are none.
pub(crate) fn lines(typed: &[String]) -> Vec<String> {
    typed.iter().filter_map(|text| block(text)).collect()
}

/// The ward as printed.
pub(crate) fn ward(typed: &Ward) -> Ward {
    Ward {
        kind: typed.kind,
        name: one(&typed.name),
        province: one(&typed.province),
        issuer: typed.issuer,
        unit_name: line(typed.unit_name.as_deref()),
        place_name: line(typed.place_name.as_deref()),
    }
}

/// Those who preside.
pub(crate) fn chairs(typed: &[Chair]) -> Vec<Chair> {
    typed
        .iter()
        .map(|c| Chair {
            name: one(&c.name),
            title: many(&c.title),
            form: c.form,
        })
        .filter(|c| !(c.name.is_empty() && c.title.is_empty()))
        .collect()
}

/// Those who take the minutes.
pub(crate) fn secretaries(typed: &[Secretary]) -> Vec<Secretary> {
    typed
        .iter()
        .map(|s| Secretary {
            name: one(&s.name),
            title: many(&s.title),
        })
        .filter(|s| !(s.name.is_empty() && s.title.is_empty()))
        .collect()
}

/// The head of a session.
pub(crate) fn session(typed: &Session) -> Session {
    Session {
        ward: ward(&typed.ward),
        title: many(&typed.title),
        place: one(&typed.place),
        basis: lines(&typed.basis),
        chairs: chairs(&typed.chairs),
        secretaries: secretaries(&typed.secretaries),
        signers: typed
            .signers
            .iter()
            .map(|s| Signer {
                name: one(&s.name),
                title: many(&s.title),
            })
            .filter(|s| !(s.name.is_empty() && s.title.is_empty()))
            .collect(),
        present: typed
            .present
            .iter()
            .map(|p| Present {
                group: one(&p.group),
                count: p.count,
            })
            .filter(|p| !p.group.is_empty() || p.count.is_some())
            .collect(),
        votes: typed
            .votes
            .iter()
            .map(|v| Vote {
                matter: many(&v.matter),
                ..v.clone()
            })
            .filter(|v| {
                let counted = [v.in_favour, v.against, v.none];
                !v.matter.is_empty() || counted.iter().any(Option::is_some)
            })
            .collect(),
        agenda: lines(&typed.agenda),
        recipients: lines(&typed.recipients),
        ..typed.clone()
    }
}
