/* SPDX-License-Identifier: MIT */
/* circle_write - a circle as JSON; read again it is the same. */

#include "base/error.h"
#include "people/circle.h"

static void write_need(struct kith__json_writer *to,
                       const struct kith__circle_need *need)
{
    if (need->label[0] == '\0') {
        kith__write_string(to, need->id);
        return;
    }
    kith__write_begin(to, '{');
    kith__write_key(to, "id");
    kith__write_string(to, need->id);
    kith__write_key(to, "label");
    kith__write_string(to, need->label);
    kith__write_end(to, '}');
}

/* A list is enough where nobody meets more of a need than others. */
static bool has_larger_part(const kith_circle *circle,
                            const struct kith__circle_person *person)
{
    for (int32_t i = 0; i < circle->need_count; i++)
        if (person->parts[i] > 1)
            return true;
    return false;
}

static void write_meets(struct kith__json_writer *to, const kith_circle *circle,
                        const struct kith__circle_person *person)
{
    bool parts = has_larger_part(circle, person);
    kith__write_key(to, "meets");
    kith__write_begin(to, parts ? '{' : '[');
    for (int32_t i = 0; i < circle->need_count; i++) {
        if (person->parts[i] == 0)
            continue;
        if (!parts) {
            kith__write_string(to, circle->needs[i].id);
            continue;
        }
        kith__write_key(to, circle->needs[i].id);
        kith__write_integer(to, person->parts[i]);
    }
    kith__write_end(to, parts ? '}' : ']');
}

static void write_if_given(struct kith__json_writer *to, const char *key,
                           const char *text)
{
    if (text[0] == '\0')
        return;
    kith__write_key(to, key);
    kith__write_string(to, text);
}

static void write_person(struct kith__json_writer *to,
                         const kith_circle *circle,
                         const struct kith__circle_person *person)
{
    kith__write_begin(to, '{');
    write_if_given(to, "name", person->name);
    write_meets(to, circle, person);
    write_if_given(to, "sheet", person->sheet);
    kith__write_end(to, '}');
}

static void write_all(struct kith__json_writer *to, const kith_circle *circle)
{
    kith__write_begin(to, '{');
    kith__write_key(to, "kith-circle");
    kith__write_integer(to, 1);
    kith__write_key(to, "needs");
    kith__write_begin(to, '[');
    for (int32_t i = 0; i < circle->need_count; i++)
        write_need(to, &circle->needs[i]);
    kith__write_end(to, ']');
    kith__write_key(to, "people");
    kith__write_begin(to, '[');
    for (int32_t i = 0; i < circle->person_count; i++)
        write_person(to, circle, &circle->people[i]);
    kith__write_end(to, ']');
    if (circle->few != KITH_FEW_NOT_SAID) {
        kith__write_key(to, "few_for_a_reason");
        kith__write_literal(to, circle->few == KITH_FEW_FOR_A_REASON ? "true"
                                                                     : "false");
    }
    kith__write_end(to, '}');
}

kith_status kith_circle_write(const kith_circle *circle, kith_text **out,
                              kith_error **error)
{
    if (!kith__error_ready(error))
        return KITH_E_ARGUMENT;
    if (circle == NULL || out == NULL)
        return kith__fail(error, NULL, KITH_E_ARGUMENT, NULL,
                          "kith_circle_write() needs a circle and somewhere "
                          "to put the text");
    struct kith__builder text = {.memory = circle->memory};
    struct kith__json_writer to = {.to = &text, .indent = true};
    write_all(&to, circle);
    kith__add_char(&text, '\n');
    if (kith__builder_finish(&text, out) != KITH_OK)
        return kith__fail_memory(error);
    return KITH_OK;
}
