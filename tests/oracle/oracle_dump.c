/* SPDX-License-Identifier: MIT */
/* oracle_dump - writes everything that the public functions say about answer
 * sheets, so that a second implementation can be held against it.
 *
 * Reads lines: "D <document>" and, for the last document, "S <sheet>", both
 * JSON on one line. Answers each with one line of JSON, in the same order. */

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kith/kith.h>

enum { CUTOFFS = 4 }; /* how many of a scale's cut-offs are asked for */

/* One line of output; grows. */
static char *line;
static size_t line_length;
static size_t line_room;

static void *grown(void *block, size_t size)
{
    void *larger = realloc(block, size);
    if (larger == NULL) {
        fputs("out of memory\n", stderr);
        exit(2);
    }
    return larger;
}

static void add(const char *text)
{
    size_t length = strlen(text);
    if (line_length + length + 1 > line_room) {
        line_room = (line_length + length + 1) * 2;
        line = grown(line, line_room);
    }
    memcpy(line + line_length, text, length + 1);
    line_length += length;
}

static void send_line(void)
{
    puts(line);
    fflush(stdout);
    line_length = 0;
}

/* ---- Values ----------------------------------------------------------- */

/* A comma between values; none behind a bracket or a key. */
static void comma(void)
{
    char last = line_length == 0 ? '{' : line[line_length - 1];
    if (strchr("{[:", last) == NULL)
        add(",");
}

static void open_bracket(const char *bracket)
{
    comma();
    add(bracket);
}

static void add_key(const char *key)
{
    comma();
    add("\"");
    add(key);
    add("\":");
}

static void add_integer(int64_t value)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%" PRId64, value);
    comma();
    add(digits);
}

/* A number that may be absent. */
static void add_number(kith_status status, double value)
{
    char digits[40];
    snprintf(digits, sizeof digits, "%.17g", value);
    comma();
    add(status == KITH_OK ? digits : "null");
}

static void add_ends(kith_status status, double lowest, double highest)
{
    if (status != KITH_OK) {
        comma();
        add("null");
        return;
    }
    open_bracket("[");
    add_number(KITH_OK, lowest);
    add_number(KITH_OK, highest);
    add("]");
}

/* Ids and messages; what would need an escape becomes a space. */
static void add_string(const char *text)
{
    char one[2] = {0, 0};
    comma();
    add("\"");
    for (; text != NULL && *text != '\0'; text++) {
        one[0] = *text == '"' || *text == '\\' || (unsigned char)*text < ' '
                     ? ' '
                     : *text;
        add(one);
    }
    add("\"");
}

static void key_integer(const char *key, int64_t value)
{
    add_key(key);
    add_integer(value);
}

/* ---- The document ----------------------------------------------------- */

static void add_item(const kith_questionnaire *read, int32_t item)
{
    double lowest = 0, highest = 0, value = 0;
    kith_status status =
        kith_questionnaire_item_range(read, item, &lowest, &highest);
    open_bracket("{");
    add_key("id");
    add_string(kith_questionnaire_item_id(read, item));
    key_integer("safety", kith_questionnaire_item_is_safety(read, item));
    key_integer("sensitive", kith_questionnaire_item_is_sensitive(read, item));
    add_key("ties");
    open_bracket("[");
    for (int32_t tie = 0; tie < kith_questionnaire_tie_count(read); tie++)
        add_integer(kith_questionnaire_item_in_tie(read, item, tie));
    add("]");
    add_key("range");
    add_ends(status, lowest, highest);
    add_key("options");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_option_count(read, item); i++) {
        open_bracket("[");
        add_string(kith_questionnaire_option_id(read, item, i));
        status = kith_questionnaire_option_value(read, item, i, &value);
        add_number(status, value);
        add("]");
    }
    add("]}");
}

