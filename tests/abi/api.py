#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes docs/api.json anew: every exported function, from the headers.

KITH_ROOT=. KITH_BUILD_ROOT=. KITH_CC=cc PYTHONPATH=tests/support \\
    python3 tests/abi/api.py
"""

import json

from tree import ROOT, declared_functions

functions = [{"name": name, "header": header, "returns": result,
              "parameters": parameters}
             for name, (header, result, parameters)
             in sorted(declared_functions().items())]
(ROOT / "docs/api.json").write_text(
    json.dumps({"functions": functions}, indent=1) + "\n")
