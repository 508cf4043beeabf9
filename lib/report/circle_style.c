/* SPDX-License-Identifier: MIT */
/* When it changes, tests/examples/test_circle.py prints the new hash. */

#include "report/circle_style.h"

#include <stddef.h>

static const char *const pieces[] = {
    "\n"
    ".o{width:auto;max-width:100%;height:1.75rem}\n"
    "[dir=rtl] .o{transform:none}\n"
    ".o .x{stroke:var(--deep);stroke-width:1px}\n"
    ".u{fill:var(--card);font:600 15px system-ui,-apple-system,\"Segoe UI\","
    "Roboto,\"Noto Sans\",Arial,sans-serif;text-anchor:middle}\n"
    ".d{display:inline-block;min-width:1.6em;margin-inline-end:.4rem;"
    "padding:0 .3em;border:1px solid var(--deep);border-radius:.8em;"
    "color:var(--deep);font-size:.9rem;line-height:1.6;text-align:center}\n"
    "@media (forced-colors:active){.u{fill:HighlightText}}\n",
    NULL};

const struct kith__html_style kith__circle_style = {
    pieces, "Eaaz1i0QTG+CxKpmRlga0PooJMGE6CBWsin90EH+1FY="};
