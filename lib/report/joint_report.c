/* SPDX-License-Identifier: MIT */

#include "report/joint_shown.h"

#include <string.h>

#include "base/error.h"
#include "base/name.h"
#include "report/options.h"

/* What a report is asked for with. */
struct request {
    const kith_joint *joint;
    const kith_wording *wording;
    const kith_report_options *options; /* or NULL */
    const char *names[2];
};

static int32_t format_of(const struct request *request)
{
    return request->options == NULL ? KITH_FORMAT_TEXT
                                    : request->options->format;
}

/* ---- What is refused -------------------------------------------------------
 */

static kith_status check_names(const struct request *request,
                               kith_error **error)
{
    for (int side = 0; side < 2; side++) {
        const char *name = request->names[side];
        const char *fault =
            name == NULL ? NULL : kith__name_fault(name, strlen(name));
        if (fault != NULL)
            return kith__fail(error, request->joint->memory, KITH_E_VALUE, NULL,
                              "%s", fault);
    }
    return KITH_OK;
}

/* With too little to show, no label is: any wording will do. */
static kith_status check(const struct request *request, kith_error **error)
{
    const kith_questionnaire *own = request->joint->questionnaire;
    int32_t format = format_of(request);
    if (format != KITH_FORMAT_TEXT && format != KITH_FORMAT_JSON)
        return kith__fail(error, request->joint->memory, KITH_E_ARGUMENT, NULL,
                          "A joint view is written as text or as JSON");
    if (own != NULL && request->wording != NULL &&
        !kith__same_document(
            kith__plan_of(own),
            kith__plan_of(kith__wording_questionnaire(request->wording))))
        return kith__fail(error, request->joint->memory, KITH_E_ARGUMENT, NULL,
                          "The wording is of another document than the joint "
                          "view; make one with kith_wording_new() for %s",
                          kith__plan_of(own)->id);
    return check_names(request, error);
}

/* ---- Writing ---------------------------------------------------------------
 */

static kith_status compose(const struct request *request,
                           const struct kith__joint_phrases *phrases,
                           struct kith__arena *arena, kith_text **out,
                           kith_error **error)
{
    kith_memory *memory = request->joint->memory;
    struct kith__joint_composer composer = {.joint = request->joint,
                                            .wording = request->wording,
                                            .phrases = phrases,
                                            .arena = arena,
                                            .scratch = {.memory = memory}};
    struct kith__joint_report report = {.joint = NULL};
    struct kith__builder text = {.memory = memory};
    bool composed = kith__joint_compose(&composer, request->names, &report);
    kith__builder_free(&composer.scratch);
    if (!composed)
        return kith__fail_memory(error);
    if (format_of(request) == KITH_FORMAT_JSON)
        kith__joint_write_json(&report, &text);
    else
        kith__joint_write_text(&report, &text);
    return kith__builder_finish(&text, out) == KITH_OK
               ? KITH_OK
               : kith__fail_memory(error);
}

static kith_status write_with(const struct request *request, kith_text **out,
                              kith_error **error)
{
    struct kith__arena arena = {.memory = request->joint->memory};
    struct kith__joint_phrases phrases = {.language = NULL};
    kith_status status = kith__joint_phrases_for(
        request->options, kith_wording_language(request->wording), &arena,
        &phrases, error);
    if (status == KITH_OK)
        status = compose(request, &phrases, &arena, out, error);
    kith__arena_free(&arena);
    return status;
}

/* In the document's own language. */
static kith_status write_own(struct request *request, kith_text **out,
                             kith_error **error)
{
    const kith_joint *joint = request->joint;
    const struct kith__plan *plan = kith__plan_of(joint->questionnaire);
    kith_wording *wording = NULL;
    kith_status status =
        kith_wording_new(joint->questionnaire, plan->ties[joint->ties[0]].id,
                         NULL, KITH_NUL, joint->memory, &wording, error);
    if (status != KITH_OK)
        return status;
    request->wording = wording;
    status = write_with(request, out, error);
    kith_wording_free(wording);
    return status;
}

kith_status kith_joint_report_write(const kith_joint *joint,
                                    const kith_wording *wording,
                                    const kith_report_options *options,
                                    const char *name_a, const char *name_b,
                                    kith_text **out, kith_error **error)
{
    if (!kith__error_ready(error) || joint == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    struct request request = {joint, wording, options, {name_a, name_b}};
    kith_status status = check(&request, error);
    if (status != KITH_OK)
        return status;
    return wording == NULL && joint->questionnaire != NULL
               ? write_own(&request, out, error)
               : write_with(&request, out, error);
}
