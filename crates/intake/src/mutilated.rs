//! Whatever happens to a file on its way, reading it ends in an answer.

use crate::testing::{docx, run, xlsx};
use crate::{IntakeError, read};
use proptest::prelude::*;
use std::io::Write;
use zip::write::SimpleFileOptions;

fn word() -> Vec<u8> {
    let body = format!(
        "<w:p>{}</w:p><w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
        run(".VnTime", "nh©n d©n"),
        run("VNI-Times", "Vieät Nam")
    );
    docx(&body)
}

fn excel() -> Vec<u8> {
    let rows = r#"<row r="1"><c r="A1" t="s" s="0"><v>0</v></c><c r="C1"><v>12.5</v></c></row>"#;
    xlsx(
        rows,
        "<si><t>Ngõ 12 ngập</t></si>",
        r#"<fonts><font><name val=".VnTime"/></font></fonts><cellXfs><xf fontId="0"/></cellXfs>"#,
    )
}

/// The same files with their parts unpacked, so that what is mutilated reaches the readers.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        to.start_file(part.name().to_owned(), options).unwrap();
        std::io::copy(&mut part, &mut to).unwrap();
    }
    to.finish().unwrap().into_inner()
}

fn mutilated(mut bytes: Vec<u8>, hits: &[(usize, u8)], end: usize) -> Vec<u8> {
    for (at, byte) in hits {
        let at = at % bytes.len();
        bytes[at] = *byte;
    }
    bytes.truncate(bytes.len() - end % bytes.len());
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mutilated_files_are_read_or_refused(
        hits in prop::collection::vec((any::<usize>(), any::<u8>()), 0..8),
        end in prop_oneof![Just(0usize), any::<usize>()],
    ) {
        for (name, bytes) in [("a.docx", word()), ("a.xlsx", excel())] {
            let _ = read(name, &mutilated(stored(&bytes), &hits, end));
            let _ = read(name, &mutilated(bytes, &hits, end));
        }
        let old = crate::old_excel::tests::small();
        let _ = read("a.xls", &mutilated(old, &hits, end));
    }

    #[test]
    fn mutilated_markup_is_read_or_refused(
        hits in prop::collection::vec((any::<usize>(), prop::sample::select(b"<>/\"='wtrpc:0 9&".to_vec())), 0..8),
    ) {
        let document = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"3\"/><w:vMerge/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>".as_bytes().to_vec();
        let body = String::from_utf8_lossy(&mutilated(document, &hits, 0)).into_owned();
        let _ = read("a.docx", &docx(&body));
        let rows = "<row r=\"12\"><c r=\"AB12\" t=\"s\" s=\"90\"><v>0</v></c></row>".as_bytes().to_vec();
        let rows = String::from_utf8_lossy(&mutilated(rows, &hits, 0)).into_owned();
        let _ = read("a.xlsx", &xlsx(&rows, "<si><t>a</t></si>", ""));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for name in ["a.docx", "a.xlsx", "a.xls", "a.ods", "a.csv", "a.doc", "a.rtf", "a.pdf", "a"] {
            let _ = read(name, &bytes);
        }
    }
}

#[test]
fn a_part_that_unpacks_without_end_is_refused() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default())
        .unwrap();
    let blank = vec![b' '; 1024 * 1024];
    for _ in 0..300 {
        zip.write_all(&blank).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1024 * 1024, "a small file: {}", bytes.len());
    assert_eq!(read("a.docx", &bytes).unwrap_err(), IntakeError::TooBig);
}

#[test]
fn kinds_that_are_not_read_are_named() {
    assert_eq!(
        read("a.doc", b"x").unwrap_err(),
        IntakeError::OldKind(".doc")
    );
    assert_eq!(
        read("a.doc", b"{\\rtf1").unwrap_err(),
        IntakeError::OldKind(".rtf")
    );
    assert_eq!(
        read("A.RTF", b"x").unwrap_err(),
        IntakeError::OldKind(".rtf")
    );
    assert_eq!(
        read("a.pdf", b"x").unwrap_err(),
        IntakeError::UnknownKind("a.pdf".into())
    );
    assert_eq!(
        read("a.csv", b"PK\x03\x04").unwrap_err(),
        IntakeError::Broken
    );
}
