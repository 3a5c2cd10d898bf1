//! The short form proposed: what was said without greeting, self-introduction, formula of asking
//! for the word and thanks. Rules only, shown as a proposal; nothing is set by itself.

use crate::text::{fold, words};

/// Words a greeting is made of, as search keys.
const GREETING: &[&str] = &[
    "kinh", "thua", "gui", "chao", "xin", "da", "vang", "cac", "dong", "chi", "quy", "vi", "dai",
    "bieu", "ong", "ba", "anh", "bac", "co", "chu", "bi", "pho", "tich", "toa", "tri", "lanh",
    "dao", "phuong", "xa", "uy", "ban", "nhan", "dan", "dang", "hoi", "nghi", "toan", "the", "con",
    "can", "bo", "truong", "phong", "doan", "va", "cung", "voi", "cua", "nguoi", "dung", "dau",
    "cap", "chinh", "quyen", "mat", "tran", "to", "quoc", "cong", "an", "khach", "moi", "ubnd",
    "hdnd", "mttq", "tat", "ca", "buoi", "doi", "thoai", "hom", "nay", "cuoc", "hop", "a", "oi",
    "thu", "ky", "trong", "nganh", "don",
];
/// How a greeting begins.
const GREETS: &[&str] = &["kính", "thưa", "dạ", "vâng", "chào", "xin"];
/// Who speaks.
const PRONOUNS: &[&str] = &["tôi", "em", "con", "cháu", "mình", "chúng"];
/// Words an address is made of, besides names and numbers.
const ADDRESS: &[&str] = &[
    "o", "tai", "tru", "so", "nha", "ngo", "ngach", "hem", "duong", "pho", "to", "dan", "tdp",
    "khu", "cum", "phuong", "xa", "dia", "chi", "ban", "hien", "dang", "thuoc", "chung", "cu",
    "toa", "can", "ho", "tap", "the", "thon",
];
/// What asks for the word.
const ASKING: &[&str] = &[
    "toi", "em", "con", "chau", "chung", "minh", "xin", "duoc", "phep", "co", "neu", "phat",
    "bieu", "trinh", "bay", "tham", "gia", "mot", "hai", "ba", "bon", "vai", "may", "so", "y",
    "kien", "nhu", "sau", "the", "nay", "ngan", "gon", "muon", "dong", "gop", "hom", "nay", "voi",
    "hoi", "nghi", "phan", "anh", "nhung", "cac", "noi", "dung", "van", "de", "va", "den", "toi",
];
/// What must be among them, or they are no formula.
const ASKS: &[&[&str]] = &[
    &["y", "kien"],
    &["phat", "bieu"],
    &["trinh", "bay"],
    &["nhu", "sau"],
    &["phan", "anh"],
];
/// Words that thanks at the end are made of.
const THANKING: &[&str] = &[
    "toi", "em", "con", "chau", "chung", "xin", "tran", "trong", "chan", "thanh", "cam", "on",
    "het", "cac", "dong", "chi", "quy", "vi", "ong", "ba", "lanh", "dao", "hoi", "nghi", "chu",
    "toa", "tri", "moi", "nguoi", "con", "nhieu", "a", "da", "rat", "vi", "lang", "nghe", "da",
    "bieu", "dai", "phuong", "y", "kien", "cua", "den", "day", "la", "kinh", "chuc", "suc", "khoe",
    "va", "toan", "the",
];
/// Left over at the beginning.
const FILLERS: &[&str] = &["da", "vang", "thi", "la", "a", "thua", "rang", "va", "do"];
/// Words of content at least.
const SHORTEST: usize = 3;

// Each says of one word what it looks like; they are no states of one machine.
#[allow(clippy::struct_excessive_bools)]
struct Token {
    /// Search key.
    key: String,
    /// Lower case with its marks.
    marked: String,
    /// The whole text is typed without marks.
    bare: bool,
    start: usize,
    end: usize,
    /// Begins with a capital, or holds a digit.
    name: bool,
    number: bool,
    /// What stands between it and the next one ends a clause.
    stops: bool,
    /// … or a sentence.
    ends: bool,
}

