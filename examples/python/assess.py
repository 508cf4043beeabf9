#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""From an answer sheet to its plain page.

python3 assess.py SHEET.json
"""
import sys

import libkith

try:
    with open(sys.argv[1], "rb") as file:
        sys.stdout.write(libkith.assess_text(file.read()))
except libkith.KithError as error:
    sys.exit(f"{sys.argv[1]}: {error}")
