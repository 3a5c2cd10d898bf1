//! Chance that can be repeated: `SplitMix64` (Steele, Lea, Flood 2014).

/// A row of numbers that a seed determines.
#[derive(Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// The row of a seed and a place, so that a session doesn't hang on those before it.
    pub(super) fn new(seed: u64, place: u64) -> Self {
        let mut chance = Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ place);
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 to below `end`; 0 where there is no such number.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let n = self.next() % u64::from(end.max(1));
        // Below a u32, so it fits.
        u32::try_from(n).unwrap_or_default()
    }

    /// Whether something happens that does in `percent` of a hundred cases.
    pub(super) fn happens(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// One of these; the lists of the data are never empty.
    pub(super) fn pick<'a>(&mut self, from: &'a [String]) -> &'a str {
        let n = self.below(u32::try_from(from.len()).unwrap_or(u32::MAX));
        from.get(n as usize).map_or("", String::as_str)
    }
}
