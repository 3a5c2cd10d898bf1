//! Text that was read in the wrong coding once before it was saved: `Tiáº¿p xÃºc` is "Tiếp xúc".

/// The text as it was meant, where it is UTF-8 that somebody read as Windows-1252; else `None`.
///
/// Only where all of it turns back and a Vietnamese letter comes out: a text that merely looks odd
/// is left alone.
pub fn repaired(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    for letter in text.chars() {
        bytes.push(windows_1252(letter)?);
    }
    let meant = String::from_utf8(bytes).ok()?;
    let vietnamese = |c: char| matches!(c, '\u{C0}'..='\u{1B0}' | '\u{1EA0}'..='\u{1EF9}' | '\u{300}'..='\u{323}');
    meant.chars().any(vietnamese).then_some(meant)
}

/// The byte that Windows-1252 shows as this letter. The five places it leaves empty show as
/// themselves.
fn windows_1252(letter: char) -> Option<u8> {
    let code = u32::from(letter);
    if let (Ok(byte), false) = (u8::try_from(code), (0x80..0xA0).contains(&code)) {
        return Some(byte);
    }
    (0x80..=0x9Fu8).find(|byte| {
        let one = [*byte];
        let (shown, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&one);
        shown.chars().eq([letter])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Windows-1252 makes of a text's UTF-8.
    fn misread(text: &str) -> String {
        encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(text.as_bytes())
            .0
            .into_owned()
    }

    #[test]
    fn what_was_misread_is_read_anew() {
        assert_eq!(repaired("Tiáº¿p xÃºc").as_deref(), Some("Tiếp xúc"));
        for text in [
            "Đề nghị phường sửa mặt đường ngõ 12",
            "Ông Nguyễn Văn Mẫu, tổ dân phố số 3",
            "à ả ã á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ đ Đ",
        ] {
            assert_eq!(repaired(&misread(text)).as_deref(), Some(text));
        }
    }

    #[test]
    fn right_text_is_left_alone() {
        for text in [
            "Tiếp xúc",
            "Ngo 12 ngap",
            "Ý kiến của bà Hà",
            "à",
            "Ã",
            "5 m²",
            "",
        ] {
            assert_eq!(repaired(text), None, "{text}");
        }
    }
}
