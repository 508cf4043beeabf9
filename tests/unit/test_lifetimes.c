/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <pthread.h>

#include <cmocka.h>
#include <kith/kith.h>

#include "cases.h"
#include "faults.h"

static const char items[] = "'a', 'b', 'hit'";
static const char parts[] =
    "'items': [" FIVE("a", "") "," FIVE("b", "") ","
    FIVE("hit", ", 'safety': true") "],"
    "'scales': [" SCALE("s", "'a', 'b'", ", 'min_answered': 1") "],"
    "'patterns': ["
    PATTERN("p", "false",
            CRITERION("a", IS("a", "at_least", "3")) ","
            CRITERION("s", "{'scale': 's', 'above': 2}"),
            "'some': 1, 'clear': 2", "") ","
    PATTERN("harm", "true", CRITERION("hit", IS("hit", "at_least", "2")),
            "'some': 1", "") "],"
    "'advice': [" ADVICE("v", "any", "") "]";

/* ---- Any order -------------------------------------------------------- */

enum object {
    MEMORY,
    QUESTIONNAIRE,
    ANSWERS,
    ASSESSMENT,
    EXPLANATION,
    WORDING,
    OBJECTS
};

struct objects {
    kith_memory *memory;
    kith_questionnaire *questionnaire;
    kith_answers *answers;
    kith_assessment *found;
    kith_explanation *why;
    kith_wording *wording;
    bool gone[OBJECTS];
};

static void make_all(struct objects *all, kith_memory *memory)
{
    *all = (struct objects){.memory = memory};
    all->questionnaire = parsed(document_of(items, parts), memory);
    all->answers = answers_of(all->questionnaire, "friend", "a=4 b=1");
    all->found = assess_answers(all->answers);
    assert_int_equal(kith_explain(all->found, 0, &all->why, NULL), KITH_OK);
    assert_int_equal(kith_wording_new(all->questionnaire, "friend", NULL, 0,
                                      memory, &all->wording, NULL),
                     KITH_OK);
}

static void release(struct objects *all, enum object object)
{
    all->gone[object] = true;
    switch (object) {
    case MEMORY:
        kith_memory_free(all->memory);
        break;
    case QUESTIONNAIRE:
        kith_questionnaire_free(all->questionnaire);
        break;
    case ANSWERS:
        kith_answers_free(all->answers);
        break;
    case ASSESSMENT:
        kith_assessment_free(all->found);
        break;
    case EXPLANATION:
        kith_explanation_free(all->why);
        break;
    default:
        kith_wording_free(all->wording);
    }
}

/* What is left still works, and makes new things. */
static void use_what_is_left(const struct objects *all)
{
    if (!all->gone[QUESTIONNAIRE])
        assert_string_equal(kith_questionnaire_id(all->questionnaire),
                            "small");
    if (!all->gone[ANSWERS]) {
        kith_assessment *again = assess_answers(all->answers);
        assert_int_equal(kith_host_level(again, 0), KITH_CLEAR);
        kith_assessment_free(again);
        kith_error *error = NULL;
        assert_int_equal(kith_answers_set(all->answers, "a", 9, &error),
                         KITH_E_VALUE);
        kith_error_free(error);
    }
    if (!all->gone[ASSESSMENT]) {
        kith_explanation *again = NULL;
        assert_string_equal(kith_assessment_questionnaire_id(all->found),
                            "small");
        assert_int_equal(
            kith_assessment_finding(all->found, KITH_VIEW_PLAIN, 0), 0);
        assert_int_equal(kith_explain(all->found, 1, &again, NULL), KITH_OK);
        kith_explanation_free(again);
    }
    if (!all->gone[EXPLANATION])
        assert_int_equal(kith_explanation_question_count(all->why), 0);
    if (!all->gone[WORDING])
        assert_string_equal(kith_wording_item_text(all->wording, 0), "Item a");
}

/* The permutation with that number. */
static void permute(int number, enum object order[OBJECTS])
{
    enum object left[OBJECTS];
    for (int i = 0; i < OBJECTS; i++)
        left[i] = (enum object)i;
    for (int i = 0; i < OBJECTS; i++) {
        int at = number % (OBJECTS - i);
        number /= OBJECTS - i;
        order[i] = left[at];
        for (; at + 1 < OBJECTS - i; at++)
            left[at] = left[at + 1];
    }
}