static void add_fact(const kith_questionnaire *read, int32_t fact)
{
    double lowest = 0, highest = 0;
    kith_status status =
        kith_questionnaire_fact_range(read, fact, &lowest, &highest);
    open_bracket("{");
    add_key("id");
    add_string(kith_questionnaire_fact_id(read, fact));
    add_key("range");
    add_ends(status, lowest, highest);
    key_integer("sensitive", kith_questionnaire_fact_is_sensitive(read, fact));
    add("}");
}

/* An id with up to three whole numbers; those below 0 are left out. */
static void add_named(const char *id, int32_t first, int32_t second,
                      int32_t third)
{
    int32_t numbers[3] = {first, second, third};
    open_bracket("[");
    add_string(id);
    for (int i = 0; i < 3; i++)
        if (numbers[i] >= 0)
            add_integer(numbers[i]);
    add("]");
}

static void add_parts(const kith_questionnaire *read)
{
    add_key("scales");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_scale_count(read); i++)
        add_named(kith_questionnaire_scale_id(read, i),
                  kith_questionnaire_scale_is_sensitive(read, i), -1, -1);
    add("]");
    add_key("differences");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_difference_count(read); i++)
        add_string(kith_questionnaire_difference_id(read, i));
    add("]");
    add_key("patterns");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_pattern_count(read); i++)
        add_named(kith_questionnaire_pattern_id(read, i),
                  kith_questionnaire_pattern_is_gate(read, i),
                  kith_questionnaire_pattern_is_sensitive(read, i),
                  kith_questionnaire_pattern_criterion_count(read, i));
    add("]");
    add_key("advice");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_advice_count(read); i++)
        add_named(kith_questionnaire_advice_id(read, i),
                  kith_questionnaire_advice_is_sensitive(read, i), -1, -1);
    add("]");
}

static void add_order(const kith_questionnaire *read)
{
    add_key("order");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_section_count(read); i++)
        for (int32_t j = 0; j < kith_questionnaire_section_item_count(read, i);
             j++)
            add_integer(kith_questionnaire_section_item(read, i, j));
    add("]");
}

static void add_document(const kith_questionnaire *read)
{
    open_bracket("{");
    add_key("ok");
    open_bracket("true");
    add_key("id");
    add_string(kith_questionnaire_id(read));
    add_key("items");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_item_count(read); i++)
        add_item(read, i);
    add("]");
    add_key("facts");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_fact_count(read); i++)
        add_fact(read, i);
    add("]");
    add_parts(read);
    key_integer("stops", kith_questionnaire_stop_count(read));
    add_order(read);
    add("}");
}

/* ---- Answers ---------------------------------------------------------- */

static void add_item_lists(const kith_questionnaire *read,
                           const kith_answers *answers)
{
    int32_t count = kith_questionnaire_item_count(read);
    double value = 0;
    add_key("states");
    open_bracket("[");
    for (int32_t i = 0; i < count; i++)
        add_integer(kith_answers_state(answers, i));
    add("]");
    add_key("may");
    open_bracket("[");
    for (int32_t i = 0; i < count; i++)
        add_integer(kith_answers_may_be_asked(answers, i));
    add("]");
    add_key("kept");
    open_bracket("[");
    for (int32_t i = 0; i < count; i++) {
        kith_status status = kith_answers_value(answers, i, &value);
        add_number(status, value);
    }
    add("]");
    add_key("option");
    open_bracket("[");
    for (int32_t i = 0; i < count; i++)
        add_integer(kith_answers_option(answers, i));
    add("]");
    add_key("reason");
    open_bracket("[");
    for (int32_t i = 0; i < count; i++)
        add_integer(kith_answers_reason(answers, i));
    add("]");
}

/* The items asked, walked forward and back. An item met twice ends the walk:
 * a fault of the library must not hang its judge. */
static void add_walks(const kith_questionnaire *read,
                      const kith_answers *answers)
{
    int32_t most = kith_questionnaire_item_count(read) + 1;
    int32_t item = -1;
    add_key("asked");
    open_bracket("[");
    for (int32_t i = 0; i < most; i++) {
        item = kith_answers_after(answers, item);
        if (item < 0)
            break;
        add_integer(item);
    }
    add("]");
    add_key("back");
    open_bracket("[");
    item = -1;
    for (int32_t i = 0; i < most; i++) {
        item = kith_answers_before(answers, item);
        if (item < 0)
            break;
        add_integer(item);
    }
    add("]");
}

