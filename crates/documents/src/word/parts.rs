//! The parts of a Word file that hold no words of the paper: types, relations, styles, settings
//! and properties. Written here and not by the generating library, whose own are invalid
//! (children out of order) or odd (Japanese layout switches, an author "unknown").

use crate::decree::{BEFORE_PT, BODY_PT, FIRST_LINE_MM, FONT, LINE, TABLE_PT};
use crate::paper::Paper;
use crate::word::text::is_xml;
use crate::word::units::{half_points, spacing, twips};
use chrono::SecondsFormat;
use quick_xml::escape::escape;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Relation by which both sections find the header with the page number. The generating library
/// gives its first header this id.
pub const HEADER_ID: &str = "rIdHeader1";

/// Which part is of which type.
pub fn content_types() -> String {
    let part =
        |name: &str, kind: &str| format!(r#"<Override PartName="/{name}" ContentType="{kind}"/>"#);
    let properties = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    [
        HEAD.to_owned(),
        format!(r#"<Types xmlns="{PACKAGE}/content-types">"#),
        r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#.to_owned(),
        r#"<Default Extension="xml" ContentType="application/xml"/>"#.to_owned(),
        part("docProps/app.xml", properties),
        part("docProps/core.xml", core),
        part("word/document.xml", &format!("{TYPES}.document.main+xml")),
        part("word/styles.xml", &format!("{TYPES}.styles+xml")),
        part("word/settings.xml", &format!("{TYPES}.settings+xml")),
        part("word/fontTable.xml", &format!("{TYPES}.fontTable+xml")),
        part("word/header1.xml", &format!("{TYPES}.header+xml")),
        "</Types>".to_owned(),
    ]
    .concat()
}

/// Relations of the package.
pub fn relations() -> String {
    relations_of(&[
        ("rId1", &format!("{R}/officeDocument"), "word/document.xml"),
        (
            "rId2",
            &format!("{PACKAGE}/relationships/metadata/core-properties"),
            "docProps/core.xml",
        ),
        (
            "rId3",
            &format!("{R}/extended-properties"),
            "docProps/app.xml",
        ),
    ])
}

/// Relations of the document.
pub fn document_relations() -> String {
    relations_of(&[
        ("rId1", &format!("{R}/styles"), "styles.xml"),
        ("rId2", &format!("{R}/settings"), "settings.xml"),
        ("rId3", &format!("{R}/fontTable"), "fontTable.xml"),
        (HEADER_ID, &format!("{R}/header"), "header1.xml"),
    ])
}

fn relations_of(relations: &[(&str, &str, &str)]) -> String {
    let relations: String = relations
        .iter()
        .map(|(id, kind, target)| {
            [
                r#"<Relationship Id=""#,
                id,
                r#"" Type=""#,
                kind,
                r#"" Target=""#,
                target,
                r#""/>"#,
            ]
            .concat()
        })
        .collect();
    format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>"#)
}

/// Title, creator and times. `made_on` stands for both created and modified: the file is made
/// anew each time.
pub fn core_properties(paper: &Paper) -> String {
    let made_on = paper
        .made_on
        .to_utc()
        .to_rfc3339_opts(SecondsFormat::Secs, true);
    let title = plain(&paper.title);
    let issuer = plain(&paper.issuer);
    [
        HEAD,
        &format!(r#"<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" "#),
        r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
        r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#,
        &format!("<dc:title>{title}</dc:title><dc:creator>{issuer}</dc:creator>"),
        &format!("<cp:lastModifiedBy>{issuer}</cp:lastModifiedBy><cp:revision>1</cp:revision>"),
        &format!(r#"<dcterms:created xsi:type="dcterms:W3CDTF">{made_on}</dcterms:created>"#),
        &format!(r#"<dcterms:modified xsi:type="dcterms:W3CDTF">{made_on}</dcterms:modified>"#),
        "<dc:language>vi-VN</dc:language></cp:coreProperties>",
    ]
    .concat()
}

/// One line, escaped, without what XML cannot hold.
fn plain(text: &str) -> String {
    let line: String = text
        .chars()
        .filter(|c| is_xml(*c))
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect();
    escape(line.as_str()).into_owned()
}

/// The program's name; no template, no version of Word.
pub fn app_properties() -> String {
    [
        HEAD,
        r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#,
        "<Application>Gần Dân</Application></Properties>",
    ]
    .concat()
}

/// The face and the classes by which Word replaces it where it is missing.
pub fn font_table() -> String {
    [
        HEAD.to_owned(),
        format!(r#"<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}">"#),
        r#"<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>"#.to_owned(),
        r#"<w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>"#.to_owned(),
    ]
    .concat()
}

/// Settings: whole-page zoom, tab stops of half an inch, spelling in Vietnamese, the layout of
/// Word 2013 and later, and no stretching of lines that end in a break.
pub fn settings() -> String {
    let word = "http://schemas.microsoft.com/office/word";
    let compat = |name: &str, value: &str| {
        format!(r#"<w:compatSetting w:name="{name}" w:uri="{word}" w:val="{value}"/>"#)
    };
    [
        HEAD.to_owned(),
        format!(r#"<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/>"#),
        format!(r#"<w:defaultTabStop w:val="{}"/>"#, twips(FIRST_LINE_MM)),
        r#"<w:characterSpacingControl w:val="doNotCompress"/>"#.to_owned(),
        "<w:compat><w:doNotExpandShiftReturn/>".to_owned(),
        compat("compatibilityMode", "15"),
        compat("overrideTableStyleFontSizeAndJustification", "1"),
        compat("enableOpenTypeFeatures", "1"),
        compat("doNotFlipMirrorIndents", "1"),
        compat("differentiateMultirowTableHeaders", "1"),
        "</w:compat>".to_owned(),
        r#"<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/>"#.to_owned(),
        r#"<w:listSeparator w:val=";"/></w:settings>"#.to_owned(),
    ]
    .concat()
}

/// Styles: the defaults name the face for all four scripts and the language; the rest lets a
/// reader move about by headings and change a kind of paragraph in one place.
pub fn styles() -> String {
    let size = |points| {
        let half = half_points(points);
        format!(r#"<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>"#)
    };
    let fonts = format!(
        r#"<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>"#
    );
    let body = format!(
        r#"<w:spacing w:before="{}" w:after="0" w:line="{LINE}" w:lineRule="auto"/><w:ind w:firstLine="{}"/><w:jc w:val="both"/>"#,
        spacing(BEFORE_PT),
        twips(FIRST_LINE_MM),
    );
    let style = |id: &str, name: &str, paragraph: &str, run: &str| {
        let run = if run.is_empty() {
            String::new()
        } else {
            format!("<w:rPr>{run}</w:rPr>")
        };
        format!(
            r#"<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr>{run}</w:style>"#
        )
    };
    let bold = "<w:b/><w:bCs/>";
    [
        HEAD.to_owned(),
        format!(r#"<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"#),
        r#"<w:color w:val="000000"/>"#.to_owned(),
        size(BODY_PT),
        r#"<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>"#
            .to_owned(),
        "<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>".to_owned(),
        r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>"#
            .to_owned(),
        format!("<w:rPr>{fonts}{}</w:rPr></w:style>", size(BODY_PT)),
        r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#
            .to_owned(),
        style("BodyText", "Body Text", &body, ""),
        style(
            "Heading1",
            "heading 1",
            &format!(r#"<w:keepNext/><w:keepLines/>{body}<w:outlineLvl w:val="0"/>"#),
            bold,
        ),
        style(
            "Heading2",
            "heading 2",
            &format!(r#"{body}<w:outlineLvl w:val="1"/>"#),
            "",
        ),
        style(
            "Header",
            "header",
            r#"<w:jc w:val="center"/>"#,
            "",
        ),
        style(
            "TableText",
            "Table Text",
            r#"<w:spacing w:before="20" w:after="20"/>"#,
            &size(TABLE_PT),
        ),
        "</w:styles>".to_owned(),
    ]
    .concat()
}
