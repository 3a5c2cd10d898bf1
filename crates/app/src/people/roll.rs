//! The people of the roll in memory, ready to be asked on every letter: read before the first one,
//! then kept up with what each write touched.

use crate::Done;
use gandan_domain::person::find::Index;
use gandan_store::{Connection, Touched, people};
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Beyond so many changed people all are read anew.
const MANY: usize = 2_000;

/// The roll in memory. Where both are locked, the index is locked first.
#[derive(Debug, Default)]
pub(crate) struct Roll {
    index: Mutex<Option<Index>>,
    unread: Mutex<Unread>,
}

/// What was written since the index was last brought up to date.
#[derive(Debug, Default)]
struct Unread {
    people: BTreeSet<String>,
    /// A session came, went or has another head: who came to the earlier ones is asked anew. Who
    /// comes tonight changes nobody's place in the list.
    sessions: bool,
    /// More than is worth telling apart.
    all: bool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is noted is noted whole; an index is mended from the store before each question.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Roll {
    /// A write touched these. Never waits for a reading that is under way.
    pub(crate) fn note(&self, touched: &Touched) {
        if touched.people.is_empty() && touched.sessions.is_empty() {
            return;
        }
        let mut unread = lock(&self.unread);
        if !unread.all {
            unread.sessions |= !touched.sessions.is_empty();
            unread.people.extend(touched.people.iter().cloned());
            if unread.people.len() > MANY {
                *unread = Unread::everybody();
            }
        }
    }

    /// Much was written past the acts: all is read anew at the next question.
    pub(crate) fn forget(&self) {
        *lock(&self.unread) = Unread::everybody();
    }

    /// Asks the index once it holds what the store holds. `read` opens the data.
    pub(super) fn ask<T>(
        &self,
        read: impl FnOnce(&mut dyn FnMut(&Connection) -> Done<()>) -> Done<()>,
        question: impl FnOnce(&Index) -> T,
    ) -> Done<T> {
        let mut index = lock(&self.index);
        // Taken before the data are opened: what is written while they are read is noted for the
        // next question.
        let unread = std::mem::take(&mut *lock(&self.unread));
        let known = index.take().filter(|_| !unread.all);
        // Left out on an error, so that the next question reads everything anew.
        let whole = match known {
            Some(known) if unread.people.is_empty() && !unread.sessions => known,
            Some(known) => mended(known, &unread, read)?,
            None => gathered(read)?,
        };
        let answer = question(&whole);
        *index = Some(whole);
        Ok(answer)
    }
}

impl Unread {
    fn everybody() -> Self {
        Self {
            people: BTreeSet::new(),
            sessions: true,
            all: true,
        }
    }
}

type Read<'a> = &'a mut dyn FnMut(&Connection) -> Done<()>;

fn mended(
    mut index: Index,
    unread: &Unread,
    read: impl FnOnce(Read<'_>) -> Done<()>,
) -> Done<Index> {
    read(&mut |conn| {
        for id in &unread.people {
            match people::get(conn, id)? {
                Some(person) => index.put(&person, people::came(conn, id)?),
                None => index.remove(id),
            }
        }
        if unread.sessions {
            index.came(&people::all_who_came(conn)?);
        }
        Ok(())
    })?;
    Ok(index)
}

fn gathered(read: impl FnOnce(Read<'_>) -> Done<()>) -> Done<Index> {
    let mut index = Index::default();
    read(&mut |conn| {
        let came = people::all_who_came(conn)?;
        for person in people::list(conn)? {
            index.put(&person, came.contains(&person.id));
        }
        Ok(())
    })?;
    Ok(index)
}

#[cfg(test)]
mod tests {
    use super::MANY;
    use crate::api::PersonInput;
    use crate::{App, AppError, Clock, ErrorCode, Ids, Options};
    use gandan_store::Touched;

    fn app(dir: &tempfile::TempDir) -> App {
        App::open(Options {
            data_dir: Some(dir.path().to_owned()),
            clock: Clock::Fixed("2026-11-03T19:00:00+07:00".parse().unwrap()),
            ids: Ids::Random,
        })
        .unwrap()
    }

    fn joins(app: &App, name: &str) -> String {
        let input = PersonInput {
            name: name.into(),
            ..PersonInput::default()
        };
        app.person_save(None, &input).unwrap().person.id
    }

    fn found(app: &App, typed: &str) -> usize {
        app.person_find(None, typed, 9).unwrap().len()
    }

    /// How many answer, where the data may not be opened to say so.
    fn known(app: &App, typed: &str) -> usize {
        app.roll
            .ask(
                |_| panic!("the data were opened"),
                |index| index.find(typed, 9).len(),
            )
            .unwrap()
    }

    #[test]
    fn made_ready_the_first_letter_opens_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let app = app(&dir);
        joins(&app, "Nguyễn Thị Hoa");
        app.people_ready().unwrap();
        assert_eq!(known(&app, "h"), 1);
        let other = joins(&app, "Phùng Văn Hòa");
        assert_eq!(found(&app, "h"), 2);
        assert_eq!(known(&app, "h"), 2, "read once");
        app.person_remove(&other).unwrap();
        app.people_ready().unwrap();
        assert_eq!(known(&app, "h"), 1);
        app.undo(None).unwrap();
        app.people_ready().unwrap();
        assert_eq!(known(&app, "h"), 2);
    }

    #[test]
    fn who_joins_while_the_roll_is_read_is_found_and_doesnt_wait() {
        let dir = tempfile::tempdir().unwrap();
        let app = app(&dir);
        joins(&app, "Nguyễn Thị Hoa");
        let seen = app.roll.ask(
            |gather| {
                app.read(|conn| gather(conn))?;
                joins(&app, "Phùng Văn Hòa");
                Ok(())
            },
            |index| index.find("h", 9).len(),
        );
        assert_eq!(seen.unwrap(), 1, "read before they joined");
        assert_eq!(found(&app, "h"), 2);
    }

    #[test]
    fn a_reading_that_failed_is_done_anew() {
        let dir = tempfile::tempdir().unwrap();
        let app = app(&dir);
        app.people_ready().unwrap();
        joins(&app, "Nguyễn Thị Hoa");
        let failed = app
            .roll
            .ask(|_| Err(AppError::new(ErrorCode::Internal)), |_| ());
        assert!(failed.is_err());
        assert_eq!(found(&app, "h"), 1, "what was noted isn't forgotten");
    }

    #[test]
    fn many_changes_at_once_are_read_as_a_whole() {
        let dir = tempfile::tempdir().unwrap();
        let app = app(&dir);
        app.people_ready().unwrap();
        joins(&app, "Nguyễn Thị Hoa");
        let touched = Touched {
            people: (0..=MANY).map(|n| n.to_string()).collect(),
            ..Touched::default()
        };
        app.roll.note(&touched);
        joins(&app, "Phùng Văn Hòa");
        assert_eq!(found(&app, "h"), 2);
        app.roll.forget();
        assert_eq!(found(&app, "h"), 2);
    }
}
