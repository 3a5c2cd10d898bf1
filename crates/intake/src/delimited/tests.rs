use super::*;

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    read(bytes, false).unwrap().remove(0).rows
}

#[test]
fn separators_are_found() {
    for separator in [";", ",", "\t"] {
        let text = "Nội dung;Họ tên\nNgõ 12 ngập;Bà Hà\nĐèn hỏng;".replace(';', separator);
        assert_eq!(
            cells(text.as_bytes()),
            [
                ["Nội dung", "Họ tên"],
                ["Ngõ 12 ngập", "Bà Hà"],
                ["Đèn hỏng", ""]
            ],
            "{separator:?}"
        );
    }
    // A comma inside sentences separates nothing where every line has a semicolon.
    assert_eq!(
        cells("Mưa, ngập, lụt;Hà\nTối, sợ;Lan".as_bytes()),
        [["Mưa, ngập, lụt", "Hà"], ["Tối, sợ", "Lan"]]
    );
    assert_eq!(cells("sep=|\na|b;c".as_bytes()), [["a", "b;c"]]);
}

#[test]
fn quoted_cells_hold_separators_and_line_breaks() {
    let sheet = read("a;\"một\nhai; \"\"ba\"\"\"\n\nc;d\n".as_bytes(), false)
        .unwrap()
        .remove(0);
    assert_eq!(sheet.rows[0], ["a", "một\nhai; \"ba\""]);
    // The blank line counts as Excel counts it.
    assert_eq!(sheet.rows[2], ["c", "d"]);
    assert_eq!(sheet.first_row, 1);
}

#[test]
fn codings_that_are_sure_are_read() {
    let text = "Nội dung;Họ tên\nNgõ 12 ngập nước;Bà Nguyễn Thị Mẫu\n";
    let expected = cells(text.as_bytes());
    let with_mark = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = [vec![0xFF, 0xFE], little.clone()].concat();
    let marked_big = [vec![0xFE, 0xFF], big.clone()].concat();
    for bytes in [with_mark, little, big, marked, marked_big] {
        assert_eq!(cells(&bytes), expected);
    }
}

#[test]
fn windows_1258_is_read_and_composed() {
    // "Ngõ 12 ngập nước;Bà Hà": a letter and its tone mark are two bytes.
    let bytes = b"Ngo\xDE 12 ng\xE2\xF2p n\xFD\xF5\xECc;B\xE0 H\xE0";
    assert_eq!(cells(bytes), [["Ngõ 12 ngập nước", "Bà Hà"]]);
}

#[test]
fn text_of_old_fonts_without_their_names_is_refused() {
    // "Đề nghị phường sửa đường" in TCVN3 and in VNI, byte for byte.
    for bytes in [
        b"\xA7\xD2 ngh\xDE ph\xAD\xEAng s\xF6a \xAE\xAD\xEAng".as_slice(),
        b"\xD1e\xE0 ngh\xF2 ph\xF6\xF8\xF4ng s\xF6\xFBa \xF1\xF6\xF8\xF4ng",
    ] {
        assert_eq!(read(bytes, false).unwrap_err(), IntakeError::UnknownCoding);
    }
}

#[test]
fn what_is_not_surely_a_separator_stays_text() {
    let said = [
        "Ngõ 12 ngập, đề nghị nạo vét",
        "Đèn hỏng",
        "Chợ ồn, bẩn, lấn đường; \"cấm\" mà vẫn bán",
    ];
    let one: Vec<Vec<String>> = said.iter().map(|l| vec![(*l).to_owned()]).collect();
    let text = said.join("\n");
    for plain in [false, true] {
        assert_eq!(read(text.as_bytes(), plain).unwrap()[0].rows, one);
    }
    // Every sentence with one comma is still no table.
    assert_eq!(
        cells("Ngõ ngập, bẩn\nĐèn hỏng, tối".as_bytes())[1],
        ["Đèn hỏng, tối"]
    );
    // In a text the comma separates nothing, and a quotation mark is one.
    let sheet = read("a,b\n\"c,d\ne,f".as_bytes(), true).unwrap().remove(0);
    assert_eq!(sheet.rows, [["a,b"], ["\"c,d"], ["e,f"]]);
    let sheet = read("a;b\nc;d".as_bytes(), true).unwrap().remove(0);
    assert_eq!(sheet.rows, [["a", "b"], ["c", "d"]]);
    // A title above, and a text that was cut too often: no word is lost.
    let rows = cells("DANH SÁCH\nSTT;Nội dung\n1;Ngõ ngập; bẩn\n2;Tối\n3;Ồn\n4;Bụi".as_bytes());
    assert_eq!(rows[0][0], "DANH SÁCH");
    assert_eq!(rows[2], ["1", "Ngõ ngập; bẩn"]);
}

#[test]
fn a_quotation_mark_never_closed_and_a_title_above_commas_lose_nothing() {
    let rows = cells("Nội dung\n\"Chợ\" ồn\n\"Mở\nĐèn".as_bytes());
    assert_eq!(
        rows.concat().concat().replace('\n', " ").trim(),
        "Nội dungChợ ồnMở Đèn"
    );
    let rows = cells("DANH SÁCH\nSTT,Họ tên,Nội dung\n1,Mẫu,Ngập\n2,Ví,Tối\n".as_bytes());
    assert_eq!(rows[2], ["1", "Mẫu", "Ngập"]);
}