static void objects_may_be_freed_in_any_order(void **state)
{
    (void)state;
    for (int number = 0; number < 720; number++) {
        struct faults faults;
        struct objects all;
        enum object order[OBJECTS];
        permute(number, order);
        faults_open(&faults);
        make_all(&all, faults.memory);
        for (int i = 0; i < OBJECTS; i++) {
            release(&all, order[i]);
            use_what_is_left(&all);
        }
        /* The memory too is back: it was not counted when it was given. */
        assert_int_equal(faults.live_blocks, -1);
        assert_int_equal(faults.dirty, 0);
        assert_int_equal(faults.mismatched, 0);
    }
}

static void an_error_and_a_text_outlive_what_they_came_from(void **state)
{
    (void)state;
    struct faults faults;
    struct objects all;
    kith_error *error = NULL;
    kith_text *sheet = NULL, *report = NULL;
    faults_open(&faults);
    make_all(&all, faults.memory);
    kith_answers_set(all.answers, "nobody", 1, &error);
    assert_int_equal(kith_answers_write(all.answers, &sheet, NULL), KITH_OK);
    assert_int_equal(kith_report_write(all.found, NULL, NULL, &report, NULL),
                     KITH_OK);
    for (int i = 0; i < OBJECTS; i++)
        release(&all, (enum object)i);
    assert_non_null(strstr(kith_error_message(error), "no item"));
    assert_non_null(strstr(kith_text_data(sheet), "\"a\": 4"));
    assert_true(kith_text_length(report) > 0);
    kith_error_free(error);
    kith_text_free(sheet);
    kith_text_free(report);
    assert_int_equal(faults.live_blocks, -1);
    assert_int_equal(faults.dirty, 0);
}

static void an_assessment_does_not_follow_its_answers(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_answers *answers = answers_of(questionnaire, "friend", "a=4 b=1");
    kith_assessment *found = assess_answers(answers);
    double before = 0, after = 0;
    assert_int_equal(kith_assessment_score(found, 0, &before), KITH_OK);
    fill(answers, "a=0 b=0 hit=4");
    assert_int_equal(kith_assessment_score(found, 0, &after), KITH_OK);
    assert_true(before == after);
    assert_int_equal(kith_host_level(found, 0), KITH_CLEAR);
    assert_int_equal(kith_host_gate(found), KITH_GATE_UNKNOWN);
    kith_assessment_free(found);
    kith_answers_free(answers);
    kith_questionnaire_free(questionnaire);
}

/* ---- Threads ---------------------------------------------------------- */

enum { THREADS = 4, ROUNDS = 300 };

struct shared {
    const kith_questionnaire *questionnaire;
    const kith_assessment *found;
    const kith_wording *wording;
    const char *report;
};

struct worker {
    const struct shared *shared;
    int wrong; /* asserting is for the test's own thread */
};

static int work_alone(const struct shared *shared)
{
    kith_answers *answers = NULL;
    kith_assessment *found = NULL;
    int wrong = 0;
    if (kith_answers_new(shared->questionnaire, "partner", &answers, NULL) !=
            KITH_OK ||
        kith_answers_set(answers, "a", 1, NULL) != KITH_OK ||
        kith_answers_set(answers, "hit", 4, NULL) != KITH_OK ||
        kith_assess(answers, &found, NULL) != KITH_OK)
        wrong++;
    wrong += kith_host_gate(found) != KITH_GATE_RAISED;
    wrong += kith_host_level(found, 0) != KITH_NOT_SEEN;
    kith_answers_free(answers);
    kith_assessment_free(found);
    return wrong;
}

static int work_on_what_is_shared(const struct shared *shared)
{
    kith_explanation *why = NULL;
    kith_text *report = NULL;
    int wrong = 0;
    wrong += kith_host_level(shared->found, 0) != KITH_CLEAR;
    wrong += kith_assessment_evidence_count(shared->found, KITH_VIEW_PLAIN,
                                            0) != 2;
    wrong += kith_explain(shared->found, 0, &why, NULL) != KITH_OK;
    wrong += kith_explanation_decisive_count(why) != 1;
    wrong += strcmp(kith_wording_item_text(shared->wording, 1), "Item b") != 0;
    wrong += kith_report_write(shared->found, shared->wording, NULL, &report,
                               NULL) != KITH_OK;
    wrong += report == NULL ||
             strcmp(kith_text_data(report), shared->report) != 0;
    kith_text_free(report);
    kith_explanation_free(why);
    return wrong;
}

