//! The ui's types, generated from ours and committed; this test proves them fresh.
//! `cargo xtask bindings` writes them anew.

use crate::api;
use std::any::TypeId;
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use ts_rs::{Config, TS, TypeVisitor};

const HEAD: &str = "// Generated from crates/app by `cargo xtask bindings`. Do not edit.\n\n";

/// Collects the declaration of every type that a root mentions.
struct Collect<'c> {
    cfg: &'c Config,
    seen: HashSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl TypeVisitor for Collect<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let mut text = String::new();
            if let Some(docs) = T::docs() {
                text.push_str(&docs);
            }
            text.push_str("export ");
            text.push_str(&T::decl(self.cfg));
            self.declared.insert(T::ident(self.cfg), text);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

fn generated() -> String {
    let cfg = Config::new().with_large_int("number");
    let mut collect = Collect {
        cfg: &cfg,
        seen: HashSet::new(),
        declared: BTreeMap::new(),
    };
    macro_rules! roots {
        ($($root:ty),* $(,)?) => { $(collect.visit::<$root>();)* };
    }
    roots!(
        api::Abbreviation,
        api::AnswerInput,
        api::AppError,
        api::AttendeeInput,
        api::Brought,
        api::CarriedOpinion,
        api::CarryInput,
        api::ConclusionInput,
        api::Draft,
        api::ExportRequest,
        api::Exported,
        api::ExportedFile,
        api::FollowUpInput,
        api::GatheredHow,
        api::GatheredPreview,
        api::LearnedTopic,
        api::LineReading,
        api::LinkedOpinion,
        api::MergePreview,
        api::NewOpinion,
        api::NewSession,
        api::OpinionEdit,
        api::PastAct,
        api::PersonInput,
        api::PersonMatch,
        api::PersonMergePreview,
        api::PersonPast,
        api::RosterDone,
        api::RosterPreview,
        api::Place,
        api::ReviewView,
        api::RoomControl,
        api::RoomSetup,
        api::RoomView,
        api::SearchAnswer,
        api::SessionDelta,
        api::SessionRow,
        api::SessionView,
        api::SettingsView,
        api::SimilarOpinion,
        api::EarlierAnswer,
        api::StartView,
        api::Suggestions,
        api::TextMark,
        api::TopicChoice,
        api::UndoAnswer,
        api::Untagged,
    );
    let mut text = String::from(HEAD);
    for declaration in collect.declared.values() {
        text.push_str(declaration.trim_end());
        text.push('\n');
    }
    text
}

#[test]
fn generated_types_of_the_ui_are_fresh() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/backend/bindings.gen.ts");
    let fresh = generated();
    if std::env::var_os("GANDAN_WRITE_BINDINGS").is_some() {
        std::fs::write(&file, &fresh).unwrap();
    }
    let committed = std::fs::read_to_string(&file)
        .unwrap_or_default()
        .replace("\r\n", "\n");
    assert!(
        committed == fresh,
        "run `cargo xtask bindings`: {} is stale",
        file.display()
    );
}
