/* SPDX-License-Identifier: MIT */
/* graded_codes - from an answer to the category of a graded model: the place of
 * its keyed value among all that the item's answers can have.
 *
 * Knows keys; knows no parameters. */

#include "questionnaire/reader.h"

/* So many answers a whole-number item of a graded scale may have. */
enum { ANSWERS_MOST = 4096 };

/* Keyed values in order, each once. */
struct values {
    kith__decimal list[KITH__CATEGORIES_MOST];
    int32_t count;
    bool full; /* there were more */
};

/* Where a value stands, or would. */
static int32_t place(const struct values *values, kith__decimal value)
{
    int32_t low = 0, high = values->count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (values->list[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void insert(struct values *values, kith__decimal value)
{
    int32_t at = place(values, value);
    if (at < values->count && values->list[at] == value)
        return;
    if (values->count == KITH__CATEGORIES_MOST) {
        values->full = true;
        return;
    }
    for (int32_t i = values->count; i > at; i--)
        values->list[i] = values->list[i - 1];
    values->list[at] = value;
    values->count++;
}

/* The value of an answer, by its number. */
static kith__decimal keyed_value(const struct kith__reader *reader,
                                 const struct kith__key *key, int32_t answer)
{
    const struct kith__item *item = &reader->plan->items[key->item];
    kith__decimal value =
        item->kind == KITH__ITEM_CHOICE
            ? reader->plan->option_sets[item->options].options[answer].value
            : item->minimum + answer * KITH__ONE;
    if (key->step_count > 0)
        value = kith__step_value(key->steps, key->step_count, value);
    return key->reverse ? key->low + key->high - value : value;
}

static bool count_answers(struct kith__reader *reader, struct kith__spot spot,
                          const struct kith__key *key, int32_t *count)
{
    const struct kith__item *item = &reader->plan->items[key->item];
    if (item->kind == KITH__ITEM_CHOICE) {
        *count = reader->plan->option_sets[item->options].count;
        return true;
    }
    kith__decimal answers = (item->maximum - item->minimum) / KITH__ONE + 1;
    *count = (int32_t)(answers < ANSWERS_MOST ? answers : ANSWERS_MOST);
    return answers <= ANSWERS_MOST ||
           kith__refuse(reader, spot,
                        "%s: the item may have more than %i answers; give it a "
                        "smaller range, or options",
                        reader->who, (int)ANSWERS_MOST);
}

bool kith__graded_codes(struct kith__reader *reader, struct kith__spot spot,
                        const struct kith__key *key,
                        struct kith__graded_item *item)
{
    struct values values = {.count = 0};
    if (!count_answers(reader, spot, key, &item->code_count))
        return false;
    item->codes = kith__plan_take(reader, item->code_count, 1);
    if (item->codes == NULL)
        return false;
    for (int32_t i = 0; i < item->code_count; i++)
        insert(&values, keyed_value(reader, key, i));
    if (values.full)
        return kith__refuse(reader, spot,
                            "%s: its answers count in more than %i different "
                            "ways; recode them to fewer",
                            reader->who, (int)KITH__CATEGORIES_MOST);
    for (int32_t i = 0; i < item->code_count; i++)
        item->codes[i] =
            (uint8_t)(place(&values, keyed_value(reader, key, i)) + 1);
    item->count = values.count;
    return true;
}

uint8_t kith__graded_code(const struct kith__graded_item *graded,
                          const struct kith__item *item, int32_t option,
                          kith__decimal value)
{
    if (item->kind == KITH__ITEM_CHOICE)
        return graded->codes[option];
    return graded->codes[(value - item->minimum) / KITH__ONE];
}
