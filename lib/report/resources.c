/* SPDX-License-Identifier: MIT */

#include "report/resources.h"

#include "base/text.h"
#include "questionnaire/plan.h"

struct reader {
    const struct kith__json *json;
    struct kith__help_list *out;
    kith_error **error;
};

static kith_status fail(const struct reader *reader, kith__node node,
                        const char *message)
{
    return kith__json_fail(reader->json, node, false, false, reader->error,
                           KITH_E_DOCUMENT, "%s", message);
}

static bool is_group(struct kith__slice text)
{
    return text.text != NULL &&
           (kith__same(text.text, text.length, "adults") ||
            kith__same(text.text, text.length, "young-people") ||
            kith__same(text.text, text.length, "parents"));
}

/* Where the value of a key goes; NULL for a key that is not known. */
static const char **field_of(struct kith__help *entry, struct kith__slice key)
{
    if (kith__same(key.text, key.length, "label"))
        return &entry->label;
    if (kith__same(key.text, key.length, "text"))
        return &entry->text;
    if (kith__same(key.text, key.length, "contact"))
        return &entry->contact;
    if (kith__same(key.text, key.length, "url"))
        return &entry->url;
    return kith__same(key.text, key.length, "for") ? &entry->whom : NULL;
}

static kith_status take_field(struct reader *reader, kith__node node,
                              struct kith__help *entry)
{
    struct kith__slice key = kith__json_key(reader->json, node);
    struct kith__slice text = kith__json_string(reader->json, node);
    const char **field = field_of(entry, key);
    if (field == NULL && key.length >= 2 && key.text[0] == 'x' &&
        key.text[1] == '-')
        return KITH_OK;
    if (field == NULL)
        return kith__json_fail(reader->json, node, true, false, reader->error,
                               KITH_E_DOCUMENT,
                               "A resource has no such key; it has label, "
                               "text, contact, url and for");
    if (text.length == 0)
        return fail(reader, node,
                    "Expected a text that is not empty; leave "
                    "out the key where there is none");
    if (field == &entry->whom && !is_group(text))
        return fail(reader, node,
                    "A resource is for adults, young-people or parents");
    *field = kith__arena_text(&reader->out->arena, text.text, text.length);
    return *field == NULL ? kith__fail_memory(reader->error) : KITH_OK;
}

static kith_status read_entry(struct reader *reader, kith__node object,
                              struct kith__help *entry)
{
    if (kith__json_kind(reader->json, object) != KITH__JSON_OBJECT)
        return fail(reader, object, "A resource is an object");
    for (kith__node node = kith__json_first(reader->json, object);
         node != KITH__JSON_NONE; node = kith__json_next(reader->json, node)) {
        kith_status status = take_field(reader, node, entry);
        if (status != KITH_OK)
            return status;
    }
    if (entry->label == NULL || entry->whom == NULL)
        return fail(reader, object,
                    "A resource needs a \"label\" and whom it is \"for\"");
    return KITH_OK;
}

static kith_status read_list(struct reader *reader, kith__node root)
{
    const struct kith__json *json = reader->json;
    if (kith__json_kind(json, root) != KITH__JSON_ARRAY)
        return fail(reader, root, "The resources are a list");
    size_t count = kith__json_count(json, root);
    if (count > KITH__RESOURCES_MOST)
        return kith__json_fail(json, root, false, false, reader->error,
                               KITH_E_LIMIT,
                               "There are more than %i resources; list those "
                               "that fit the reader",
                               (int)KITH__RESOURCES_MOST);
    reader->out->entries = kith__arena_take(&reader->out->arena, count,
                                            sizeof *reader->out->entries);
    if (reader->out->entries == NULL)
        return kith__fail_memory(reader->error);
    for (kith__node node = kith__json_first(json, root);
         node != KITH__JSON_NONE; node = kith__json_next(json, node)) {
        kith_status status =
            read_entry(reader, node, &reader->out->entries[reader->out->count]);
        if (status != KITH_OK)
            return status;
        reader->out->count++;
    }
    return KITH_OK;
}

kith_status kith__help_read(const struct kith__json *json, kith__node root,
                            kith_memory *memory, struct kith__help_list *out,
                            kith_error **error)
{
    struct kith__help_list made = {.arena = {.memory = memory}};
    struct reader reader = {json, &made, error};
    kith_status status = read_list(&reader, root);
    if (status == KITH_OK)
        *out = made;
    else
        kith__help_free(&made);
    return status;
}

void kith__help_free(struct kith__help_list *list)
{
    kith__arena_free(&list->arena);
}
