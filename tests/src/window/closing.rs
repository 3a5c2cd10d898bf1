//! Asks the window to close as Alt+F4 and a click on its cross do: the message that a window manager sends, in the
//! display's own protocol (there is no window manager on the stage).
use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use super::{PATIENCE, Told, Trouble, Window};

impl Window {
    /// Asks the windows whose title fits a pattern to close.
    pub fn ask_other_to_close(&self, title: &str) -> Told {
        for window in self.windows(title) {
            Display::open(&self.display()?)?.ask_to_close(window)?;
        }
        Ok(())
    }

    /// Asks the window to close and waits until the program has ended.
    pub async fn ask_to_close(&self) -> Told {
        self.ask_other_to_close("^Gần Dân$")?;
        let started = Instant::now();
        while self.lives() {
            if started.elapsed() > PATIENCE {
                return Err(Trouble::Late(
                    "the program has ended".to_owned(),
                    "it runs".to_owned(),
                ));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }
}

/// A connection to an X display, in this machine's byte order. Requests are padded to four bytes.
struct Display(UnixStream);

impl Display {
    /// `name` as in the variable DISPLAY: ":99".
    fn open(name: &str) -> Result<Self, Trouble> {
        let number = name.trim_start_matches(':');
        // Where X servers listen on every machine: X(7), "unix domain".
        let mut stream = UnixStream::connect(format!("/tmp/.X11-unix/X{number}"))?;
        let order = if cfg!(target_endian = "little") {
            b'l'
        } else {
            b'B'
        };
        // Version 11.0 of the protocol, no authorization.
        let mut hello = vec![order, 0];
        for field in [11_u16, 0, 0, 0, 0] {
            hello.extend(field.to_ne_bytes());
        }
        stream.write_all(&hello)?;
        let mut answer = [0; 8];
        stream.read_exact(&mut answer)?;
        let rest = usize::from(u16::from_ne_bytes([answer[6], answer[7]])) * 4;
        stream.read_exact(&mut vec![0; rest])?;
        if answer[0] == 1 {
            return Ok(Self(stream));
        }
        Err(Trouble::Other("the display lets nobody in".to_owned()))
    }

    /// `InternAtom`.
    fn atom(&mut self, name: &str) -> Result<u32, Trouble> {
        let padded = name.len().next_multiple_of(4);
        let mut request = vec![16, 0];
        request.extend(short(2 + padded / 4));
        request.extend(short(name.len()));
        request.extend([0, 0]);
        request.extend(name.bytes());
        request.resize(8 + padded, 0);
        self.0.write_all(&request)?;
        self.answer()
    }

    /// `SendEvent` with a `ClientMessage`, then a question whose answer shows that the display has taken it.
    fn ask_to_close(&mut self, window: u32) -> Told {
        let protocols = self.atom("WM_PROTOCOLS")?;
        let delete = self.atom("WM_DELETE_WINDOW")?;
        let mut request = vec![25, 0];
        request.extend(short(11));
        for field in [window, 0] {
            request.extend(field.to_ne_bytes());
        }
        request.extend([33, 32, 0, 0]);
        for field in [window, protocols, delete, 0, 0, 0, 0] {
            request.extend(field.to_ne_bytes());
        }
        self.0.write_all(&request)?;
        self.atom("WM_PROTOCOLS").map(drop)
    }

    /// The number in an answer of 32 bytes.
    fn answer(&mut self) -> Result<u32, Trouble> {
        let mut answer = [0; 32];
        self.0.read_exact(&mut answer)?;
        Ok(u32::from_ne_bytes([
            answer[8], answer[9], answer[10], answer[11],
        ]))
    }
}

fn short(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_ne_bytes()
}
