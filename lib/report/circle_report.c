/* SPDX-License-Identifier: MIT */

#include "report/circle_shown.h"

#include "base/error.h"

/* Options as kith_report_options_new() makes them. */
static const kith_report_options usual = {.view = KITH_VIEW_PLAIN,
                                          .format = KITH_FORMAT_TEXT};

static void write_as(int32_t format, const struct kith__circle_report *report,
                     struct kith__builder *builder)
{
    if (format == KITH_FORMAT_JSON)
        kith__circle_json(report, builder);
    else if (format == KITH_FORMAT_HTML)
        kith__circle_html(report, builder);
    else
        kith__circle_text(report, builder);
}

static kith_status finish(struct kith__builder *builder, kith_text **out,
                          kith_error **error)
{
    return kith__builder_finish(builder, out) == KITH_OK
               ? KITH_OK
               : kith__fail_memory(error);
}

static kith_status write_with(const kith_circle *circle,
                              const struct kith__circle_phrases *phrases,
                              const kith_report_options *options,
                              kith_text **out, kith_error **error)
{
    struct kith__arena arena = {.memory = circle->memory};
    struct kith__circle_composer composer = {
        .circle = circle,
        .phrases = phrases,
        .help = options->has_help ? &options->help : NULL,
        .view = options->view,
        .isolated = options->format == KITH_FORMAT_HTML,
        .arena = &arena,
        .scratch = {.memory = circle->memory}};
    struct kith__circle_report report;
    struct kith__builder builder = {.memory = circle->memory};
    kith_status status;
    if (kith__circle_compose(&composer, &report)) {
        write_as(options->format, &report, &builder);
        status = finish(&builder, out, error);
    } else {
        status = kith__fail_memory(error);
    }
    kith__builder_free(&composer.scratch);
    kith__arena_free(&arena);
    return status;
}

static kith_status write_for_person(const kith_circle *circle,
                                    const char *language,
                                    const kith_report_options *options,
                                    kith_text **out, kith_error **error)
{
    struct kith__circle_phrases phrases;
    kith_status status = kith__circle_phrases_for(
        options, language, circle->memory, &phrases, error);
    if (status != KITH_OK)
        return status;
    status = write_with(circle, &phrases, options, out, error);
    kith__circle_phrases_free(&phrases);
    return status;
}

kith_status kith_circle_report_write(const kith_circle *circle,
                                     const char *language,
                                     const kith_report_options *options,
                                     kith_text **out, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (circle == NULL || out == NULL)
        return kith__fail(error, NULL, KITH_E_ARGUMENT, NULL,
                          "kith_circle_report_write() needs a circle and "
                          "somewhere to put the text");
    if (options == NULL)
        options = &usual;
    if (options->format == KITH_FORMAT_SVG)
        return kith__fail(error, circle->memory, KITH_E_ARGUMENT, NULL,
                          "Only a look-back is drawn as a picture; a circle is "
                          "written as text, JSON or HTML");
    if (options->view != KITH_VIEW_HOST)
        return write_for_person(circle, language == NULL ? "en" : language,
                                options, out, error);
    struct kith__builder builder = {.memory = circle->memory};
    kith__circle_host(circle, options->format, &builder);
    return finish(&builder, out, error);
}
