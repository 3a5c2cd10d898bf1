//! Two records of one person as one.

use super::Person;

/// A person whose gaps are filled from another record; what they have stays. The name too.
pub fn filled(kept: &Person, from: &Person) -> Person {
    let Person {
        id,
        name,
        form,
        group,
        address,
        phone,
        birth_year,
        capacity,
        title,
    } = kept.clone();
    Person {
        id,
        name,
        form: form.or(from.form),
        group: group.or_else(|| from.group.clone()),
        address: address.or_else(|| from.address.clone()),
        phone: phone.or_else(|| from.phone.clone()),
        birth_year: birth_year.or(from.birth_year),
        capacity: capacity.or(from.capacity),
        title: title.or_else(|| from.title.clone()),
    }
}

/// What becomes of `into` when `from` is merged into it: its gaps are filled, and of two names the
/// fuller stays ("Hoa" against "Nguyễn Thị Hoa").
pub fn merged(from: &Person, into: &Person) -> Person {
    let words = |name: &str| name.split_whitespace().count();
    let mut result = filled(into, from);
    if words(&from.name) > words(&into.name) {
        result.name.clone_from(&from.name);
    }
    result
}

#[cfg(test)]
mod tests {
    use super::super::person;
    use super::*;

    #[test]
    fn what_stands_stays_and_gaps_are_filled() {
        let into = Person {
            phone: Some("0912 345 678".to_owned()),
            ..person("a", "Nguyễn Thị Hoa")
        };
        let from = Person {
            phone: Some("0999".to_owned()),
            group: Some("TDP số 7".to_owned()),
            birth_year: Some(1961),
            ..person("b", "Hoa")
        };
        let one = merged(&from, &into);
        assert_eq!(
            (one.id.as_str(), one.name.as_str()),
            ("a", "Nguyễn Thị Hoa")
        );
        assert_eq!(one.phone.as_deref(), Some("0912 345 678"));
        assert_eq!(one.group.as_deref(), Some("TDP số 7"));
        assert_eq!(one.birth_year, Some(1961));
    }

    #[test]
    fn the_fuller_name_stays() {
        let (short, full) = (person("a", "Hoa"), person("b", "Nguyễn Thị Hoa"));
        assert_eq!(merged(&full, &short).name, "Nguyễn Thị Hoa");
        assert_eq!(merged(&short, &full).name, "Nguyễn Thị Hoa");
        assert_eq!(filled(&short, &full).name, "Hoa");
    }
}