static void add_answers(const kith_questionnaire *read,
                        const kith_answers *answers)
{
    double value = 0;
    key_integer("tie", kith_answers_tie(answers));
    add_item_lists(read, answers);
    add_key("facts");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_fact_count(read); i++) {
        kith_status status = kith_answers_fact(answers, i, &value);
        add_number(status, value);
    }
    add("]");
    add_walks(read, answers);
    key_integer("next", kith_answers_next(answers));
    key_integer("stopped", kith_answers_stopped(answers));
    add_key("counts");
    open_bracket("[");
    for (int32_t state = KITH_ANSWERED; state <= KITH_DECLINED; state++)
        add_integer(kith_answers_count(answers, state));
    add("]");
}

/* ---- The assessment --------------------------------------------------- */

static void add_scale_items(const kith_assessment *found, int32_t scale)
{
    int32_t count = kith_assessment_score_item_count(found, scale);
    double value = 0;
    add_key("counts");
    open_bracket("[");
    for (int32_t state = KITH_ANSWERED; state <= KITH_DECLINED; state++)
        add_integer(kith_assessment_score_count(found, scale, state));
    add("]");
    add_key("items");
    open_bracket("[");
    for (int32_t i = 0; i < count; i++)
        add_integer(kith_assessment_score_item(found, scale, i));
    add("]");
    add_key("contributions");
    open_bracket("[");
    for (int32_t i = 0; i < count; i++) {
        kith_status status =
            kith_assessment_score_contribution(found, scale, i, &value);
        add_number(status, value);
    }
    add("]");
}

static void add_scale(const kith_assessment *found, int32_t scale)
{
    double value = 0, lowest = 0, highest = 0;
    kith_status status = kith_assessment_score(found, scale, &value);
    open_bracket("{");
    add_key("score");
    add_number(status, value);
    add_key("bounds");
    status = kith_assessment_score_bounds(found, scale, &lowest, &highest);
    add_ends(status, lowest, highest);
    add_key("bands");
    open_bracket("[");
    for (int32_t i = 0; i < CUTOFFS; i++)
        add_integer(kith_assessment_score_band(found, scale, i));
    add("]");
    add_scale_items(found, scale);
    add("}");
}

static void add_difference(const kith_assessment *found, int32_t difference)
{
    double value = 0, lowest = 0, highest = 0;
    kith_status status = kith_assessment_difference(found, difference, &value);
    open_bracket("{");
    add_key("value");
    add_number(status, value);
    add_key("bounds");
    status =
        kith_assessment_difference_bounds(found, difference, &lowest, &highest);
    add_ends(status, lowest, highest);
    add("}");
}

static void add_pattern(const kith_questionnaire *read,
                        const kith_assessment *found, int32_t pattern)
{
    int32_t count = kith_questionnaire_pattern_criterion_count(read, pattern);
    open_bracket("{");
    key_integer("level", kith_host_level(found, pattern));
    key_integer("lowest", kith_host_lowest_level(found, pattern));
    key_integer("highest", kith_host_highest_level(found, pattern));
    add_key("criteria");
    open_bracket("[");
    for (int32_t i = 0; i < count; i++)
        add_integer(kith_host_criterion(found, pattern, i));
    add("]}");
}

/* "reasons": for each piece of "advice", in the same order, its items:
 * [[3, 5], []]. */
static void add_reasons(const kith_assessment *found, int32_t view)
{
    add_key("reasons");
    open_bracket("[");
    for (int32_t i = 0; i < kith_assessment_advice_count(found, view); i++) {
        int32_t count = kith_assessment_reason_count(found, view, i);
        open_bracket("[");
        for (int32_t j = 0; j < count; j++)
            add_integer(kith_assessment_reason(found, view, i, j));
        add("]");
    }
    add("]");
}

