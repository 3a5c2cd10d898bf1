//! A picture of the display: exactly the pixels that a person would see, taken from the display's own memory.
//!
//! The driver's screenshots wait for a repaint that a still page never asks for.
use std::io::Write;
use std::path::Path;

use flate2::Crc;
use flate2::write::ZlibEncoder;

use super::Trouble;
use super::second::Place;

/// The file in which `Xvfb -fbdir` keeps the pixels of its only screen, in the X window dump format.
pub const MEMORY: &str = "Xvfb_screen0";

/// Pixels as they lie in the display's memory.
#[derive(PartialEq, Eq)]
pub struct Picture {
    width: usize,
    height: usize,
    /// Red, green, blue, row after row.
    rgb: Vec<u8>,
}

impl Picture {
    /// Reads the display's memory.
    pub fn take(memory: &Path) -> Result<Self, Trouble> {
        parse(&std::fs::read(memory)?)
            .ok_or_else(|| Trouble::Other("the display's memory makes no sense".to_owned()))
    }

    /// Writes it as PNG.
    pub fn write(&self, path: &Path) -> Result<(), Trouble> {
        std::fs::write(path, self.png()?)?;
        Ok(())
    }

    /// Whether a part of it is black throughout; what lies outside isn't looked at.
    pub fn is_black(&self, part: Place) -> bool {
        let rows = self.rgb.chunks_exact(self.width * 3);
        rows.skip(part.y).take(part.height).all(|row| {
            let pixels = row.chunks_exact(3).skip(part.x).take(part.width);
            pixels.flatten().all(|colour| *colour == 0)
        })
    }

    fn png(&self) -> Result<Vec<u8>, Trouble> {
        let mut rows = ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        for row in self.rgb.chunks(self.width * 3) {
            // Each row begins with its filter: none.
            rows.write_all(&[0])?;
            rows.write_all(row)?;
        }
        let mut header = Vec::new();
        for side in [self.width, self.height] {
            header.extend(u32::try_from(side).unwrap_or(u32::MAX).to_be_bytes());
        }
        // Eight bits a colour, red-green-blue, the only compression, filtering and interlacing there are or none.
        header.extend([8, 2, 0, 0, 0]);
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        for (name, content) in [
            (b"IHDR", header),
            (b"IDAT", rows.finish()?),
            (b"IEND", Vec::new()),
        ] {
            png.extend(
                u32::try_from(content.len())
                    .unwrap_or(u32::MAX)
                    .to_be_bytes(),
            );
            let mut sum = Crc::new();
            for part in [&name[..], &content] {
                sum.update(part);
                png.extend(part);
            }
            png.extend(sum.sum().to_be_bytes());
        }
        Ok(png)
    }
}

/// An X window dump of a screen with 32 bits a pixel: blue, green, red, nothing.
fn parse(dump: &[u8]) -> Option<Picture> {
    let field = |index: usize| {
        let bytes = dump.get(index * 4..index * 4 + 4)?;
        usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
    };
    let (header, width, height, bits, line, colours) = (
        field(0)?,
        field(4)?,
        field(5)?,
        field(11)?,
        field(12)?,
        field(19)?,
    );
    if bits != 32 || line < width * 4 {
        return None;
    }
    let pixels = dump.get(header + colours * 12..)?;
    let mut rgb = Vec::with_capacity(width * height * 3);
    for row in pixels.chunks_exact(line).take(height) {
        for pixel in row.chunks_exact(4).take(width) {
            rgb.extend([pixel[2], pixel[1], pixel[0]]);
        }
    }
    (rgb.len() == width * height * 3).then_some(Picture { width, height, rgb })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn dump_of_one_red_and_one_blue_pixel() -> Vec<u8> {
        let mut fields = [0_u32; 25];
        (fields[0], fields[4], fields[5], fields[11], fields[12]) = (100, 2, 1, 32, 8);
        let mut dump: Vec<u8> = fields
            .iter()
            .flat_map(|field| field.to_be_bytes())
            .collect();
        dump.extend([0, 0, 255, 0, 255, 0, 0, 0]);
        dump
    }

    #[test]
    fn colours_keep_their_place() {
        let picture = parse(&dump_of_one_red_and_one_blue_pixel()).unwrap();
        assert_eq!((picture.width, picture.height), (2, 1));
        assert_eq!(picture.rgb, [255, 0, 0, 0, 0, 255]);
    }

    #[test]
    fn black_is_asked_of_a_part() {
        let mut dump = dump_of_one_red_and_one_blue_pixel();
        let last = dump.len() - 4;
        dump[last..].fill(0);
        let picture = parse(&dump).unwrap();
        let part = |x| Place {
            x,
            y: 0,
            width: 1,
            height: 1,
        };
        assert!(picture.is_black(part(1)));
        assert!(!picture.is_black(part(0)));
    }

    #[test]
    fn a_cut_dump_is_refused() {
        let dump = dump_of_one_red_and_one_blue_pixel();
        assert!(parse(&dump[..dump.len() - 1]).is_none());
    }
}
