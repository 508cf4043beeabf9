/* SPDX-License-Identifier: MIT */

#include "report/report.h"

#include <string.h>

#include "base/error.h"
#include "report/host_report.h"
#include "report/report_shown.h"

/* Options as kith_report_options_new() makes them. */
static const kith_report_options usual = {.view = KITH_VIEW_PLAIN,
                                          .format = KITH_FORMAT_TEXT};

/* ---- Wording that fits ------------------------------------------------ */

static bool wording_fits(const kith_assessment *assessment,
                         const kith_wording *wording)
{
    const kith_questionnaire *other = kith__wording_questionnaire(wording);
    return kith__wording_tie(wording) == kith_assessment_tie(assessment) &&
           kith__same_document(kith__plan_of(other),
                               kith__assessment_plan(assessment));
}

/* ---- Writing ---------------------------------------------------------- */

static kith_status finish(struct kith__builder *builder, kith_text **out,
                          kith_error **error)
{
    if (kith__builder_finish(builder, out) != KITH_OK)
        return kith__fail_memory(error);
    return KITH_OK;
}

/* A page sets a name apart, so that a name which is written from right to left
 * moves none of the words around it. False when out of memory. */
static bool take_name(const kith_report_options *options,
                      struct kith__composer *composer)
{
    static const char before[] = "\u2068", after[] = "\u2069";
    composer->name = options->name;
    if (options->name == NULL || options->format != KITH_FORMAT_HTML)
        return true;
    kith__add(&composer->scratch, before);
    kith__add(&composer->scratch, options->name);
    kith__add(&composer->scratch, after);
    composer->name = kith__compose_kept(composer);
    return !composer->failed;
}

static void write_as(int32_t format, const struct kith__report *report,
                     struct kith__builder *builder)
{
    if (format == KITH_FORMAT_JSON)
        kith__write_json(report, builder);
    else if (format == KITH_FORMAT_HTML)
        kith__write_html(report, builder);
    else
        kith__write_text(report, builder);
}

/* Composes the report of a person, and writes it. */
static kith_status write_with(const kith_assessment *assessment,
                              const kith_wording *wording,
                              const struct kith__phrases *phrases,
                              const kith_report_options *options,
                              kith_text **out, kith_error **error)
{
    kith_memory *memory = kith__assessment_memory(assessment);
    struct kith__arena arena = {.memory = memory};
    struct kith__composer composer = {.assessment = assessment,
                                      .plan = kith__assessment_plan(assessment),
                                      .wording = wording,
                                      .phrases = phrases,
                                      .help = options->has_help ? &options->help
                                                                : NULL,
                                      .view = options->view,
                                      .hide_norms = options->hide_norms,
                                      .arena = &arena,
                                      .scratch = {.memory = memory}};
    struct kith__report report = {.section_count = 0};
    struct kith__builder builder = {.memory = memory};
    kith_status status;
    if (!take_name(options, &composer) ||
        !kith__report_compose(&composer, &report)) {
        status = kith__fail_memory(error);
    } else {
        write_as(options->format, &report, &builder);
        status = finish(&builder, out, error);
    }
    kith__builder_free(&composer.scratch);
    kith__arena_free(&arena);
    return status;
}

static kith_status write_for_person(const kith_assessment *assessment,
                                    const kith_wording *wording,
                                    const kith_report_options *options,
                                    kith_text **out, kith_error **error)
{
    if (options->has_phrases)
        return write_with(assessment, wording, &options->phrases, options, out,
                          error);
    struct kith__phrases phrases;
    kith_status status =
        kith__phrases_for(kith_wording_language(wording),
                          kith__assessment_memory(assessment), &phrases, error);
    if (status != KITH_OK)
        return status;
    status = write_with(assessment, wording, &phrases, options, out, error);
    kith__phrases_free(&phrases);
    return status;
}

static kith_status write_any(const kith_assessment *assessment,
                             const kith_wording *wording,
                             const kith_report_options *options,
                             kith_text **out, kith_error **error)
{
    if (options->view != KITH_VIEW_HOST)
        return write_for_person(assessment, wording, options, out, error);
    struct kith__builder builder = {.memory =
                                        kith__assessment_memory(assessment)};
    kith__write_host(assessment, wording, options->format, &builder);
    return finish(&builder, out, error);
}

/* The document's own language. */
static kith_status write_own(const kith_assessment *assessment,
                             const kith_report_options *options,
                             kith_text **out, kith_error **error)
{
    const struct kith__plan *plan = kith__assessment_plan(assessment);
    kith_wording *wording = NULL;
    kith_status status = kith_wording_new(
        kith__assessment_questionnaire(assessment),
        plan->ties[kith_assessment_tie(assessment)].id, NULL, KITH_NUL,
        kith__assessment_memory(assessment), &wording, error);
    if (status != KITH_OK)
        return status;
    status = write_any(assessment, wording, options, out, error);
    kith_wording_free(wording);
    return status;
}

kith_status kith__report_make(const kith_assessment *assessment,
                              const kith_wording *wording,
                              const kith_report_options *options,
                              kith_text **out, kith_error **error)
{
    return wording == NULL
               ? write_own(assessment, options, out, error)
               : write_any(assessment, wording, options, out, error);
}

kith_status kith_report_write(const kith_assessment *assessment,
                              const kith_wording *wording,
                              const kith_report_options *options,
                              kith_text **out, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (assessment == NULL || out == NULL)
        return kith__fail(error, NULL, KITH_E_ARGUMENT, NULL,
                          "kith_report_write() needs an assessment and "
                          "somewhere to put the text");
    if (options != NULL && options->format == KITH_FORMAT_SVG)
        return kith__fail(error, kith__assessment_memory(assessment),
                          KITH_E_ARGUMENT, NULL,
                          "Only a look-back is drawn as a picture; an "
                          "assessment is written as text, JSON or HTML");
    if (wording != NULL && !wording_fits(assessment, wording))
        return kith__fail(error, kith__assessment_memory(assessment),
                          KITH_E_ARGUMENT, NULL,
                          "The wording is of another questionnaire or tie than "
                          "the assessment; make one with kith_wording_new() "
                          "for %s and this tie",
                          kith__assessment_plan(assessment)->id);
    return kith__report_make(assessment, wording,
                             options == NULL ? &usual : options, out, error);
}
