/* SPDX-License-Identifier: MIT */
/* chart_style - what a chart adds to the looks of a page: its letters keep
 * their size, its lines their width, however wide the screen is.
 *
 * When it changes, tests/examples/test_html.py prints the new hash. */

#include "report/chart_html.h"

static const char *const pieces[] = {
    "\n"
    ".ch{display:grid;grid-template-columns:2.2rem minmax(0,1fr) 9.5rem;"
    "gap:0 .6rem;margin-top:1rem}\n"
    ".cw{grid-template-columns:2.2rem minmax(0,1fr)}\n"
    ".ch svg{margin:0;height:12rem}\n"
    "[dir=rtl] .ch svg{transform:none}\n"
    ".ch .cp svg{height:100%}\n"
    ".ch .cb{overflow:hidden}\n"
    ".ch .cx{grid-column:2;height:2.3rem;margin-top:-.3rem}\n"
    ".ch text{fill:var(--soft);font-size:.8rem}\n"
    ".ch line{stroke-width:1px}\n"
    ".ce{stroke:var(--line)}.cs,.ck{stroke:var(--edge)}\n"
    ".cr{fill:var(--open)}\n"
    ".cl{fill:none;stroke:var(--deep);stroke-width:2px;"
    "stroke-linejoin:round;stroke-linecap:round;"
    "vector-effect:non-scaling-stroke}\n"
    ".cn{stroke-width:1px}\n"
    ".cd{fill:var(--deep);stroke:var(--page);stroke-width:1.5px}\n"
    ".cc{margin-top:2rem}.co{display:none}\n"
    ".cc details{margin-top:.75rem}\n"
    "summary{width:fit-content;padding:.25rem 0;color:var(--deep);"
    "cursor:pointer}\n"
    "summary:focus-visible{outline:.2rem solid var(--deep);"
    "outline-offset:.2rem;border-radius:.2rem}\n"
    ".cc tbody th,.cc td{padding-top:.3rem;padding-bottom:.3rem}\n"
    ".cc tbody th{font-weight:400}\n"
    "@media (max-width:38rem){.co{display:block}"
    ".cc tbody tr{grid-template-columns:1fr 1fr;padding:.4rem 0}"
    ".cc tbody th{grid-column:1}.cc .cv{grid-column:1/-1}"
    ".cc .v{grid-row:1;grid-column:2}"
    ".ch{grid-template-columns:2.2rem minmax(0,1fr)}.ch .cb{display:none}}\n"
    "@media (forced-colors:active){"
    ".ch text{fill:CanvasText}.ce{stroke:GrayText}"
    ".cs,.ck,.cl{stroke:CanvasText}.cr{fill:GrayText}"
    ".cd{fill:Highlight;stroke:Canvas}}\n"
    "@media print{.ch{break-inside:avoid}summary{display:none}"
    "details::details-content{content-visibility:visible;block-size:auto}}\n",
    NULL};

const struct kith__html_style kith__chart_style = {
    pieces, "qCGtGZPOXyQepxEFjZEID+pMLAdqXg2mhJr6+CD3G0Q="};
