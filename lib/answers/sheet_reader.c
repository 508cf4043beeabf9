/* SPDX-License-Identifier: MIT */
/* sheet_reader - how a fault of an answer sheet is told. */

#include "answers/sheet_reader.h"
#include "base/error.h"

kith_status kith__sheet_fail(const struct kith__sheet_reader *reader,
                             kith__node node, kith_status status,
                             const char *message)
{
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           status, "%s", message);
}

kith_status kith__sheet_fail_key(const struct kith__sheet_reader *reader,
                                 kith__node node, kith_status status,
                                 const char *message)
{
    return kith__json_fail(reader->json, node, true, true, reader->error,
                           status, "%s", message);
}
