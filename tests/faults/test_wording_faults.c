/* SPDX-License-Identifier: MIT */
/* test_wording_faults - words, genders and overlays with no memory left.
 *
 * Every allocation fails once, alone and with all behind it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "faults.h"
#include "gendered.h"

#include "instruments/wordings.h"

/* What stands in an output before a call, to be found there after a failure. */
static char marker[1];
#define UNTOUCHED ((void *)marker)

/* Memory comes in blocks that hold many small texts: these words grow so long
 * that each text with one needs a block of its own. Yours to free. */
static char *stretched(const char *text)
{
    enum { LETTERS = 5000 };
    static const char *const words[] = {"Person", "kommt", "ihn", "ihm",
                                        "Frau",   "immer", "kann"};
    size_t room = strlen(text) + 1;
    for (const char *c = text; *c != '\0'; c++)
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (strncmp(c, words[i], strlen(words[i])) == 0)
                room += LETTERS;
    char *made = malloc(room), *to = made;
    assert_non_null(made);
    for (const char *c = text; *c != '\0'; c++) {
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            if (strncmp(c, words[i], strlen(words[i])) == 0) {
                memset(to, 'x', LETTERS);
                to += LETTERS;
            }
        *to++ = *c == '\'' ? '"' : *c;
    }
    *to = '\0';
    return made;
}

/* The error says what came back; KITH_OK where that was expected. */
static kith_status settle(kith_status status, kith_status expected,
                          kith_error *error)
{
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    return status == expected ? KITH_OK : status;
}

/* ---- Documents -------------------------------------------------------- */

struct texts {
    char *json;
    char *base; /* or NULL */
    kith_status expected;
};

static kith_status read_document(kith_memory *memory, void *user)
{
    const struct texts *texts = user;
    kith_questionnaire *made = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = kith__questionnaire_read(
        texts->json, strlen(texts->json), texts->base,
        texts->base == NULL ? 0 : strlen(texts->base), memory, &made, &error);
    if (status == KITH_OK) {
        /* No failure was swallowed. */
        assert_int_equal(kith__plan_of(made)->gender_count, 3);
        kith_questionnaire_free(made);
    } else {
        assert_ptr_equal(made, UNTOUCHED);
    }
    return settle(status, texts->expected, error);
}

static void sweep_document(const char *json, const char *base,
                           kith_status expected)
{
    struct texts texts = {quoted(json), base == NULL ? NULL : quoted(base),
                          expected};
    assert_true(faults_sweep(read_document, &texts) > 10);
    free(texts.json);
    free(texts.base);
}

static void a_document_with_genders_is_made_or_nothing_is(void **state)
{
    (void)state;
    sweep_document(BASE, NULL, KITH_OK);
    sweep_document(OWN, BASE, KITH_OK);
    sweep_document("{'kith': 1, 'id': 'a', 'version': '1', 'language': 'en', "
                   "'title': 'T', 'ties': ['friend'], " GENDERS
                   "'words': {'O': {'both': {'*': {'male': 'he'}}}}}",
                   NULL, KITH_E_DOCUMENT);
}

/* ---- Wordings --------------------------------------------------------- */

struct wordings {
    kith_questionnaire *questionnaire;
    char *overlay, *base; /* or NULL */
    int32_t missing;
    kith_status expected;
};

static kith_status make_wording(kith_memory *memory, void *user)
{
    const struct wordings *with = user;
    kith_wording *made = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = kith__wording_read(with->questionnaire, "friend",
                                            with->overlay, KITH_NUL, with->base,
                                            KITH_NUL, memory, &made, &error);
    if (status == KITH_OK) {
        assert_int_equal(kith_wording_missing_count(made), with->missing);
        kith_wording_free(made);
    } else {
        assert_ptr_equal(made, UNTOUCHED);
    }
    return settle(status, with->expected, error);
}

static void sweep_wording(kith_questionnaire *questionnaire,
                          const char *overlay, const char *base,
                          int32_t missing, kith_status expected)
{
    struct wordings with = {
        questionnaire, overlay == NULL ? NULL : stretched(overlay),
        base == NULL ? NULL : stretched(base), missing, expected};
    assert_true(faults_sweep(make_wording, &with) > 5);
    free(with.overlay);
    free(with.base);
    kith_questionnaire_free(questionnaire);
}

