/* SPDX-License-Identifier: MIT */

#include "score_outputs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const levels[] = {
    [KITH_DOES_NOT_APPLY_HERE] = "does-not-apply",
    [KITH_NOT_ENOUGH_INFORMATION] = "not-enough-information",
    [KITH_NOT_SEEN] = "not-seen",
    [KITH_SET_ASIDE] = "set-aside",
    [KITH_SOME] = "some",
    [KITH_CLEAR] = "clear",
};
static const char *const gates[] = {
    [KITH_GATE_UNKNOWN] = "unknown",
    [KITH_GATE_RAISED] = "raised",
    [KITH_GATE_NOT_RAISED] = "not-raised",
};

/* ---- Adding -------------------------------------------------------------- */

static char *join(const char *prefix, const char *id, const char *suffix)
{
    size_t size = strlen(prefix) + strlen(id) + strlen(suffix) + 1;
    char *made = malloc(size);
    if (made != NULL)
        snprintf(made, size, "%s%s%s", prefix, id, suffix);
    return made;
}

/* NULL when there is no memory; the outputs remember that. */
static struct output *add(struct outputs *outputs, const char *prefix,
                          const char *id, const char *suffix)
{
    if (outputs->count == outputs->room) {
        size_t room = 2 * outputs->room + 32;
        struct output *moved = realloc(outputs->list, room * sizeof *moved);
        if (moved == NULL) {
            outputs->no_memory = true;
            return NULL;
        }
        outputs->list = moved;
        outputs->room = room;
    }
    struct output *output = &outputs->list[outputs->count];
    *output = (struct output){.name = join(prefix, id, suffix)};
    if (output->name == NULL) {
        outputs->no_memory = true;
        return NULL;
    }
    outputs->count++;
    return output;
}

static struct output *add_number(struct outputs *outputs, const char *prefix,
                                 const char *id, const char *suffix)
{
    struct output *output = add(outputs, prefix, id, suffix);
    if (output != NULL)
        output->place = outputs->number_count++;
    return output;
}

static struct output *add_whole(struct outputs *outputs, const char *prefix,
                                const char *id, const char *suffix)
{
    struct output *output = add(outputs, prefix, id, suffix);
    if (output == NULL)
        return NULL;
    output->whole = true;
    output->place = outputs->whole_count++;
    return output;
}

/* ---- Scales -------------------------------------------------------------- */

/* Whom the columns are for. */
struct adder {
    struct outputs *outputs;
    const struct score_settings *settings;
    const kith_questionnaire *questionnaire;
};

static void add_scale_number(const struct adder *adder, int32_t scale,
                             const char *suffix, int32_t what)
{
    struct output *output = add_number(
        adder->outputs, adder->settings->prefix,
        kith_questionnaire_scale_id(adder->questionnaire, scale), suffix);
    if (output != NULL) {
        output->index = scale;
        output->what = what;
    }
}

static struct output *add_scale_whole(const struct adder *adder, int32_t scale,
                                      const char *suffix, int32_t what,
                                      int32_t which)
{
    struct output *output = add_whole(
        adder->outputs, adder->settings->prefix,
        kith_questionnaire_scale_id(adder->questionnaire, scale), suffix);
    if (output != NULL) {
        output->index = scale;
        output->what = what;
        output->which = which;
    }
    return output;
}

/* The estimate and its standard error of a graded scale. */
static bool is_graded(const struct adder *adder, int32_t scale)
{
    kith_results *results = NULL;
    double place;
    if (kith_results_new(adder->questionnaire, &results, NULL) != KITH_OK)
        return false;
    kith_status status =
        kith_results_set_scale(results, scale, KITH_SCALE_ERROR, 0, &place,
                               KITH_DOUBLE, (int64_t)sizeof place, NULL);
    kith_results_free(results);
    return status == KITH_OK;
}

