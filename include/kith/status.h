/* SPDX-License-Identifier: MIT */
/* status - how a call ended, and the detail of why it did not succeed. */

#ifndef KITH_STATUS_H
#define KITH_STATUS_H

#include <stdint.h>

#include <kith/export.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How a call ended: one of the KITH_OK and KITH_E_ codes below. */
typedef int32_t kith_status;

/* Codes live for ever: a number never changes its meaning. */
enum {
    KITH_OK = 0,          /* done */
    KITH_E_ARGUMENT = 1,  /* a NULL, an index or a number that is not allowed */
    KITH_E_MEMORY = 2,    /* out of memory; nothing was changed */
    KITH_E_SYNTAX = 3,    /* the text is not JSON as libkith reads it */
    KITH_E_DOCUMENT = 4,  /* well-formed JSON that means nothing here */
    KITH_E_LIMIT = 5,     /* larger, deeper or more than a named limit */
    KITH_E_NOT_FOUND = 6, /* no item, tie, option or document of that id */
    KITH_E_VALUE = 7,     /* the item or fact does not take that value */
    KITH_E_VERSION = 8,   /* made for another version that does not fit */
    KITH_E_NO_VALUE = 9   /* there is no number to give; not a mistake */
};

/** Detail of a failure: a sentence and, for texts, the place. Opaque. */
typedef struct kith_error kith_error;

/* Every `kith_error **error` parameter may be NULL. Otherwise it must be the
 * address of a NULL pointer (else the call ends with KITH_E_ARGUMENT); on
 * failure it receives an object that is yours to free with kith_error_free().
 * KITH_E_ARGUMENT for a NULL or a wrong index says all by itself: it may leave
 * the pointer NULL.
 * No message ever holds what a person answered. */

/**
 * The name of a code, such as "KITH_E_VALUE".
 *
 * @param status  Any number.
 * @return A string that lives for ever; NULL for a number that is no code.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API const char *kith_status_name(kith_status status);

/**
 * The code that the failed call returned.
 *
 * @param error  May be NULL.
 * @return The code; KITH_OK for NULL.
 *
 * Safe from any thread while the error is not freed. @since 0.1
 */
KITH_API kith_status kith_error_status(const kith_error *error);

/**
 * What went wrong and how to mend it, one English sentence.
 *
 * @param error  May be NULL.
 * @return UTF-8, borrowed from the error; NULL for NULL.
 *
 * Safe from any thread while the error is not freed. @since 0.1
 */
KITH_API const char *kith_error_message(const kith_error *error);

/**
 * The line of the text in which the fault stands.
 *
 * @param error  May be NULL.
 * @return From 1; 0 where the failure has no place in a text, and for NULL.
 *
 * Safe from any thread while the error is not freed. @since 0.1
 */
KITH_API int32_t kith_error_line(const kith_error *error);

/**
 * The column of the fault, counted in code points.
 *
 * @param error  May be NULL.
 * @return From 1; 0 where the failure has no place in a text, and for NULL.
 *
 * Safe from any thread while the error is not freed. @since 0.1
 */
KITH_API int32_t kith_error_column(const kith_error *error);

/**
 * The faulty value as a JSON pointer (RFC 6901), such as "/items/3/text".
 *
 * @param error  May be NULL.
 * @return UTF-8, borrowed from the error; "" for the whole text; NULL where
 *         the failure has no place in a text, and for NULL.
 *
 * Safe from any thread while the error is not freed. @since 0.1
 */
KITH_API const char *kith_error_pointer(const kith_error *error);

/**
 * Frees an error.
 *
 * @param error  May be NULL.
 *
 * Safe from any thread. @since 0.1
 */
KITH_API void kith_error_free(kith_error *error);

#ifdef __cplusplus
}
#endif

#endif
