/* SPDX-License-Identifier: MIT */

#include "people/circle.h"

#include <string.h>

#include "assessment/assessment.h"
#include "base/error.h"

const char *const kith__usual_needs[] = {"comfort", "advice", "joy",
                                         "practical-help", NULL};

int32_t kith__usual_need(const char *id, size_t length)
{
    for (int32_t i = 0; kith__usual_needs[i] != NULL; i++)
        if (kith__same(id, length, kith__usual_needs[i]))
            return i;
    return -1;
}

/* ---- Making and freeing ------------------------------------------------ */

kith_status kith__circle_make(kith_memory *memory, kith_circle **out,
                              kith_error **error)
{
    kith_circle *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return kith__fail_memory(error);
    made->memory = kith__memory_hold(memory);
    *out = made;
    return KITH_OK;
}

void kith__circle_take_usual_needs(kith_circle *circle)
{
    const struct kith__slice none = {NULL, 0};
    for (int32_t i = 0; kith__usual_needs[i] != NULL; i++) {
        struct kith__slice id = {kith__usual_needs[i],
                                 strlen(kith__usual_needs[i])};
        kith__circle_take_need(circle, id, none);
    }
}

kith_status kith_circle_new(kith_memory *memory, kith_circle **out,
                            kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (out == NULL)
        return kith__fail(error, memory, KITH_E_ARGUMENT, NULL,
                          "kith_circle_new() needs somewhere to put the "
                          "circle");
    kith_circle *made = NULL;
    kith_status status = kith__circle_make(memory, &made, error);
    if (status != KITH_OK)
        return status;
    kith__circle_take_usual_needs(made);
    *out = made;
    return KITH_OK;
}

void kith_circle_free(kith_circle *circle)
{
    if (circle == NULL)
        return;
    kith_memory *memory = circle->memory;
    for (int32_t i = 0; i < circle->person_count; i++)
        kith_assessment_free(circle->people[i].assessment);
    kith__release(memory, circle, sizeof *circle);
    kith_memory_free(memory);
}

/* ---- Needs and people -------------------------------------------------- */

/* `to` has room for it. */
static void keep_text(char *to, struct kith__slice text)
{
    if (text.text != NULL)
        memcpy(to, text.text, text.length);
}

int32_t kith__circle_find(const kith_circle *circle, const char *id,
                          size_t length)
{
    for (int32_t i = 0; i < circle->need_count; i++)
        if (kith__same(id, length, circle->needs[i].id))
            return i;
    return -1;
}

static const char *need_fault(const kith_circle *circle, struct kith__slice id,
                              struct kith__slice label)
{
    if (!kith__is_id(id.text, id.length))
        return "A need's id has 1 to 64 of the characters A-Z a-z 0-9 _ . -, "
               "and does not begin with -";
    if (kith__circle_find(circle, id.text, id.length) >= 0)
        return "Two needs have the same id";
    if (label.text != NULL)
        return kith__name_fault(label.text, label.length);
    if (kith__usual_need(id.text, id.length) < 0)
        return "A need other than comfort, advice, joy and practical-help "
               "takes a label";
    return NULL;
}

const char *kith__circle_take_need(kith_circle *circle, struct kith__slice id,
                                   struct kith__slice label)
{
    const char *fault = need_fault(circle, id, label);
    if (fault != NULL)
        return fault;
    struct kith__circle_need *need = &circle->needs[circle->need_count++];
    keep_text(need->id, id);
    keep_text(need->label, label);
    return NULL;
}

const char *kith__circle_take_person(kith_circle *circle,
                                     struct kith__slice name)
{
    if (name.text != NULL) {
        const char *fault = kith__name_fault(name.text, name.length);
        if (fault != NULL)
            return fault;
    }
    keep_text(circle->people[circle->person_count++].name, name);
    return NULL;
}

