/* SPDX-License-Identifier: MIT */
/* json_discreet - reads a text that a person wrote, or that may be another than
 * it was taken for.
 *
 * Knows that a key can say as much as a value: no error shows one. */

#include "base/json.h"

kith_status kith__json_read_discreetly(const char *text, size_t length,
                                       kith_memory *memory,
                                       struct kith__json **out,
                                       kith_error **error)
{
    kith_error *found = NULL;
    kith_status status = kith__json_read(text, length, memory, out,
                                         error == NULL ? NULL : &found);
    if (found == NULL)
        return status;
    struct kith__place place = {kith_error_line(found),
                                kith_error_column(found), ""};
    if (status == KITH_E_MEMORY)
        kith__fail_memory(error);
    else
        status = kith__fail(error, memory, status, &place, "%s",
                            kith_error_message(found));
    kith_error_free(found);
    return status;
}
