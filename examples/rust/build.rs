// SPDX-License-Identifier: MIT
//! Where the library is: the folder in KITH_LIB_DIR, else what pkg-config says.
use std::process::Command;

fn main() {
    println!("cargo:rerun-if-env-changed=KITH_LIB_DIR");
    println!("cargo:rerun-if-env-changed=PKG_CONFIG_PATH");
    if let Ok(folder) = std::env::var("KITH_LIB_DIR") {
        println!("cargo:rustc-link-search=native={}", folder);
        return;
    }
    let said = Command::new("pkg-config").args(["--libs-only-L", "kith"]).output();
    if let Ok(said) = said {
        for word in String::from_utf8_lossy(&said.stdout).split_whitespace() {
            if let Some(folder) = word.strip_prefix("-L") {
                println!("cargo:rustc-link-search=native={}", folder);
            }
        }
    }
}
