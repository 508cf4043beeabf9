/* SPDX-License-Identifier: MIT */
/* text - a text that the library made and the caller owns. */

#ifndef KITH_TEXT_H
#define KITH_TEXT_H

#include <stdint.h>

#include <kith/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/* As a length, "measure it": the text ends at its first NUL. */
enum { KITH_NUL = -1 };

/** UTF-8 with its length; wiped when freed. Opaque. */
typedef struct kith_text kith_text;

/**
 * The bytes of a text, with a NUL behind them that its length does not count.
 *
 * @param text  May be NULL.
 * @return UTF-8, borrowed from the text; NULL for NULL.
 *
 * Safe from any thread while the text is not freed. @since 0.1
 */
KITH_API const char *kith_text_data(const kith_text *text);

/**
 * How many bytes a text has.
 *
 * @param text  May be NULL.
 * @return The bytes, without the NUL behind them; -1 for NULL.
 *
 * Safe from any thread while the text is not freed. @since 0.1
 */
KITH_API int64_t kith_text_length(const kith_text *text);

/**
 * Wipes and frees a text.
 *
 * @param text  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_text_free(kith_text *text);

#ifdef __cplusplus
}
#endif

#endif
