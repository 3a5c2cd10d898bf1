//! Ten sentences into every text field that stands in an element.
use std::collections::{BTreeMap, BTreeSet};

use gandan_tests::typing::{Method, Sentence, sentences};
use gandan_tests::window::{Left, Played, Told, Window, by};
use serde_json::Value;

use super::scenes::{COUNTED, Scene};

/// So many sentences are typed into every field.
pub const A_FIELD: usize = 10;

/// Goes through the fields with ten sentences each, in Telex and VNI, so that all sentences have their turn.
pub struct Sweep {
    played: Vec<Played>,
    next: usize,
    /// Fields and what came out wrong in them.
    pub wrong: Vec<String>,
    /// What each field held in the end.
    pub last: BTreeMap<String, String>,
    /// Where it has been.
    seen: BTreeSet<String>,
}

impl Sweep {
    pub fn new() -> Self {
        let all = sentences();
        let telex = Played::all(&all, Method::Telex);
        let vni = Played::all(&all, Method::Vni);
        Self {
            played: telex
                .into_iter()
                .zip(vni)
                .enumerate()
                .map(|(index, (telex, vni))| if index % 2 == 0 { telex } else { vni })
                .collect(),
            next: 0,
            wrong: Vec::new(),
            last: BTreeMap::new(),
            seen: BTreeSet::new(),
        }
    }

    /// Types into every text field that stands in an element now; the listed ones must be among them.
    pub async fn fields(&mut self, w: &Window, root: &str, listed: &[&str]) -> Told {
        w.wait_for(root).await?;
        let found = w.text_fields(root).await?;
        for name in listed {
            assert!(
                found.iter().any(|one| one == name),
                "{root} has no text field {name}: {found:?}"
            );
        }
        for name in found {
            self.field(w, root, &name).await?;
        }
        Ok(())
    }

    pub async fn field(&mut self, w: &Window, root: &str, name: &str) -> Told {
        let end = self.next + A_FIELD;
        let ten = &self.played[self.next..end];
        self.next = end % self.played.len();
        let left = if COUNTED.contains(&name) {
            Left::Before
        } else {
            Left::Last
        };
        let wrong = w.replay(&format!("{root} {}", by(name)), ten, left).await?;
        self.wrong
            .extend(wrong.into_iter().map(|one| format!("{name}: {one}")));
        if left == Left::Last {
            self.last
                .insert(name.to_owned(), ten[A_FIELD - 1].text.clone());
        }
        self.seen.insert(name.to_owned());
        Ok(())
    }

    /// Types what belongs into a field that isn't for sentences, in Telex, then over it in VNI.
    pub async fn meant(&mut self, w: &Window, root: &str, name: &str, text: &str) -> Told {
        let one = [Sentence {
            text: text.to_owned(),
            typed: text.to_owned(),
        }];
        for method in [Method::Telex, Method::Vni] {
            let played = Played::all(&one, method);
            let css = format!("{root} {}", by(name));
            let wrong = w.replay(&css, &played, Left::Last).await?;
            self.wrong
                .extend(wrong.into_iter().map(|one| format!("{name}: {one}")));
        }
        Ok(())
    }

    /// Fails if it hasn't been in one of these.
    pub fn has_been_in(&self, listed: &[&str]) {
        let missed: Vec<&&str> = listed
            .iter()
            .filter(|name| !self.seen.contains(**name))
            .collect();
        assert!(missed.is_empty(), "nothing was typed into {missed:?}");
    }

    pub async fn scene(&mut self, w: &Window, scene: &Scene) -> Told {
        let listed: Vec<&str> = scene.1.iter().map(|(name, _)| *name).collect();
        self.fields(w, scene.0, &listed).await
    }

    /// What the record holds of a scene is what its fields held.
    pub fn kept(&self, record: &Value, scene: &Scene) {
        for (name, pointer) in scene.1.iter().filter(|(_, pointer)| !pointer.is_empty()) {
            let kept = record.pointer(pointer).and_then(Value::as_str);
            assert_eq!(kept, self.last.get(*name).map(String::as_str), "{name}");
        }
    }
}
