use super::*;
use crate::testing::in_tcvn3;

/// The 67 letters of Vietnamese outside ASCII, small.
const LETTERS: &str = "ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

/// A letter in VNI, worked out from how it is built: the vowel, then its sign and tone in one mark.
fn in_vni(letter: char) -> String {
    use unicode_normalization::UnicodeNormalization;
    if letter == 'đ' {
        return "ñ".to_owned();
    }
    let parts: Vec<char> = letter.nfd().collect();
    let has = |mark: char| parts.contains(&mark);
    let tone = ['\u{301}', '\u{300}', '\u{309}', '\u{303}', '\u{323}']
        .iter()
        .position(|mark| has(*mark));
    let pick = |marks: &str| marks.chars().nth(tone.unwrap()).unwrap();
    let vowel = parts[0];
    if has('\u{302}') {
        let mark = tone.map_or('â', |_| pick("áàåãä"));
        return format!("{vowel}{mark}");
    }
    if has('\u{306}') {
        let mark = tone.map_or('ê', |_| pick("éèúüë"));
        return format!("{vowel}{mark}");
    }
    if vowel == 'i' {
        return pick("íìæóò").to_string();
    }
    if letter == 'ỵ' {
        return "î".to_owned();
    }
    let vowel = match (vowel, has('\u{31B}')) {
        ('o', true) => 'ô',
        ('u', true) => 'ö',
        (other, _) => other,
    };
    match tone {
        None => vowel.to_string(),
        Some(_) => format!("{vowel}{}", pick("ùøûõï")),
    }
}

#[test]
fn all_letters_come_out_of_tcvn3() {
    assert_eq!(LETTERS.chars().count(), 67);
    for letter in LETTERS.chars() {
        let old = in_tcvn3(&letter.to_string());
        assert!(
            ('\u{A1}'..='\u{FE}').contains(&old.chars().next().unwrap()),
            "{letter}"
        );
        assert_eq!(from_tcvn3(&old, false), letter.to_string());
        let capital: String = letter.to_uppercase().collect();
        assert_eq!(from_tcvn3(&old, true), capital);
        let own = in_tcvn3(&capital);
        if own != capital {
            assert_eq!(from_tcvn3(&own, false), capital);
        }
    }
}

#[test]
fn all_letters_come_out_of_vni() {
    for letter in LETTERS.chars() {
        let old = in_vni(letter);
        assert_eq!(from_vni(&old), letter.to_string(), "{old}");
        let capital: String = letter.to_uppercase().collect();
        let old_capital: String = old.to_uppercase();
        assert_eq!(from_vni(&old_capital), capital, "{old_capital}");
        // A capital vowel with a small mark is what some programs wrote.
        if old.chars().count() == 2 {
            let mixed: String = old
                .chars()
                .next()
                .unwrap()
                .to_uppercase()
                .chain(old.chars().skip(1))
                .collect();
            assert_eq!(from_vni(&mixed), capital, "{mixed}");
        }
    }
}

#[test]
fn known_words_come_out() {
    assert_eq!(from_tcvn3("Nh©n d©n, C«ng an", false), "Nhân dân, Công an");
    assert_eq!(
        from_tcvn3("Céng hßa x· héi chñ nghÜa", true),
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"
    );
    assert_eq!(
        from_vni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"),
        "Cộng hòa xã hội chủ nghĩa Việt Nam"
    );
    assert_eq!(
        from_vni("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC"),
        "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"
    );
    assert_eq!(
        from_vni("ngöôøi, chuyeän, Uyû ban"),
        "người, chuyện, Uỷ ban"
    );
}

#[test]
fn names_say_the_coding() {
    for name in [
        ".VnTime",
        ".VnArial",
        ".vntime",
        ".VnArial Narrow",
        ".VnCourier New",
    ] {
        assert_eq!(coding_of(name), Coding::Tcvn3 { capitals: false }, "{name}");
    }
    for name in [".VnTimeH", ".VnArialH", ".VNTIMEH", ".VnArial NarrowH"] {
        assert_eq!(coding_of(name), Coding::Tcvn3 { capitals: true }, "{name}");
    }
    for name in ["VNI-Times", "VNI-Helve", "VNI Times", "vni-helve-condense"] {
        assert_eq!(coding_of(name), Coding::Vni, "{name}");
    }
    for name in [
        "VNtimes new roman",
        "VnTime",
        "VPS Times",
        "VNI-Internet Mail",
        "VNIsomething",
        "VN-Arial",
        "VI Times",
    ] {
        assert_eq!(coding_of(name), Coding::Unknown, "{name}");
    }
    for name in [
        "Times New Roman",
        "",
        "SVN-Gotham",
        "UTM Avo",
        "UVN Bai Sau",
        "Vinoneu",
        "Verdana",
    ] {
        assert_eq!(coding_of(name), Coding::Unicode, "{name}");
    }
}

#[test]
fn a_run_is_read_by_its_font() {
    let mut fonts = Fonts::default();
    assert_eq!(fonts.read("Nh©n d©n", ".VnTime").unwrap(), "Nhân dân");
    assert_eq!(fonts.read("Nh©n d©n", "Arial").unwrap(), "Nh©n d©n");
    // Unicode under an old font's name stays.
    assert_eq!(fonts.read("Đề nghị", ".VnArial").unwrap(), "Đề nghị");
    // Word's private block for symbol fonts.
    assert_eq!(fonts.read("nh\u{F0A9}n", ".VnTime").unwrap(), "nhân");
    // Plain letters are the same in any font.
    assert_eq!(fonts.read("Ngo 12", "VNtimes new roman").unwrap(), "Ngo 12");
    assert_eq!(
        fonts.read("Nhán", "VNtimes new roman").unwrap_err(),
        IntakeError::UnknownFont("VNtimes new roman".to_owned())
    );
    assert_eq!(fonts.read("2007", "VNI-Times").unwrap(), "2007");
    assert_eq!(fonts.converted(), [".VnTime"]);
}