fn tokens(text: &str) -> Vec<Token> {
    let found = words(text);
    let bare = found.iter().all(crate::text::Word::is_bare);
    let places: Vec<(usize, usize)> = found
        .iter()
        .map(|w| (super::byte(text, w.start), super::byte(text, w.end)))
        .collect();
    found
        .into_iter()
        .enumerate()
        .map(|(n, word)| {
            let (start, end) = places[n];
            let next = places.get(n + 1).map_or(text.len(), |p| p.0);
            let between = &text[end..next];
            let own = &text[start..end];
            Token {
                key: word.plain,
                marked: word.marked,
                bare,
                start,
                end,
                name: own.chars().next().is_some_and(char::is_uppercase),
                number: own.chars().any(|c| c.is_ascii_digit()),
                ends: between.contains(['.', '!', '?', '\n', ':', ';']),
                stops: between.contains(['.', '!', '?', '\n', ':', ';', ',', '–'])
                    || between.contains(" - "),
            }
        })
        .collect()
}

/// The short form proposed for what was said; `None` when nothing would be left out, or too
/// little would be left.
pub fn propose(text: &str) -> Option<String> {
    let text = crate::text::clean(text);
    let all = tokens(&text);
    let (mut from, mut to) = (0, all.len());
    loop {
        let before = from;
        from += greeting(&all[from..to]);
        from += introduction(&all[from..to], from > 0);
        from += asking(&all[from..to]);
        if from == before {
            break;
        }
    }
    let stripped = from > 0;
    while from < to && stripped && FILLERS.contains(&all[from].key.as_str()) {
        from += 1;
    }
    to = without_thanks(&all[from..to]) + from;
    if (from == 0 && to == all.len()) || to - from < SHORTEST {
        return None;
    }
    let tail = if to == all.len() {
        text.len()
    } else {
        // The sign that closes the last sentence kept stays with it.
        let next = all[to].start;
        let sign = text[all[to - 1].end..next].find(|c: char| ".!?".contains(c));
        sign.map_or(all[to - 1].end, |at| all[to - 1].end + at + 1)
    };
    let body = text[all[from].start..tail].trim();
    let body = body
        .strip_suffix(" ạ.")
        .map_or(body.to_owned(), |b| format!("{b}."));
    Some(super::capital(&body))
}

fn has(list: &[&str], token: &Token) -> bool {
    list.contains(&token.key.as_str())
}

/// One of these words, by its marks where the text has any.
fn is(list: &[&str], token: &Token) -> bool {
    list.iter().any(|word| {
        if token.bare {
            fold(word) == token.key
        } else {
            *word == token.marked
        }
    })
}

/// Words of a greeting at the beginning; it goes on over commas as long as each part greets.
fn greeting(tokens: &[Token]) -> usize {
    let mut taken = 0;
    loop {
        let rest = &tokens[taken..];
        let Some(first) = rest.first() else { break };
        let greets = is(GREETS, first)
            && (first.key != "xin"
                || rest
                    .get(1)
                    .is_some_and(|t| has(&["kinh", "chao", "thua"], t)))
            || (is(PRONOUNS, first)
                && rest.get(1).is_some_and(|t| t.key == "xin")
                && rest.get(2).is_some_and(|t| has(&["kinh", "chao"], t)))
            || (taken > 0
                && tokens[taken - 1].stops
                && !tokens[taken - 1].ends
                && clause_is(rest, |t| has(GREETING, t) || t.name));
        if !greets {
            break;
        }
        let mut here = 0;
        for token in rest {
            let within = has(GREETING, token) || token.name || (here == 0 && is(PRONOUNS, token));
            if !within {
                break;
            }
            here += 1;
            if token.stops {
                break;
            }
        }
        // "Đề nghị", "Con đường" begin what is said.
        if here == 0 {
            break;
        }
        taken += here;
    }
    taken
}