static void add_band(const struct adder *adder, int32_t scale, int32_t cutoffs)
{
    char suffix[80];
    const char *id =
        kith_questionnaire_cutoffs_id(adder->questionnaire, scale, cutoffs);
    snprintf(suffix, sizeof suffix, "_band%s%s", cutoffs > 0 ? "_" : "",
             cutoffs > 0 ? id : "");
    struct output *output =
        add_scale_whole(adder, scale, suffix, KITH_SCALE_BAND, cutoffs);
    if (output == NULL)
        return;
    int32_t count =
        kith_questionnaire_band_count(adder->questionnaire, scale, cutoffs);
    output->own_words = calloc((size_t)count, sizeof *output->own_words);
    if (output->own_words == NULL) {
        adder->outputs->no_memory = true;
        return;
    }
    for (int32_t i = 0; i < count; i++)
        output->own_words[i] =
            kith_questionnaire_band_id(adder->questionnaire, scale, cutoffs, i);
    output->words = output->own_words;
    output->word_count = count;
}

static void add_missing(const struct adder *adder, int32_t scale)
{
    static const struct {
        const char *suffix;
        int32_t state;
    } kinds[] = {{"_not_asked", KITH_NOT_ASKED},
                 {"_unanswered", KITH_UNANSWERED},
                 {"_skipped", KITH_SKIPPED},
                 {"_does_not_apply", KITH_DOES_NOT_APPLY},
                 {"_declined", KITH_DECLINED}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        add_scale_whole(adder, scale, kinds[i].suffix, KITH_SCALE_COUNT,
                        kinds[i].state);
}

static void add_scale(const struct adder *adder, int32_t scale)
{
    bool details = adder->settings->details;
    bool graded = is_graded(adder, scale);
    add_scale_number(adder, scale, "", KITH_SCALE_SCORE);
    if (graded)
        add_scale_number(adder, scale, "_se", KITH_SCALE_ERROR);
    if (graded && details)
        add_scale_number(adder, scale, "_estimate", KITH_SCALE_ESTIMATE);
    add_scale_whole(adder, scale, "_n", KITH_SCALE_COUNT, KITH_ANSWERED);
    if (!details)
        return;
    add_scale_number(adder, scale, "_low", KITH_SCALE_LOWEST);
    add_scale_number(adder, scale, "_high", KITH_SCALE_HIGHEST);
    for (int32_t i = 0;
         i < kith_questionnaire_cutoffs_count(adder->questionnaire, scale); i++)
        add_band(adder, scale, i);
    add_missing(adder, scale);
}

/* ---- Differences, findings, the row -------------------------------------- */

static void add_difference(const struct adder *adder, int32_t difference)
{
    static const struct {
        const char *suffix;
        int32_t what;
    } kinds[] = {{"", KITH_SCALE_SCORE},
                 {"_low", KITH_SCALE_LOWEST},
                 {"_high", KITH_SCALE_HIGHEST}};
    size_t count = adder->settings->details ? 3 : 1;
    for (size_t i = 0; i < count; i++) {
        struct output *output = add_number(
            adder->outputs, adder->settings->prefix,
            kith_questionnaire_difference_id(adder->questionnaire, difference),
            kinds[i].suffix);
        if (output == NULL)
            return;
        output->of = OUTPUT_DIFFERENCE;
        output->index = difference;
        output->what = kinds[i].what;
    }
}

static void add_pattern(const struct adder *adder, int32_t pattern)
{
    static const struct {
        const char *suffix;
        int32_t what;
    } kinds[] = {{"_level", KITH_PATTERN_LEVEL},
                 {"_level_lowest", KITH_PATTERN_LOWEST_LEVEL},
                 {"_level_highest", KITH_PATTERN_HIGHEST_LEVEL}};
    size_t count = adder->settings->details ? 3 : 1;
    for (size_t i = 0; i < count; i++) {
        struct output *output = add_whole(
            adder->outputs, adder->settings->prefix,
            kith_questionnaire_pattern_id(adder->questionnaire, pattern),
            kinds[i].suffix);
        if (output == NULL)
            return;
        output->of = OUTPUT_PATTERN;
        output->index = pattern;
        output->what = kinds[i].what;
        output->words = levels;
        output->word_count = KITH_CLEAR + 1;
    }
}

static void add_gate(const struct adder *adder)
{
    struct output *output =
        add_whole(adder->outputs, adder->settings->prefix, "gate", "");
    if (output == NULL)
        return;
    output->of = OUTPUT_ROW;
    output->what = KITH_ROW_GATE;
    output->words = gates;
    output->word_count = KITH_GATE_NOT_RAISED + 1;
}

static void add_stopped(const struct adder *adder)
{
    int32_t count = kith_questionnaire_stop_count(adder->questionnaire);
    struct output *output =
        add_whole(adder->outputs, adder->settings->prefix, "stopped", "");
    if (output == NULL)
        return;
    output->of = OUTPUT_ROW;
    output->what = KITH_ROW_STOPPED;
    output->own_words = calloc((size_t)count, sizeof *output->own_words);
    if (output->own_words == NULL) {
        adder->outputs->no_memory = true;
        return;
    }
    for (int32_t i = 0; i < count; i++)
        output->own_words[i] =
            kith_questionnaire_stop_id(adder->questionnaire, i);
    output->words = output->own_words;
    output->word_count = count;
}

/* What needs kith_batch_assess(). */
static void add_findings(const struct adder *adder)
{
    const kith_questionnaire *questionnaire = adder->questionnaire;
    bool all = adder->settings->with_sensitive;
    for (int32_t i = 0; i < kith_questionnaire_pattern_count(questionnaire);
         i++)
        if (all ||
            kith_questionnaire_pattern_is_sensitive(questionnaire, i) == 0)
            add_pattern(adder, i);
    bool gate = false;
    for (int32_t i = 0; i < kith_questionnaire_pattern_count(questionnaire);
         i++)
        gate =
            gate || kith_questionnaire_pattern_is_gate(questionnaire, i) == 1;
    if (gate && all)
        add_gate(adder);
    if (kith_questionnaire_stop_count(questionnaire) > 0)
        add_stopped(adder);
}

/* ---- All of it ----------------------------------------------------------- */

static int refuse_name(const char *place, const char *name)
{
    fprintf(stderr,
            "%s:1: error: two columns would be called %s; give the new ones a "
            "name of their own with --prefix\n",
            place, name);
    return EXIT_BAD_DATA;
}

/* Ours must differ from each other and from those that are kept. */
static int check_names(const struct outputs *outputs,
                       const struct score_settings *settings,
                       const struct layout *layout, const char *place)
{
    enum { KEPT, OURS };
    struct names names = {0};
    char *fault = join(settings->prefix, "fault", "");
    bool added = fault != NULL && names_add(&names, fault, OURS);
    for (size_t i = 0; i < layout->count; i++)
        if (layout->columns[i].keep)
            added = added && names_add(&names, layout->columns[i].name, KEPT);
    for (size_t i = 0; i < outputs->count; i++)
        added = added && names_add(&names, outputs->list[i].name, OURS);
    names_sort(&names);
    int code = EXIT_DONE;
    for (size_t i = 1; added && code == EXIT_DONE && i < names.count; i++)
        if (names.list[i].number == OURS &&
            strcmp(names.list[i].text, names.list[i - 1].text) == 0)
            code = refuse_name(place, names.list[i].text);
    names_free(&names);
    free(fault);
    if (!added) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        code = EXIT_INTERNAL;
    }
    return code;
}

int outputs_make(struct outputs *outputs, const struct score_settings *settings,
                 const kith_questionnaire *questionnaire,
                 const struct layout *layout, const char *place)
{
    const struct adder adder = {outputs, settings, questionnaire};
    bool all = settings->with_sensitive;
    for (int32_t i = 0; i < kith_questionnaire_scale_count(questionnaire); i++)
        if (all || kith_questionnaire_scale_is_sensitive(questionnaire, i) == 0)
            add_scale(&adder, i);
    for (int32_t i = 0; i < kith_questionnaire_difference_count(questionnaire);
         i++)
        if (all ||
            kith_questionnaire_difference_is_sensitive(questionnaire, i) == 0)
            add_difference(&adder, i);
    if (settings->assess)
        add_findings(&adder);
    if (outputs->no_memory) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        return EXIT_INTERNAL;
    }
    return check_names(outputs, settings, layout, place);
}

void outputs_free(struct outputs *outputs)
{
    for (size_t i = 0; i < outputs->count; i++) {
        free(outputs->list[i].name);
        free(outputs->list[i].own_words);
    }
    free(outputs->list);
    *outputs = (struct outputs){0};
}
