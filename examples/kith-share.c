/* SPDX-License-Identifier: MIT */
/* kith-share - what one person shows another, and two such shares side by side.
 *
 * The lesson: sheets never meet. Each person makes a share alone, from nothing
 * but what they chose; a joint view is made of two shares. The program asks for
 * nothing and announces nothing. */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <kith/kith.h>

#include "common.h"
#include "forms.h"
#include "keep.h"
#include "share_choice.h"
#include "share_settings.h"

const char program_name[] = "kith-share";

/* How to end where files do not belong together, which is the files' fault. */
static int exit_code_of_files(kith_status status)
{
    return status == KITH_E_ARGUMENT ? EXIT_BAD_DATA : exit_code(status);
}

/* ---- scales -------------------------------------------------------------- */

static void print_scales(const struct form *form, int32_t tie)
{
    const kith_questionnaire *questionnaire = form->questionnaire;
    int32_t count = kith_questionnaire_scale_count(questionnaire);
    for (int32_t i = 0; i < count; i++)
        if (kith_questionnaire_scale_is_shareable(questionnaire, i) == 1)
            printf("%s\t%s\n", kith_questionnaire_scale_id(questionnaire, i),
                   kith_wording_scale_label(form->wording[tie], i));
}

static int list_scales(const struct share_settings *settings,
                       struct forms *forms)
{
    const struct form *form = NULL;
    kith_assessment *mine = NULL;
    int code = forms_assess_file(forms, settings->files[0], &mine, &form);
    if (code == EXIT_DONE)
        print_scales(form, kith_assessment_tie(mine));
    kith_assessment_free(mine);
    return code;
}

/* ---- make ---------------------------------------------------------------- */

static int write_share(const struct share_settings *settings,
                       const kith_text *text)
{
    if (settings->output == NULL) {
        fwrite(kith_text_data(text), 1, (size_t)kith_text_length(text), stdout);
        return EXIT_DONE;
    }
    if (keep_in_file(settings->output, text))
        return EXIT_DONE;
    fprintf(stderr, "%s: cannot write %s: %s\n", program_name, settings->output,
            strerror(errno));
    return EXIT_INTERNAL;
}

/* Only on request: whoever looks on would learn it too. */
static void tell(const kith_share *share)
{
    if (kith_share_only_empty(share) == 1)
        fprintf(stderr, "Only an empty share can be made now. It is the same "
                        "as that of anybody who chose nothing.\n");
    else
        fprintf(stderr, "What you chose and answered is in the share.\n");
}

static int make_share(const struct share_settings *settings,
                      const kith_assessment *mine, const kith_assessment *guess,
                      const struct choice *choice)
{
    kith_share *share = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    kith_status status = kith_share_new(
        mine, choice->scales.list, choice->scales.count, guess,
        choice->guesses.list, guess == NULL ? 0 : choice->guesses.count, &share,
        &error);
    if (status == KITH_OK)
        status = kith_share_write(share, &text, &error);
    int code = exit_code_of_files(status);
    if (status != KITH_OK)
        complain(program_name, error);
    else
        code = write_share(settings, text);
    if (code == EXIT_DONE && settings->tell)
        tell(share);
    kith_error_free(error);
    kith_text_free(text);
    kith_share_free(share);
    return code;
}

static int make(const struct share_settings *settings, struct forms *forms)
{
    const struct form *form = NULL, *other = NULL;
    kith_assessment *mine = NULL, *guess = NULL;
    struct choice choice = {{NULL, 0}, {NULL, 0}};
    int code = forms_assess_file(forms, settings->files[0], &mine, &form);
    if (code == EXIT_DONE && settings->guess != NULL)
        code = forms_assess_file(forms, settings->guess, &guess, &other);
    if (code == EXIT_DONE && settings->choice != NULL)
        code = choice_read(&choice, settings->choice, form->questionnaire);
    if (code == EXIT_DONE && guess == NULL && choice.guesses.count > 0)
        code = usage_error("what the other would say comes from --guess SHEET");
    if (code == EXIT_DONE)
        code = make_share(settings, mine, guess, &choice);
    choice_free(&choice);
    kith_assessment_free(guess);
    kith_assessment_free(mine);
    return code;
}

