//! Whether a word can be a Vietnamese syllable: onset, rime and tone of the written language, a
//! grammar rather than a list of words.

use crate::text::split_tone;
use unicode_normalization::UnicodeNormalization;

const ONSETS: &[&str] = &[
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
];

const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm",
    "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e", "ec", "em",
    "en", "eng", "eo", "ep", "et", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia",
    "ich", "im", "in", "inh", "ip", "it", "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu",
    "o", "oc", "oi", "om", "on", "ong", "op", "ot", "ooc", "oong", "oa", "oac", "oach", "oai",
    "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oăc", "oăm", "oăn", "oăng", "oăt",
    "oe", "oen", "oeo", "oet", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm",
    "ơn", "ơp", "ơt", "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uân", "uâng", "uât",
    "uây", "uê", "uêch", "uênh", "uêu", "uơ", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uy",
    "uya", "uych", "uyn", "uynh", "uyp", "uyt", "uyu", "uyên", "uyêt", "ư", "ưa", "ưc", "ưi", "ưm",
    "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu", "y",
];

/// Rimes that stand without an onset only.
const BARE_RIMES: &[&str] = &["yêm", "yên", "yêng", "yêt", "yêu"];

/// Rimes after "qu", whose u belongs to the onset.
const QU_RIMES: &[&str] = &["ynh", "yt", "yp", "yu", "ych", "yên", "yêt", "yêu", "yn"];

const ACUTE: char = '\u{301}';
const DOT: char = '\u{323}';

/// Whether a word, in whatever case, can be one Vietnamese syllable with its tone in its place.
/// Both places of the tone in open oa, oe, uy are right.
pub fn is_syllable(word: &str) -> bool {
    read(&word.to_lowercase()).is_some_and(|one| one.is_right())
}

/// A word that is no syllable as it was surely meant: the tone put in its place, ươ for uơ, a
/// letter struck twice; `None` where that is no syllable either.
pub fn mended(word: &str) -> Option<String> {
    let lower = word.to_lowercase();
    let tries = [
        lower.clone(),
        undoubled(&lower),
        horned(&lower),
        horned(&undoubled(&lower)),
        circumflexed(&lower),
    ];
    let right = tries.iter().find_map(|one| {
        let read = read(one)?;
        let put = read.with_tone_in_place()?;
        is_syllable(&put).then_some(put)
    });
    let right = right.or_else(|| {
        COMMON
            .iter()
            .find(|(wrong, _)| *wrong == lower)
            .map(|(_, right)| (*right).to_owned())
    })?;
    let first_is_capital = word.chars().next().is_some_and(char::is_uppercase);
    let mended = if first_is_capital {
        super::capital(&right)
    } else {
        right
    };
    (mended != word).then_some(mended)
}

/// Words left without their tone that can be but one.
const COMMON: &[(&str, &str)] = &[
    ("đươc", "được"),
    ("viêc", "việc"),
    ("biêt", "biết"),
    ("nươc", "nước"),
    ("trươc", "trước"),
    ("đât", "đất"),
    ("mât", "mất"),
    ("rât", "rất"),
    ("chât", "chất"),
    ("thât", "thật"),
    ("khuc", "khúc"),
    ("quyêt", "quyết"),
    ("đôt", "đột"),
    ("tôt", "tốt"),
    ("môt", "một"),
    ("kêt", "kết"),
    ("hêt", "hết"),
    ("thiêt", "thiết"),
];

struct Read {
    /// Letters without the tone.
    letters: Vec<char>,
    /// The tone and the letter that bears it.
    tone: Option<(usize, char)>,
}

fn read(lower: &str) -> Option<Read> {
    let mut letters = Vec::with_capacity(8);
    let mut tone = None;
    for (at, c) in lower.chars().enumerate() {
        let (base, own) = split_tone(c);
        if let Some(own) = own {
            if tone.is_some() {
                return None;
            }
            tone = Some((at, own));
        }
        letters.push(base);
    }
    Some(Read { letters, tone })
}

