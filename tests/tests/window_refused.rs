//! A second program on the same folder: the window says so in the place of everything else.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use gandan_app::{App, Options};
use gandan_tests::window::{Typing, by, journey};

#[test]
fn a_folder_in_use_is_said_in_a_whole_sentence() {
    journey("refused", Typing::Plain, async |w| {
        w.close();
        let other = App::open(Options {
            data_dir: Some(w.data()),
            ..Options::default()
        })
        .unwrap();
        w.open().await?;
        w.wait_text(
            &by("refused"),
            "Thư mục dữ liệu đang được một cửa sổ Gần Dân khác mở",
        )
        .await?;
        other.close();
        w.open().await?;
        w.wait_for(&by("new-session")).await?;
        Ok(())
    });
}
