/* SPDX-License-Identifier: MIT */

#include "report/help_list.h"

#include <string.h>

static int32_t take_of_host(const struct kith__composer *composer,
                            const char *whom, struct kith__help *out)
{
    const struct kith__help_list *list = composer->help;
    int32_t count = 0;
    for (int32_t i = 0; list != NULL && i < list->count; i++)
        if (strcmp(list->entries[i].whom, whom) == 0)
            out[count++] = list->entries[i];
    return count;
}

static int32_t take_of_document(struct kith__composer *composer,
                                const char *whom, struct kith__help *out)
{
    int32_t count = 0;
    for (int32_t i = 0; i < composer->plan->resource_count; i++) {
        const struct kith__resource *resource = &composer->plan->resources[i];
        if (strcmp(resource->help, whom) == 0)
            out[count++] = (struct kith__help){
                kith__compose_text(composer, resource->label),
                kith__compose_text(composer, resource->text), resource->contact,
                resource->url, resource->help};
    }
    return count;
}

int32_t kith__compose_help(struct kith__composer *composer, const char *whom,
                           struct kith__help **out)
{
    int32_t most = composer->plan->resource_count + 1;
    if (composer->help != NULL && composer->help->count > most)
        most = composer->help->count;
    *out = kith__compose_room(composer, most, sizeof **out);
    if (*out == NULL)
        return 0;
    int32_t count = take_of_host(composer, whom, *out);
    if (count == 0)
        count = take_of_document(composer, whom, *out);
    if (count > 0)
        return count;
    **out = (struct kith__help){
        kith__compose_phrase(composer, KITH__PHRASE_NO_HELP, NULL, 0),
        kith__compose_phrase(composer, KITH__PHRASE_NO_HELP_TEXT, NULL, 0),
        NULL, NULL, whom};
    return 1;
}
