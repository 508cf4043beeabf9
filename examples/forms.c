/* SPDX-License-Identifier: MIT */

#include "forms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char usual[] = "kith-core";

/* One wording a tie, made once however many sheets there are. */
static int make_wordings(struct form *form, const struct manner *manner)
{
    const kith_questionnaire *q = form->questionnaire;
    int32_t ties = kith_questionnaire_tie_count(q);
    int code = EXIT_DONE;
    form->wording = calloc((size_t)ties, sizeof *form->wording);
    if (form->wording == NULL) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        return EXIT_INTERNAL;
    }
    for (int32_t tie = 0; tie < ties && code == EXIT_DONE; tie++)
        code = make_wording(q, kith_questionnaire_tie_id(q, tie), manner,
                            &form->wording[tie]);
    return code;
}

static void clear(struct form *form)
{
    int32_t ties = kith_questionnaire_tie_count(form->questionnaire);
    for (int32_t tie = 0; form->wording != NULL && tie < ties; tie++)
        kith_wording_free(form->wording[tie]);
    free(form->wording);
    kith_questionnaire_free(form->questionnaire);
    *form = (struct form){0};
}

static int load(struct form *form, const char *name,
                const struct manner *manner)
{
    int code = load_questionnaire(name, &form->questionnaire);
    if (code == EXIT_DONE)
        code = make_wordings(form, manner);
    if (code != EXIT_DONE)
        clear(form);
    return code;
}

int forms_open(struct forms *forms, const char *name,
               const struct manner *manner)
{
    int32_t count = name != NULL ? 1 : kith_builtin_count();
    *forms = (struct forms){.manner = *manner};
    forms->list = calloc((size_t)count, sizeof *forms->list);
    if (forms->list == NULL) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        return EXIT_INTERNAL;
    }
    forms->count = count;
    return load(&forms->list[0], name != NULL ? name : usual, manner);
}

/* The built-in id of a form that is read only when a sheet needs it: they stand
 * behind kith-core in their order. */
static const char *id_of(int32_t form)
{
    int32_t core = builtin_index(usual);
    return kith_builtin_id(form <= core ? form - 1 : form);
}

/* Whether a sheet was refused because it names another questionnaire. */
static bool names_another(kith_status status, const kith_error *error)
{
    return status == KITH_E_VERSION &&
           strcmp(kith_error_pointer(error), "/questionnaire") == 0;
}

kith_status forms_read(struct forms *forms, const char *sheet, size_t length,
                       kith_answers **answers, const struct form **found,
                       kith_error **error)
{
    kith_status status = KITH_E_VERSION;
    for (int32_t i = 0; i < forms->count; i++) {
        struct form *form = &forms->list[i];
        if (form->questionnaire == NULL &&
            load(form, id_of(i), &forms->manner) != EXIT_DONE)
            continue;
        kith_error *refused = NULL;
        status = kith_answers_parse(form->questionnaire, sheet, (int64_t)length,
                                    answers, &refused);
        if (status == KITH_OK)
            *found = form;
        bool go_on = names_another(status, refused);
        if (!go_on || *error == NULL) { /* the first says it best */
            kith_error_free(*error);
            *error = refused;
        } else {
            kith_error_free(refused);
        }
        if (!go_on)
            break;
    }
    return status;
}

int forms_read_file(struct forms *forms, const char *path,
                    kith_answers **answers, const struct form **found)
{
    struct bytes sheet = {0};
    kith_error *error = NULL;
    int code = read_whole(path, &sheet);
    if (code != EXIT_DONE)
        return code;
    kith_status status = forms_read(forms, sheet.data != NULL ? sheet.data : "",
                                    sheet.length, answers, found, &error);
    bytes_free(&sheet);
    if (status != KITH_OK)
        code = complain(place_name(path), error);
    kith_error_free(error);
    return code;
}

int forms_assess_file(struct forms *forms, const char *path,
                      kith_assessment **out, const struct form **found)
{
    kith_answers *answers = NULL;
    kith_error *error = NULL;
    int code = forms_read_file(forms, path, &answers, found);
    if (code == EXIT_DONE && kith_assess(answers, out, &error) != KITH_OK)
        code = complain(place_name(path), error);
    kith_error_free(error);
    kith_answers_free(answers);
    return code;
}

void forms_close(struct forms *forms)
{
    for (int32_t i = 0; i < forms->count; i++)
        clear(&forms->list[i]);
    free(forms->list);
    *forms = (struct forms){0};
}