static void add_view(const kith_assessment *found, int32_t view)
{
    open_bracket("{");
    add_key("strengths");
    open_bracket("[");
    for (int32_t i = 0; i < kith_assessment_strength_count(found, view); i++)
        add_integer(kith_assessment_strength(found, view, i));
    add("]");
    add_key("findings");
    open_bracket("[");
    for (int32_t i = 0; i < kith_assessment_finding_count(found, view); i++) {
        int32_t count = kith_assessment_evidence_count(found, view, i);
        open_bracket("{");
        key_integer("pattern", kith_assessment_finding(found, view, i));
        key_integer("level", kith_assessment_finding_level(found, view, i));
        /* 1 where it is only listed (label_when_raised), else 0; the level is
         * its true one all the same. */
        key_integer("listed", kith_assessment_finding_listed(found, view, i));
        add_key("evidence");
        open_bracket("[");
        for (int32_t j = 0; j < count; j++)
            add_integer(kith_assessment_evidence(found, view, i, j));
        add("]");
        add_key("counted");
        open_bracket("[");
        count = kith_assessment_counted_count(found, view, i);
        for (int32_t j = 0; j < count; j++)
            add_integer(kith_assessment_counted(found, view, i, j));
        add("]}");
    }
    add("]");
    add_key("advice");
    open_bracket("[");
    for (int32_t i = 0; i < kith_assessment_advice_count(found, view); i++)
        add_integer(kith_assessment_advice(found, view, i));
    add("]");
    add_reasons(found, view);
    add("}");
}

static void add_assessment(const kith_questionnaire *read,
                           const kith_assessment *found)
{
    add_key("scales");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_scale_count(read); i++)
        add_scale(found, i);
    add("]");
    add_key("differences");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_difference_count(read); i++)
        add_difference(found, i);
    add("]");
    key_integer("gate", kith_host_gate(found));
    key_integer("today", kith_host_gate_today(found));
    add_key("patterns");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_pattern_count(read); i++)
        add_pattern(read, found, i);
    add("]");
    add_key("advice");
    open_bracket("[");
    for (int32_t i = 0; i < kith_questionnaire_advice_count(read); i++)
        add_integer(kith_host_advice(found, i));
    add("]");
    add_key("plain");
    add_view(found, KITH_VIEW_PLAIN);
    add_key("private");
    add_view(found, KITH_VIEW_PRIVATE);
}

/* ---- Reports ---------------------------------------------------------- */

/* The report's JSON on one line: line ends stand only between its values. */
static void add_report_json(const char *key, const kith_text *text)
{
    size_t start = line_length;
    add_key(key);
    add(kith_text_data(text));
    for (size_t i = start; i < line_length; i++)
        if (line[i] == '\n')
            line[i] = ' ';
    /* A comma looks at the last character. */
    while (line[line_length - 1] == ' ')
        line[--line_length] = '\0';
}

static kith_status add_report(const kith_assessment *found, const char *key,
                              int32_t view, int32_t format, kith_error **error)
{
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    kith_status status = kith_report_options_new(NULL, &options, error);
    if (status == KITH_OK)
        status = kith_report_options_set_view(options, view, error);
    if (status == KITH_OK)
        status = kith_report_options_set_format(options, format, error);
    if (status == KITH_OK)
        status = kith_report_write(found, NULL, options, &text, error);
    if (status == KITH_OK && format == KITH_FORMAT_JSON)
        add_report_json(key, text);
    if (status == KITH_OK && format != KITH_FORMAT_JSON) {
        add_key(key);
        add_string(kith_text_data(text));
    }
    kith_text_free(text);
    kith_report_options_free(options);
    return status;
}

