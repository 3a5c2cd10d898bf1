//! Gần Dân's window: starts the program, opens one window, hands every call to a use case.
#![cfg_attr(windows, windows_subsystem = "windows")]

mod adapters;
mod closing;
mod shell;
mod window;

use shell::Shell;

fn main() {
    window::prepare_environment();
    let result = tauri::Builder::default()
        .manage(Shell::start())
        .manage(closing::Closing::default())
        .invoke_handler(adapters::handler())
        .on_window_event(closing::on_event)
        .setup(|app| window::open(app).map_err(Into::into))
        .build(tauri::generate_context!());
    match result {
        Ok(app) => app.run(|handle, event| {
            if matches!(event, tauri::RunEvent::Exit) {
                tauri::Manager::state::<Shell>(handle).stop();
            }
        }),
        Err(fault) => {
            // No window, so no screen to say it on.
            #[allow(clippy::print_stderr)]
            {
                eprintln!("Gần Dân không mở được cửa sổ: {fault}");
            }
            std::process::exit(1);
        }
    }
}
