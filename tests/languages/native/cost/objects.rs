// SPDX-License-Identifier: MIT
//! objects - as objects.c, by the crate.
use kith::*;

const WEEK: i64 = 7 * 24 * 3600;

extern "C" {
    fn clock() -> std::os::raw::c_long; // of the processor, on Linux in µs
}

fn assessed(by: &Questionnaire, path: &str) -> Result<Assessment> {
    let text = std::fs::read_to_string(path).expect("a sheet");
    Assessment::new(&Answers::parse(by, &text)?)
}

fn measure(what: &str, calls: i64, mut run: impl FnMut(i64) -> Result<()>) -> Result<()> {
    let begin = unsafe { clock() };
    for i in 0..calls {
        run(i)?;
    }
    println!("{what}\t{:.4}", (unsafe { clock() } - begin) as f64 / calls as f64);
    Ok(())
}

fn main() -> Result<()> {
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let core = Questionnaire::builtin("kith-core")?;
    let checkin = Questionnaire::builtin("kith-checkin")?;
    let mine = assessed(&core, &paths[0])?;
    let weeks = paths[1..].iter().map(|path| assessed(&checkin, path));
    let weeks: Vec<Assessment> = weeks.collect::<Result<_>>()?;
    let mut year = Journal::new("friend")?;
    let mut journal = Journal::new("friend")?;
    for i in 0..52 {
        year.add(&weeks[i % 3], i as i64 * WEEK, Keep::default())?;
    }
    let chosen = ["trust", "heard"].map(|id| core.scale(id).expect("a scale").index());
    let share = Share::new(&mine, &chosen, None)?;
    measure("record", 10000, |i| journal.add(&weeks[i as usize % 3], i * WEEK, Keep::default()))?;
    measure("look-back", 200, |_| LookBack::new(&year, &checkin, None, None).map(drop))?;
    measure("share", 10000, |_| Share::new(&mine, &chosen, None).map(drop))?;
    measure("joint", 10000, |_| Joint::new(&share, &share).map(drop))?;
    measure("circle", 10000, |_| {
        let mut circle = Circle::new()?;
        for need in 0..4 {
            let person = circle.add_person(Some("Ada"))?;
            circle.set_part(person, need, 1)?;
        }
        circle.effective_people();
        Ok(())
    })
}
