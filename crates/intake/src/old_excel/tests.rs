use crate::testing::in_tcvn3;
use crate::{IntakeError, List, read};
use std::io::{Cursor, Write};

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes()[..], data].concat()
}

fn words(words: &[u16]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

/// A text as BIFF8 keeps it: length, width flag, letters.
fn text(text: &str, short: bool) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let length = u16::try_from(units.len()).unwrap();
    let mut bytes = if short {
        vec![u8::try_from(length).unwrap()]
    } else {
        words(&[length])
    };
    bytes.push(1);
    bytes.extend(words(&units));
    bytes
}

fn font(name: &str) -> Vec<u8> {
    record(0x31, &[&[0u8; 14][..], &text(name, true)].concat())
}

/// A workbook of one sheet: fonts of the formats in order, and cells of row, column, format, text.
fn xls(fonts: &[&str], cells: &[(u16, u16, u16, &str)]) -> Vec<u8> {
    let begin = |kind: u16| record(0x0809, &words(&[0x0600, kind, 0, 0, 0, 0, 0, 0]));
    let name = text("Ý kiến", true);
    let mut globals = begin(5);
    for name in fonts {
        globals.extend(font(name));
    }
    for at in 0..u16::try_from(fonts.len()).unwrap() {
        // There is no font 4.
        let index = at + u16::from(at >= 4);
        let format = [&words(&[index, 0])[..], &[0u8; 16][..]].concat();
        globals.extend(record(0xE0, &format));
    }
    let shared: Vec<u8> = cells.iter().flat_map(|cell| text(cell.3, false)).collect();
    let count = u16::try_from(cells.len()).unwrap();
    let shared = record(0xFC, &[&words(&[count, 0, count, 0])[..], &shared].concat());
    let sheet_record = 4 + 6 + name.len();
    let at = globals.len() + sheet_record + shared.len() + 4;
    let at = u32::try_from(at).unwrap().to_le_bytes();
    globals.extend(record(0x85, &[&at[..], &[0, 0], &name].concat()));
    globals.extend(shared);
    globals.extend(record(0x0A, &[]));
    globals.extend(begin(0x10));
    for (index, (row, column, format, _)) in cells.iter().enumerate() {
        let index = u16::try_from(index).unwrap();
        globals.extend(record(0xFD, &words(&[*row, *column, *format, index, 0])));
    }
    globals.extend(record(0x0A, &[]));
    container("Workbook", &globals)
}

fn container(part: &str, bytes: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(part).unwrap().write_all(bytes).unwrap();
    file.into_inner().into_inner()
}

/// A small workbook, for mutilation.
pub(crate) fn small() -> Vec<u8> {
    xls(
        &["Arial", ".VnTime"],
        &[(0, 0, 1, "nh©n"), (3, 2, 0, "Việt")],
    )
}

#[test]
fn text_is_read_by_the_font_of_its_cell() {
    let old = in_tcvn3("Đề nghị sửa đường");
    let fonts = [
        "Arial",
        ".VnTime",
        ".VnTimeH",
        "VNI-Times",
        "Arial",
        "VNI-Helve",
    ];
    let bytes = xls(
        &fonts,
        &[
            (2, 0, 0, "Nội dung"),
            (3, 0, 1, &old),
            (3, 1, 2, &in_tcvn3("nhân dân")),
            (3, 2, 3, "Vieät"),
            (3, 3, 4, "Việt"),
            (3, 4, 5, "Nam ñònh"),
        ],
    );
    let read = read("cũ.xls", &bytes).unwrap();
    let List::Sheets(sheets) = read.list else {
        panic!("Excel has sheets");
    };
    assert_eq!(
        (sheets[0].name.as_str(), sheets[0].first_row),
        ("Ý kiến", 3)
    );
    assert_eq!(
        sheets[0].rows[1],
        ["Đề nghị sửa đường", "NHÂN DÂN", "Việt", "Việt", "Nam định"]
    );
    assert_eq!(
        read.converted,
        [".VnTime", ".VnTimeH", "VNI-Helve", "VNI-Times"]
    );
}

#[test]
fn far_out_closed_and_broken_are_refused() {
    let far = xls(&["Arial"], &[(0, 0, 0, "a"), (65535, 250, 0, "b")]);
    assert_eq!(read("a.xls", &far).unwrap_err(), IntakeError::TooBig);
    let wide = xls(&["Arial"], &[(0, 60000, 0, "a")]);
    assert_eq!(read("a.xls", &wide).unwrap_err(), IntakeError::TooBig);
    let closed = container("EncryptedPackage", b"x");
    assert_eq!(read("a.xlsx", &closed).unwrap_err(), IntakeError::Password);
    assert_eq!(read("a.docx", &closed).unwrap_err(), IntakeError::Password);
    assert_eq!(read("a.xls", &closed).unwrap_err(), IntakeError::Password);
    let locked = [
        record(0x0809, &words(&[0x0600, 5])),
        record(0x2F, &words(&[1, 1, 1])),
    ];
    let locked = container("Workbook", &locked.concat());
    assert_eq!(read("a.xls", &locked).unwrap_err(), IntakeError::Password);
    assert_eq!(
        read("a.xls", &container("Book", b"x")).unwrap_err(),
        IntakeError::Broken
    );
    assert_eq!(read("a.xls", b"hello").unwrap_err(), IntakeError::Broken);
}
