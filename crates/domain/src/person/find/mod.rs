//! How typed letters find a person: beginnings of the words of a name, its initials, and a number
//! that narrows by tổ, birth year or the end of the phone number.

mod asked;
mod entry;
mod spelling;
#[cfg(test)]
mod tests;

use super::Person;
use asked::Asked;
use entry::{Entry, Rank};
use std::collections::{HashMap, HashSet};

/// Somebody who was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The person's id.
    pub id: String,
    /// What of the name was typed: UTF-16 ranges `[start, end)`, in order.
    pub marks: Vec<[u32; 2]>,
}

/// The people of a roll, ready to be looked for.
#[derive(Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
    places: HashMap<String, usize>,
}

impl Index {
    /// Adds a person, or puts a new state in the place of the old; `came` = has been at a session.
    pub fn put(&mut self, person: &Person, came: bool) {
        let entry = Entry::of(person, came);
        if let Some(&at) = self.places.get(&person.id) {
            self.entries[at] = entry;
        } else {
            self.places.insert(person.id.clone(), self.entries.len());
            self.entries.push(entry);
        }
    }

    /// Takes a person out.
    pub fn remove(&mut self, id: &str) {
        if let Some(at) = self.places.remove(id) {
            self.entries.swap_remove(at);
            if let Some(moved) = self.entries.get(at) {
                self.places.insert(moved.id.clone(), at);
            }
        }
    }

    /// Says anew who has been at a session.
    pub fn came(&mut self, who: &HashSet<String>) {
        for entry in &mut self.entries {
            entry.came = who.contains(&entry.id);
        }
    }

    /// Who fits what is typed, the best first: by given name before other words before some of the
    /// initials; among equals first who has been at a session, then in the order of a list of names,
    /// then of tổ. Nothing typed finds nobody.
    pub fn find(&self, typed: &str, limit: usize) -> Vec<Hit> {
        let asked = Asked::read(typed);
        let nothing = asked.names.is_empty() && asked.numbers.is_empty() && asked.others.is_empty();
        if nothing || limit == 0 {
            return Vec::new();
        }
        let mut taken = Vec::new();
        let mut found: Vec<(Rank, &Entry)> = Vec::new();
        for entry in &self.entries {
            if let Some(rank) = entry.fit(&asked, &mut taken) {
                found.push((rank, entry));
            }
        }
        let before = |a: &(Rank, &Entry), b: &(Rank, &Entry)| {
            a.0.cmp(&b.0)
                .then_with(|| a.1.order.cmp(&b.1.order))
                .then_with(|| a.1.id.cmp(&b.1.id))
        };
        if found.len() > limit {
            found.select_nth_unstable_by(limit, before);
            found.truncate(limit);
        }
        found.sort_unstable_by(before);
        found
            .into_iter()
            .map(|(_, entry)| {
                let fits = entry.fit(&asked, &mut taken).is_some();
                Hit {
                    id: entry.id.clone(),
                    marks: if fits {
                        entry.marks(&asked, &taken)
                    } else {
                        Vec::new()
                    },
                }
            })
            .collect()
    }
}
