/* SPDX-License-Identifier: MIT */
/* warn_use - parts that nothing reads.
 *
 * Knows what was read while the document was; an item that no score and no
 * condition needs is a question too many. */

#include "questionnaire/reader.h"

static bool warn_of_items(struct kith__reader *reader)
{
    const struct kith__plan *plan = reader->plan;
    for (int32_t i = 0; i < plan->item_count; i++)
        if (!reader->item_used[i] && !plan->items[i].context &&
            !kith__warn(reader, reader->items.spots[i],
                        "Item '%s' is in no scale and no condition reads it; "
                        "use it, say \"context\": true, or leave it out",
                        plan->items[i].id))
            return false;
    return true;
}

static bool warn_of_list(struct kith__reader *reader,
                         const struct kith__list *list, const bool *used,
                         const char *what)
{
    for (int32_t i = 0; i < list->count; i++)
        if (!used[i] && !kith__warn(reader, list->spots[i],
                                    "%s '%s' is never used; %s, or leave it "
                                    "out",
                                    list->part->name, list->ids[i], what))
            return false;
    return true;
}

bool kith__warn_of_use(struct kith__reader *reader)
{
    return warn_of_list(reader, &reader->recalls, reader->recall_used,
                        "name it in an item") &&
           warn_of_list(reader, &reader->option_sets, reader->option_set_used,
                        "name it in an item") &&
           warn_of_list(reader, &reader->facts, reader->fact_used,
                        "read it in a condition") &&
           warn_of_items(reader);
}
