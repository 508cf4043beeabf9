/* SPDX-License-Identifier: MIT */
/* assess_json - the whole way in one call: a document, a sheet and options in,
 * a report out.
 *
 * Every error says which of the three texts it speaks of. */

#include <kith/assess_json.h>

#include <string.h>

#include "answers/answers.h"
#include "assessment/assessment.h"
#include "base/error.h"
#include "base/json.h"
#include "instruments/wordings.h"
#include "questionnaire/object.h"
#include "report/report.h"

/* What is made on the way, to be freed at the end whatever happens. */
struct request {
    struct kith__json *json; /* of the options; NULL when there are none */
    kith__node overlay;      /* in them; NONE */
    kith__node language;     /* likewise */
    kith__node gender;       /* likewise */
    kith_report_options *options;
    kith_questionnaire *questionnaire;
    kith_answers *answers;
    kith_assessment *assessment;
    kith_wording *wording;
};

/* ---- Errors ----------------------------------------------------------- */

/* Hands an error on with the name of the text in front. In a sheet that is not
 * well formed, the pointer could hold what a person typed: it is left out. */
static kith_status pass_on(kith_status status, const char *text, bool is_sheet,
                           kith_error *inner, kith_error **error)
{
    if (status == KITH_E_MEMORY) {
        kith_error_free(inner);
        return kith__fail_memory(error);
    }
    bool hide = is_sheet && (status == KITH_E_SYNTAX || status == KITH_E_LIMIT);
    struct kith__place place = {kith_error_line(inner),
                                kith_error_column(inner),
                                hide ? "" : kith_error_pointer(inner)};
    const char *message = kith_error_message(inner);
    status = kith__fail(error, NULL, status, place.line > 0 ? &place : NULL,
                        "In the %s: %s", text, message == NULL ? "" : message);
    kith_error_free(inner);
    return status;
}

/* ---- Options ---------------------------------------------------------- */

static kith_status fail_option(const struct request *request, kith__node node,
                               kith_status status, const char *message,
                               kith_error **error)
{
    return kith__json_fail(request->json, node, false, false, error, status,
                           "%s", message);
}

/* The number of the word that a string is; -1 when it is none of them. */
static int32_t word_of(const struct request *request, kith__node node,
                       const char *const *words, int32_t count)
{
    struct kith__slice text = kith__json_string(request->json, node);
    for (int32_t i = 0; text.text != NULL && i < count; i++)
        if (kith__same(text.text, text.length, words[i]))
            return i;
    return -1;
}

static kith_status take_view(struct request *request, kith__node node,
                             kith_error **error)
{
    static const char *const views[] = {[KITH_VIEW_PLAIN] = "plain",
                                        [KITH_VIEW_PRIVATE] = "private",
                                        [KITH_VIEW_HOST] = "host"};
    int32_t view = word_of(request, node, views, 3);
    if (view < 0)
        return fail_option(request, node, KITH_E_DOCUMENT,
                           "The view is \"plain\", \"private\" or \"host\"",
                           error);
    request->options->view = view;
    return KITH_OK;
}

static kith_status take_format(struct request *request, kith__node node,
                               kith_error **error)
{
    static const char *const formats[] = {[KITH_FORMAT_TEXT] = "text",
                                          [KITH_FORMAT_JSON] = "json",
                                          [KITH_FORMAT_HTML] = "html"};
    int32_t format = word_of(request, node, formats, 3);
    if (format < 0)
        return fail_option(request, node, KITH_E_DOCUMENT,
                           "The format is \"json\", \"text\" or \"html\"",
                           error);
    request->options->format = format;
    return KITH_OK;
}

static kith_status take_name(struct request *request, kith__node node,
                             kith_error **error)
{
    struct kith__slice name = kith__json_string(request->json, node);
    const char *fault = name.text == NULL
                            ? "The name is a text"
                            : kith__name_fault(name.text, name.length);
    if (fault != NULL)
        return fail_option(request, node,
                           name.text == NULL ? KITH_E_DOCUMENT : KITH_E_VALUE,
                           fault, error);
    return kith__options_take_name(request->options, name.text, name.length,
                                   error);
}

static kith_status take_language(struct request *request, kith__node node,
                                 kith_error **error)
{
    struct kith__slice tag = kith__json_string(request->json, node);
    if (tag.text == NULL || !kith__is_language(tag.text, tag.length))
        return fail_option(request, node, KITH_E_DOCUMENT,
                           "The language is a tag such as \"de\" or \"pt-BR\"",
                           error);
    request->language = node;
    return KITH_OK;
}

static kith_status take_gender(struct request *request, kith__node node,
                               kith_error **error)
{
    struct kith__slice id = kith__json_string(request->json, node);
    if (id.text == NULL || !kith__is_id(id.text, id.length))
        return fail_option(request, node, KITH_E_DOCUMENT,
                           "The gender is the id of one of the wording's "
                           "genders",
                           error);
    request->gender = node;
    return KITH_OK;
}