/// "tôi là Nguyễn Văn A, ở tổ 7", "tôi ở số 5 ngõ 2", "ở tổ dân phố số 7": a clause that holds a
/// name or an address and nothing else.
fn introduction(tokens: &[Token], begun: bool) -> usize {
    let mut at = 0;
    while tokens.get(at).is_some_and(|t| is(PRONOUNS, t) && !t.stops) && at < 2 {
        at += 1;
    }
    let pronoun = at > 0;
    if !pronoun && !begun {
        return 0;
    }
    let names =
        match (tokens.get(at), tokens.get(at + 1)) {
            (Some(a), Some(b)) if a.key == "ten" && has(&["la", "toi", "em"], b) => {
                if b.key == "la" { 2 } else { 3 }
            }
            (Some(a), _) if has(&["la", "ten"], a) => 1,
            _ => 0,
        };
    if names > 0 {
        let mut end = at + names;
        let first = end;
        while tokens.get(end).is_some_and(|t| {
            t.name
                || has(
                    &[
                        "tổ", "to", "truong", "dai", "dien", "ho", "gia", "dinh", "ba", "ong",
                        "chi", "hoi", "cuu", "chien", "binh", "phu", "nu", "bi", "thu", "dan",
                        "cu", "pho",
                    ],
                    t,
                )
        }) {
            end += 1;
            if tokens[end - 1].stops {
                return end;
            }
        }
        // "tôi là nguyễn văn a," typed without capitals: a short clause.
        let clause = clause_length(tokens);
        if clause.is_some_and(|n| n > first && n - first <= 4) {
            return clause.unwrap_or(0);
        }
        if end == first {
            return 0;
        }
        let address = address(&tokens[end..]);
        return end + address;
    }
    let address = address(&tokens[at..]);
    if address == 0 {
        0
    } else if pronoun || tokens[at + address - 1].stops {
        at + address
    } else {
        0
    }
}

/// Words of an address at the beginning: it must end with a clause, or where the speaker asks.
fn address(tokens: &[Token]) -> usize {
    let begins = tokens.first().is_some_and(|t| {
        has(
            &[
                "o", "tru", "tai", "dia", "to", "tdp", "hien", "so", "nha", "thuoc", "ngo", "khu",
                "chung", "tap",
            ],
            t,
        )
    });
    if !begins {
        return 0;
    }
    let mut end = 0;
    let mut placed = false;
    while let Some(token) = tokens.get(end) {
        if !(has(ADDRESS, token) || token.number || (token.name && end > 0)) {
            break;
        }
        placed |= token.number || (token.name && end > 0);
        end += 1;
        if token.stops {
            return if placed { end } else { 0 };
        }
    }
    let asks = tokens
        .get(end)
        .is_some_and(|t| has(&["xin", "toi", "em", "chau"], t));
    if placed && asks { end } else { 0 }
}

/// "tôi xin có một số ý kiến như sau:", "xin phát biểu về việc …" (then what follows is kept).
fn asking(tokens: &[Token]) -> usize {
    let mut end = 0;
    while tokens.get(end).is_some_and(|t| has(ASKING, t) && !t.name)
        || (end == 0 && tokens.first().is_some_and(|t| has(ASKING, t)))
    {
        end += 1;
        if tokens[end - 1].stops {
            break;
        }
    }
    let formula = &tokens[..end];
    let begins = formula
        .first()
        .is_some_and(|t| is(PRONOUNS, t) || has(&["xin", "sau"], t));
    let asks = ASKS.iter().any(|ask| {
        formula
            .windows(2)
            .any(|pair| pair[0].key == ask[0] && pair[1].key == ask[1])
    });
    let Some(last) = formula.last() else { return 0 };
    if !begins || !asks {
        return 0;
    }
    if last.stops {
        return end;
    }
    match tokens.get(end) {
        Some(next) if has(&["ve", "la", "rang"], next) => {
            // "về việc rác thải" → "rác thải"; "về rác thải" likewise.
            let more = tokens
                .get(end + 1)
                .is_some_and(|t| next.key == "ve" && t.key == "viec");
            end + 1 + usize::from(more)
        }
        _ => 0,
    }
}