/* ---- join ---------------------------------------------------------------- */

static int read_share(const kith_questionnaire *questionnaire, const char *path,
                      kith_share **out)
{
    struct bytes text = {0};
    int code = read_whole(path, &text);
    if (code != EXIT_DONE)
        return code;
    kith_error *error = NULL;
    kith_status status =
        kith_share_parse(questionnaire, text.data != NULL ? text.data : "",
                         (int64_t)text.length, NULL, out, &error);
    bytes_free(&text);
    if (status != KITH_OK) {
        complain(place_name(path), error);
        code = exit_code(status);
    }
    kith_error_free(error);
    return code;
}

/* The texts in a language that was asked for. With too little to show there are
 * no labels, and kith-core stands for every questionnaire. */
static int open_wording(const struct share_settings *settings,
                        const kith_joint *joint, kith_wording **out)
{
    kith_questionnaire *usual = NULL;
    const kith_questionnaire *form = kith_joint_questionnaire(joint);
    int code = EXIT_DONE;
    if (settings->manner.language == NULL)
        return EXIT_DONE;
    if (form == NULL) {
        code = load_questionnaire("kith-core", &usual);
        form = usual;
    }
    if (code == EXIT_DONE)
        code = make_wording(form, kith_questionnaire_tie_id(form, 0),
                            &settings->manner, out);
    kith_questionnaire_free(usual);
    return code;
}

static int print_joint(const struct share_settings *settings,
                       const kith_joint *joint)
{
    kith_wording *wording = NULL;
    kith_report_options *options = NULL;
    kith_text *text = NULL;
    kith_error *error = NULL;
    int code = open_wording(settings, joint, &wording);
    if (code == EXIT_DONE)
        code = make_report_options(KITH_VIEW_PLAIN, settings->format, NULL,
                                   &options);
    if (code == EXIT_DONE) {
        kith_status status = kith_joint_report_write(joint, wording, options,
                                                     NULL, NULL, &text, &error);
        code = exit_code(status);
        if (status != KITH_OK)
            complain(program_name, error);
        else
            fwrite(kith_text_data(text), 1, (size_t)kith_text_length(text),
                   stdout);
    }
    kith_error_free(error);
    kith_text_free(text);
    kith_report_options_free(options);
    kith_wording_free(wording);
    return code;
}

static int join(const struct share_settings *settings)
{
    kith_questionnaire *questionnaire = NULL;
    kith_share *shares[2] = {NULL, NULL};
    kith_joint *joint = NULL;
    int code =
        settings->questionnaire == NULL
            ? EXIT_DONE
            : load_questionnaire(settings->questionnaire, &questionnaire);
    for (int i = 0; i < 2 && code == EXIT_DONE; i++)
        code = read_share(questionnaire, settings->files[i], &shares[i]);
    if (code == EXIT_DONE) {
        kith_error *error = NULL;
        kith_status status =
            kith_joint_new(shares[0], shares[1], NULL, &joint, &error);
        if (status != KITH_OK)
            complain(program_name, error);
        code = exit_code_of_files(status);
        kith_error_free(error);
    }
    if (code == EXIT_DONE)
        code = print_joint(settings, joint);
    kith_joint_free(joint);
    kith_share_free(shares[0]);
    kith_share_free(shares[1]);
    kith_questionnaire_free(questionnaire);
    return code;
}

static int run(const struct share_settings *settings)
{
    struct forms forms = {.list = NULL};
    no_memory_on_disk();
    own_output(false);
    if (settings->command == SHARE_JOIN)
        return finish_output(join(settings));
    int code = forms_open(&forms, settings->questionnaire, &settings->manner);
    if (code == EXIT_DONE)
        code = settings->command == SHARE_MAKE ? make(settings, &forms)
                                               : list_scales(settings, &forms);
    forms_close(&forms);
    return finish_output(code);
}

int main(int argc, char **argv)
{
    struct share_settings settings;
    int code = share_settings_read(&settings, argc, argv);
    return code >= 0 ? code : run(&settings);
}