static kith_status take_norms(struct request *request, kith__node node,
                              kith_error **error)
{
    enum kith__json_kind kind = kith__json_kind(request->json, node);
    if (kind != KITH__JSON_TRUE && kind != KITH__JSON_FALSE)
        return fail_option(request, node, KITH_E_DOCUMENT,
                           "Norms are shown, true, or not, false", error);
    request->options->hide_norms = kind == KITH__JSON_FALSE;
    return KITH_OK;
}

static kith_status take_option(struct request *request, kith__node node,
                               kith_error **error)
{
    struct kith__slice key = kith__json_key(request->json, node);
    if (kith__same(key.text, key.length, "view"))
        return take_view(request, node, error);
    if (kith__same(key.text, key.length, "format"))
        return take_format(request, node, error);
    if (kith__same(key.text, key.length, "name"))
        return take_name(request, node, error);
    if (kith__same(key.text, key.length, "resources"))
        return kith__options_take_help(request->options, request->json, node,
                                       error);
    if (kith__same(key.text, key.length, "phrases"))
        return kith__options_take_phrases(request->options, request->json, node,
                                          error);
    if (kith__same(key.text, key.length, "language"))
        return take_language(request, node, error);
    if (kith__same(key.text, key.length, "gender"))
        return take_gender(request, node, error);
    if (kith__same(key.text, key.length, "norms"))
        return take_norms(request, node, error);
    if (!kith__same(key.text, key.length, "overlay"))
        return kith__json_fail(request->json, node, true, false, error,
                               KITH_E_DOCUMENT,
                               "There is no such option; there are view, "
                               "format, language, gender, norms, overlay, "
                               "phrases, name and resources");
    request->overlay = node;
    return KITH_OK;
}

static kith_status read_options(struct request *request, const char *text,
                                size_t length, kith_error **error)
{
    kith_status status =
        kith__json_read(text, length, NULL, &request->json, error);
    if (status != KITH_OK)
        return status;
    kith__node root = kith__json_root(request->json);
    if (kith__json_kind(request->json, root) != KITH__JSON_OBJECT)
        return fail_option(request, root, KITH_E_DOCUMENT,
                           "The options are an object", error);
    kith__node node = kith__json_first(request->json, root);
    for (; node != KITH__JSON_NONE && status == KITH_OK;
         node = kith__json_next(request->json, node))
        status = take_option(request, node, error);
    if (status == KITH_OK && request->language != KITH__JSON_NONE &&
        request->overlay != KITH__JSON_NONE)
        return kith__json_fail(
            request->json, request->language, true, false, error,
            KITH_E_DOCUMENT,
            "The overlay says its own language; leave one of them out");
    return status;
}

static kith_status take_options(struct request *request, const char *text,
                                size_t length, kith_error **error)
{
    kith_status status =
        kith_report_options_new(NULL, &request->options, error);
    if (status != KITH_OK)
        return status;
    request->options->format = KITH_FORMAT_JSON;
    if (text == NULL)
        return KITH_OK;
    kith_error *inner = NULL;
    status = read_options(request, text, length, &inner);
    return status == KITH_OK ? KITH_OK
                             : pass_on(status, "options", false, inner, error);
}

/* ---- The questionnaire ------------------------------------------------ */

/* The built-in document that the sheet names. */
static kith_status find_named(const struct kith__json *sheet,
                              kith_questionnaire **out, kith_error **error)
{
    kith__node root = kith__json_root(sheet);
    kith__node node = kith__json_member(sheet, root, "questionnaire");
    struct kith__slice name = {NULL, 0};
    char id[65];
    if (node != KITH__JSON_NONE)
        name = kith__json_string(sheet, node);
    if (name.text == NULL || name.length >= sizeof id)
        return kith__json_fail(sheet, node == KITH__JSON_NONE ? root : node,
                               false, false, error, KITH_E_DOCUMENT,
                               "The sheet must name its \"questionnaire\"");
    memcpy(id, name.text, name.length);
    id[name.length] = '\0';
    kith_error *inner = NULL;
    kith_status status = kith_questionnaire_builtin(id, NULL, out, &inner);
    if (status == KITH_E_NOT_FOUND) {
        kith_error_free(inner);
        return kith__json_fail(sheet, node, false, false, error, status,
                               "No questionnaire of that id is built in; give "
                               "its document too");
    }
    if (status != KITH_OK)
        *error = inner;
    return status;
}

static kith_status find_builtin(const char *sheet, size_t length,
                                kith_questionnaire **out, kith_error **error)
{
    struct kith__json *json = NULL;
    kith_error *inner = NULL;
    kith_status status = kith__json_read(sheet, length, NULL, &json, &inner);
    if (status == KITH_OK)
        status = find_named(json, out, &inner);
    kith__json_free(json);
    return status == KITH_OK
               ? KITH_OK
               : pass_on(status, "answer sheet", true, inner, error);
}

static kith_status parse_document(const char *document, size_t length,
                                  kith_questionnaire **out, kith_error **error)
{
    kith_error *inner = NULL;
    kith_status status =
        kith_questionnaire_parse(document, (int64_t)length, NULL, out, &inner);
    return status == KITH_OK
               ? KITH_OK
               : pass_on(status, "questionnaire", false, inner, error);
}

