/* SPDX-License-Identifier: MIT */
/* completions - every way in which the open answers of a sheet can still be
 * given, and sheets thrown with dice that always fall the same.
 *
 * Include it behind cmocka.h, kith/kith.h and cases.h. */

#ifndef KITH_TESTS_UNIT_COMPLETIONS_H
#define KITH_TESTS_UNIT_COMPLETIONS_H

struct dice {
    uint32_t state;
};

static inline uint32_t throw_dice(struct dice *dice, uint32_t sides)
{
    dice->state = dice->state * 1664525u + 1013904223u;
    return (dice->state >> 16) % sides;
}

/* How many values an item takes, and which; whole numbers go one by one. */
static inline int32_t value_count(const kith_questionnaire *questionnaire,
                                  int32_t item)
{
    int32_t options = kith_questionnaire_option_count(questionnaire, item);
    double low, high;
    if (options > 0)
        return options;
    assert_int_equal(
        kith_questionnaire_item_range(questionnaire, item, &low, &high),
        KITH_OK);
    return (int32_t)(high - low) + 1;
}

static inline double value_at(const kith_questionnaire *questionnaire,
                              int32_t item, int32_t index)
{
    double low, high;
    if (kith_questionnaire_option_count(questionnaire, item) > 0) {
        assert_int_equal(kith_questionnaire_option_value(questionnaire, item,
                                                         index, &low),
                         KITH_OK);
        return low;
    }
    assert_int_equal(
        kith_questionnaire_item_range(questionnaire, item, &low, &high),
        KITH_OK);
    return low + index;
}

/* A value or a reason for most items, as one line of a sheet. */
static inline void throw_sheet(const kith_questionnaire *questionnaire,
                               struct dice *dice, char *sheet, size_t room)
{
    static const char *const reasons[] = {"skipped", "declined", "n/a"};
    int32_t count = kith_questionnaire_item_count(questionnaire);
    *sheet = '\0';
    for (int32_t i = 0; i < count; i++) {
        const char *id = kith_questionnaire_item_id(questionnaire, i);
        size_t used = strlen(sheet);
        uint32_t kind = throw_dice(dice, 9);
        uint32_t value = throw_dice(
            dice, (uint32_t)value_count(questionnaire, i));
        if (kind < 3) {
            bool safety = kith_questionnaire_item_is_safety(questionnaire, i);
            const char *reason = reasons[safety ? kind % 2 : kind];
            snprintf(sheet + used, room - used, "%s=%s ", id, reason);
        } else if (kind < 7) {
            snprintf(sheet + used, room - used, "%s=%g ", id,
                     value_at(questionnaire, i, (int32_t)value));
        }
    }
    assert_true(strlen(sheet) + 1 < room);
}

/* A copy of answers, by way of their JSON. */
static inline kith_answers *copy_of(const kith_questionnaire *questionnaire,
                                    const kith_answers *answers)
{
    kith_text *text = NULL;
    kith_answers *copy = NULL;
    assert_int_equal(kith_answers_write(answers, &text, NULL), KITH_OK);
    assert_int_equal(kith_answers_parse(questionnaire, kith_text_data(text),
                                        kith_text_length(text), &copy, NULL),
                     KITH_OK);
    kith_text_free(text);
    return copy;
}

typedef void (*completion_seen)(const kith_answers *complete, void *user);

/* The next item that is asked and unanswered or skipped; -1. */
static inline int32_t next_open(const kith_questionnaire *questionnaire,
                                const kith_answers *answers)
{
    int32_t count = kith_questionnaire_item_count(questionnaire);
    for (int32_t i = 0; i < count; i++) {
        int32_t is = kith_answers_state(answers, i);
        if (is == KITH_UNANSWERED || is == KITH_SKIPPED)
            return i;
    }
    return -1;
}

/* Answers every open item in every way; what an answer opens is answered too.
 * With `may_stay_out` each may also be declined. As deep as there are items. */
static inline void complete(const kith_questionnaire *questionnaire,
                            kith_answers *answers, bool may_stay_out,
                            completion_seen seen, void *user)
{
    int32_t item = next_open(questionnaire, answers);
    if (item < 0) {
        seen(answers, user);
        return;
    }
    const char *id = kith_questionnaire_item_id(questionnaire, item);
    int32_t reason = kith_answers_reason(answers, item);
    int32_t values = value_count(questionnaire, item);
    for (int32_t i = 0; i < values; i++) {
        assert_int_equal(kith_answers_set(answers, id,
                                          value_at(questionnaire, item, i),
                                          NULL),
                         KITH_OK);
        complete(questionnaire, answers, may_stay_out, seen, user);
    }
    if (may_stay_out) {
        kith_answers_set_missing(answers, id, KITH_DECLINED, NULL);
        complete(questionnaire, answers, may_stay_out, seen, user);
    }
    if (reason == KITH_SKIPPED)
        kith_answers_set_missing(answers, id, KITH_SKIPPED, NULL);
    else
        kith_answers_clear(answers, id, NULL);
}

static inline void
for_every_completion(const kith_questionnaire *questionnaire,
                     const kith_answers *answers, bool may_stay_out,
                     completion_seen seen, void *user)
{
    kith_answers *copy = copy_of(questionnaire, answers);
    complete(questionnaire, copy, may_stay_out, seen, user);
    kith_answers_free(copy);
}

#endif
