//! Acts about what the ward keeps: its lists, its topics, its words.

use gandan_app::api::{
    Abbreviation, DayCount, DeadlineRule, Holiday, Official, ResidentGroup, SessionKind,
    TextModule, Unit,
};

use crate::act::{Evening, Stack};
use crate::dice::Dice;

pub fn act(evening: &Evening<'_>, dice: &mut Dice) -> Option<Stack> {
    let done = match dice.roll(3) {
        0 => longer(evening, dice),
        1 => shorter(evening, dice),
        _ => topics(evening, dice),
    };
    done.map(|()| Stack::Ward)
}

/// Something new in a list.
fn longer(evening: &Evening<'_>, dice: &mut Dice) -> Option<()> {
    let (app, n) = (evening.app, evening.n);
    let (id, name) = (String::new(), format!("Mẫu {n}"));
    let answer = match dice.roll(8) {
        0 => {
            let short_names = vec![];
            app.unit_save(&Unit {
                id,
                name,
                short_names,
            })
        }
        1 => {
            let (title, form) = ("Công chức".into(), None);
            app.official_save(&Official {
                id,
                name,
                title,
                form,
            })
        }
        2 => app.group_save(&ResidentGroup { id, name }),
        3 => {
            let first: chrono::NaiveDate = "2027-01-01".parse().unwrap();
            let date = first + chrono::Days::new(u64::try_from(n).unwrap());
            let (expected, off) = (false, true);
            app.holiday_save(&Holiday {
                date,
                name,
                expected,
                off,
            })
        }
        4 => {
            let text = "Phường tiếp thu.".into();
            app.module_save(&TextModule { id, name, text })
        }
        5 => {
            let known = app.settings_get().unwrap().abbreviations;
            if known.iter().any(|one| one.short == "gpmb") {
                return None;
            }
            let (short, long) = ("gpmb".into(), "giải phóng mặt bằng".into());
            app.abbreviation_save(&Abbreviation { id, short, long })
        }
        6 => {
            let rule = DeadlineRule {
                days: u32::try_from(n).unwrap() + 50,
                count: DayCount::Working,
                basis: name,
            };
            app.deadline_rule_set(SessionKind::Dialogue, Some(&rule))
        }
        _ => {
            let mut profile = app.settings_get().unwrap().profile;
            profile.ward.name = "Cửa Nam".into();
            profile.place = name;
            app.ward_edit(&profile)
        }
    };
    answer.unwrap();
    Some(())
}

/// Something gone from a list.
fn shorter(evening: &Evening<'_>, dice: &mut Dice) -> Option<()> {
    let app = evening.app;
    let kept = app.settings_get().unwrap();
    let answer = match dice.roll(8) {
        0 => app.unit_remove(&dice.pick(&kept.units)?.id),
        1 => app.official_remove(&dice.pick(&kept.officials)?.id),
        2 => app.group_remove(&dice.pick(&kept.groups)?.id),
        3 => app.holiday_remove(&dice.pick(&kept.holidays)?.date.to_string()),
        4 => app.module_remove(&dice.pick(&kept.modules)?.id),
        5 => app.abbreviation_remove(&dice.pick(&kept.abbreviations)?.id),
        // The usual ones, where some of them are missing.
        6 if kept.abbreviations.len() < 5 => app.abbreviations_start(),
        7 if kept.modules.len() < 3 => app.modules_start(),
        _ => return None,
    };
    answer.unwrap();
    Some(())
}

fn topics(evening: &Evening<'_>, dice: &mut Dice) -> Option<()> {
    let (app, n) = (evening.app, evening.n);
    let code = evening.topic(dice);
    let answer = match dice.roll(8) {
        0 => app.topic_add(&format!("Lĩnh vực {n}"), None),
        1 => app.topic_rename(&code, &format!("Lĩnh vực mới {n}")),
        2 => app.topic_colour(&code, u16::try_from(n % 360).unwrap()),
        3 => app.topic_retire(&code, true),
        4 => {
            let quick = app.settings_get().unwrap().quick_topics;
            let wanted = vec![code];
            if quick == wanted {
                return None;
            }
            app.quick_topics_set(&wanted)
        }
        5 => {
            let learned = app.topics_learned().unwrap();
            app.topic_forget(Some(&dice.pick(&learned)?.code))
        }
        _ => {
            let into = evening.topic(dice);
            if code == into {
                return None;
            }
            app.topic_merge(&code, &into)
        }
    };
    answer.unwrap();
    Some(())
}
