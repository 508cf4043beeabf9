// SPDX-License-Identifier: MIT
//! From answer sheets to reports as JSON.
//!
//!     cargo run --example assess VIEW SHEET.json...
//!     cargo run --example assess -- --time CALLS     nanoseconds a call takes

use std::process::exit;
use std::time::Instant;

fn time(calls: u32) {
    let begin = Instant::now();
    let mut sum = 0i64;
    for _ in 0..calls {
        sum += i64::from(kith::version_number());
    }
    println!("{:.2}", begin.elapsed().as_nanos() as f64 / f64::from(calls));
    assert!(sum > 0);
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.len() < 2 {
        eprintln!("usage: assess VIEW SHEET.json...");
        exit(2);
    }
    if arguments[0] == "--time" {
        return time(arguments[1].parse().expect("a number of calls"));
    }
    let options = format!("{{\"view\": \"{}\"}}", arguments[0]);
    for path in &arguments[1..] {
        let sheet = std::fs::read_to_string(path).unwrap_or_else(|error| {
            eprintln!("{}: {}", path, error);
            exit(66);
        });
        match kith::assess_json(None, &sheet, Some(&options)) {
            Ok(report) => print!("{}", report),
            Err(error) => {
                eprintln!("{}: {}", path, error);
                exit(65);
            }
        }
    }
}
