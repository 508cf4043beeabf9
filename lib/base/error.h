/* SPDX-License-Identifier: MIT */
/* error - the detail of a failure: a code, a sentence and perhaps a place.
 *
 * Knows how to keep them; what the sentence says is the caller's business, and
 * it never holds what a person answered. */

#ifndef KITH_LIB_BASE_ERROR_H
#define KITH_LIB_BASE_ERROR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>

#include <kith/memory.h>
#include <kith/status.h>

/* Where in a text: line and column from 1, and a JSON pointer. */
struct kith__place {
    int32_t line;
    int32_t column;
    const char *pointer; /* borrowed until the call returns */
};

/* True when a caller's error parameter is as it must be. */
bool kith__error_ready(kith_error **error);

/* Makes an error and returns `status`, so that callers can say
 * `return kith__fail(…)`. `format` is as in kith__add_format(). `place` may be
 * NULL, and so may `error`, and then nothing is made. When the error itself
 * finds no memory it becomes the static "out of memory", and KITH_E_MEMORY is
 * returned. */
kith_status kith__fail(kith_error **error, kith_memory *memory,
                       kith_status status, const struct kith__place *place,
                       const char *format, ...);

kith_status kith__fail_list(kith_error **error, kith_memory *memory,
                            kith_status status, const struct kith__place *place,
                            const char *format, va_list values);

/* The static "out of memory"; returns KITH_E_MEMORY. */
kith_status kith__fail_memory(kith_error **error);

#endif
