/* SPDX-License-Identifier: MIT */
/* joint_json - a joint view as JSON for a screen that both may see. Every key
 * is always there; ids are numbers in the order shown. */

#include "report/joint_shown.h"

static void add_string(struct kith__json_writer *to, const char *key,
                       const char *text)
{
    kith__write_key(to, key);
    if (text == NULL)
        kith__write_literal(to, "null");
    else
        kith__write_string(to, text);
}

static void add_decimal(struct kith__json_writer *to, const char *key,
                        kith__decimal number)
{
    kith__write_key(to, key);
    kith__write_decimal(to, number);
}

/* To six digits; null where there is none. */
static void add_double(struct kith__json_writer *to, const char *key,
                       bool given, double number)
{
    kith__decimal rounded = 0;
    bool fits = given && kith__decimal_round(number, &rounded);
    kith__write_key(to, key);
    if (fits)
        kith__write_decimal(to, rounded);
    else
        kith__write_literal(to, "null");
}

static void add_list(struct kith__json_writer *to, const char *key)
{
    kith__write_key(to, key);
    kith__write_begin(to, '[');
}

static const char *closeness_name(int32_t closeness)
{
    return closeness == KITH_JOINT_ALIKE     ? "alike"
           : closeness == KITH_JOINT_BETWEEN ? "between"
                                             : "apart";
}

static void add_common(struct kith__json_writer *to,
                       const struct kith__told *told)
{
    add_decimal(to, "difference", told->numbers[0] - told->numbers[1]);
    add_decimal(to, "least", told->least);
    add_decimal(to, "most", told->most);
    add_string(to, "closeness", closeness_name(told->closeness));
    add_string(to, "text", told->text);
}

static void add_topic(struct kith__json_writer *to,
                      const struct kith__told *topic)
{
    kith__write_begin(to, '{');
    add_string(to, "label_a", topic->labels[0]);
    add_string(to, "label_b", topic->labels[1]);
    add_decimal(to, "a", topic->numbers[0]);
    add_decimal(to, "b", topic->numbers[1]);
    add_double(to, "standard_error", topic->has_error, topic->error);
    add_common(to, topic);
    add_string(to, "chance", topic->chance);
    kith__write_end(to, '}');
}

static void add_guess(struct kith__json_writer *to,
                      const struct kith__told *guess)
{
    kith__write_begin(to, '{');
    add_string(to, "by", guess->side == 0 ? "a" : "b");
    add_string(to, "label", guess->labels[0]);
    add_decimal(to, "thought", guess->numbers[0]);
    add_decimal(to, "said", guess->numbers[1]);
    add_common(to, guess);
    kith__write_end(to, '}');
}

static void add_whole(struct kith__json_writer *to,
                      const struct kith__joint_report *report)
{
    const struct kith__profile *profile = &report->joint->profile;
    kith__write_key(to, "whole");
    if (report->whole == NULL) {
        kith__write_literal(to, "null");
        return;
    }
    kith__write_begin(to, '{');
    add_double(to, "distance", true, profile->distance);
    add_double(to, "elevation", true, profile->elevation);
    add_double(to, "scatter", true, profile->scatter);
    add_double(to, "shape", true, profile->shape);
    add_double(to, "correlation", profile->has_correlation,
               profile->correlation);
    add_string(to, "text", report->whole);
    kith__write_end(to, '}');
}

static void add_lists(struct kith__json_writer *to,
                      const struct kith__joint_report *report)
{
    add_list(to, "topics");
    for (int32_t i = 0; i < report->topic_count; i++)
        add_topic(to, &report->topics[i]);
    kith__write_end(to, ']');
    add_list(to, "guesses");
    for (int32_t i = 0; i < report->guess_count; i++)
        add_guess(to, &report->guesses[i]);
    kith__write_end(to, ']');
    add_whole(to, report);
    add_list(to, "limits");
    for (int32_t i = 0; i < report->limit_count; i++)
        kith__write_string(to, report->limits[i]);
    kith__write_end(to, ']');
}

void kith__joint_write_json(const struct kith__joint_report *report,
                            struct kith__builder *to)
{
    struct kith__json_writer writer = {.to = to, .indent = true};
    kith__write_begin(&writer, '{');
    kith__write_key(&writer, "kith-joint");
    kith__write_integer(&writer, 1);
    add_string(&writer, "language", report->language);
    add_string(&writer, "phrases_language", report->phrases->language);
    add_string(&writer, "title", report->phrases->texts[KITH__JOINT_TITLE]);
    add_list(&writer, "people");
    kith__write_string(&writer, report->names[0]);
    kith__write_string(&writer, report->names[1]);
    kith__write_end(&writer, ']');
    add_string(&writer, "text", report->intro);
    add_lists(&writer, report);
    kith__write_end(&writer, '}');
    kith__add_char(to, '\n');
}
