/* SPDX-License-Identifier: MIT */
/* norm - the scores of a sample as a part of a document.
 *
 * Knows the keys of a norm; what it is compared with is the document's
 * business. */

#include "base/error.h"
#include "base/json.h"
#include "sample/sample.h"

/* The decimal nearest to a double below 10 to the 9. */
static kith__decimal nearest(double number)
{
    double scaled = number * 1e6;
    return (kith__decimal)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

struct words {
    const char *id, *population, *source;
    int64_t population_length, source_length;
};

static void write_text(struct kith__json_writer *writer, const char *key,
                       const char *text, int64_t length)
{
    kith__write_key(writer, key);
    kith__write_literal(writer, "");
    kith__add_json_string(writer->to, text, (size_t)length);
}

static void write_moments(struct kith__json_writer *writer,
                          const struct kith__spread *scores)
{
    kith__decimal sd = nearest(kith__spread_sd(scores));
    if (sd == 0)
        return; /* a norm's lies above 0; the table says the rest */
    kith__write_key(writer, "mean");
    kith__write_decimal(writer, nearest(kith__spread_mean(scores)));
    kith__write_key(writer, "sd");
    kith__write_decimal(writer, sd);
}

static void write_table(struct kith__json_writer *writer,
                        const struct kith__spread *scores)
{
    kith__write_key(writer, "table");
    kith__write_begin(writer, '[');
    for (int32_t i = 0; i < scores->count; i++) {
        kith__write_begin(writer, '[');
        kith__write_decimal(writer, scores->rows[i].rounded);
        kith__write_integer(writer, scores->rows[i].people);
        kith__write_end(writer, ']');
    }
    kith__write_end(writer, ']');
}

static void write_norm(const kith_sample *sample,
                       const struct kith__spread *scores,
                       const struct words *words, struct kith__builder *to)
{
    struct kith__json_writer writer = {.to = to};
    kith__write_begin(&writer, '{');
    kith__write_key(&writer, "id");
    kith__write_string(&writer, words->id);
    write_text(&writer, "population", words->population,
               words->population_length);
    write_text(&writer, "source", words->source, words->source_length);
    kith__write_key(&writer, "n");
    kith__write_integer(&writer, scores->people);
    if (sample->plan->tie_count > 1) {
        kith__write_key(&writer, "ties");
        kith__write_begin(&writer, '[');
        kith__write_string(&writer, sample->plan->ties[sample->tie].id);
        kith__write_end(&writer, ']');
    }
    write_moments(&writer, scores);
    write_table(&writer, scores);
    kith__write_end(&writer, '}');
}

/* Text as a document may hold it: neither empty nor ill-formed, and no NUL. */
static bool is_text(const char *text, int64_t length)
{
    for (int64_t at = 0; at < length;) {
        size_t step = kith__utf8_length(text + at, (size_t)(length - at));
        if (step == 0 || text[at] == '\0')
            return false;
        at += (int64_t)step;
    }
    return length > 0;
}

static kith_status check(const kith_sample *sample,
                         const struct kith__spread *scores,
                         const struct words *words, kith_error **error)
{
    if (!is_text(words->population, words->population_length) ||
        !is_text(words->source, words->source_length))
        return kith__fail(error, sample->memory, KITH_E_ARGUMENT, NULL,
                          "A norm needs a population and a source, in UTF-8");
    size_t length = 0;
    while (length <= 64 && words->id[length] != '\0')
        length++;
    if (!kith__is_id(words->id, length))
        return kith__fail(error, sample->memory, KITH_E_ARGUMENT, NULL,
                          "The id of a norm has 1 to 64 of the characters "
                          "A-Z a-z 0-9 _ . - and no - in front");
    if (scores->passed)
        return kith__fail(error, sample->memory, KITH_E_LIMIT, NULL,
                          "There are more than %i different scores",
                          (int)KITH__NORM_ROWS_MOST);
    if (scores->people < 2)
        return kith__fail(error, sample->memory, KITH_E_NO_VALUE, NULL,
                          "A norm needs the scores of at least two people");
    return KITH_OK;
}

kith_status kith_sample_norm(const kith_sample *sample, int32_t scale,
                             const char *id, const char *population,
                             int64_t population_length, const char *source,
                             int64_t source_length, kith_text **out,
                             kith_error **error)
{
    const struct kith__sample_scale *found = kith__sample_scale(sample, scale);
    if (!kith__error_ready(error) || found == NULL || id == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    struct words words = {id, population, source,
                          kith__measure(population, population_length),
                          kith__measure(source, source_length)};
    if (words.population_length < 0 || words.source_length < 0)
        return KITH_E_ARGUMENT;
    kith_status status = check(sample, &found->scores, &words, error);
    if (status != KITH_OK)
        return status;
    struct kith__builder builder = {.memory = sample->memory};
    kith_text *text = NULL;
    write_norm(sample, &found->scores, &words, &builder);
    status = kith__builder_finish(&builder, &text);
    kith__builder_free(&builder);
    if (status != KITH_OK)
        return kith__fail_memory(error);
    *out = text;
    return KITH_OK;
}
