//! Invented sessions, for measuring: as many opinions as asked for, the same for the same seed.
//! Every word is made up.

mod chance;
mod evening;
mod words;

use crate::{App, Done, exchange};
use gandan_store::sessions;
use serde::Serialize;

/// Sessions written in one transaction, some thousand opinions together.
const SESSIONS_AT_ONCE: usize = 100;

/// What was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Generated {
    /// Sessions.
    pub sessions: u32,
    /// Opinions.
    pub opinions: u32,
}

impl App {
    /// Adds invented sessions with `opinions` opinions together. The same number and seed give
    /// the same sessions, so doing it again adds nothing. No act: there is nothing to undo.
    pub fn generate(&self, opinions: u32, seed: u64) -> Done<Generated> {
        let mut added = Generated {
            sessions: 0,
            opinions: 0,
        };
        let sizes = evening::sizes(opinions, seed);
        let now = self.now();
        for (batch, sizes) in sizes.chunks(SESSIONS_AT_ONCE).enumerate() {
            let sizes = sizes.to_vec();
            let first = batch * SESSIONS_AT_ONCE;
            let (sessions, opinions) = self.store()?.seed(move |tx| -> Done<(u32, u32)> {
                let mut written = (0, 0);
                for (n, size) in (first..).zip(sizes) {
                    let record = evening::record(seed, n, size);
                    if sessions::get(tx, &record.session.id)?.is_none() {
                        exchange::add(tx, &record, now, None)?;
                        written = (written.0 + 1, written.1 + size);
                    }
                }
                Ok(written)
            })?;
            added.sessions += sessions;
            added.opinions += opinions;
        }
        self.heard.forget();
        self.roll.forget();
        Ok(added)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{CopyKind, Options};
    use gandan_domain::check;

    fn app(dir: &std::path::Path) -> App {
        App::open(Options {
            data_dir: Some(dir.to_owned()),
            ..Options::default()
        })
        .unwrap()
    }

    #[test]
    fn as_many_as_asked_for_and_no_more_the_second_time() {
        let dir = tempfile::tempdir().unwrap();
        let app = app(dir.path());
        let done = app.generate(131, 7).unwrap();
        assert_eq!(done.opinions, 131);
        let listed: u32 = app.session_list().unwrap().iter().map(|s| s.opinions).sum();
        assert_eq!(listed, 131);
        let again = app.generate(131, 7).unwrap();
        assert_eq!((again.sessions, again.opinions), (0, 0));
        assert!(app.data_check().unwrap().sound);
    }

    #[test]
    fn a_seed_gives_the_same_sessions_anywhere() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (one, two) = (app(one.path()), app(two.path()));
        one.generate(90, 3).unwrap();
        two.generate(90, 3).unwrap();
        let (rows, others) = (one.session_list().unwrap(), two.session_list().unwrap());
        assert_eq!(rows.len(), others.len());
        for row in rows {
            assert_eq!(
                one.session_file(&row.id, CopyKind::Full).unwrap(),
                two.session_file(&row.id, CopyKind::Full).unwrap()
            );
        }
        assert_ne!(evening::record(3, 0, 30), evening::record(4, 0, 30));
    }

    #[test]
    fn an_invented_session_can_be_printed_and_varies() {
        let record = evening::record(1, 0, 40);
        assert_eq!(record.opinions.len(), 40);
        assert!(check::missing(&record).iter().all(|m| !m.blocking));
        let texts: std::collections::HashSet<&str> =
            record.opinions.iter().map(|o| o.text.as_str()).collect();
        assert!(texts.len() >= 36, "{} of 40 differ", texts.len());
        let topics: std::collections::HashSet<&str> = record
            .opinions
            .iter()
            .flat_map(|o| o.topics.iter().map(String::as_str))
            .collect();
        assert!(topics.len() >= 8);
        assert!(topics.iter().all(|code| gandan_topics::in_catalogue(code)));
    }
}
