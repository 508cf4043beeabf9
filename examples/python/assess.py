#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""From an answer sheet to its plain report: ctypes on the installed library.

python3 assess.py SHEET.json
"""
import ctypes as c
import sys

lib = c.CDLL("libkith.so.0")
text = error = c.c_void_p  # opaque: only the library knows what is in them
lib.kith_assess_json.argtypes = [c.c_char_p, c.c_int64, c.c_char_p, c.c_int64,
                                 c.c_char_p, c.c_int64,
                                 c.POINTER(text), c.POINTER(error)]
lib.kith_assess_json.restype = c.c_int32
lib.kith_text_data.argtypes, lib.kith_text_data.restype = [text], c.c_char_p
lib.kith_text_free.argtypes, lib.kith_text_free.restype = [text], None
lib.kith_error_message.argtypes = [error]
lib.kith_error_message.restype = c.c_char_p
lib.kith_error_free.argtypes, lib.kith_error_free.restype = [error], None

with open(sys.argv[1], "rb") as file:
    sheet = file.read()
report, failure = text(), error()
lib.kith_assess_json(None, 0, sheet, len(sheet), b'{"format": "text"}', -1,
                     c.byref(report), c.byref(failure))
if failure:
    message = lib.kith_error_message(failure).decode()
    lib.kith_error_free(failure)
    sys.exit(f"{sys.argv[1]}: {message}")
sys.stdout.write(lib.kith_text_data(report).decode())
lib.kith_text_free(report)
