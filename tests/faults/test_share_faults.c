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

#include "faults.h"
#include "joints.h"

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

/* Shares that were read before, and a joint view of them written. */
static kith_status join_and_write(kith_memory *memory, void *user)
{
    const kith_share *const *shares = user;
    kith_joint *joint = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    kith_status status =
        kith_joint_new(shares[0], shares[1], memory, &joint, &error);
    assert_true((status == KITH_OK) == (joint != NULL));
    if (status == KITH_OK) {
        status = kith_joint_report_write(joint, NULL, NULL, "A", NULL, &text, &error);
        assert_true((status == KITH_OK) == (text != NULL));
    }
    assert_int_equal(kith_error_status(error), status);
    kith_error_free(error);
    kith_text_free(text);
    kith_joint_free(joint);
    return status;
}

static void a_joint_view_is_made_and_written_or_memory_is_out(void **state)
{
    (void)state;
    kith_questionnaire *document = joint_document();
    kith_share *nothing = share_read(NULL, empty_share);
    kith_share *a = share_all(document, "a=80 b=70 give=5 sure=1", "b=5");
    kith_share *b = share_all(document, "a=8 b=7 get=5 sure=9", "a=5");
    kith_share *two[] = {a, b}, *one[] = {a, nothing};
    assert_true(faults_sweep(join_and_write, two) >= 12);
    assert_true(faults_sweep(join_and_write, one) >= 5);
    kith_share_free(b);
    kith_share_free(a);
    kith_share_free(nothing);
    kith_questionnaire_free(document);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_share_is_made_and_written_or_memory_is_out),
        cmocka_unit_test(a_share_is_read_or_memory_is_out),
        cmocka_unit_test(a_joint_view_is_made_and_written_or_memory_is_out),
    };
    return cmocka_run_group_tests_name("share_faults", tests, NULL, NULL);
}
