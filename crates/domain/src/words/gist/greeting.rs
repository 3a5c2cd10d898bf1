//! "Kính thưa các đồng chí, thưa bà con", "Dạ em chào các bác ạ", "Báo cáo chủ tọa": what is said
//! to those in the hall before anything is said. Only what is nothing but that is taken, up to a
//! comma or a full stop; without one only a fixed address with a word behind it that can't be
//! part of it.

use super::people::{BEGINS, FIXED, HEADS, is_people, of_a_body, proper, title};
use super::token::{Closes, Token, holds, one_of, phrase, speaker, until};

/// What greets, after "tôi", "em xin" and the like.
const VERBS: &[&str] = &[
    "thưa",
    "kính thưa",
    "xin thưa",
    "xin kính thưa",
    "trân trọng kính thưa",
    "chào",
    "kính chào",
    "xin chào",
    "xin kính chào",
    "xin gửi lời chào",
    "xin gửi lời chào tới",
    "xin gửi lời chào đến",
    "gửi lời chào tới",
    "gửi lời chào đến",
    "kính gửi",
    "kính trình",
    "kính bạch",
];
/// Words of greeting at the beginning.
pub(super) fn greeting(tokens: &[Token]) -> usize {
    let mut taken = 0;
    loop {
        let rest = &tokens[taken..];
        let more = interjection(rest).max(addressed(rest));
        if more == 0 {
            return taken;
        }
        let named = proper(&tokens[taken..taken + more]);
        taken += more;
        if named {
            taken += title(&tokens[taken..]);
        }
        taken += going_on(&tokens[taken..], tokens.get(taken - 1));
    }
}

/// "Dạ", "Vâng ạ", "Alô".
fn interjection(tokens: &[Token]) -> usize {
    let Some(first) = tokens.first() else {
        return 0;
    };
    let call = one_of(
        tokens,
        &[
            "a lô",
            "a lo",
            "các bác ơi",
            "các anh ơi",
            "các chị ơi",
            "mấy chú ơi",
            "mấy anh ơi",
            "bà con ơi",
        ],
    );
    if call > 0 && tokens[call - 1].stops() {
        return call;
    }
    if !first.is_one(&["dạ", "vâng", "alo", "alô", "ạ"]) {
        return 0;
    }
    let next = tokens.get(1).filter(|_| !first.stops());
    let stands = match next {
        None => true,
        Some(next) if first.is_bare() => {
            next.is_one(&["dạ", "vâng", "ạ", "thưa", "kính", "chào"])
                || phrase(&tokens[1..], "báo cáo") > 0
        }
        // "dạ dày", "vâng lời" are words of their own.
        Some(next) => !next.is_one(&[
            "dày", "dầy", "hội", "quang", "yến", "tiệc", "hương", "khúc", "lời", "theo", "lệnh",
        ]),
    };
    usize::from(stands)
}

/// "Em xin chào các bác," "kính thưa hội nghị".
fn addressed(tokens: &[Token]) -> usize {
    let first = one_of(
        tokens,
        &["trước hết", "trước tiên", "lời đầu tiên", "trước hết cho"],
    );
    let first = if one_of(
        &tokens[first..],
        &[
            "tôi xin gửi lời chào",
            "tôi gửi lời chào",
            "xin gửi lời chào",
            "em xin gửi lời chào",
        ],
    ) > 0
    {
        first
    } else {
        0
    };
    let who = first + speaker(&tokens[first..]);
    let mut verb = one_of(&tokens[who..], VERBS);
    // "Báo cáo chủ tọa," only with its comma: one may report other things.
    let report = verb == 0 && who == 0;
    if report {
        verb = one_of(tokens, &["báo cáo", "xin báo cáo"]);
    }
    let at = who + verb;
    if verb == 0 || (who > 0 && tokens[who - 1].stops()) {
        return 0;
    }
    if tokens[at - 1].stops() {
        // "Thưa," alone; "Kính gửi:" with whom behind it.
        let whom = until(&tokens[at..], Closes::Clause);
        return match () {
            () if phrase(&tokens[who..], "kính gửi") == 0 => {
                if report {
                    0
                } else {
                    at
                }
            }
            () if is_people(&tokens[at..at + whom]) => at + whom,
            () => 0,
        };
    }
    let rest = &tokens[at..];
    if !rest.first().is_some_and(|t| t.among(HEADS)) {
        return 0;
    }
    let clause = until(rest, Closes::Clause);
    if is_people(&rest[..clause]) && (rest[clause - 1].ends() || !of_a_body(rest)) {
        return at + clause;
    }
    if report {
        return 0;
    }
    let mut fixed = one_of(rest, FIXED);
    if fixed > 0 && rest.get(fixed).is_some_and(|t| t.is("ạ")) {
        fixed += 1;
    }
    let next = rest.get(fixed).filter(|_| fixed > 0);
    let office = rest
        .get(fixed + 1)
        .is_some_and(|t| t.is_one(&["trưởng", "phó"]));
    match next {
        Some(next) if next.among(BEGINS) && !office => at + fixed,
        _ => 0,
    }
}

/// "…, các đồng chí lãnh đạo, cùng toàn thể bà con, tôi …": goes on only where the speaker, or a
/// new sentence, stands behind it; else it may be whom the sentence is about.
fn going_on(tokens: &[Token], before: Option<&Token>) -> usize {
    if before.is_none_or(|t| t.ends() || !t.stops()) {
        return 0;
    }
    let mut taken = 0;
    loop {
        let rest = &tokens[taken..];
        let clause = until(rest, Closes::Clause);
        let heads = rest
            .first()
            .is_some_and(|t| t.among("các quý toàn cùng và đồng bà tất mọi cả"));
        let reports = holds(&rest[..clause], "báo cáo");
        if !heads || reports || !is_people(&rest[..clause]) || proper(&rest[..clause]) {
            break;
        }
        taken += clause;
        if rest[clause - 1].ends() {
            return taken;
        }
    }
    let behind = &tokens[taken..];
    // "con gái cụ Tư" speaks of somebody else.
    let child = behind
        .first()
        .is_some_and(|t| t.is_one(&["con", "em", "cháu", "mình"]))
        && behind
            .get(1)
            .is_none_or(|t| !t.is_one(&["xin", "là", "có", "thấy", "ở", "muốn", "tên", "cũng"]));
    let speaks = (speaker(behind) > 0 && !child)
        || one_of(
            behind,
            &[
                "xin",
                "kính",
                "thưa",
                "trước hết",
                "trước tiên",
                "hôm nay",
                "nhân dịp",
                "nhân hội nghị",
                "nhân buổi",
                "được sự",
                "tên tôi",
            ],
        ) > 0;
    if speaks { taken } else { 0 }
}