/// Where the onset ends, for every way to read the letters that gives a rime.
fn cuts(letters: &[char]) -> Vec<usize> {
    let word: String = letters.iter().collect();
    ONSETS
        .iter()
        .filter_map(|onset| {
            let rime = word.strip_prefix(onset)?;
            let first = rime.chars().next()?;
            let known = match *onset {
                "" => RIMES.contains(&rime) || BARE_RIMES.contains(&rime),
                "qu" => {
                    QU_RIMES.contains(&rime) || (RIMES.contains(&rime) && !"uư".contains(first))
                }
                "gi" => RIMES.contains(&rime) && !"iy".contains(first),
                "gh" | "ngh" => RIMES.contains(&rime) && "eêi".contains(first),
                "ng" => RIMES.contains(&rime) && !"eêi".contains(first),
                "g" => RIMES.contains(&rime) && !"eê".contains(first),
                "c" => RIMES.contains(&rime) && !"eêiy".contains(first),
                _ => RIMES.contains(&rime),
            };
            // "quá" is qu + a, never q + ua; "già" is gi + a, never g + ia.
            let known = known && !(*onset == "g" && rime == "ia");
            known.then(|| onset.chars().count())
        })
        .collect()
}

impl Read {
    fn is_right(&self) -> bool {
        cuts(&self.letters).into_iter().any(|cut| self.fits(cut))
    }

    fn fits(&self, cut: usize) -> bool {
        let rime = &self.letters[cut..];
        if stopped(rime) && !matches!(self.tone, Some((_, ACUTE | DOT))) {
            return false;
        }
        let Some((at, _)) = self.tone else {
            return true;
        };
        at == cut + bearer(rime) || (open_pair(rime) && at == cut + 1)
    }

    fn with_tone_in_place(&self) -> Option<String> {
        let cut = *cuts(&self.letters).first()?;
        let place = cut + bearer(&self.letters[cut..]);
        let mut letters = self.letters.clone();
        if let Some((_, tone)) = self.tone {
            let letter = letters.get_mut(place)?;
            *letter = toned(*letter, Some(tone));
        }
        Some(letters.into_iter().collect())
    }
}

/// Rimes that end in c, ch, p, t bear sắc or nặng.
fn stopped(rime: &[char]) -> bool {
    matches!(rime, [.., 'c' | 'p' | 't'] | [.., 'c', 'h'])
}

/// Which letter of a rime bears the tone.
fn bearer(rime: &[char]) -> usize {
    if let Some(at) = rime.iter().rposition(|c| "ăâêôơư".contains(*c)) {
        // In "ưa", "ưi", "ưu" the ư bears it, in "ươ" the ơ.
        return at;
    }
    let vowels = rime.iter().take_while(|c| "aeiouy".contains(**c)).count();
    let closed = vowels < rime.len();
    let two_first = matches!(rime, ['o', 'a' | 'e' | 'o', ..] | ['u', 'y', ..]);
    if vowels >= 2 && two_first && (closed || vowels == 3) {
        return 1;
    }
    0
}

/// Open oa, oe, uy are spelt in two ways.
fn open_pair(rime: &[char]) -> bool {
    matches!(rime, ['o', 'a' | 'e'] | ['u', 'y'])
}

/// The letter with a tone upon it.
fn toned(base: char, tone: Option<char>) -> char {
    let Some(tone) = tone else { return base };
    let mut both = [base, tone].into_iter().nfc();
    both.next().unwrap_or(base)
}

