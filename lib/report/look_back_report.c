/* SPDX-License-Identifier: MIT */
/* look_back_report - a look-back turned into a text for its reader. */

#include "base/error.h"
#include "report/look_back_composer.h"

/* Options as kith_report_options_new() makes them. */
static const kith_report_options usual = {.view = KITH_VIEW_PLAIN,
                                          .format = KITH_FORMAT_TEXT};

/* A page or a picture sets a name apart, so that a name which is written from
 * right to left moves none of the words around it. */
static void take_name(const kith_report_options *options,
                      struct kith__composer *composer)
{
    static const char before[] = "\u2068", after[] = "\u2069";
    composer->name = options->name;
    if (options->name == NULL || options->format == KITH_FORMAT_TEXT ||
        options->format == KITH_FORMAT_JSON)
        return;
    kith__add(&composer->scratch, before);
    kith__add(&composer->scratch, options->name);
    kith__add(&composer->scratch, after);
    composer->name = kith__compose_kept(composer);
}

static void write_as(int32_t format, const struct kith__look_shown *shown,
                     struct kith__builder *builder)
{
    if (format == KITH_FORMAT_JSON)
        kith__look_write_json(shown, builder);
    else if (format == KITH_FORMAT_HTML)
        kith__look_write_html(shown, builder);
    else if (format == KITH_FORMAT_SVG)
        kith__look_write_svg(shown, builder);
    else
        kith__look_write_text(shown, builder);
}

static kith_status write_with(const kith_look_back *look_back,
                              const kith_wording *wording,
                              const struct kith__look_words *words,
                              const kith_report_options *options,
                              kith_text **out, kith_error **error)
{
    kith_memory *memory = look_back->memory;
    struct kith__arena arena = {.memory = memory};
    struct kith__look_composer composer = {
        .base = {.plan = kith__plan_of(look_back->questionnaire),
                 .wording = wording,
                 .phrases = &words->usual,
                 .help = options->has_help ? &options->help : NULL,
                 .view = options->view,
                 .arena = &arena,
                 .scratch = {.memory = memory}},
        .look_back = look_back,
        .words = words};
    struct kith__look_shown shown;
    struct kith__builder builder = {.memory = memory};
    kith_status status = KITH_E_MEMORY;
    take_name(options, &composer.base);
    if (kith__look_compose(&composer, &shown)) {
        write_as(options->format, &shown, &builder);
        status = kith__builder_finish(&builder, out);
    }
    kith__builder_free(&composer.base.scratch);
    kith__arena_free(&arena);
    return status == KITH_OK ? KITH_OK : kith__fail_memory(error);
}

static kith_status write_in(const kith_look_back *look_back,
                            const kith_wording *wording,
                            const kith_report_options *options, kith_text **out,
                            kith_error **error)
{
    struct kith__look_words words;
    kith_status status =
        kith__look_words_for(options, kith_wording_language(wording),
                             look_back->memory, &words, error);
    if (status != KITH_OK)
        return status;
    status = write_with(look_back, wording, &words, options, out, error);
    kith__look_words_free(&words);
    return status;
}

kith_status kith_look_back_report_write(const kith_look_back *look_back,
                                        const kith_wording *wording,
                                        const kith_report_options *options,
                                        kith_text **out, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (look_back == NULL || wording == NULL || out == NULL)
        return kith__fail(error, NULL, KITH_E_ARGUMENT, NULL,
                          "kith_look_back_report_write() needs a look-back, a "
                          "wording and somewhere to put the text");
    if (!kith__same_document(
            kith__plan_of(kith__wording_questionnaire(wording)),
            kith__plan_of(look_back->questionnaire)))
        return kith__fail(error, look_back->memory, KITH_E_ARGUMENT, NULL,
                          "The wording is of another questionnaire than the "
                          "look-back; make one with kith_wording_new() for %s "
                          "and this tie",
                          kith__plan_of(look_back->questionnaire)->id);
    return write_in(look_back, wording, options == NULL ? &usual : options, out,
                    error);
}
