/* SPDX-License-Identifier: MIT */

#include "report/options.h"

#include <string.h>

#include "base/error.h"
#include "base/memory.h"
#include "base/text.h"

kith_status kith__options_take_name(kith_report_options *options,
                                    const char *name, size_t length,
                                    kith_error **error)
{
    char *copy = NULL;
    size_t size = name == NULL ? 0 : length + 1;
    if (size > 0) {
        copy = kith__allocate(options->memory, size);
        if (copy == NULL)
            return kith__fail_memory(error);
        memcpy(copy, name, length);
    }
    kith__release(options->memory, options->name, options->name_size);
    options->name = copy;
    options->name_size = size;
    return KITH_OK;
}

/* ---- Texts ------------------------------------------------------------ */

static void drop_help(kith_report_options *options)
{
    if (options->has_help)
        kith__help_free(&options->help);
    options->has_help = false;
}

static void drop_phrases(kith_report_options *options)
{
    if (options->has_phrases)
        kith__phrases_free(&options->phrases);
    options->has_phrases = false;
    kith__release(options->memory, options->overlay, options->overlay_size);
    options->overlay = NULL;
    options->overlay_size = 0;
}

kith_status kith__options_take_help(kith_report_options *options,
                                    const struct kith__json *json,
                                    kith__node node, kith_error **error)
{
    struct kith__help_list list;
    kith_status status =
        kith__help_read(json, node, options->memory, &list, error);
    if (status != KITH_OK)
        return status;
    drop_help(options);
    options->help = list;
    options->has_help = true;
    return KITH_OK;
}

/* The text of a value, with a NUL behind it; NULL when out of memory. */
static char *copy_of(const kith_report_options *options,
                     const struct kith__json *json, kith__node node,
                     size_t *size)
{
    struct kith__builder text = {.memory = options->memory};
    kith__json_add_canonical(json, node, &text);
    *size = text.length + 1;
    char *copy = text.failed ? NULL : kith__allocate(options->memory, *size);
    if (copy != NULL)
        memcpy(copy, kith__builder_peek(&text), *size);
    kith__builder_free(&text);
    return copy;
}

kith_status kith__options_take_phrases(kith_report_options *options,
                                       const struct kith__json *json,
                                       kith__node node, kith_error **error)
{
    struct kith__phrases phrases;
    size_t size;
    kith_status status =
        kith__phrases_read(json, node, options->memory, &phrases, error);
    if (status != KITH_OK)
        return status;
    char *overlay = copy_of(options, json, node, &size);
    if (overlay == NULL) {
        kith__phrases_free(&phrases);
        return kith__fail_memory(error);
    }
    drop_phrases(options);
    options->phrases = phrases;
    options->has_phrases = true;
    options->overlay = overlay;
    options->overlay_size = size;
    return KITH_OK;
}

/* ---- Public ----------------------------------------------------------- */

static kith_status fail_argument(const kith_report_options *options,
                                 const char *message, kith_error **error)
{
    return kith__fail(error, options == NULL ? NULL : options->memory,
                      KITH_E_ARGUMENT, NULL, "%s", message);
}

kith_status kith_report_options_new(kith_memory *memory,
                                    kith_report_options **out,
                                    kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (out == NULL)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "kith_report_options_new() needs somewhere to put "
                          "the options");
    kith_report_options *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return kith__fail_memory(error);
    made->memory = kith__memory_hold(memory);
    made->view = KITH_VIEW_PLAIN;
    made->format = KITH_FORMAT_TEXT;
    *out = made;
    return KITH_OK;
}

void kith_report_options_free(kith_report_options *options)
{
    if (options == NULL)
        return;
    kith_memory *memory = options->memory;
    kith__release(memory, options->name, options->name_size);
    drop_help(options);
    drop_phrases(options);
    kith__release(memory, options, sizeof *options);
    kith_memory_free(memory);
}

kith_status kith_report_options_set_view(kith_report_options *options,
                                         int32_t view, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (options == NULL || view < KITH_VIEW_PLAIN || view > KITH_VIEW_HOST)
        return fail_argument(options,
                             "The view of a report is KITH_VIEW_PLAIN, "
                             "KITH_VIEW_PRIVATE or KITH_VIEW_HOST",
                             error);
    options->view = view;
    return KITH_OK;
}

kith_status kith_report_options_set_format(kith_report_options *options,
                                           int32_t format, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (options == NULL || format < KITH_FORMAT_TEXT ||
        format > KITH_FORMAT_SVG)
        return fail_argument(options,
                             "The format of a report is KITH_FORMAT_TEXT, "
                             "KITH_FORMAT_JSON, KITH_FORMAT_HTML or "
                             "KITH_FORMAT_SVG",
                             error);
    options->format = format;
    return KITH_OK;
}

kith_status kith_report_options_set_norms(kith_report_options *options,
                                          int32_t shown, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (options == NULL || shown < 0 || shown > 1)
        return fail_argument(options, "Norms are shown, 1, or not, 0", error);
    options->hide_norms = shown == 0;
    return KITH_OK;
}

kith_status kith_report_options_set_name(kith_report_options *options,
                                         const char *name, int64_t length,
                                         kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    int64_t bytes = name == NULL ? 0 : kith__measure(name, length);
    if (options == NULL || bytes < 0)
        return fail_argument(options,
                             "kith_report_options_set_name() needs options "
                             "and, with a name, its length or KITH_NUL",
                             error);
    const char *fault =
        name == NULL ? NULL : kith__name_fault(name, (size_t)bytes);
    if (fault != NULL)
        return kith__fail(error, options->memory, KITH_E_VALUE, NULL, "%s",
                          fault);
    return kith__options_take_name(options, name, (size_t)bytes, error);
}

typedef kith_status (*take_function)(kith_report_options *options,
                                     const struct kith__json *json,
                                     kith__node node, kith_error **error);

/* Reads a text and hands its root on. */
static kith_status take_text(kith_report_options *options, const char *text,
                             int64_t length, take_function take,
                             kith_error **error)
{
    int64_t bytes = kith__measure(text, length);
    if (bytes < 0)
        return fail_argument(options, "A text needs its length or KITH_NUL",
                             error);
    struct kith__json *json = NULL;
    kith_status status =
        kith__json_read(text, (size_t)bytes, options->memory, &json, error);
    if (status != KITH_OK)
        return status;
    status = take(options, json, kith__json_root(json), error);
    kith__json_free(json);
    return status;
}

kith_status kith_report_options_set_resources(kith_report_options *options,
                                              const char *json, int64_t length,
                                              kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (options == NULL)
        return fail_argument(options,
                             "kith_report_options_set_resources() needs "
                             "options",
                             error);
    if (json != NULL)
        return take_text(options, json, length, kith__options_take_help, error);
    drop_help(options);
    return KITH_OK;
}

kith_status kith_report_options_set_phrases(kith_report_options *options,
                                            const char *json, int64_t length,
                                            kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (options == NULL)
        return fail_argument(
            options, "kith_report_options_set_phrases() needs options", error);
    if (json != NULL)
        return take_text(options, json, length, kith__options_take_phrases,
                         error);
    drop_phrases(options);
    return KITH_OK;
}
