//! The typography of Nghị định 30/2020/NĐ-CP, Phụ lục I (general rules and the table of
//! components) and Phụ lục III, Mẫu 1.9 (minutes). Sizes are points, lengths millimetres.

use crate::DocumentError;
use std::ops::RangeInclusive;

/// Phụ lục I.I.4: the face of every letter.
pub const FONT: &str = "Times New Roman";
/// A4, width and height in portrait (Phụ lục I.I.1).
pub const PAGE_MM: (f64, f64) = (210.0, 297.0);
/// Phụ lục I.I.3: upper and lower margin.
pub const TOP_BOTTOM_MM: RangeInclusive<u16> = 20..=25;
/// Phụ lục I.I.3: left margin.
pub const LEFT_MM: RangeInclusive<u16> = 30..=35;
/// Phụ lục I.I.3: right margin.
pub const RIGHT_MM: RangeInclusive<u16> = 15..=20;
/// Distance of the page number from the upper edge, inside the upper margin (Phụ lục I.I.7).
pub const HEADER_MM: f64 = 11.0;
/// Page number: Arabic, size 13–14, upright, centred, not on the first page (Phụ lục I.I.7).
pub const PAGE_NUMBER_PT: f64 = 14.0;

/// Quốc hiệu (ô 1): capitals, 12–13, upright, bold.
pub const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
/// Size of the Quốc hiệu.
pub const COUNTRY_PT: f64 = 13.0;
/// Tiêu ngữ (ô 1): 13–14, upright, bold, under it a rule as long as the line.
pub const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// Size of the Tiêu ngữ.
pub const MOTTO_PT: f64 = 14.0;
/// Names of agencies (ô 2): capitals, 12–13.
pub const AGENCY_PT: f64 = 13.0;
/// Số, ký hiệu (ô 3): 13, upright.
pub const NUMBER_PT: f64 = 13.0;
/// Tên loại, trích yếu (ô 5a): 13–14, upright, bold, centred.
pub const TITLE_PT: f64 = 14.0;
/// Nội dung (ô 6): 13–14, upright, justified.
pub const BODY_PT: f64 = 14.0;
/// Chức vụ and họ tên (ô 7a, 7b): 13–14, upright, bold.
pub const SIGNATURE_PT: f64 = 14.0;
/// "Nơi nhận:" (ô 9b): 12, italic, bold.
pub const RECIPIENTS_PT: f64 = 12.0;
/// The list under "Nơi nhận:" (ô 9b): 11, upright.
pub const RECIPIENT_LIST_PT: f64 = 11.0;
/// Stamps such as DỰ THẢO follow ô 11: capitals, 13–14, upright, bold, boxed.
pub const STAMP_PT: f64 = 13.0;
/// Cells of the annex, ten columns across; the decree leaves the size of tables open.
pub const TABLE_PT: f64 = 11.0;
/// Cells of a table inside the body: as the body, 13–14.
pub const VOTES_PT: f64 = 13.0;

/// First line of a paragraph: 1 cm or 1,27 cm (ô 6).
pub const FIRST_LINE_MM: f64 = 12.7;
/// Space before a paragraph, at least 6 pt (ô 6).
pub const BEFORE_PT: f64 = 6.0;
/// Line spacing in 240ths of a line, single to 1.5 (ô 6).
pub const LINE: i32 = 259;
/// Thickness of rules, points (measured in the official file of Mẫu 1.9).
pub const RULE_PT: f64 = 0.75;

/// Margins of a portrait page, whole millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageMargins {
    /// Upper, 20–25.
    pub top: u16,
    /// Lower, 20–25.
    pub bottom: u16,
    /// Left, 30–35.
    pub left: u16,
    /// Right, 15–20.
    pub right: u16,
}

impl Default for PageMargins {
    fn default() -> Self {
        Self {
            top: 20,
            bottom: 20,
            left: 30,
            right: 20,
        }
    }
}

impl PageMargins {
    /// Says which margin, if any, lies outside the decree's range.
    ///
    /// # Errors
    /// [`DocumentError::MarginOutOfRange`] names the first such side.
    pub fn check(&self) -> Result<(), DocumentError> {
        for (side, mm, range) in [
            ("top", self.top, TOP_BOTTOM_MM),
            ("bottom", self.bottom, TOP_BOTTOM_MM),
            ("left", self.left, LEFT_MM),
            ("right", self.right, RIGHT_MM),
        ] {
            if !range.contains(&mm) {
                return Err(DocumentError::MarginOutOfRange {
                    side,
                    mm,
                    least: *range.start(),
                    most: *range.end(),
                });
            }
        }
        Ok(())
    }

    /// Width left for text, portrait or landscape, millimetres.
    pub fn text_width(&self, landscape: bool) -> f64 {
        let page = if landscape { PAGE_MM.1 } else { PAGE_MM.0 };
        page - f64::from(self.left) - f64::from(self.right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_outside_the_decree_are_refused_by_side() {
        assert!(PageMargins::default().check().is_ok());
        let wide = PageMargins {
            left: 36,
            ..PageMargins::default()
        };
        assert!(matches!(
            wide.check(),
            Err(DocumentError::MarginOutOfRange {
                side: "left",
                mm: 36,
                ..
            })
        ));
    }
}
