//! "Xin hết.", "Tôi xin trân trọng cảm ơn ạ!": what is said when everything is said. Thanks where
//! nothing was asked for are praise, and stay.

use super::token::{Closes, Token, holds, one_of};

/// Words that thanks at the end are made of.
const THANKING: &str = "\
    tôi tui tụi em con cháu chúng mình xin dừng lời ở đấy trên như trân trọng chân thành cảm \
    cám ơn hết các đồng chí quý vị ông bà bác anh chị cô chú lãnh đạo hội nghị chủ tọa trì \
    mọi người nhiều ạ rất vì đã lắng nghe biểu đại phường ý kiến của đến đây là kính chúc \
    sức khỏe và toàn thể dạ vâng thế thôi trước mấy cả nhé nghen ban tổ chức theo dõi phần \
    phát trình bày cho được nói tất mạnh công";
/// What ends a speech without thanking for anything.
const ENDS: &[&str] = &[
    "xin hết",
    "tôi hết",
    "em hết",
    "hết ạ",
    "hết rồi",
    "kính chúc",
    "xin dừng",
    "trân trọng",
    "đến đây là hết",
    "ý kiến của tôi hết",
    "thế thôi",
    "trên đây là",
    "ý kiến tôi như thế",
    "ý kiến của tôi như thế",
    "ý kiến của tôi là thế",
];
/// Thanks to those in the hall for having listened.
const HALL: &[&str] = &[
    "xin hết",
    "lắng nghe",
    "theo dõi",
    "ơn hội nghị",
    "ơn chủ tọa",
    "ơn quý vị",
    "ơn các vị",
];
/// Something is asked for, or wrong.
const ASKED: &[&str] = &[
    "đề nghị",
    "kiến nghị",
    "đề xuất",
    "yêu cầu",
    "mong",
    "nhờ",
    "hỏi",
    "phản ánh",
    "khiếu nại",
    "chưa",
    "bức xúc",
    "hỏng",
    "chậm",
    "ngập",
    "tắc",
    "giùm",
    "bao giờ",
    "xin phường",
    "xin các",
    "xin cho",
    "xin lắp",
    "xin thay",
    "xin sửa",
    "xin làm",
    "xin xem",
    "xin được",
    "xin cấp",
    "xin giúp",
    "xin lãnh đạo",
    "xin trả",
];

/// Nothing but thanks and the end is said.
pub(super) fn only_closes(tokens: &[Token]) -> bool {
    tokens.iter().all(|t| t.among(THANKING))
}

/// How many words are left without the closing; `asked` = the word was asked for at the beginning.
pub(super) fn closing(tokens: &[Token], asked: bool) -> usize {
    let mut to = tokens.len();
    while to > 1 {
        let begin = last_part(&tokens[..to]);
        let body = &tokens[..begin];
        if begin == 0 || !is_closing(&tokens[begin..to], body, asked) {
            break;
        }
        to = begin;
    }
    to
}

/// Where the last sentence begins, or the last part of it where that alone closes.
fn last_part(tokens: &[Token]) -> usize {
    let until = |end: Closes| {
        tokens[..tokens.len() - 1]
            .iter()
            .rposition(|t| t.closes >= end)
            .map_or(0, |n| n + 1)
    };
    let sentence = until(Closes::Sentence);
    let whole = tokens[sentence..].iter().all(|t| t.among(THANKING));
    let part = until(Closes::Clause);
    if whole && sentence > 0 {
        return sentence;
    }
    // "… giúp bà con, xin cảm ơn."
    if part > sentence && tokens[part..].iter().all(|t| t.among(THANKING)) {
        return part;
    }
    // "… chờ mãi tôi xin hết."; of "trẻ em xin hết" nobody can say whose "em" is.
    let tail = tokens.len().saturating_sub(5).max(part);
    (tail..tokens.len())
        .find(|at| {
            let rest = &tokens[*at..];
            let who = one_of(rest, &["tôi", "tui", "chúng tôi"]);
            let who = if rest.get(who).is_some_and(|t| t.name) {
                0
            } else {
                who
            };
            // "… giữ chúng Tôi xin hết": a capital begins anew.
            let two = who == 2 && rest[1].name;
            let begins = !two && (who > 0 || rest[0].name);
            let end = one_of(&rest[who..], &["xin hết", "xin hết ạ"]);
            begins && end > 0 && who + end == rest.len()
        })
        .unwrap_or(sentence)
}

fn is_closing(said: &[Token], body: &[Token], asked: bool) -> bool {
    if !said.iter().all(|t| t.among(THANKING)) {
        return false;
    }
    let thanks = holds(said, "cảm ơn") || holds(said, "cám ơn");
    let formal = holds(said, "trân trọng") || holds(said, "chân thành");
    let asks = |body: &[Token]| {
        ASKED.iter().any(|word| holds(body, word)) || (formal && holds(body, "không"))
    };
    // Thanks that are a part of a sentence are for what the sentence says, unless it asks.
    let whole = body.last().is_some_and(Token::ends);
    let hall = HALL.iter().any(|word| holds(said, word));
    if !thanks {
        return (said.len() == 1 && said[0].is("hết")) || ENDS.iter().any(|end| holds(said, end));
    }
    let sentence = body.iter().rposition(Token::ends).map_or(0, |n| n + 1);
    hall || (whole && (asked || asks(body))) || (!said[0].is_bare() && asks(&body[sentence..]))
}