/* ---- From the sheet to the report ------------------------------------- */

static kith_status take_sheet(struct request *request, const char *sheet,
                              size_t length, kith_error **error)
{
    kith_error *inner = NULL;
    kith_status status =
        kith_answers_parse(request->questionnaire, sheet, (int64_t)length,
                           &request->answers, &inner);
    return status == KITH_OK
               ? KITH_OK
               : pass_on(status, "answer sheet", true, inner, error);
}

/* A string of the options as text; it was found short enough for the room. */
static const char *text_of(const struct request *request, kith__node node,
                           char *room)
{
    struct kith__slice slice = kith__json_string(request->json, node);
    memcpy(room, slice.text, slice.length);
    room[slice.length] = '\0';
    return room;
}

/* The same failure, at the option that led to it. */
static kith_status fail_at(const struct request *request, kith__node node,
                           kith_status status, kith_error *inner,
                           kith_error **error)
{
    status = status == KITH_E_MEMORY
                 ? kith__fail_memory(error)
                 : fail_option(request, node, status, kith_error_message(inner),
                               error);
    kith_error_free(inner);
    return status;
}

static kith_status make_wording(struct request *request, kith_error **error)
{
    char tag[KITH__LANGUAGE_BYTES + 1];
    int32_t index = kith_answers_tie(request->answers);
    const char *tie = kith_questionnaire_tie_id(request->questionnaire, index);
    struct kith__overlay_source own = {NULL, request->overlay};
    if (request->overlay != KITH__JSON_NONE)
        own.json = request->json;
    if (request->language == KITH__JSON_NONE)
        return kith__wording_over(kith__overlays, request->questionnaire, tie,
                                  own, NULL, &request->wording, error);
    kith_error *inner = NULL;
    kith_status status = kith_wording_builtin(
        request->questionnaire, tie, text_of(request, request->language, tag),
        NULL, &request->wording, &inner);
    return status == KITH_OK
               ? KITH_OK
               : fail_at(request, request->language, status, inner, error);
}

static kith_status choose_gender(struct request *request, kith_error **error)
{
    char id[KITH__ID_ROOM];
    if (request->gender == KITH__JSON_NONE)
        return KITH_OK;
    kith_wording *chosen = NULL;
    kith_error *inner = NULL;
    kith_status status = kith_wording_with_gender(
        request->wording, text_of(request, request->gender, id), &chosen,
        &inner);
    if (status != KITH_OK)
        return fail_at(request, request->gender, status, inner, error);
    kith_wording_free(request->wording);
    request->wording = chosen;
    return KITH_OK;
}

static kith_status take_wording(struct request *request, kith_error **error)
{
    kith_error *inner = NULL;
    kith_status status = make_wording(request, &inner);
    if (status == KITH_OK)
        status = choose_gender(request, &inner);
    return status == KITH_OK ? KITH_OK
                             : pass_on(status, "options", false, inner, error);
}

static kith_status write_report(struct request *request, kith_text **out,
                                kith_error **error)
{
    kith_status status =
        kith_assess(request->answers, &request->assessment, error);
    if (status == KITH_OK)
        status = take_wording(request, error);
    if (status == KITH_OK)
        status = kith__report_make(request->assessment, request->wording,
                                   request->options, out, error);
    return status;
}

static void clean_up(struct request *request)
{
    kith_wording_free(request->wording);
    kith_assessment_free(request->assessment);
    kith_answers_free(request->answers);
    kith_questionnaire_free(request->questionnaire);
    kith_report_options_free(request->options);
    kith__json_free(request->json);
}

kith_status kith_assess_json(const char *document, int64_t document_length,
                             const char *sheet, int64_t sheet_length,
                             const char *options, int64_t options_length,
                             kith_text **report, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    int64_t document_bytes =
        document == NULL ? 0 : kith__measure(document, document_length);
    int64_t sheet_bytes = kith__measure(sheet, sheet_length);
    int64_t options_bytes =
        options == NULL ? 0 : kith__measure(options, options_length);
    if (document_bytes < 0 || sheet_bytes < 0 || options_bytes < 0 ||
        report == NULL)
        return kith__fail(error, NULL, KITH_E_ARGUMENT, NULL,
                          "kith_assess_json() needs a sheet, somewhere to put "
                          "the report and, for each text, its length or "
                          "KITH_NUL");
    struct request request = {.overlay = KITH__JSON_NONE,
                              .language = KITH__JSON_NONE,
                              .gender = KITH__JSON_NONE};
    kith_status status =
        take_options(&request, options, (size_t)options_bytes, error);
    if (status == KITH_OK)
        status = document == NULL
                     ? find_builtin(sheet, (size_t)sheet_bytes,
                                    &request.questionnaire, error)
                     : parse_document(document, (size_t)document_bytes,
                                      &request.questionnaire, error);
    if (status == KITH_OK)
        status = take_sheet(&request, sheet, (size_t)sheet_bytes, error);
    if (status == KITH_OK)
        status = write_report(&request, report, error);
    clean_up(&request);
    return status;
}
