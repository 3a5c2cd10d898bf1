//! What should be so: every word that was said, in which opinion, whose it is, what later sessions
//! said about it; replayed from the acts that stand.

use gandan_domain::OpinionKind;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A word that was said once and never again.
pub type Word = u32;

/// An act that stands. An opinion is named by a word that it holds.
#[derive(Debug, Clone)]
pub enum Did {
    Said {
        session: usize,
        words: Vec<Word>,
        person: Option<String>,
        kind: OpinionKind,
    },
    /// From this word on.
    Split(Word),
    /// With the one above.
    Joined(Word),
    Kind(Word, OpinionKind),
    Speaker(Word, Option<String>),
    Deleted(Word),
    /// By which session, and its words; none = only kept open.
    Carried(usize, Word, Option<u32>),
    Away(usize, bool),
    Imported(usize, Vec<Vec<Word>>),
    Merged(String, String),
    /// Changes nothing of this.
    Other,
}

#[derive(Debug, Clone)]
pub struct Opinion {
    pub words: Vec<Word>,
    pub person: Option<String>,
    pub kind: OpinionKind,
}

#[derive(Debug, Default)]
pub struct State {
    pub sessions: BTreeMap<usize, Vec<Opinion>>,
    pub away: BTreeSet<usize>,
    /// What a session said of a word.
    evidence: HashMap<(usize, Word), BTreeSet<u32>>,
    merged: Vec<(String, String)>,
}

/// The acts of every stack, and those taken back.
#[derive(Debug, Default)]
pub struct Model {
    stands: Vec<(Option<usize>, Did)>,
    undone: HashMap<Option<usize>, Vec<Did>>,
}

impl Model {
    pub fn did(&mut self, scope: Option<usize>, did: Did) {
        self.undone.remove(&scope);
        self.stands.push((scope, did));
    }

    /// Whether an act of this stack stands.
    pub fn any(&self, scope: Option<usize>) -> bool {
        self.stands.iter().any(|(of, _)| *of == scope)
    }

    pub fn undo(&mut self, scope: Option<usize>) {
        let top = self.stands.iter().rposition(|(of, _)| *of == scope);
        let (_, did) = self.stands.remove(top.unwrap());
        self.undone.entry(scope).or_default().push(did);
    }

    pub fn redo(&mut self, scope: Option<usize>) {
        let did = self.undone.get_mut(&scope).unwrap().pop().unwrap();
        self.stands.push((scope, did));
    }

    pub fn state(&self) -> State {
        let mut state = State::default();
        for (_, did) in &self.stands {
            state.replay(did);
        }
        state
    }
}

impl State {
    fn place(&self, word: Word) -> Option<(usize, usize)> {
        self.sessions.iter().find_map(|(session, list)| {
            let at = list.iter().position(|one| one.words.contains(&word));
            at.map(|at| (*session, at))
        })
    }

    fn with(&mut self, word: Word) -> Option<&mut Opinion> {
        let (session, at) = self.place(word)?;
        self.sessions.get_mut(&session)?.get_mut(at)
    }

    fn replay(&mut self, did: &Did) {
        match did.clone() {
            Did::Said {
                session,
                words,
                person,
                kind,
            } => self.sessions.entry(session).or_default().push(Opinion {
                words,
                person,
                kind,
            }),
            Did::Split(word) => {
                let Some((session, at)) = self.place(word) else {
                    return;
                };
                let list = self.sessions.get_mut(&session).unwrap();
                let cut = list[at].words.iter().position(|one| *one == word).unwrap();
                let words = list[at].words.split_off(cut);
                // What was said of the whole stands by the first part; the second is new.
                self.evidence.retain(|(_, of), _| !words.contains(of));
                let below = Opinion {
                    words,
                    ..list[at].clone()
                };
                list.insert(at + 1, below);
            }
            Did::Joined(word) => {
                let Some((session, at)) = self.place(word) else {
                    return;
                };
                let list = self.sessions.get_mut(&session).unwrap();
                let below = list.remove(at);
                let above = &mut list[at - 1];
                above.words.extend(below.words);
                if below.kind == OpinionKind::Denunciation {
                    above.kind = OpinionKind::Denunciation;
                }
                // What was said of either is said of both.
                let words = above.words.clone();
                let mut both: HashMap<usize, BTreeSet<u32>> = HashMap::new();
                for ((by, word), told) in &self.evidence {
                    if words.contains(word) {
                        both.entry(*by).or_default().extend(told);
                    }
                }
                for (by, told) in both {
                    let all = words.iter().map(|word| ((by, *word), told.clone()));
                    self.evidence.extend(all);
                }
            }
            Did::Kind(word, kind) => {
                if let Some(one) = self.with(word) {
                    one.kind = kind;
                }
            }
            Did::Speaker(word, person) => {
                if let Some(one) = self.with(word) {
                    one.person = person;
                }
            }
            Did::Deleted(word) => {
                if let Some((session, at)) = self.place(word) {
                    let gone = self.sessions.get_mut(&session).unwrap().remove(at);
                    self.evidence.retain(|(_, of), _| !gone.words.contains(of));
                }
            }
            Did::Carried(by, word, told) => {
                let words = self.with(word).map(|one| one.words.clone());
                for word in words.unwrap_or_default() {
                    self.evidence.remove(&(by, word));
                    if let Some(told) = told {
                        self.evidence.insert((by, word), BTreeSet::from([told]));
                    }
                }
            }
            Did::Away(session, true) => {
                self.away.insert(session);
            }
            Did::Away(session, false) => {
                self.away.remove(&session);
            }
            Did::Imported(session, said) => {
                let list = said.into_iter().map(|words| Opinion {
                    words,
                    person: None,
                    kind: OpinionKind::Petition,
                });
                self.sessions.insert(session, list.collect());
            }
            Did::Merged(from, into) => self.merged.push((from, into)),
            Did::Other => {}
        }
    }

    /// Who somebody of the roll is by now.
    pub fn now(&self, person: &str) -> String {
        let step = |of: String, (from, into): &(String, String)| {
            if of == *from { into.clone() } else { of }
        };
        self.merged.iter().fold(person.to_owned(), step)
    }

    /// What the minutes of a session have to say about earlier ones, in the order of its numbers.
    pub fn told_by(&self, by: usize) -> Vec<u32> {
        let mut told = BTreeSet::new();
        for (session, list) in &self.sessions {
            let open = list
                .iter()
                .filter(|one| one.kind != OpinionKind::Denunciation);
            if !self.away.contains(session) {
                for word in open.flat_map(|one| &one.words) {
                    told.extend(self.evidence.get(&(by, *word)).into_iter().flatten());
                }
            }
        }
        told.into_iter().collect()
    }
}
