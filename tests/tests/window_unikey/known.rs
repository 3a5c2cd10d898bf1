//! Every text field that stands in the window's sources is one that a journey types into: a new one is missed here
//! before it is missed by a secretary.
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use gandan_tests::gandan::root;

use super::{evening, lists, settings};

/// What makes a text field in the sources: a tag, and what is put behind the name that is handed to it.
const MAKERS: &[(&str, &[&str])] = &[
    ("input", &[""]),
    ("textarea", &[""]),
    ("Field", &[""]),
    ("TextArea", &[""]),
    ("NumberField", &[""]),
    ("DateField", &[""]),
    ("TimeField", &[""]),
    ("DraftText", &[""]),
    ("LineField", &[""]),
    ("Palette", &[""]),
    ("LinesEditor", &["-text"]),
    ("PersonRows", &["-name", "-title"]),
];
/// Inputs that hold no text.
const NO_TEXT: [&str; 4] = ["checkbox", "radio", "file", "range"];
/// Names that are put together where the field stands, and what they are then.
const PUT_TOGETHER: &[(&str, &[&str])] = &[
    ("vote-${side}", &["vote-for", "vote-against", "vote-none"]),
    ("speaker-${which}", &["speaker-arrived", "speaker-left"]),
];
/// Rows of the officials, and the line for a new one, are drawn by one piece of `OfficialsPart`.
const OFFICIALS: &[(&str, &[&str])] = &[
    ("${test}-name", &["official-name", "official-new-name"]),
    ("${test}-title", &["official-title", "official-new-title"]),
];

/// A tag that makes a text field.
struct Tag<'a> {
    /// The file's name without its ending: for a component the tag that it is elsewhere.
    file: &'a str,
    maker: &'a str,
    behind: &'static [&'static str],
    /// From the tag's name to the next tag.
    text: &'a str,
}

/// The name of a field as it stands in the sources.
#[derive(Debug, PartialEq, Eq)]
enum Name<'a> {
    Fixed(&'a str),
    /// With `${…}` in it.
    Built(&'a str),
    /// Handed on as it came.
    Handed,
}

fn tags<'a>(file: &'a str, source: &'a str) -> impl Iterator<Item = Tag<'a>> {
    source.split('<').skip(1).filter_map(move |text| {
        let end = text.find(|letter: char| !letter.is_alphanumeric())?;
        let (maker, behind) = MAKERS.iter().find(|(name, _)| *name == &text[..end])?;
        let no_text = NO_TEXT
            .iter()
            .any(|kind| text.contains(&format!("type=\"{kind}\"")));
        (!no_text).then_some(Tag {
            file,
            maker,
            behind,
            text,
        })
    })
}

fn name<'a>(tag: &Tag<'a>) -> Option<Name<'a>> {
    let between = |begin: &str, end: char| {
        let (_, rest) = tag.text.split_once(begin)?;
        Some(rest.split_once(end)?.0)
    };
    for word in ["data-test", "fieldTest", " test", "\ttest"] {
        if let Some(fixed) = between(&format!("{word}=\""), '"') {
            return Some(Name::Fixed(fixed));
        }
        if let Some(built) = between(&format!("{word}={{`"), '`') {
            return Some(Name::Built(built));
        }
    }
    let handed = ["={test}", "={fieldTest}", "{ test }", "{test}"];
    handed
        .iter()
        .any(|way| tag.text.contains(way))
        .then_some(Name::Handed)
}

