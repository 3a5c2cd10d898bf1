//! Who signs: THƯ KÝ at the left, CHỦ TỌA at the right (Mẫu 1.9), further signers below.

use super::words::one_line;
use crate::paper::Signature;
use gandan_domain::{Chair, Issuer, Session, SessionKind};

/// Columns of signatures that fit side by side.
const ACROSS: usize = 3;

/// Rows of signatures from top to bottom. With several chairs the first named stands rightmost.
pub fn rows(session: &Session) -> Vec<Vec<Signature>> {
    let mut secretaries: Vec<Signature> = session
        .secretaries
        .iter()
        .map(|secretary| signature("THƯ KÝ", Vec::new(), &secretary.name))
        .collect();
    let mut chairs: Vec<Signature> = session
        .chairs
        .iter()
        .map(|chair| signature("CHỦ TỌA", office(chair, session.ward.issuer), &chair.name))
        .collect();
    if secretaries.is_empty() {
        secretaries.push(signature("THƯ KÝ", Vec::new(), ""));
    }
    if chairs.is_empty() {
        chairs.push(signature("CHỦ TỌA", Vec::new(), ""));
    }

    let right = chairs.len().min(ACROSS - 1);
    let mut secretaries = secretaries.into_iter();
    let mut chairs = chairs.into_iter().peekable();
    let mut rows = Vec::new();
    loop {
        let mut row: Vec<Signature> = (0..right).map_while(|_| chairs.next()).collect();
        let secretary = secretaries.next();
        if row.is_empty() && secretary.is_none() {
            break;
        }
        row.resize_with(right, || signature("", Vec::new(), ""));
        row.push(secretary.unwrap_or_else(|| signature("", Vec::new(), "")));
        row.reverse();
        rows.push(row);
    }
    rows.extend(further(session));
    rows
}

/// Signers beyond secretary and chair, by their capacity; two in a row.
fn further(session: &Session) -> Vec<Vec<Signature>> {
    let unnamed = match session.kind {
        SessionKind::ResidentsMeeting => "ĐẠI DIỆN HỘ GIA ĐÌNH",
        _ => "ĐẠI DIỆN NGƯỜI THAM DỰ",
    };
    session
        .signers
        .chunks(2)
        .map(|pair| {
            pair.iter()
                .map(|signer| {
                    let mut lines = capitals(&signer.title).into_iter();
                    let capacity = lines.next().unwrap_or_else(|| unnamed.to_owned());
                    Signature {
                        capacity,
                        office: lines.collect(),
                        name: one_line(&signer.name),
                    }
                })
                .collect()
        })
        .collect()
}

fn signature(capacity: &str, office: Vec<String>, name: &str) -> Signature {
    Signature {
        capacity: capacity.to_owned(),
        office,
        name: one_line(name),
    }
}

/// The office under CHỦ TỌA. On a paper of the people's committee only offices of government
/// (Mẫu 1.9, note 5: "Ghi chức vụ chính quyền (nếu cần)"); a residential group prints them all.
fn office(chair: &Chair, issuer: Issuer) -> Vec<String> {
    if issuer == Issuer::ToDanPho {
        return capitals(&chair.title);
    }
    chair
        .title
        .split(['\n', ',', ';'])
        .map(one_line)
        .filter(|part| is_government(part))
        .map(|part| part.to_uppercase())
        .collect()
}

fn is_government(office: &str) -> bool {
    let office = office.to_lowercase();
    let bodies = [
        "ubnd",
        "ủy ban nhân dân",
        "uỷ ban nhân dân",
        "hđnd",
        "hội đồng nhân dân",
    ];
    bodies.iter().any(|body| office.contains(body))
        || ["chủ tịch", "phó chủ tịch", "chủ tịch phường", "chủ tịch xã"].contains(&office.as_str())
}

fn capitals(title: &str) -> Vec<String> {
    title
        .lines()
        .map(|line| one_line(line).trim_end_matches(',').to_uppercase())
        .filter(|line| !line.is_empty())
        .collect()
}
