#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes src/sys.rs anew: what C declares, from docs/api.json and the headers.

python3 examples/rust/generate.py [--check]

With --check it writes nothing and ends with 1 where the file is stale.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = Path(__file__).resolve().parent / "src" / "sys.rs"

PLAIN = {"int8_t": "i8", "int32_t": "i32", "int64_t": "i64", "uint8_t": "u8",
         "double": "f64", "char": "c_char", "void": "c_void"}
WORDS_OF_RUST = {"type": "kind"}
HEAD = """// SPDX-License-Identifier: MIT
// What C declares. Written by generate.py; do not edit.
#![allow(non_camel_case_types)]

use std::os::raw::{c_char, c_void};

pub type kith_status = i32;
pub type kith_allocate_function =
    Option<unsafe extern "C" fn(size: usize, user: *mut c_void) -> *mut c_void>;
pub type kith_release_function =
    Option<unsafe extern "C" fn(block: *mut c_void, size: usize, user: *mut c_void)>;
"""


def rust_type(c):
    """Rust's name for a type of C, such as `const char *` or `kith_x **`."""
    stars = c.count("*")
    constant = c.startswith("const ")
    name = c.replace("const ", "").replace("*", "").strip()
    name = PLAIN.get(name, name)
    for star in range(stars):
        kind = "const" if constant and star == 0 else "mut"
        name = f"*{kind} {name}"
    return name


def parameter(c):
    kind, name = re.fullmatch(r"(.*?)(\w+)", c.strip()).groups()
    name = WORDS_OF_RUST.get(name, name)
    return f"{name}: {rust_type(kind.strip())}"


def function(one):
    parameters = one["parameters"]
    inside = "" if parameters == "void" else \
        ", ".join(parameter(c) for c in parameters.split(","))
    result = "" if one["returns"] == "void" else \
        f" -> {rust_type(one['returns'])}"
    line = f"    pub fn {one['name']}({inside}){result};\n"
    if len(line) > 100:
        inside = "".join(f"        {p},\n" for p in inside.split(", "))
        line = f"    pub fn {one['name']}(\n{inside}    ){result};\n"
    return line


def constants():
    for header in sorted((ROOT / "include" / "kith").glob("*.h")):
        text = re.sub(r"/\*.*?\*/", " ", header.read_text(), flags=re.DOTALL)
        for body in re.findall(r"\benum\s*\{(.*?)\}", text, re.DOTALL):
            for name, value in re.findall(r"(KITH_\w+)\s*=\s*(-?\d+)", body):
                yield f"pub const {name}: i32 = {value};\n"


def written():
    functions = json.loads(
        (ROOT / "docs" / "api.json").read_text())["functions"]
    opaque = sorted({name for one in functions for name in
                     re.findall(r"\b(kith_\w+) \*", one["parameters"])})
    return (HEAD
            + "".join(f"\n#[repr(C)]\npub struct {name} {{\n"
                      "    _private: [u8; 0],\n}\n" for name in opaque)
            + "\n" + "".join(constants())
            + '\n#[link(name = "kith")]\nextern "C" {\n'
            + "".join(map(function, functions)) + "}\n")


def main():
    if sys.argv[1:] == ["--check"]:
        if OUT.read_text() != written():
            sys.exit("src/sys.rs is stale: python3 examples/rust/generate.py")
    else:
        OUT.write_text(written())


if __name__ == "__main__":
    main()
