//! Lengths as Word counts them.

/// Millimetres to twentieths of a point.
pub fn twips(millimetres: f64) -> i32 {
    rounded(millimetres / 25.4 * 1440.0)
}

/// The same for places that take no sign; nothing negative is ever asked for.
pub fn width(millimetres: f64) -> usize {
    usize::try_from(twips(millimetres)).unwrap_or(0)
}

/// Twentieths of a point to millimetres.
pub fn millimetres(twips: usize) -> f64 {
    f64::from(u32::try_from(twips).unwrap_or(u32::MAX)) / 1440.0 * 25.4
}

/// Points to the half points of font sizes.
pub fn half_points(points: f64) -> usize {
    usize::try_from(rounded(points * 2.0)).unwrap_or(0)
}

/// Points to twentieths of a point.
pub fn spacing(points: f64) -> u32 {
    u32::try_from(rounded(points * 20.0)).unwrap_or(0)
}

/// Points to the eighths of a point that borders are counted in.
pub fn eighths(points: f64) -> usize {
    usize::try_from(rounded(points * 8.0)).unwrap_or(0)
}

fn rounded(value: f64) -> i32 {
    // Lengths on a page: far inside the range of i32.
    #[allow(clippy::cast_possible_truncation)]
    let whole = value.round() as i32;
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_words_lengths() {
        assert_eq!(twips(20.0), 1134, "20 mm");
        assert_eq!(twips(12.7), 720, "half an inch");
        assert_eq!(half_points(14.0), 28);
        assert_eq!(spacing(6.0), 120);
        assert_eq!(eighths(0.75), 6);
    }
}