/// The fields that a tag makes, or what can't be told about it. Where a name is handed on, the tags of that component
/// are asked instead.
fn made(tag: &Tag<'_>) -> Result<Vec<String>, String> {
    let told = |names: &[&str]| names.iter().map(|&one| one.to_owned()).collect();
    let component = MAKERS.iter().find(|(maker, _)| *maker == tag.file);
    let known = |built: &str, names: &[(&str, &[&str])]| {
        let found = names.iter().find(|(one, _)| *one == built);
        found.map(|(_, names)| told(names))
    };
    match name(tag) {
        None => Err("has no data-test".to_owned()),
        Some(Name::Fixed(name)) => Ok(tag
            .behind
            .iter()
            .map(|end| format!("{name}{end}"))
            .collect()),
        Some(Name::Handed) if component.is_some_and(|(_, ends)| *ends == [""]) => Ok(Vec::new()),
        Some(Name::Handed) => {
            Err("is handed a name, but its file isn't among the makers".to_owned())
        }
        Some(Name::Built(built)) => {
            let ends = component.map_or(&[][..], |(_, ends)| *ends);
            if built
                .strip_prefix("${test}")
                .is_some_and(|end| ends.contains(&end))
            {
                return Ok(Vec::new());
            }
            known(built, PUT_TOGETHER)
                .or_else(|| (tag.file == "OfficialsPart").then(|| known(built, OFFICIALS))?)
                .ok_or_else(|| format!("is named {built}, and nobody says what that becomes"))
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "svelte") {
            found.push(path);
        }
    }
}

#[test]
fn every_text_field_of_the_window_is_typed_into() {
    let visited: BTreeSet<&str> = [evening::fields(), lists::fields(), settings::fields()]
        .into_iter()
        .flatten()
        .collect();
    let (mut files, mut faults, mut known) = (Vec::new(), Vec::new(), BTreeSet::new());
    sources(&root().join("ui/src"), &mut files);
    for path in &files {
        let source = std::fs::read_to_string(path).unwrap();
        let file = path.file_stem().unwrap().to_str().unwrap();
        if source.contains("contenteditable") {
            faults.push(format!(
                "{file}: what is edited in its place is no text field"
            ));
        }
        for tag in tags(file, &source) {
            match made(&tag) {
                Ok(names) => known.extend(names),
                Err(fault) => faults.push(format!("{file}: a {} {fault}", tag.maker)),
            }
        }
    }
    let missed = known.iter().filter(|name| !visited.contains(name.as_str()));
    faults.extend(missed.map(|name| format!("no journey types into {name}")));
    let gone = visited.iter().filter(|name| !known.contains(**name));
    faults.extend(gone.map(|name| format!("{name} stands nowhere in the sources")));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_field_is_found_whatever_makes_it() {
    let made_by = |file: &str, source: &str| -> Vec<Result<Vec<String>, String>> {
        tags(file, source).map(|tag| made(&tag)).collect()
    };
    let named = |names: &[&str]| vec![Ok(names.iter().map(|&one| one.to_owned()).collect())];
    for (file, source, names) in [
        (
            "A",
            "<p><input type=\"text\" data-test=\"a\" oninput={() => b} /></p>",
            &["a"][..],
        ),
        (
            "A",
            "<LinesEditor\n  label={words.a}\n  test=\"a\"\n/>",
            &["a-text"],
        ),
        ("A", "<PersonRows test=\"a\" />", &["a-name", "a-title"]),
        ("A", "<Palette fieldTest=\"a\" optionTest=\"b\" />", &["a"]),
        (
            "A",
            "<NumberField test={`vote-${side}`} />",
            &["vote-for", "vote-against", "vote-none"],
        ),
        ("DraftText", "<textarea data-test={test}>", &[]),
        (
            "DateField",
            "<Field {...test === undefined ? {} : { test }} />",
            &[],
        ),
        ("LinesEditor", "<TextArea test={`${test}-text`} />", &[]),
    ] {
        assert_eq!(made_by(file, source), named(names), "{source}");
    }
    for (file, source) in [
        ("A", "<input type=\"text\" />"),
        ("A", "<textarea data-test={test}>"),
        ("A", "<Field test={`${test}-name`} />"),
        ("LinesEditor", "<TextArea test={`${test}-more`} />"),
    ] {
        assert!(matches!(made_by(file, source)[..], [Err(_)]), "{source}");
    }
    assert!(made_by("A", "<input type=\"checkbox\" /><p>").is_empty());
}
