//! Ids, refs and `also`: each once, each leading somewhere; then numbered by place.

use super::fault::{FaultReason, FileFault, shorten};
use super::path::Path;
use super::shape::{Also, FileAttendee, SessionFile};
use std::collections::{HashMap, HashSet};

/// Checks all links within the file and brings them into normal form: refs by place, `also` by
/// index, in order, without repeats and without the opinion the answer already stands under;
/// topics without repeats.
pub(super) fn settle(file: &mut SessionFile) -> Result<(), FileFault> {
    check_ids(file)?;
    let places = ref_places(&file.attendees)?;
    let refs = place_refs(file.attendees.len());
    let root = Path::ROOT;
    let opinions = root.key("opinions");
    let by_id: HashMap<String, usize> = file
        .opinions
        .iter()
        .enumerate()
        .filter_map(|(i, o)| o.id.clone().map(|id| (id, i)))
        .collect();
    let count = file.opinions.len();
    for (i, opinion) in file.opinions.iter_mut().enumerate() {
        let path = opinions.index(i);
        if let Some(speaker) = &opinion.speaker {
            let Some(place) = places.get(speaker) else {
                let found = shorten(speaker);
                let path = path.key("speaker");
                return Err(FileFault::at(&path, FaultReason::UnknownRef { found }));
            };
            opinion.speaker = refs.get(*place).cloned();
        }
        let answers = path.key("answers");
        for (j, answer) in opinion.answers.iter_mut().enumerate() {
            let path = answers.index(j);
            let path = path.key("also");
            let mut also = Vec::with_capacity(answer.also.len());
            for (k, link) in answer.also.iter().enumerate() {
                let (place, found) = match link {
                    Also::Id(id) => (by_id.get(id).copied(), shorten(id)),
                    Also::Index(index) => {
                        let place = Some(*index).filter(|index| *index < count);
                        (place, index.to_string())
                    }
                };
                let Some(place) = place else {
                    let path = path.index(k);
                    return Err(FileFault::at(&path, FaultReason::UnknownAlso { found }));
                };
                also.push(place);
            }
            also.sort_unstable();
            also.dedup();
            answer.also = also
                .into_iter()
                .filter(|place| *place != i)
                .map(Also::Index)
                .collect();
        }
        let mut seen = HashSet::new();
        opinion.topics.retain(|code| seen.insert(code.clone()));
    }
    for (attendee, reference) in file.attendees.iter_mut().zip(refs) {
        attendee.reference = Some(reference);
    }
    Ok(())
}

/// The refs that attendees have in normal form: "a01", "a02" …
pub(super) fn place_refs(count: usize) -> Vec<String> {
    let width = count.to_string().len().max(2);
    (1..=count).map(|n| format!("a{n:0width$}")).collect()
}

/// An id names one thing, so it stands once in the whole file.
fn check_ids(file: &SessionFile) -> Result<(), FileFault> {
    let root = Path::ROOT;
    let (session, attendees, opinions) = (
        root.key("session"),
        root.key("attendees"),
        root.key("opinions"),
    );
    let mut seen = HashSet::new();
    new_id(&mut seen, &session, file.session.id.as_ref())?;
    for (i, attendee) in file.attendees.iter().enumerate() {
        new_id(&mut seen, &attendees.index(i), attendee.id.as_ref())?;
    }
    for (i, opinion) in file.opinions.iter().enumerate() {
        new_id(&mut seen, &opinions.index(i), opinion.id.as_ref())?;
    }
    Ok(())
}

fn new_id<'f>(
    seen: &mut HashSet<&'f str>,
    above: &Path<'_>,
    id: Option<&'f String>,
) -> Result<(), FileFault> {
    match id {
        Some(id) if !seen.insert(id) => {
            let found = shorten(id);
            let path = above.key("id");
            Err(FileFault::at(&path, FaultReason::DuplicateId { found }))
        }
        _ => Ok(()),
    }
}

fn ref_places(attendees: &[FileAttendee]) -> Result<HashMap<String, usize>, FileFault> {
    let root = Path::ROOT;
    let path = root.key("attendees");
    let mut places = HashMap::new();
    for (i, attendee) in attendees.iter().enumerate() {
        if let Some(reference) = &attendee.reference
            && places.insert(reference.clone(), i).is_some()
        {
            let found = shorten(reference);
            let path = path.index(i);
            let path = path.key("ref");
            return Err(FileFault::at(&path, FaultReason::DuplicateRef { found }));
        }
    }
    Ok(places)
}