fn undoubled(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

/// "nguời", "ngưòi" as "người".
fn horned(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut out = letters.clone();
    for at in 1..letters.len() {
        let (first, first_tone) = split_tone(letters[at - 1]);
        let (second, second_tone) = split_tone(letters[at]);
        if !matches!((first, second), ('u', 'ơ') | ('ư', 'o')) {
            continue;
        }
        out[at - 1] = toned('ư', first_tone);
        out[at] = toned('ơ', second_tone);
    }
    out.into_iter().collect()
}

/// "tiéng" as "tiếng".
fn circumflexed(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut out = letters.clone();
    for at in 1..letters.len() {
        let (second, tone) = split_tone(letters[at]);
        if matches!(letters[at - 1], 'i' | 'y') && second == 'e' && at + 1 < letters.len() {
            out[at] = toned('ê', tone);
        }
    }
    out.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{is_syllable, mended};

    /// Right ones: everyday words, names, rare rimes, loanwords written in syllables.
    const RIGHT: &str = "người nước được đường ngõ ngách phường quận huyện tỉnh thành phố tổ dân \
        trưởng bí thư chủ tịch ủy uỷ ban nhân dân đảng đoàn thể thanh niên phụ nữ cựu chiến binh \
        quý quỹ quỳ quỷ quốc quyền quyết quyển quýt quỳnh quá quả quà quán quanh quay quần quận \
        quật quặng quẳng quấy quên quét què quẻ quen quèn quyên quơ quờ quạng quắt queo quào quậy \
        già giá giả giỏi giữa giữ giêng giếng giết gì gìn giặt giấy giờ giới gió giúp giường giục \
        giẫm giằng ghế ghi gần gà gối nghỉ nghe nghề nghĩa nghiêm ngành ngoài ngoại ngoan ngoằn \
        ngoèo khoèo ngoéo ngoao oái oăm khoăn khoắng loắt choắt xoắn hoắc hoặc khoái thoải xoáy \
        hòa hoà họa hoạ khỏe khoẻ lòe loè thủy thuỷ thúy thuý tùy tuỳ hủy huỷ lũy luỹ ngụy hoàn \
        toàn toán khoảng hoàng hoạt thoát loạt ngoạc nguệch khuếch huếch tuềnh xuềnh huênh huế tuệ \
        thuế thuê xuề xòa khuya khuỷu khúc khuỷu tuyến nguyễn nguyên huyết tuyết thuyết xuyên \
        uỵch huỵch huých suýt huýt tuýp tuyn luýnh huỳnh khuynh luật tuần xuân khuân khuâng khuấy \
        luống cuối tuổi muối muỗi chuỗi nuôi buồm nhuộm muộn uống uốn thuốc cuộc buộc suốt tuột \
        thuở quở huơ yêu yếu yên yết yếm yểng ý ỷ lý lí kỹ kĩ mỹ mĩ sỹ sĩ tỷ tỉ vỹ hy ly ỉa ích \
        ít in ịt im ỉu inh ương ướt ước ườn ưỡn ươm ưa ừ ứ ưng ưu hươu rượu bướu cứu nghịu nhíu \
        xíu bia mía lúa mùa chùa cửa sửa mưa tưởng lượng nướng mượn lượm gượm cướp mướp mượt rượt \
        ngượng nghèo ngheo nghênh nghếch kênh kệch kính kịch kẻng xẻng leng keng beng boong xoong \
        loong coong moóc soóc séc mét lít vắc gác lốp ốp bê tông xi măng xăng dầu ga ra cà phê sô \
        cô la pa nô áp phích ô tô mô tơ rơ moóc lô gô ki ốt xích băng rôn phéc tuya ác quy bu lông \
        ốc vít cát tút phuy téc ghi đông đinamô hừm ừm ờ ạ à ơi ới hỡi ồ ôi chao ôi ối giời ngẫm \
        Nguyễn Trịnh Đặng Bùi Đỗ Hồ Ngô Dương Lý Vũ Võ Phạm Phan Huỳnh Trương Đinh Đoàn Lương Mạch \
        Khuất Quách Tạ Thân Từ Ứng Ấu Ỷ Nghiêm Khương Thiều Điều Tuyền Khuê Huệ Quế Thùy Duyên";

    #[test]
    fn right_syllables_names_and_loanwords_are_known() {
        let words: Vec<&str> = RIGHT
            .split_whitespace()
            .filter(|w| *w != "đinamô")
            .collect();
        assert!(words.len() >= 350, "{}", words.len());
        for word in words {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn what_can_be_none_is_told() {
        for word in [
            "nguời",
            "ngưòi",
            "nguờii",
            "hòan",
            "tòan",
            "qủa",
            "gìa",
            "đươc",
            "viêc",
            "dừơng",
            "đưòng",
            "nghành",
            "nghà",
            "gế",
            "ké̂",
            "tiéng",
            "khoản̉",
            "lụât",
            "thưc",
            "mứơn",
            "bẹ́",
            "cế",
            "ngế",
            "ngiêng",
            "uỷểu",
            "trừơng",
            "thứơc",
            "đất́",
            "ăa",
            "phuờng",
            "úôc",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }

    #[test]
    fn a_slip_is_mended() {
        for (wrong, right) in [
            ("hòan", "hoàn"),
            ("tòan", "toàn"),
            ("qủa", "quả"),
            ("gìa", "già"),
            ("nguời", "người"),
            ("Nguời", "Người"),
            ("ngưòi", "người"),
            ("nguờii", "người"),
            ("phuờng", "phường"),
            ("đưòng", "đường"),
            ("đừơng", "đường"),
            ("tiéng", "tiếng"),
            ("đươc", "được"),
            ("lụât", "luật"),
            ("phườngg", "phường"),
        ] {
            assert_eq!(mended(wrong).as_deref(), Some(right), "{wrong}");
        }
        assert_eq!(mended("thưc"), None, "thức or thực");
        assert_eq!(mended("xyză"), None);
        assert_eq!(mended("hoà"), Some("hòa".into()));
    }
}
