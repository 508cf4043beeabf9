/* SPDX-License-Identifier: MIT */
/* share_write - a share as JSON. In the order of the document, so that nothing
 * shows in which order it was chosen. */

#include "base/error.h"
#include "base/json.h"
#include "people/share.h"

static void write_scored(struct kith__json_writer *to, uint64_t digest)
{
    char digits[17];
    for (int i = 0; i < 16; i++)
        digits[i] = "0123456789abcdef"[digest >> (60 - 4 * i) & 15];
    digits[16] = '\0';
    kith__write_key(to, "scored");
    kith__write_string(to, digits);
}

static void write_side(struct kith__json_writer *to, const kith_share *share,
                       const char *key, bool guessed)
{
    const struct kith__plan *plan = kith__plan_of(share->questionnaire);
    const struct kith__shared *side = guessed ? share->guesses : share->scores;
    kith__write_key(to, key);
    kith__write_begin(to, '{');
    for (int32_t i = 0; i < plan->scale_count; i++) {
        if (!side[i].given)
            continue;
        kith__write_key(to, plan->scales[i].id);
        kith__write_begin(to, '{');
        kith__write_key(to, "value");
        kith__write_decimal(to, side[i].value);
        write_scored(to, kith__share_scored(plan, share->tie, i, guessed));
        kith__write_end(to, '}');
    }
    kith__write_end(to, '}');
}

static void write_all(struct kith__json_writer *to, const kith_share *share)
{
    const struct kith__plan *plan = kith__plan_of(share->questionnaire);
    kith__write_key(to, "questionnaire");
    kith__write_string(to, plan->id);
    kith__write_key(to, "version");
    kith__write_string(to, plan->version);
    kith__write_key(to, "tie");
    kith__write_string(to, plan->ties[share->tie].id);
    write_side(to, share, "scales", false);
    write_side(to, share, "guesses", true);
}

kith_status kith_share_write(const kith_share *share, kith_text **out,
                             kith_error **error)
{
    if (!kith__error_ready(error) || share == NULL || out == NULL)
        return KITH_E_ARGUMENT;
    struct kith__builder text = {.memory = share->memory};
    struct kith__json_writer to = {.to = &text, .indent = true};
    kith__write_begin(&to, '{');
    kith__write_key(&to, "kith-share");
    kith__write_integer(&to, KITH__SHARE_FORMAT);
    if (share->questionnaire != NULL)
        write_all(&to, share);
    kith__write_end(&to, '}');
    kith__add_char(&text, '\n');
    return kith__builder_finish(&text, out) == KITH_OK
               ? KITH_OK
               : kith__fail_memory(error);
}
