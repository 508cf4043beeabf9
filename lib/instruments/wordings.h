/* SPDX-License-Identifier: MIT */
/* wordings - wordings with the overlays that are built in.
 *
 * Knows which overlay belongs to which document; reads none itself. */

#ifndef KITH_LIB_INSTRUMENTS_WORDINGS_H
#define KITH_LIB_INSTRUMENTS_WORDINGS_H

#include <kith/wording.h>

#include "instruments/embedded.h"
#include "questionnaire/overlay.h"

/* As kith_wording_new(), with an overlay that was read as part of another text,
 * or none; `overlays` is the table of those that may stand under it. */
kith_status kith__wording_over(const struct kith__embedded *overlays,
                               const kith_questionnaire *questionnaire,
                               const char *tie, struct kith__overlay_source own,
                               kith_memory *memory, kith_wording **out,
                               kith_error **error);

/* As kith_wording_builtin(), from a table. */
kith_status kith__wording_from(const struct kith__embedded *overlays,
                               const kith_questionnaire *questionnaire,
                               const char *tie, const char *language,
                               kith_memory *memory, kith_wording **out,
                               kith_error **error);

#endif