static void *work(void *user)
{
    struct worker *worker = user;
    for (int i = 0; i < ROUNDS; i++)
        worker->wrong += work_alone(worker->shared) +
                         work_on_what_is_shared(worker->shared);
    return NULL;
}

static void threads_share_what_does_not_change(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_assessment *found = assessment_of(questionnaire, "a=4 b=1");
    kith_wording *wording = NULL;
    kith_text *report = NULL;
    assert_int_equal(kith_wording_new(questionnaire, "friend", NULL, 0, NULL,
                                      &wording, NULL),
                     KITH_OK);
    assert_int_equal(kith_report_write(found, wording, NULL, &report, NULL),
                     KITH_OK);
    struct shared shared = {questionnaire, found, wording,
                            kith_text_data(report)};
    struct worker workers[THREADS];
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        workers[i] = (struct worker){&shared, 0};
        assert_int_equal(
            pthread_create(&threads[i], NULL, work, &workers[i]), 0);
    }
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_int_equal(workers[i].wrong, 0);
    }
    kith_text_free(report);
    kith_wording_free(wording);
    kith_assessment_free(found);
    kith_questionnaire_free(questionnaire);
}

static void *release_last(void *user)
{
    kith_explanation_free(user);
    return NULL;
}

/* Each thread holds one explanation; the assessment they share, and all behind
 * it, goes with whichever comes last. */
static void the_last_thread_takes_everything_with_it(void **state)
{
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        struct faults faults;
        struct objects all;
        kith_explanation *each[THREADS] = {NULL};
        pthread_t threads[THREADS];
        faults_open(&faults);
        make_all(&all, faults.memory);
        for (int i = 0; i < THREADS; i++)
            assert_int_equal(kith_explain(all.found, 0, &each[i], NULL),
                             KITH_OK);
        for (int i = QUESTIONNAIRE; i < OBJECTS; i++)
            release(&all, (enum object)i);
        /* The allocator of the test counts without a lock. */
        for (int i = 0; i < THREADS; i++) {
            assert_int_equal(
                pthread_create(&threads[i], NULL, release_last, each[i]), 0);
            assert_int_equal(pthread_join(threads[i], NULL), 0);
        }
        faults_close(&faults);
    }
}

static void *hold_and_let_go(void *user)
{
    const kith_assessment *found = user;
    for (int i = 0; i < ROUNDS * 10; i++) {
        kith_explanation *why = NULL;
        if (kith_explain(found, 0, &why, NULL) != KITH_OK)
            return user;
        kith_explanation_free(why);
    }
    return NULL;
}

/* Counts of holders that were not atomic would free too early, or never. */
static void holders_are_counted_across_threads(void **state)
{
    (void)state;
    kith_questionnaire *questionnaire = questionnaire_of(items, parts);
    kith_assessment *found = assessment_of(questionnaire, "a=4 b=1");
    kith_questionnaire_free(questionnaire);
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(
            pthread_create(&threads[i], NULL, hold_and_let_go, found), 0);
    for (int i = 0; i < THREADS; i++) {
        void *failed = found;
        assert_int_equal(pthread_join(threads[i], &failed), 0);
        assert_null(failed);
    }
    assert_int_equal(kith_host_level(found, 0), KITH_CLEAR);
    kith_assessment_free(found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(objects_may_be_freed_in_any_order),
        cmocka_unit_test(an_error_and_a_text_outlive_what_they_came_from),
        cmocka_unit_test(an_assessment_does_not_follow_its_answers),
        cmocka_unit_test(threads_share_what_does_not_change),
        cmocka_unit_test(the_last_thread_takes_everything_with_it),
        cmocka_unit_test(holders_are_counted_across_threads),
    };
    return cmocka_run_group_tests_name("lifetimes", tests, NULL, NULL);
}
