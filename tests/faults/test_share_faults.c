/* SPDX-License-Identifier: MIT */
/* test_share_faults - shares and joint views with no memory left.
 *
 * Every allocation fails once, alone and with all behind it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "sharing.h"
#include "cases.h"
#include "faults.h"

static const int32_t both[] = {ONE, TWO};

static kith_status make_and_write(kith_memory *memory, void *user)
{
    (void)user;
    kith_questionnaire *document = NULL;
    char *json = document_of(SHARING_ITEMS, SHARING_PARTS);
    kith_status status =
        kith_questionnaire_parse(json, KITH_NUL, memory, &document, NULL);
    free(json);
    kith_answers *answers = NULL;
    kith_assessment *mine = NULL;
    kith_share *share = NULL;
    kith_text *text = NULL;
    if (status == KITH_OK)
        status = kith_answers_new(document, "friend", &answers, NULL);
    if (status == KITH_OK) {
        fill(answers, "a=3 b=2 s=0");
        status = kith_assess(answers, &mine, NULL);
    }
    if (status == KITH_OK) {
        status = kith_share_new(mine, both, 2, mine, both, 2, &share, NULL);
        assert_true((status == KITH_OK) == (share != NULL));
    }
    if (status == KITH_OK) {
        status = kith_share_write(share, &text, NULL);
        assert_true((status == KITH_OK) == (text != NULL));
    }
    kith_text_free(text);
    kith_share_free(share);
    kith_assessment_free(mine);
    kith_answers_free(answers);
    kith_questionnaire_free(document);
    return status;
}

static void a_share_is_made_and_written_or_memory_is_out(void **state)
{
    (void)state;
    assert_true(faults_sweep(make_and_write, NULL) >= 20);
}

static kith_status read_back(kith_memory *memory, void *user)
{
    kith_share *share = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_share_parse(NULL, user, KITH_NUL, memory, &share, &error);
    assert_true((status == KITH_OK) == (share != NULL));
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    kith_share_free(share);
    return status;
}

/* One of a built-in questionnaire, which is read along. */
static void a_share_is_read_or_memory_is_out(void **state)
{
    (void)state;
    char empty[] = "{\"kith-share\": 1}";
    char nothing[] = "{\"kith-share\": 1, \"questionnaire\": \"kith-checkin\", "
                     "\"version\": \"1.0.0\", \"tie\": \"friend\"}";
    assert_true(faults_sweep(read_back, empty) >= 2);
    assert_true(faults_sweep(read_back, nothing) >= 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_is_made_and_written_or_memory_is_out),
        cmocka_unit_test(a_share_is_read_or_memory_is_out),
    };
    return cmocka_run_group_tests_name("share_faults", tests, NULL, NULL);
}