const char *kith__circle_take_sheet(struct kith__circle_person *person,
                                    struct kith__slice sheet)
{
    if (sheet.length < 1 || sheet.length > KITH__CIRCLE_SHEET_BYTES)
        return "The name of a sheet has 1 to 255 bytes";
    keep_text(person->sheet, sheet);
    return NULL;
}

/* ---- Setting ----------------------------------------------------------- */

static kith_status fail(const kith_circle *circle, kith_status status,
                        const char *message, kith_error **error)
{
    return kith__fail(error, circle == NULL ? NULL : circle->memory, status,
                      NULL, "%s", message);
}

static bool has_need(const kith_circle *circle, int32_t need)
{
    return circle != NULL && need >= 0 && need < circle->need_count;
}

static bool has_person(const kith_circle *circle, int32_t person)
{
    return circle != NULL && person >= 0 && person < circle->person_count;
}

/* A text that may be left out; false where its length is not allowed. */
static bool slice_of(const char *text, int64_t length, struct kith__slice *out)
{
    int64_t bytes = text == NULL ? 0 : kith__measure(text, length);
    *out = (struct kith__slice){text, bytes < 0 ? 0 : (size_t)bytes};
    return bytes >= 0;
}

kith_status kith_circle_add_need(kith_circle *circle, const char *id,
                                 const char *label, int64_t length,
                                 kith_error **error)
{
    struct kith__slice text;
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (circle == NULL || id == NULL || !slice_of(label, length, &text))
        return fail(circle, KITH_E_ARGUMENT,
                    "kith_circle_add_need() needs a circle, an id and, with a "
                    "label, its length or KITH_NUL",
                    error);
    if (circle->need_count == KITH_CIRCLE_NEEDS_MOST)
        return fail(circle, KITH_E_LIMIT, "A circle has at most 8 needs",
                    error);
    const char *fault = kith__circle_take_need(
        circle, (struct kith__slice){id, strlen(id)}, text);
    return fault == NULL ? KITH_OK : fail(circle, KITH_E_VALUE, fault, error);
}

kith_status kith_circle_remove_need(kith_circle *circle, int32_t need,
                                    kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (!has_need(circle, need))
        return fail(circle, KITH_E_ARGUMENT,
                    "kith_circle_remove_need() needs a circle and the index of "
                    "one of its needs",
                    error);
    int32_t last = --circle->need_count;
    for (int32_t i = need; i < last; i++)
        circle->needs[i] = circle->needs[i + 1];
    kith__wipe(&circle->needs[last], sizeof circle->needs[last]);
    for (int32_t p = 0; p < circle->person_count; p++) {
        uint8_t *parts = circle->people[p].parts;
        for (int32_t i = need; i < last; i++)
            parts[i] = parts[i + 1];
        parts[last] = 0;
    }
    return KITH_OK;
}

kith_status kith_circle_add_person(kith_circle *circle, const char *name,
                                   int64_t length, int32_t *out,
                                   kith_error **error)
{
    struct kith__slice text;
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (circle == NULL || !slice_of(name, length, &text))
        return fail(circle, KITH_E_ARGUMENT,
                    "kith_circle_add_person() needs a circle and, with a name, "
                    "its length or KITH_NUL",
                    error);
    if (circle->person_count == KITH_CIRCLE_PEOPLE_MOST)
        return fail(circle, KITH_E_LIMIT, "A circle has at most 8 people",
                    error);
    const char *fault = kith__circle_take_person(circle, text);
    if (fault != NULL)
        return fail(circle, KITH_E_VALUE, fault, error);
    if (out != NULL)
        *out = circle->person_count - 1;
    return KITH_OK;
}

