/* SPDX-License-Identifier: MIT */
/* test_assess_json_faults - the one call that takes no allocator, with the C
 * library's malloc failing.
 *
 * Linked with --wrap, so that the library's calls of malloc and free come
 * here first. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "story.h"

void *__real_malloc(size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void __wrap_free(void *block);

/* Only while armed is anything counted. */
static bool armed;
static bool from_then_on;
static long calls, fail_at, failed, live;

void *__wrap_malloc(size_t size)
{
    if (!armed)
        return __real_malloc(size);
    long call = calls++;
    if (from_then_on ? call >= fail_at : call == fail_at) {
        failed++;
        return NULL;
    }
    live++;
    return __real_malloc(size);
}

void __wrap_free(void *block)
{
    if (armed && block != NULL)
        live--;
    __real_free(block);
}

struct texts {
    char *document, *sheet, *options;
};

/* One call with the n-th allocation failing; false when none was left to
 * fail. */
static bool attempt(const struct texts *texts, long n, bool all_behind)
{
    kith_text *report = NULL;
    kith_error *error = NULL;
    calls = failed = live = 0;
    fail_at = n;
    from_then_on = all_behind;
    armed = true;
    kith_status status =
        kith_assess_json(texts->document, KITH_NUL, texts->sheet, KITH_NUL,
                         texts->options, KITH_NUL, &report, &error);
    kith_text_free(report);
    kith_status told = kith_error_status(error);
    kith_error_free(error);
    armed = false;
    assert_int_equal(status, failed > 0 ? KITH_E_MEMORY : KITH_OK);
    assert_int_equal(told, status);
    assert_true((report != NULL) == (status == KITH_OK));
    assert_int_equal(live, 0);
    return failed > 0;
}

static void every_failed_allocation_comes_back_as_such(void **state)
{
    (void)state;
    struct texts texts = {
        story_document(),
        quoted("{'kith-answers': 1, 'questionnaire': 'story', 'version': "
               "'1.2.0', 'tie': 'friend', 'answers': {'keeps': 4, 'heard': 0, "
               "'calls': 20, 'hurt': 'often'}}"),
        quoted("{'view': 'private', 'format': 'text', 'name': 'Ann', "
               "'resources': [{'label': 'A line', 'for': 'adults'}], "
               "'overlay': {'kith-overlay': 1, 'questionnaire': 'story', "
               "'version': '1.0', 'language': 'de', 'texts': {" STORY_HELP
               ", 'title': 'Du'}}}")};
    long n = 0;
    for (; attempt(&texts, n, false); n++)
        attempt(&texts, n, true);
    assert_true(n > 30);
    free(texts.document);
    free(texts.sheet);
    free(texts.options);
}

/* With nothing left the built-in document cannot even be looked for. */
static void the_search_for_a_built_in_document_fails_as_such(void **state)
{
    (void)state;
    struct texts texts = {NULL, quoted("{'questionnaire': 'kith-core'}"), NULL};
    for (long n = 0; n < 8; n++) {
        assert_true(attempt(&texts, n, false));
        assert_true(attempt(&texts, n, true));
    }
    free(texts.sheet);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_failed_allocation_comes_back_as_such),
        cmocka_unit_test(the_search_for_a_built_in_document_fails_as_such),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