static kith_status add_reports(const kith_answers *answers, kith_error **error)
{
    kith_assessment *found = NULL;
    kith_status status = kith_assess(answers, &found, error);
    if (status == KITH_OK)
        status = add_report(found, "plain report", KITH_VIEW_PLAIN,
                            KITH_FORMAT_JSON, error);
    if (status == KITH_OK)
        status = add_report(found, "private report", KITH_VIEW_PRIVATE,
                            KITH_FORMAT_JSON, error);
    if (status == KITH_OK)
        status = add_report(found, "host report", KITH_VIEW_HOST,
                            KITH_FORMAT_JSON, error);
    if (status == KITH_OK)
        status = add_report(found, "plain text", KITH_VIEW_PLAIN,
                            KITH_FORMAT_TEXT, error);
    if (status == KITH_OK)
        status = add_report(found, "private text", KITH_VIEW_PRIVATE,
                            KITH_FORMAT_TEXT, error);
    if (status == KITH_OK)
        status = add_report(found, "plain page", KITH_VIEW_PLAIN,
                            KITH_FORMAT_HTML, error);
    if (status == KITH_OK)
        status = add_report(found, "private page", KITH_VIEW_PRIVATE,
                            KITH_FORMAT_HTML, error);
    kith_assessment_free(found);
    return status;
}

/* ---- Lines ------------------------------------------------------------ */

static void send_error(kith_error *error)
{
    open_bracket("{");
    add_key("error");
    add_string(kith_error_message(error));
    add_key("at");
    add_string(kith_error_pointer(error));
    add("}");
    kith_error_free(error);
    send_line();
}

/* What the answers and their assessment say. */
static kith_status add_all(const kith_questionnaire *read,
                           const kith_answers *answers, kith_error **error)
{
    kith_assessment *found = NULL;
    kith_status status = kith_assess(answers, &found, error);
    if (status != KITH_OK)
        return status;
    add_answers(read, answers);
    if (kith_assessment_stopped(found) != kith_answers_stopped(answers) ||
        kith_assessment_tie(found) != kith_answers_tie(answers))
        key_integer("assessment disagrees with its answers", 1);
    add_assessment(read, found);
    kith_assessment_free(found);
    return KITH_OK;
}

/* The same of a sheet that was written and read again: "it resumes exactly". */
static kith_status add_again(const kith_questionnaire *read,
                             const kith_answers *answers, kith_error **error)
{
    kith_text *text = NULL;
    kith_answers *again = NULL;
    kith_status status = kith_answers_write(answers, &text, error);
    if (status == KITH_OK)
        status = kith_answers_parse(read, kith_text_data(text),
                                    kith_text_length(text), &again, error);
    if (status == KITH_OK)
        status = add_all(read, again, error);
    kith_answers_free(again);
    kith_text_free(text);
    return status;
}

/* The same of answers that were set one by one, from the last item to the
 * first, each once to something else before. */
static kith_status set_items(const kith_questionnaire *read,
                             const kith_answers *from, kith_answers *to,
                             kith_error **error)
{
    kith_status status = KITH_OK;
    int32_t i = kith_questionnaire_item_count(read);
    while (status == KITH_OK && --i >= 0) {
        const char *id = kith_questionnaire_item_id(read, i);
        int32_t option = kith_answers_option(from, i);
        int32_t reason = kith_answers_reason(from, i);
        double value = 0;
        if (reason == KITH_UNANSWERED)
            continue;
        status = kith_answers_set_missing(to, id, KITH_SKIPPED, error);
        if (status == KITH_OK)
            status = kith_answers_clear(to, id, error);
        if (status != KITH_OK)
            break;
        if (option >= 0 && i % 2 == 0)
            status = kith_answers_set_option(
                to, id, kith_questionnaire_option_id(read, i, option), error);
        else if (kith_answers_value(from, i, &value) == KITH_OK)
            status = kith_answers_set(to, id, value, error);
        else
            status = kith_answers_set_missing(to, id, reason, error);
    }
    return status;
}