static void a_wording_of_overlays_is_made_or_nothing_is(void **state)
{
    (void)state;
    sweep_wording(read_base(), GERMAN, NULL, 0, KITH_OK);
    sweep_wording(read_own(), NULL, GERMAN, 5, KITH_OK);
    sweep_wording(read_own(),
                  OVERLAY_OF("own", "2") GERMAN_GENDERS
                  "'words': {'wer': {'both': {'*': 'wer'}}}, "
                  "'texts': {'title': '{wer}'}}",
                  GERMAN, 4, KITH_OK);
    sweep_wording(read_own(),
                  OVERLAY_OF("own", "2") "'words': {'wer': {'both': {}}}, "
                                         "'texts': {}}",
                  GERMAN, 0, KITH_E_DOCUMENT);
    sweep_wording(read_own(),
                  OVERLAY_OF("own", "2") "'words': {'wer': 1}, 'texts': {}}",
                  GERMAN, 0, KITH_E_DOCUMENT);
    sweep_wording(read_own(), NULL, OVERLAY_OF("base", "1") "'texts': {}}", 0,
                  KITH_E_DOCUMENT);
}

static kith_status make_turned(kith_memory *memory, void *user)
{
    char *overlay = stretched(GERMAN);
    kith_wording *wording = NULL, *made = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status = kith_wording_new(user, "friend", overlay, KITH_NUL,
                                          memory, &wording, &error);
    if (status == KITH_OK) {
        status = kith_wording_with_gender(wording, "feminine", &made, &error);
        kith_wording_free(wording);
        if (status == KITH_OK) {
            assert_int_equal(kith_wording_gender(made), 1);
            kith_wording_free(made);
        } else {
            assert_ptr_equal(made, UNTOUCHED);
        }
    }
    free(overlay);
    return settle(status, KITH_OK, error);
}

static void a_wording_of_a_gender_is_made_or_nothing_is(void **state)
{
    (void)state;
    kith_questionnaire *base = read_base();
    assert_true(faults_sweep(make_turned, base) > 10);
    kith_questionnaire_free(base);
}

/* ---- What is built in ------------------------------------------------- */

struct table {
    kith_questionnaire *questionnaire;
    struct kith__embedded rows[2];
    const char *language;
    kith_status expected;
};

static kith_status make_builtin(kith_memory *memory, void *user)
{
    const struct table *table = user;
    kith_wording *made = UNTOUCHED;
    kith_error *error = NULL;
    kith_status status =
        kith__wording_from(table->rows, table->questionnaire, "friend",
                           table->language, memory, &made, &error);
    if (status == KITH_OK)
        kith_wording_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    return settle(status, table->expected, error);
}

static kith_status make_over(kith_memory *memory, void *user)
{
    const struct table *table = user;
    char *overlay = quoted(OVERLAY_OF("own", "2") "'texts': {'title': 'W'}}");
    struct kith__json *json = NULL;
    kith_wording *made = UNTOUCHED;
    kith_error *error = NULL;
    assert_int_equal(
        kith__json_read(overlay, strlen(overlay), NULL, &json, NULL), KITH_OK);
    struct kith__overlay_source own = {json, kith__json_root(json)};
    kith_status status =
        kith__wording_over(table->rows, table->questionnaire, "friend", own,
                           memory, &made, &error);
    if (status == KITH_OK)
        kith_wording_free(made);
    else
        assert_ptr_equal(made, UNTOUCHED);
    kith__json_free(json);
    free(overlay);
    return settle(status, KITH_OK, error);
}

static void a_built_in_overlay_is_read_or_nothing_is(void **state)
{
    (void)state;
    char *german = stretched(GERMAN);
    struct table table = {
        read_own(),
        {{"base", "de", german, (int64_t)strlen(german)}, {0}},
        "de-AT",
        KITH_OK};
    assert_true(faults_sweep(make_builtin, &table) > 10);
    assert_true(faults_sweep(make_over, &table) > 10);
    table.language = "fr";
    table.expected = KITH_E_NOT_FOUND;
    assert_true(faults_sweep(make_builtin, &table) > 0);
    kith_questionnaire_free(table.questionnaire);
    free(german);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_with_genders_is_made_or_nothing_is),
        cmocka_unit_test(a_wording_of_overlays_is_made_or_nothing_is),
        cmocka_unit_test(a_wording_of_a_gender_is_made_or_nothing_is),
        cmocka_unit_test(a_built_in_overlay_is_read_or_nothing_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
