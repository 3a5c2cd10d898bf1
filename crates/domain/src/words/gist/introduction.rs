//! "tôi là Nguyễn Văn A, ở tổ 7": who speaks, as the record has it anyway. Left out only as a
//! whole: a name, with an office of the hall and an address where they follow. What one is ("tôi
//! là thương binh", "là người Mường") is part of what is said.

use super::token::{Closes, Token, one_of, phrase, speaker, until};

/// Offices that are said with the name; longest first where one begins another.
const OFFICES: &[&str] = &[
    "tổ trưởng",
    "tổ phó",
    "tổ trưởng tổ dân phố",
    "tổ phó tổ dân phố",
    "bí thư",
    "bí thư chi bộ",
    "phó bí thư chi bộ",
    "trưởng thôn",
    "trưởng ấp",
    "trưởng khu phố",
    "trưởng ban công tác mặt trận",
    "phó ban công tác mặt trận",
    "chi hội trưởng",
    "chi hội trưởng phụ nữ",
    "chi hội phó",
    "chi hội trưởng cựu chiến binh",
    "chi hội trưởng chi hội phụ nữ",
    "cử tri",
    "công dân",
    "người dân",
    "hội viên phụ nữ",
    "hội viên hội phụ nữ",
    "cư dân",
];
/// Words of an address, besides names and numbers.
const ADDRESS: &str = "\
    ở tại trú cư số nhà ngõ ngách hẻm kiệt đường phố tổ dân tdp khu cụm phường xã địa chỉ \
    hiện đang thuộc chung tòa căn ạ hộ tập thể thôn ấp xóm phòng tầng của";
/// What an address begins with.
const ADDRESS_BEGINS: &str =
    "ở trú tại địa tổ tdp hiện số nhà thuộc ngõ ngách hẻm khu thôn ấp xóm chung tập đang cư";
/// What goes on with saying who one is: then nothing is left out.
const GOES_ON: &str = "\
    năm sinh hiện đại thay nguyên cựu chủ là hội cán giáo thương bệnh vợ chồng ở trú tại \
    đang làm người dân nghề";
const FAMILIES: &str = "\
    nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh lương \
    mai đào tạ phùng";

/// What was said of oneself.
#[derive(Default)]
pub(super) struct Introduction {
    /// Words in all.
    pub words: usize,
    /// The name's, among them.
    pub name: std::ops::Range<usize>,
}

/// The introduction at the beginning.
pub(super) fn introduction(tokens: &[Token]) -> Introduction {
    let own = one_of(
        tokens,
        &[
            "tôi xin tự giới thiệu",
            "em xin tự giới thiệu",
            "cháu xin tự giới thiệu",
            "tôi xin được tự giới thiệu",
            "xin tự giới thiệu",
            "tôi xin giới thiệu",
        ],
    );
    let rest = &tokens[own..];
    if let Some((words, name)) = named(rest) {
        return Introduction {
            words: own + words,
            name: own + name.start..own + name.end,
        };
    }
    let mut who = speaker(rest);
    if who == 0 && own == 0 {
        return Introduction::default();
    }
    if who > 0 {
        who += one_of(
            &rest[who..],
            &[
                "là người",
                "là dân",
                "là cư dân",
                "là cử tri",
                "là công dân",
                "là người dân",
                "là người của",
                "là cử tri của",
            ],
        );
    }
    let there = address(&rest[who..]);
    let stops = there > 0 && rest[who + there - 1].stops();
    if stops && is_over(&rest[who + there..], rest[who + there - 1].closes) {
        Introduction {
            words: own + who + there,
            name: 0..0,
        }
    } else {
        Introduction::default()
    }
}