static kith_status set_facts(const kith_questionnaire *read,
                             const kith_answers *from, kith_answers *to,
                             kith_error **error)
{
    kith_status status = KITH_OK;
    for (int32_t i = 0; i < kith_questionnaire_fact_count(read); i++) {
        double value = 0;
        if (status == KITH_OK && kith_answers_fact(from, i, &value) == KITH_OK)
            status = kith_answers_set_fact(
                to, kith_questionnaire_fact_id(read, i), value, error);
    }
    return status;
}

static kith_status add_by_hand(const kith_questionnaire *read,
                               const kith_answers *answers, bool raised,
                               kith_error **error)
{
    const char *tie =
        kith_questionnaire_tie_id(read, kith_answers_tie(answers));
    kith_answers *own = NULL;
    kith_status status = kith_answers_new(read, tie, &own, error);
    if (status == KITH_OK)
        status = set_items(read, answers, own, error);
    if (status == KITH_OK)
        status = set_facts(read, answers, own, error);
    if (status == KITH_OK && raised)
        status = kith_answers_set_earlier_gate(own, KITH_GATE_RAISED, error);
    if (status == KITH_OK)
        status = add_all(read, own, error);
    kith_answers_free(own);
    return status;
}

/* Whether what stands from `second` on repeats what stands from `first` to
 * `second`, behind a comma; it is then taken away. */
static bool repeats(size_t first, size_t second)
{
    size_t length = second - first;
    bool same = line_length - second == length + 1 &&
                memcmp(line + first, line + second + 1, length) == 0;
    line_length = second;
    line[second] = '\0';
    return same;
}

static void send_sheet(const kith_questionnaire *read, const char *json)
{
    bool raised = strstr(json, "\"earlier_gate\": \"raised\"") != NULL;
    bool resumes = false, by_hand = false;
    kith_answers *answers = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_answers_parse(read, json, KITH_NUL, &answers, &error);
    add("{");
    size_t start = line_length;
    if (status == KITH_OK)
        status = add_all(read, answers, &error);
    size_t end = line_length;
    if (status == KITH_OK) {
        status = add_again(read, answers, &error);
        resumes = repeats(start, end);
    }
    if (status == KITH_OK) {
        status = add_by_hand(read, answers, raised, &error);
        by_hand = repeats(start, end);
    }
    if (status == KITH_OK)
        status = add_reports(answers, &error);
    kith_answers_free(answers);
    if (status != KITH_OK) {
        line_length = 0;
        send_error(error);
        return;
    }
    key_integer("resumes", resumes);
    key_integer("by_hand", by_hand);
    add("}");
    send_line();
}

static kith_questionnaire *send_document(const char *json)
{
    kith_questionnaire *read = NULL;
    kith_error *error = NULL;
    if (kith_questionnaire_parse(json, KITH_NUL, NULL, &read, &error) !=
        KITH_OK) {
        send_error(error);
        return NULL;
    }
    add_document(read);
    send_line();
    return read;
}

/* The next line without its end; NULL at the end of the input. */
static char *next_line(char **room, size_t *size)
{
    size_t length = 0;
    for (;;) {
        if (*size - length < 2) {
            *size = *size == 0 ? 4096 : *size * 2;
            *room = grown(*room, *size);
        }
        if (fgets(*room + length, (int)(*size - length), stdin) == NULL)
            return length == 0 ? NULL : *room;
        length += strlen(*room + length);
        if ((*room)[length - 1] == '\n') {
            (*room)[length - 1] = '\0';
            return *room;
        }
    }
}

int main(void)
{
    kith_questionnaire *read = NULL;
    char *room = NULL;
    size_t size = 0;
    while (next_line(&room, &size) != NULL) {
        if (strncmp(room, "D ", 2) == 0) {
            kith_questionnaire_free(read);
            read = send_document(room + 2);
        } else if (strncmp(room, "S ", 2) == 0) {
            send_sheet(read, room + 2);
        } else {
            fputs("expected a line that begins with D or S\n", stderr);
            return 2;
        }
    }
    kith_questionnaire_free(read);
    free(room);
    free(line);
    return 0;
}
