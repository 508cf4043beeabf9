/* SPDX-License-Identifier: MIT */

#include "instruments/wordings.h"

#include <string.h>

#include "base/error.h"
#include "questionnaire/wording.h"

/* ---- With an overlay of one's own -------------------------------------- */

/* The base overlay of the language that an overlay says; NULL where there is
 * none, and where the overlay says no language, for it will be refused. */
static const struct kith__embedded *find_base(
    const struct kith__embedded *overlays, const struct kith__plan *plan,
    struct kith__overlay_source own)
{
    kith__node node = own.json == NULL || plan->base_id == NULL
                          ? KITH__JSON_NONE
                          : kith__json_member(own.json, own.node, "language");
    if (node == KITH__JSON_NONE)
        return NULL;
    struct kith__slice tag = kith__json_string(own.json, node);
    char language[KITH__LANGUAGE_BYTES + 1];
    if (tag.text == NULL || tag.length > KITH__LANGUAGE_BYTES)
        return NULL;
    memcpy(language, tag.text, tag.length);
    language[tag.length] = '\0';
    return kith__embedded_in(overlays, plan->base_id, language);
}

kith_status kith__wording_over(const struct kith__embedded *overlays,
                               const kith_questionnaire *questionnaire,
                               const char *tie, struct kith__overlay_source own,
                               kith_memory *memory, kith_wording **out,
                               kith_error **error)
{
    const struct kith__embedded *found =
        find_base(overlays, kith__plan_of(questionnaire), own);
    struct kith__overlay_source base = {NULL, 0};
    struct kith__json *json = NULL;
    kith_status status = KITH_OK;
    if (found != NULL) {
        status = kith__json_read(found->bytes, (size_t)found->length, memory,
                                 &json, error);
        if (status != KITH_OK)
            return status;
        base = (struct kith__overlay_source){json, kith__json_root(json)};
    }
    status =
        kith__wording_make(questionnaire, tie, own, base, memory, out, error);
    kith__json_free(json);
    return status;
}

kith_status kith_wording_new(const kith_questionnaire *questionnaire,
                             const char *tie, const char *overlay,
                             int64_t length, kith_memory *memory,
                             kith_wording **out, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    int64_t bytes = overlay == NULL ? 0 : kith__measure(overlay, length);
    if (questionnaire == NULL || tie == NULL || out == NULL || bytes < 0)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "kith_wording_new() needs a questionnaire, a tie, "
                          "somewhere to put the wording and, with an overlay, "
                          "its length or KITH_NUL");
    struct kith__overlay_source own = {NULL, 0};
    struct kith__json *json = NULL;
    kith_status status = KITH_OK;
    if (overlay != NULL) {
        status = kith__json_read(overlay, (size_t)bytes, memory, &json, error);
        if (status != KITH_OK)
            return status;
        own = (struct kith__overlay_source){json, kith__json_root(json)};
    }
    status = kith__wording_over(kith__overlays, questionnaire, tie, own, memory,
                                out, error);
    kith__json_free(json);
    return status;
}

/* ---- With what is built in --------------------------------------------- */

/* Whether the document itself is in that language, or in its first part. */
static bool is_own_language(const struct kith__plan *plan, const char *language)
{
    return kith__same_language(language, strcspn(language, "-"),
                               plan->language);
}

kith_status kith__wording_from(const struct kith__embedded *overlays,
                               const kith_questionnaire *questionnaire,
                               const char *tie, const char *language,
                               kith_memory *memory, kith_wording **out,
                               kith_error **error)
{
    const struct kith__plan *plan = kith__plan_of(questionnaire);
    const struct kith__embedded *own = NULL, *base = NULL;
    if (language != NULL &&
        !kith__same_language(language, strlen(language), plan->language)) {
        own = kith__embedded_in(overlays, plan->id, language);
        if (plan->base_id != NULL)
            base = kith__embedded_in(overlays, plan->base_id, language);
        if (own == NULL && base == NULL && !is_own_language(plan, language))
            return kith__fail(error, memory, KITH_E_NOT_FOUND, NULL,
                              "The questionnaire %s is not built in in that "
                              "language; see kith_builtin_language() for those "
                              "there are, or give an overlay to "
                              "kith_wording_new()",
                              plan->id);
    }
    return kith__wording_read(
        questionnaire, tie, own == NULL ? NULL : own->bytes,
        own == NULL ? 0 : own->length, base == NULL ? NULL : base->bytes,
        base == NULL ? 0 : base->length, memory, out, error);
}

kith_status kith_wording_builtin(const kith_questionnaire *questionnaire,
                                 const char *tie, const char *language,
                                 kith_memory *memory, kith_wording **out,
                                 kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (questionnaire == NULL || tie == NULL || out == NULL)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "kith_wording_builtin() needs a questionnaire, a tie "
                          "and somewhere to put the wording");
    return kith__wording_from(kith__overlays, questionnaire, tie, language,
                              memory, out, error);
}
