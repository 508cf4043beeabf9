/* SPDX-License-Identifier: MIT */
/* test_share_null - shares handed nothing, a wrong index, or an error that is
 * still held. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "sharing.h"

static const int32_t both[] = {ONE, TWO};

struct objects {
    kith_questionnaire *document;
    kith_assessment *mine;
    kith_share *share;
    kith_error *held;
};

static int open_objects(void **state)
{
    static struct objects all;
    all.document = sharing_document();
    all.mine = assessment_of(all.document, "a=3 b=2 s=0");
    all.share = share_of(all.document, "a=3 b=2 s=0", both, 2, "", NULL, 0);
    all.held = NULL;
    assert_int_equal(
        kith_share_parse(NULL, "[]", KITH_NUL, NULL, &all.share, &all.held),
        KITH_E_DOCUMENT);
    *state = &all;
    return 0;
}

static int close_objects(void **state)
{
    struct objects *all = *state;
    kith_error_free(all->held);
    kith_share_free(all->share);
    kith_assessment_free(all->mine);
    kith_questionnaire_free(all->document);
    return 0;
}

static void no_share_has_nothing(void **state)
{
    (void)state;
    double value = -77;
    kith_share_free(NULL);
    assert_int_equal(kith_share_is_empty(NULL), -1);
    assert_int_equal(kith_share_only_empty(NULL), -1);
    assert_int_equal(kith_share_tie(NULL), -1);
    assert_null(kith_share_questionnaire(NULL));
    assert_int_equal(kith_share_score(NULL, 0, &value), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_guess(NULL, 0, &value), KITH_E_ARGUMENT);
    assert_true(value == -77);
}

static void a_share_has_nothing_at_a_wrong_index(void **state)
{
    struct objects *all = *state;
    static const int32_t wrong[] = {-1, 4, INT32_MAX, INT32_MIN};
    double value = -77;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(kith_share_score(all->share, wrong[i], &value),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_share_guess(all->share, wrong[i], &value),
                         KITH_E_ARGUMENT);
        assert_int_equal(kith_share_new(all->mine, &wrong[i], 1, NULL, NULL, 0,
                                        &all->share, NULL),
                         KITH_E_ARGUMENT);
    }
    assert_int_equal(kith_share_score(all->share, 0, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_guess(all->share, 0, NULL), KITH_E_ARGUMENT);
    assert_true(value == -77);
}

static void a_share_is_made_of_something_into_something(void **state)
{
    struct objects *all = *state;
    kith_share *made = NULL;
    assert_int_equal(kith_share_new(NULL, both, 2, NULL, NULL, 0, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_share_new(all->mine, NULL, 2, NULL, NULL, 0, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_share_new(all->mine, both, -1, NULL, NULL, 0, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_share_new(all->mine, both, 2, NULL, both, 1, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_share_new(all->mine, both, 2, all->mine, NULL, 1, &made, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_share_new(all->mine, both, 2, NULL, NULL, 0, NULL, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_share_new(all->mine, both, 2, NULL, NULL, 0, &made, &all->held),
        KITH_E_ARGUMENT);
    assert_null(made);
}

static void a_share_is_read_from_something_into_something(void **state)
{
    struct objects *all = *state;
    kith_share *made = NULL;
    kith_text *text = NULL;
    assert_int_equal(kith_share_parse(NULL, NULL, 0, NULL, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_share_parse(NULL, empty_share, -2, NULL, &made, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(
        kith_share_parse(NULL, empty_share, KITH_NUL, NULL, NULL, NULL),
        KITH_E_ARGUMENT);
    assert_int_equal(
        kith_share_parse(NULL, empty_share, KITH_NUL, NULL, &made, &all->held),
        KITH_E_ARGUMENT);
    assert_int_equal(kith_share_write(NULL, &text, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_write(all->share, NULL, NULL), KITH_E_ARGUMENT);
    assert_int_equal(kith_share_write(all->share, &text, &all->held),
                     KITH_E_ARGUMENT);
    assert_null(made);
    assert_null(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_share_has_nothing),
        cmocka_unit_test(a_share_has_nothing_at_a_wrong_index),
        cmocka_unit_test(a_share_is_made_of_something_into_something),
        cmocka_unit_test(a_share_is_read_from_something_into_something),
    };
    return cmocka_run_group_tests_name("share_null", tests, open_objects,
                                       close_objects);
}
