//! How the attendees of a session and the people of the roll find each other, in the same act that
//! names them.

use crate::Done;
use gandan_domain::person::{Known, filled, known, name_key};
use gandan_domain::text::fold;
use gandan_domain::{Attendee, Person};
use gandan_store::{Connection, Tx, people};
use std::collections::HashSet;

/// Who of the roll is at a session already: two of one name there are two people.
#[derive(Debug, Default)]
pub(crate) struct Here(HashSet<String>);

impl Here {
    /// Those at a session.
    pub(crate) fn at(conn: &Connection, session: &str) -> Done<Self> {
        let here = people::at_session(conn, session)?;
        Ok(Self(here.into_keys().collect()))
    }

    /// Whether a person is among them.
    pub(crate) fn has(&self, person: &str) -> bool {
        self.0.contains(person)
    }

    /// Puts an attendee who has a name on the roll: as who they are known to be, or as somebody
    /// new. The row of the attendee is the caller's to write.
    pub(crate) fn join(&mut self, tx: &Tx<'_>, attendee: &mut Attendee) -> Done<()> {
        attendee.person = None;
        let Some(described) = Person::of(attendee, String::new()) else {
            return Ok(());
        };
        let namesakes = people::namesakes(tx, &described.name)?;
        let absent = namesakes.iter().filter(|p| !self.0.contains(&p.id));
        let person = match known(&described, absent) {
            Known::One(id) => id,
            Known::Nobody => {
                let id = free_id(tx, &attendee.id)?;
                people::save(
                    tx,
                    &Person {
                        id: id.clone(),
                        ..described.clone()
                    },
                )?;
                id
            }
        };
        fill(tx, &person, &described)?;
        self.0.insert(person.clone());
        attendee.person = Some(person);
        Ok(())
    }

    /// Says that an attendee is this very person, and fills what each lacks from the other.
    pub(crate) fn join_as(&mut self, tx: &Tx<'_>, attendee: &mut Attendee, id: &str) -> Done<()> {
        let person = super::person(tx, id)?;
        let own = Person::of(attendee, String::new());
        let whole = own.map_or_else(|| person.clone(), |own| filled(&own, &person));
        *attendee = Attendee {
            citizen_id: attendee.citizen_id.take(),
            arrived_at: attendee.arrived_at,
            left_at: attendee.left_at,
            person: Some(person.id.clone()),
            ..whole.attendee(attendee.id.clone())
        };
        fill(tx, id, &whole)?;
        self.0.insert(id.to_owned());
        Ok(())
    }
}

/// A person's id is that of the attendee they were first seen as, so that the same sessions make
/// the same roll.
fn free_id(conn: &Connection, attendee: &str) -> Done<String> {
    let mut id = attendee.to_owned();
    let mut n = 1;
    while people::get(conn, &id)?.is_some() {
        n += 1;
        id = format!("{attendee}-{n}");
    }
    Ok(id)
}

/// Fills what the roll doesn't know of a person.
fn fill(tx: &Tx<'_>, id: &str, described: &Person) -> Done<()> {
    let person = super::person(tx, id)?;
    let whole = filled(&person, described);
    if whole != person {
        people::save(tx, &whole)?;
    }
    Ok(())
}

/// An attendee has other fields now: what of that the roll is to know. `before` is the row as it
/// stands; `asked` is whom the form says they are. A person who is at this session alone changes
/// with them; of others only gaps are filled. Under another name they are somebody else.
pub(crate) fn edited(
    tx: &Tx<'_>,
    session: &str,
    before: &Attendee,
    now: &mut Attendee,
    asked: Option<&str>,
) -> Done<()> {
    now.person.clone_from(&before.person);
    let mut here = Here::at(tx, session)?;
    if let Some(id) = &before.person {
        here.0.remove(id);
    }
    // The form says again whom it knew: nobody was chosen.
    let asked = asked.filter(|asked| before.person.as_deref() != Some(asked));
    if let Some(asked) = asked {
        here.join_as(tx, now, asked)?;
        return leave(tx, before);
    }
    let Some(id) = &before.person else {
        return here.join(tx, now);
    };
    let Some(described) = Person::of(now, id.clone()) else {
        now.person = None;
        return leave(tx, before);
    };
    let elsewhere = people::is_elsewhere(tx, id, &before.id)?;
    if elsewhere || !made_by(before, id) {
        let person = super::person(tx, id)?;
        if fold(&person.name) != fold(&described.name) && renamed(before, &described) {
            // Picked by mistake: what the roll had told of the one isn't the other's.
            now.phone
                .take_if(|phone| before.phone.as_ref() == Some(phone));
            now.birth_year
                .take_if(|year| before.birth_year.as_ref() == Some(year));
            return here.join(tx, now);
        }
    }
    if elsewhere {
        return fill(tx, id, &described);
    }
    if renamed(before, &described) {
        let namesakes = people::namesakes(tx, &described.name)?;
        let others = namesakes
            .iter()
            .filter(|p| p.id != *id && !here.0.contains(&p.id));
        if let Known::One(_) = known(&described, others) {
            // It turns out to be somebody known; who was made for the first spelling goes.
            return if leave_if_made(tx, before)? {
                here.join(tx, now)
            } else {
                follow(tx, id, before, &described)
            };
        }
    }
    follow(tx, id, before, &described)
}

fn renamed(before: &Attendee, described: &Person) -> bool {
    before.name.as_deref().map(name_key) != Some(name_key(&described.name))
}

/// The roll takes over each field that was changed, and fills its gaps.
fn follow(tx: &Tx<'_>, id: &str, before: &Attendee, described: &Person) -> Done<()> {
    let person = super::person(tx, id)?;
    let Some(was) = Person::of(before, id.to_owned()) else {
        return fill(tx, id, described);
    };
    let mut after = person.clone();
    if was.name != described.name {
        after.name.clone_from(&described.name);
    }
    macro_rules! carry {
        ($($field:ident),*) => {
            $(if was.$field != described.$field { after.$field.clone_from(&described.$field); })*
        };
    }
    carry!(form, group, address, phone, birth_year, capacity, title);
    let after = filled(&after, described);
    if after != person {
        people::save(tx, &after)?;
    }
    Ok(())
}

/// An attendee is no longer who they were, or is struck off: a person who was on the roll through
/// them alone goes.
pub(crate) fn leave(tx: &Tx<'_>, attendee: &Attendee) -> Done<()> {
    leave_if_made(tx, attendee).map(|_| ())
}

/// Whether a person is on the roll because this attendee was named.
fn made_by(attendee: &Attendee, person: &str) -> bool {
    person
        .strip_prefix(&attendee.id)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

fn leave_if_made(tx: &Tx<'_>, attendee: &Attendee) -> Done<bool> {
    let Some(id) = &attendee.person else {
        return Ok(false);
    };
    let alike = Person::of(attendee, id.clone()) == people::get(tx, id)?;
    if !made_by(attendee, id) || !alike || people::is_elsewhere(tx, id, &attendee.id)? {
        return Ok(false);
    }
    people::remove(tx, id)?;
    Ok(true)
}
