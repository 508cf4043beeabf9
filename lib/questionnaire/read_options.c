/* SPDX-License-Identifier: MIT */
/* read_options - what questions share: recall periods and sets of response
 * options.
 *
 * Knows their keys; knows no question. */

#include "questionnaire/reader.h"

/* ---- Recall periods --------------------------------------------------- */

enum { DAYS_MOST = 36525 };

static bool read_recall(struct kith__reader *reader, int32_t number)
{
    static const char *const keys[] = {"text", "days", NULL};
    struct kith__recall *recall = &reader->plan->recalls[number];
    struct kith__spot spot = reader->recalls.spots[number];
    struct kith__spot text;
    recall->id = reader->recalls.ids[number];
    const char *path = kith__plan_say(reader, "recalls/%s/text", recall->id);
    return kith__speak_of(reader, "Recall period '%s'", recall->id) &&
           kith__need_object(reader, spot) &&
           kith__warn_of_others(reader, spot, keys) &&
           kith__need(reader, spot, "text", &text) &&
           kith__read_text(reader, text, "text", KITH__FORM_ITEM,
                           kith__all_ties(reader), path, &recall->text) &&
           kith__may_whole(reader, spot, "days", 1, DAYS_MOST, &recall->days);
}

bool kith__read_recalls(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->recall_count = reader->recalls.count;
    plan->recalls =
        kith__plan_take(reader, plan->recall_count, sizeof *plan->recalls);
    reader->recall_used = kith__scratch_take(reader, plan->recall_count,
                                             sizeof *reader->recall_used);
    if (plan->recalls == NULL || reader->recall_used == NULL)
        return false;
    for (int32_t i = 0; i < plan->recall_count; i++)
        if (!read_recall(reader, i))
            return false;
    return true;
}

/* ---- Option sets ------------------------------------------------------ */

static const struct kith__part option_part = {
    .key = "options",
    .noun = "response option",
    .name = "Response option",
    .many = "response options",
    .most = KITH__OPTIONS_MOST,
};

static bool read_option(struct kith__reader *reader,
                        const struct kith__option_set *set,
                        const struct kith__list *list, int32_t number)
{
    static const char *const keys[] = {"id", "value", "label", NULL};
    struct kith__option *option = &set->options[number];
    struct kith__spot spot = list->spots[number];
    struct kith__spot label;
    option->id = list->ids[number];
    const char *path =
        kith__plan_say(reader, "options/%s/%s", set->id, option->id);
    return kith__speak_of(reader, "Option '%s' of '%s'", option->id, set->id) &&
           kith__warn_of_others(reader, spot, keys) &&
           kith__need_decimal(reader, spot, "value", &option->value) &&
           kith__need(reader, spot, "label", &label) &&
           kith__read_text(reader, label, "label", KITH__FORM_ITEM,
                           kith__all_ties(reader), path, &option->label);
}

/* Values that go up and down again are a slip far more often than a wish. */
static bool check_values(struct kith__reader *reader,
                         const struct kith__option_set *set,
                         const struct kith__list *list)
{
    const struct kith__option *options = set->options;
    for (int32_t i = 1; i < set->count; i++) {
        kith__decimal before = options[i - 1].value, here = options[i].value;
        struct kith__spot spot = kith__member(list->spots[i], "value");
        if (here == before)
            return kith__refuse(reader, spot,
                                "Options '%s' and '%s' of '%s' have the same "
                                "value; give each its own",
                                options[i - 1].id, options[i].id, set->id);
        if ((options[1].value > options[0].value) != (here > before))
            return kith__refuse(reader, spot,
                                "The values of '%s' must go up all the way or "
                                "down all the way; put its options in order",
                                set->id);
    }
    return true;
}

static bool read_option_set(struct kith__reader *reader, int32_t number)
{
    struct kith__option_set *set = &reader->plan->option_sets[number];
    struct kith__spot spot = reader->option_sets.spots[number];
    struct kith__list list = {.part = &option_part};
    set->id = reader->option_sets.ids[number];
    if (!kith__speak_of(reader, "Option set '%s'", set->id) ||
        !kith__need_list(reader, spot, "options") ||
        !kith__list_elements(reader, &list, spot) ||
        !kith__list_close(reader, &list))
        return false;
    set->options = kith__plan_take(reader, list.count, sizeof *set->options);
    if (set->options == NULL)
        return false;
    for (; set->count < list.count; set->count++)
        if (!read_option(reader, set, &list, set->count))
            return false;
    return check_values(reader, set, &list);
}

bool kith__read_option_sets(struct kith__reader *reader)
{
    struct kith__plan *plan = reader->plan;
    plan->option_set_count = reader->option_sets.count;
    plan->option_sets = kith__plan_take(reader, plan->option_set_count,
                                        sizeof *plan->option_sets);
    reader->option_set_used = kith__scratch_take(
        reader, plan->option_set_count, sizeof *reader->option_set_used);
    if (plan->option_sets == NULL || reader->option_set_used == NULL)
        return false;
    for (int32_t i = 0; i < plan->option_set_count; i++)
        if (!read_option_set(reader, i))
            return false;
    return true;
}