kith_status kith_circle_remove_person(kith_circle *circle, int32_t person,
                                      kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (!has_person(circle, person))
        return fail(circle, KITH_E_ARGUMENT,
                    "kith_circle_remove_person() needs a circle and the index "
                    "of one of its people",
                    error);
    kith_assessment_free(circle->people[person].assessment);
    int32_t last = --circle->person_count;
    for (int32_t i = person; i < last; i++)
        circle->people[i] = circle->people[i + 1];
    kith__wipe(&circle->people[last], sizeof circle->people[last]);
    return KITH_OK;
}

kith_status kith_circle_set_part(kith_circle *circle, int32_t person,
                                 int32_t need, int32_t part, kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (!has_person(circle, person) || !has_need(circle, need))
        return fail(circle, KITH_E_ARGUMENT,
                    "kith_circle_set_part() needs a circle and the indices of "
                    "one of its people and of one of its needs",
                    error);
    if (part < 0 || part > KITH_CIRCLE_PART_MOST)
        return fail(circle, KITH_E_VALUE, "A part is 0 to 9", error);
    circle->people[person].parts[need] = (uint8_t)part;
    return KITH_OK;
}

kith_status kith_circle_set_few(kith_circle *circle, int32_t few,
                                kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (circle == NULL || few < KITH_FEW_NOT_SAID ||
        few > KITH_FEW_FOR_A_REASON)
        return fail(circle, KITH_E_ARGUMENT,
                    "Whether people are few is KITH_FEW_NOT_SAID, KITH_FEW_NO "
                    "or KITH_FEW_FOR_A_REASON",
                    error);
    circle->few = few;
    return KITH_OK;
}

kith_status kith_circle_set_assessment(kith_circle *circle, int32_t person,
                                       const kith_assessment *assessment,
                                       kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (!has_person(circle, person))
        return fail(circle, KITH_E_ARGUMENT,
                    "kith_circle_set_assessment() needs a circle and the index "
                    "of one of its people",
                    error);
    kith_assessment *before = circle->people[person].assessment;
    circle->people[person].assessment =
        assessment == NULL ? NULL : kith__assessment_hold(assessment);
    kith_assessment_free(before);
    return KITH_OK;
}

/* ---- Getting ----------------------------------------------------------- */

int32_t kith_circle_need_count(const kith_circle *circle)
{
    return circle == NULL ? -1 : circle->need_count;
}

int32_t kith_circle_need_index(const kith_circle *circle, const char *id)
{
    return circle == NULL || id == NULL
               ? -1
               : kith__circle_find(circle, id, strlen(id));
}

const char *kith_circle_need_id(const kith_circle *circle, int32_t need)
{
    return has_need(circle, need) ? circle->needs[need].id : NULL;
}

/* NULL for a text that was not given. */
static const char *given(const char *text)
{
    return text[0] == '\0' ? NULL : text;
}

const char *kith_circle_need_label(const kith_circle *circle, int32_t need)
{
    return has_need(circle, need) ? given(circle->needs[need].label) : NULL;
}

int32_t kith_circle_need_people(const kith_circle *circle, int32_t need)
{
    if (!has_need(circle, need))
        return -1;
    int32_t count = 0;
    for (int32_t i = 0; i < circle->person_count; i++)
        count += circle->people[i].parts[need] > 0;
    return count;
}

int32_t kith_circle_person_count(const kith_circle *circle)
{
    return circle == NULL ? -1 : circle->person_count;
}

const char *kith_circle_person_name(const kith_circle *circle, int32_t person)
{
    return has_person(circle, person) ? given(circle->people[person].name)
                                      : NULL;
}

const char *kith_circle_person_sheet(const kith_circle *circle, int32_t person)
{
    return has_person(circle, person) ? given(circle->people[person].sheet)
                                      : NULL;
}

int32_t kith_circle_part(const kith_circle *circle, int32_t person,
                         int32_t need)
{
    return has_person(circle, person) && has_need(circle, need)
               ? circle->people[person].parts[need]
               : -1;
}

int32_t kith_circle_few(const kith_circle *circle)
{
    return circle == NULL ? -1 : circle->few;
}
