//! Grants the window exactly the commands of `src/names.rs`, and stands in a page where the ui
//! hasn't been built yet.

const NAMES: &[&str] = include!("src/names.rs");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dist = std::path::Path::new("../ui/dist");
    if !dist.join("index.html").exists() {
        std::fs::create_dir_all(dist)?;
        std::fs::write(
            dist.join("index.html"),
            "<!doctype html><meta charset=utf-8><title>Gần Dân</title><p>cargo xtask run",
        )?;
    }
    let manifest = tauri_build::AppManifest::new().commands(NAMES);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