/// How many words are left without thanks at the end.
fn without_thanks(tokens: &[Token]) -> usize {
    let mut to = tokens.len();
    while to > 0 {
        let begin = tokens[..to - 1]
            .iter()
            .rposition(|t| t.ends)
            .map_or(0, |n| n + 1);
        let sentence = &tokens[begin..to];
        let pair = |a: &str, b: &str| sentence.windows(2).any(|p| p[0].key == a && p[1].key == b);
        let ends = pair("cam", "on") || pair("xin", "het") || pair("toi", "het");
        if begin == 0 || !ends || !sentence.iter().all(|t| has(THANKING, t)) {
            break;
        }
        to = begin;
    }
    to
}

fn clause_length(tokens: &[Token]) -> Option<usize> {
    tokens.iter().position(|t| t.stops).map(|n| n + 1)
}

fn clause_is(tokens: &[Token], fits: impl Fn(&Token) -> bool) -> bool {
    clause_length(tokens).is_some_and(|n| tokens[..n].iter().all(fits))
}

#[cfg(test)]
mod tests {
    use super::propose;

    #[test]
    fn greeting_introduction_and_formula_go() {
        for (said, gist) in [
            (
                "Kính thưa đồng chí Bí thư, kính thưa các đồng chí lãnh đạo phường, tôi là Nguyễn Văn Mẫu, ở tổ 7, xin có ý kiến như sau: Đề nghị phường sớm nạo vét cống ở ngõ 18.",
                "Đề nghị phường sớm nạo vét cống ở ngõ 18.",
            ),
            (
                "Kính thưa hội nghị. Tôi là Trần Thị Hoa, tổ dân phố số 3. Đường ngõ 5 hỏng đã lâu.",
                "Đường ngõ 5 hỏng đã lâu.",
            ),
            (
                "Dạ thưa các bác, em ở số 12 ngõ 4, đèn đường ngoài ngõ hỏng ba tháng nay.",
                "Đèn đường ngoài ngõ hỏng ba tháng nay.",
            ),
            (
                "Tôi xin có ý kiến về việc thu gom rác ở tổ 5 còn chậm. Tôi xin cảm ơn.",
                "Thu gom rác ở tổ 5 còn chậm.",
            ),
            (
                "Kính thưa các đồng chí đường ngõ 3 ngập nặng mỗi khi mưa.",
                "Đường ngõ 3 ngập nặng mỗi khi mưa.",
            ),
            (
                "Thưa chủ tọa, thưa bà con, tôi xin phát biểu ngắn gọn như sau, chợ cóc lấn hết vỉa hè. Xin hết.",
                "Chợ cóc lấn hết vỉa hè.",
            ),
            (
                "kính thưa các đồng chí, tôi là nguyễn văn a, tổ 7, đề nghị phường lắp thêm đèn.",
                "Đề nghị phường lắp thêm đèn.",
            ),
            (
                "Đề nghị phường trả lời sớm. Tôi xin trân trọng cảm ơn!",
                "Đề nghị phường trả lời sớm.",
            ),
        ] {
            assert_eq!(propose(said).as_deref(), Some(gist), "{said}");
        }
    }

    #[test]
    fn where_there_is_nothing_to_leave_out_nothing_is_proposed() {
        for said in [
            "Đề nghị phường sớm trả lời về giải phóng mặt bằng.",
            "Tôi ở ngõ 12 thấy nước ngập mãi không rút.",
            "Cảm ơn phường đã sửa đường.",
            "Tôi là người trực tiếp bị ảnh hưởng bởi dự án này.",
            "Con đường vào tổ 5 hỏng nặng.",
            "Tổ 7 chưa có nhà văn hóa, đề nghị phường bố trí.",
            "Bà con ở tổ 7 rất bức xúc, vì rác để lâu ngày.",
            "Xin hỏi phường bao giờ trả sổ đỏ cho các hộ?",
            "Kính thưa các đồng chí.",
            "",
        ] {
            assert_eq!(propose(said), None, "{said}");
        }
    }

    #[test]
    fn line_breaks_and_what_follows_stay() {
        assert_eq!(
            propose("Thưa hội nghị,\nTôi có hai ý kiến:\n1. Rác chậm thu gom.\n2. Đèn hỏng.")
                .as_deref(),
            Some("1. Rác chậm thu gom.\n2. Đèn hỏng.")
        );
    }
}
