/* SPDX-License-Identifier: MIT */
/* objects - what journals, look-backs, shares, joint views and circles
 * cost a call in C; no test. See ../cost_objects.py. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <kith/kith.h>

enum { WEEKS = 52, WEEK = 7 * 24 * 3600 };

static kith_questionnaire *checkin, *core;
static kith_assessment *weeks[3], *mine;
static kith_journal *year;
static kith_share *share;
static int32_t trust, heard;

static void must(kith_status status)
{
    if (status != KITH_OK)
        exit(1);
}

static kith_assessment *assessed(const kith_questionnaire *by, const char *path)
{
    static char text[100000];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        exit(1);
    size_t length = fread(text, 1, sizeof text, file);
    fclose(file);
    kith_answers *answers = NULL;
    kith_assessment *made = NULL;
    must(kith_answers_parse(by, text, (int64_t)length, &answers, NULL));
    must(kith_assess(answers, &made, NULL));
    kith_answers_free(answers);
    return made;
}

static void add_records(long calls)
{
    kith_journal *journal = NULL;
    must(kith_journal_new("friend", NULL, &journal, NULL));
    for (long i = 0; i < calls; i++)
        must(kith_journal_add_record(journal, weeks[i % 3], i * WEEK,
                                     KITH_KEEP_SCORES, NULL));
    kith_journal_free(journal);
}

static void look_back(long calls)
{
    for (long i = 0; i < calls; i++) {
        kith_look_back *back = NULL;
        must(kith_look_back_new(year, checkin, INT64_MIN, INT64_MAX, NULL,
                                &back, NULL));
        kith_look_back_free(back);
    }
}

static void make_shares(long calls)
{
    const int32_t chosen[] = {trust, heard};
    for (long i = 0; i < calls; i++) {
        kith_share *made = NULL;
        must(kith_share_new(mine, chosen, 2, NULL, NULL, 0, &made, NULL));
        kith_share_free(made);
    }
}

static void join(long calls)
{
    for (long i = 0; i < calls; i++) {
        kith_joint *joint = NULL;
        must(kith_joint_new(share, share, NULL, &joint, NULL));
        kith_joint_free(joint);
    }
}

static void make_circles(long calls)
{
    for (long i = 0; i < calls; i++) {
        kith_circle *circle = NULL;
        double found = 0;
        must(kith_circle_new(NULL, &circle, NULL));
        for (int32_t need = 0; need < 4; need++) {
            int32_t person = -1;
            must(kith_circle_add_person(circle, "Ada", 3, &person, NULL));
            must(kith_circle_set_part(circle, person, need, 1, NULL));
        }
        must(kith_circle_effective_people(circle, &found));
        kith_circle_free(circle);
    }
}

static void measure(const char *what, void (*run)(long), long calls)
{
    clock_t begin = clock();
    run(calls);
    printf("%s\t%.4f\n", what,
           (double)(clock() - begin) * 1e6 / CLOCKS_PER_SEC / (double)calls);
}

int main(int count, char **path)
{
    if (count != 5)
        return 2;
    must(kith_questionnaire_builtin("kith-core", NULL, &core, NULL));
    must(kith_questionnaire_builtin("kith-checkin", NULL, &checkin, NULL));
    mine = assessed(core, path[1]);
    must(kith_journal_new("friend", NULL, &year, NULL));
    for (int i = 0; i < 3; i++)
        weeks[i] = assessed(checkin, path[2 + i]);
    for (int i = 0; i < WEEKS; i++)
        must(kith_journal_add_record(year, weeks[i % 3], (int64_t)i * WEEK,
                                     KITH_KEEP_SCORES, NULL));
    trust = kith_questionnaire_scale_index(core, "trust");
    heard = kith_questionnaire_scale_index(core, "heard");
    const int32_t chosen[] = {trust, heard};
    must(kith_share_new(mine, chosen, 2, NULL, NULL, 0, &share, NULL));
    measure("record", add_records, 10000);
    measure("look-back", look_back, 200);
    measure("share", make_shares, 10000);
    measure("joint", join, 10000);
    measure("circle", make_circles, 10000);
    return 0;
}
