/* SPDX-License-Identifier: MIT */
/* answers_write - an answer sheet as JSON; read again it resumes exactly. */

#include "answers/answers.h"
#include "base/error.h"

static void write_kept(struct kith__json_writer *to,
                       const struct kith__sheet *sheet, int32_t item)
{
    kith__write_key(to, sheet->plan->items[item].id);
    if (sheet->kept[item] == KITH_ANSWERED) {
        kith__write_decimal(to, sheet->values[item]);
        return;
    }
    kith__write_begin(to, '{');
    kith__write_key(to, "missing");
    kith__write_string(to, kith__reason_words[sheet->kept[item]]);
    kith__write_end(to, '}');
}

static void write_answers(struct kith__json_writer *to,
                          const kith_answers *answers)
{
    const struct kith__sheet *sheet = &answers->sheet;
    kith__write_key(to, "answers");
    kith__write_begin(to, '{');
    for (int32_t i = 0; i < sheet->plan->item_count; i++)
        if (sheet->cut->in_tie[i] && sheet->kept[i] != KITH_UNANSWERED)
            write_kept(to, sheet, i);
    kith__write_end(to, '}');
}

static void write_gone(struct kith__json_writer *to,
                       const kith_answers *answers)
{
    if (answers->gone_count == 0)
        return;
    kith__write_key(to, "gone");
    kith__write_begin(to, '{');
    for (int32_t i = 0; i < answers->gone_count; i++) {
        kith__write_key(to, answers->gone[i].id);
        kith__write_literal(to, answers->gone[i].answer);
    }
    kith__write_end(to, '}');
}

static void write_facts(struct kith__json_writer *to,
                        const struct kith__sheet *sheet)
{
    kith__write_key(to, "facts");
    kith__write_begin(to, '{');
    for (int32_t i = 0; i < sheet->plan->fact_count; i++) {
        if (!sheet->fact_given[i])
            continue;
        kith__write_key(to, sheet->plan->facts[i].id);
        kith__write_decimal(to, sheet->facts[i]);
    }
    kith__write_end(to, '}');
}

/* Which of them were worked out of a journal or a circle. */
static void write_computed(struct kith__json_writer *to,
                           const struct kith__sheet *sheet)
{
    bool begun = false;
    for (int32_t i = 0; i < sheet->plan->fact_count; i++) {
        if (sheet->fact_given[i] != KITH__COMPUTED)
            continue;
        if (!begun) {
            kith__write_key(to, "computed");
            kith__write_begin(to, '[');
            begun = true;
        }
        kith__write_string(to, sheet->plan->facts[i].id);
    }
    if (begun)
        kith__write_end(to, ']');
}

kith_status kith_answers_write(const kith_answers *answers, kith_text **out,
                               kith_error **error)
{
    if (!kith__error_ready(error) || answers == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    const struct kith__sheet *sheet = &answers->sheet;
    struct kith__builder text = {.memory = answers->memory};
    struct kith__json_writer to = {.to = &text, .indent = true};
    kith__write_begin(&to, '{');
    kith__write_key(&to, "kith-answers");
    kith__write_integer(&to, 1);
    kith__write_key(&to, "questionnaire");
    kith__write_string(&to, sheet->plan->id);
    kith__write_key(&to, "version");
    kith__write_string(&to, sheet->plan->version);
    kith__write_key(&to, "tie");
    kith__write_string(&to, sheet->plan->ties[sheet->tie].id);
    write_answers(&to, answers);
    write_facts(&to, sheet);
    write_computed(&to, sheet);
    write_gone(&to, answers);
    if (sheet->earlier_gate == KITH_GATE_RAISED) {
        kith__write_key(&to, "earlier_gate");
        kith__write_string(&to, "raised");
    }
    kith__write_end(&to, '}');
    kith__add_char(&text, '\n');
    if (kith__builder_finish(&text, out) != KITH_OK)
        return kith__fail_memory(error);
    return KITH_OK;
}