/// "tôi tên là Lan, tổ trưởng tổ 3,".
fn named(tokens: &[Token]) -> Option<(usize, std::ops::Range<usize>)> {
    let who = speaker(tokens);
    let verb = if who > 0 {
        one_of(&tokens[who..], &["là", "tên là", "tên", "xin là"])
    } else {
        one_of(
            tokens,
            &[
                "tên tôi là",
                "tên em là",
                "tên cháu là",
                "họ tên tôi là",
                "tôi tên",
            ],
        )
    };
    let begin = who + verb;
    // "Tôi, Nguyễn Văn A, tổ 7,": only with a family name.
    let apart = verb == 0
        && who > 0
        && tokens[who - 1].closes == Closes::Clause
        && tokens.get(who).is_some_and(|t| t.name && t.among(FAMILIES));
    if !apart && (verb == 0 || tokens[begin - 1].stops()) {
        return None;
    }
    let length = name(&tokens[begin..]);
    if length == 0 || (apart && length < 2) {
        return None;
    }
    let mut end = begin + length;
    let mut placed = false;
    loop {
        let rest = &tokens[end..];
        if placed && rest.first().is_some_and(|t| t.is_one(&["ở", "tại"])) {
            break;
        }
        let office = one_of(rest, OFFICES);
        let ends = |n: usize| n > 0 && (rest[n - 1].stops() || asks(&rest[n..]));
        let there = address(&rest[office..]);
        let more = if there > 0 {
            office + there
        } else if ends(office) {
            office
        } else {
            0
        };
        if more == 0 || tokens[end - 1].ends() {
            break;
        }
        placed |= there > 0;
        end += more;
    }
    let last = &tokens[end - 1];
    let over = if last.stops() {
        is_over(&tokens[end..], last.closes)
    } else {
        asks(&tokens[end..])
    };
    over.then_some((end, begin..begin + length))
}

/// Words of a name: "Nguyễn Văn A", "Hoa" with the end of the part or an address behind it; without capitals
/// only with a family name.
fn name(tokens: &[Token]) -> usize {
    let form = one_of(tokens, &["ông", "bà"]);
    let rest = &tokens[form..];
    let clause = until(rest, Closes::Clause);
    let capitals = rest[..clause]
        .iter()
        .take_while(|t| t.name && !t.number && !t.is_one(&["tổ", "ngõ", "số", "việt"]))
        .count();
    if capitals > 0 && capitals <= 5 {
        return form + capitals;
    }
    let small = rest[..clause]
        .iter()
        .take_while(|t| !t.name && !t.number && !t.among(ADDRESS_BEGINS))
        .count();
    let family = rest.first().is_some_and(|t| t.among(FAMILIES));
    let middle = rest[..small]
        .iter()
        .skip(1)
        .any(|t| t.is_one(&["văn", "thị"]));
    let plain = rest
        .first()
        .is_some_and(|t| t.is_one(&["nguyễn", "trần", "phạm", "hoàng"]));
    let whole = small == clause || (small < clause && address(&rest[small..]) > 0);
    if family && (middle || plain) && whole && (2..=4).contains(&small) {
        return form + small;
    }
    0
}

/// Words of an address at the beginning, up to the end of its parts or to where the speaker asks.
fn address(tokens: &[Token]) -> usize {
    if !tokens.first().is_some_and(|t| t.among(ADDRESS_BEGINS)) {
        return 0;
    }
    let mut end = 0;
    let mut placed = false;
    while let Some(token) = tokens.get(end) {
        let named = token.number || (token.name && end > 0 && !token.among(ADDRESS));
        if !named && !token.among(ADDRESS) {
            break;
        }
        placed |= named;
        end += 1;
        if token.ends() {
            break;
        }
        // "số 5, ngõ 2, tổ 7,": the next part is one, too; "ở …" again may be what is said.
        if token.closes == Closes::Clause {
            let again = tokens.get(end).is_some_and(|t| t.is_one(&["ở", "tại"]));
            let more = if placed && !again {
                address(&tokens[end..])
            } else {
                0
            };
            return if placed { end + more } else { 0 };
        }
    }
    let stops = end > 0 && tokens[end - 1].stops();
    if placed && (stops || asks(&tokens[end..])) {
        end
    } else {
        0
    }
}

/// The speaker begins to speak: "xin …", "tôi xin …".
fn asks(tokens: &[Token]) -> bool {
    let who = speaker(tokens);
    tokens.get(who).is_some_and(|t| t.is("xin")) || (who > 0 && phrase(&tokens[who..], "có") > 0)
}

/// What follows doesn't go on about the speaker.
fn is_over(rest: &[Token], closes: Closes) -> bool {
    let Some(first) = rest.first() else {
        return true;
    };
    if closes == Closes::Sentence {
        return true;
    }
    let age = first.number && rest.get(1).is_some_and(|t| t.is("tuổi"));
    let office = one_of(rest, OFFICES) > 0;
    // "Năm nay đường …" and "Ở ngõ 5 …" may be what is said; nothing is lost by keeping more.
    !(age || office || first.among(GOES_ON))
}
