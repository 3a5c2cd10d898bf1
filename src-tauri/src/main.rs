//! Gần Dân's window: starts the program, opens its window, hands every call to a use case.
#![cfg_attr(windows, windows_subsystem = "windows")]

mod adapters;
mod closing;
mod last_words;
mod memory;
mod room;
mod shell;
mod window;

use shell::Shell;

fn main() {
    memory::give_back();
    window::prepare_environment();
    if let Err(sentence) = last_words::runtime_is_there() {
        last_words::say(sentence);
        std::process::exit(1);
    }
    let result = tauri::Builder::default()
        .manage(Shell::start())
        .manage(closing::Closing::default())
        .manage(room::Told::default())
        .invoke_handler(adapters::handler())
        .on_window_event(closing::on_event)
        .setup(|app| {
            window::open(app)?;
            let handle = app.handle().clone();
            // Beside the window, which must not wait for it.
            std::thread::spawn(move || {
                if let Ok(app) = tauri::Manager::state::<Shell>(&handle).app() {
                    app.warm();
                }
            });
            Ok(())
        })
        .build(tauri::generate_context!());
    match result {
        Ok(app) => app.run(|handle, event| {
            if matches!(event, tauri::RunEvent::Exit) {
                tauri::Manager::state::<Shell>(handle).stop();
            }
        }),
        Err(fault) => {
            last_words::say(&format!("Gần Dân không mở được cửa sổ: {fault}"));
            std::process::exit(1);
        }
    }
}
