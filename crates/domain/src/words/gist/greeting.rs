//! "Kính thưa các đồng chí, thưa bà con", "Dạ em chào các bác ạ", "Báo cáo chủ tọa": what is said
//! to those in the hall before anything is said. Only what is nothing but that is taken, up to a
//! comma or a full stop; without one only a fixed address with a word behind it that can't be
//! part of it.

use super::token::{Closes, Token, one_of, phrase, speaker, until};

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
/// The first word of whom one greets.
const HEADS: &[&str] = &[
    "các",
    "quý",
    "đồng",
    "chủ",
    "bà",
    "ông",
    "anh",
    "chị",
    "bác",
    "cô",
    "chú",
    "bí",
    "hội",
    "đoàn",
    "toàn",
    "cán",
    "ban",
    "ủy",
    "lãnh",
    "vị",
    "tất",
    "cử",
    "mấy",
    "thường",
    "phó",
    "ubnd",
    "hđnd",
    "đảng",
    "thầy",
    "mọi",
    "cả",
    "quốc",
    "đ",
    "đc",
];
/// What else those in the hall are called by.
const PEOPLE: &[&str] = &[
    "a",
    "an",
    "anh",
    "ba",
    "bà",
    "bác",
    "ban",
    "bạn",
    "bí",
    "biểu",
    "bộ",
    "bốn",
    "cả",
    "các",
    "cán",
    "cấp",
    "chấp",
    "chi",
    "chí",
    "chị",
    "chính",
    "chủ",
    "chú",
    "chức",
    "có",
    "cô",
    "con",
    "công",
    "cụ",
    "cử",
    "của",
    "cùng",
    "cuộc",
    "dân",
    "đại",
    "đảng",
    "đạo",
    "đầu",
    "đoàn",
    "đối",
    "đồng",
    "dự",
    "đứng",
    "em",
    "gia",
    "hành",
    "hội",
    "hôm",
    "hđnd",
    "khách",
    "khu",
    "kính",
    "ký",
    "lãnh",
    "mặt",
    "mấy",
    "mến",
    "mọi",
    "mttq",
    "nay",
    "này",
    "ngành",
    "nghị",
    "ngài",
    "người",
    "nhân",
    "ông",
    "phố",
    "phó",
    "phòng",
    "phường",
    "quận",
    "quý",
    "quyền",
    "quốc",
    "sĩ",
    "sở",
    "tập",
    "tất",
    "thầy",
    "thể",
    "thuế",
    "thư",
    "thưa",
    "thường",
    "tịch",
    "tiếp",
    "tọa",
    "toàn",
    "tổ",
    "tổng",
    "trạm",
    "trận",
    "tri",
    "trì",
    "trong",
    "trọng",
    "trực",
    "trưởng",
    "từ",
    "ubnd",
    "uỷ",
    "ủy",
    "và",
    "văn",
    "vị",
    "viên",
    "với",
    "xã",
    "xóm",
    "xúc",
    "y",
    "tế",
    "thân",
    "ạ",
    "cô",
    "thôn",
    "ấp",
    "ơi",
    "nhé",
    "buổi",
    "thoại",
    "họp",
    "dì",
    "lối",
    "kỳ",
    "đ",
    "c",
    "đc",
    "nhà",
];
/// Verbs that may stand among them.
const CALLS: &[&str] = &[
    "kính", "thưa", "chào", "gửi", "dạ", "vâng", "xin", "báo", "cáo",
];
/// Addresses that stand even without a comma behind them.
const FIXED: &[&str] = &[
    "các đồng chí",
    "các bác",
    "các anh",
    "các chị",
    "các cô",
    "các chú",
    "các ông",
    "các cụ",
    "các anh các chị",
    "các anh chị",
    "các ông các bà",
    "các ông bà",
    "các bác các cô",
    "các cô các bác",
    "các cô chú",
    "các vị",
    "các vị đại biểu",
    "các đồng chí lãnh đạo",
    "các đồng chí lãnh đạo phường",
    "quý vị",
    "quý vị đại biểu",
    "hội nghị",
    "toàn thể hội nghị",
    "chủ tọa",
    "chủ trì",
    "đồng chí chủ tọa",
    "đồng chí chủ trì",
    "đồng chí bí thư",
    "đồng chí chủ tịch",
    "đoàn chủ tịch",
    "bà con",
    "toàn thể bà con",
    "các bà con",
    "mấy anh",
    "mấy anh chị",
    "mấy bác",
    "mấy chú",
    "mấy anh mấy chị",
    "cán bộ",
    "đồng chí",
    "bí thư",
    "chủ tịch",
    "các thầy cô",
];
/// Words that begin what is said, and can't go on with whom one greets.
const BEGINS: &[&str] = &[
    "tôi",
    "tui",
    "em",
    "con",
    "cháu",
    "chúng",
    "nhà",
    "gia",
    "đường",
    "ngõ",
    "ngách",
    "hẻm",
    "kiệt",
    "đèn",
    "cống",
    "rác",
    "hiện",
    "vừa",
    "từ",
    "ở",
    "về",
    "việc",
    "đề",
    "xin",
    "mong",
    "theo",
    "tại",
    "vì",
    "nếu",
    "khi",
    "đoạn",
    "cái",
    "cây",
    "trước",
    "mỗi",
    "cứ",
    "nước",
    "chợ",
    "qua",
    "hẻm",
    "đầu",
    "cuối",
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
            next.is_one(&["dạ", "vâng", "ạ", "thưa", "kính", "chào", "báo"])
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
    if !rest.first().is_some_and(|t| t.is_one(HEADS)) {
        return 0;
    }
    let clause = until(rest, Closes::Clause);
    if is_people(&rest[..clause]) {
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
        Some(next) if next.is_one(BEGINS) && !office => at + fixed,
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
            .is_some_and(|t| t.is_one(HEADS) || t.is_one(&["và", "cùng"]));
        if !heads || !is_people(&rest[..clause]) || proper(&rest[..clause]) {
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

/// "…, chủ tịch phường," behind the name of whom one greets.
fn title(tokens: &[Token]) -> usize {
    let clause = until(tokens, Closes::Clause);
    let office = one_of(
        tokens,
        &[
            "chủ tịch",
            "phó chủ tịch",
            "bí thư",
            "phó bí thư",
            "trưởng",
            "tổ trưởng",
        ],
    );
    let fits = office > 0
        && clause <= 8
        && !proper(&tokens[office..clause])
        && is_people(&tokens[..clause]);
    if fits { clause } else { 0 }
}

/// A person's name is among the words.
fn proper(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .any(|t| t.name && !t.is_one(PEOPLE) && !t.is_one(CALLS))
}

/// Nothing but what people in a hall are called by; a name only where it belongs to one person or
/// to a place ("đồng chí Nguyễn Văn A, chủ tịch phường Hạ Đình"). "Các bác ông Tư" goes too far.
fn is_people(tokens: &[Token]) -> bool {
    let one = tokens.first().is_some_and(|t| {
        t.is_one(&[
            "đồng", "đc", "đ", "ông", "bà", "anh", "chị", "bác", "cô", "chú", "thầy", "bí", "chủ",
        ])
    });
    let mut named = false;
    let fits = tokens.iter().enumerate().all(|(n, token)| {
        if token.is_one(PEOPLE) || token.is_one(CALLS) {
            return !token.number;
        }
        let before = n.checked_sub(1).map(|at| &tokens[at]);
        let goes_on = named && before.is_some_and(|t| t.name);
        let place = before
            .is_some_and(|t| t.is_one(&["phường", "xã", "ubnd", "quận", "thôn", "ấp", "đường"]));
        let first = one && !named;
        named |= token.name;
        token.name && !token.number && (goes_on || place || first)
    });
    !tokens.is_empty() && tokens.len() <= 20 && fits
}
