/* SPDX-License-Identifier: MIT */

#include "questionnaire/object.h"

#include <string.h>

#include "base/error.h"
#include "questionnaire/draft.h"

/* ---- Holding ---------------------------------------------------------- */

const struct kith__plan *kith__plan_of(const kith_questionnaire *questionnaire)
{
    return &questionnaire->plan;
}

kith_memory *kith__questionnaire_memory(const kith_questionnaire *questionnaire)
{
    return questionnaire->memory;
}

kith_questionnaire *kith__questionnaire_hold(
    const kith_questionnaire *questionnaire)
{
    /* All but the count is immutable, and the count is atomic. */
    kith_questionnaire *held = (kith_questionnaire *)questionnaire;
    atomic_fetch_add_explicit(&held->holders, 1, memory_order_relaxed);
    return held;
}

static void destroy(kith_questionnaire *questionnaire)
{
    kith_memory *memory = questionnaire->memory;
    kith__arena_free(&questionnaire->arena);
    kith__release(memory, questionnaire, sizeof *questionnaire);
    kith_memory_free(memory);
}

void kith_questionnaire_free(kith_questionnaire *questionnaire)
{
    if (questionnaire != NULL &&
        atomic_fetch_sub_explicit(&questionnaire->holders, 1,
                                  memory_order_acq_rel) == 1)
        destroy(questionnaire);
}

static kith_questionnaire *create(kith_memory *memory)
{
    kith_questionnaire *made = kith__allocate(memory, sizeof *made);
    if (made == NULL)
        return NULL;
    made->memory = kith__memory_hold(memory);
    made->arena.memory = memory;
    atomic_init(&made->holders, 1);
    return made;
}

/* ---- Digest ----------------------------------------------------------- */

static bool add_to_digest(const struct kith__json *json, kith_memory *memory,
                          uint64_t *digest)
{
    struct kith__builder builder = {.memory = memory};
    kith__json_add_canonical(json, kith__json_root(json), &builder);
    bool built = !builder.failed;
    if (built)
        *digest = kith__fnv(*digest, builder.bytes, builder.length);
    kith__builder_free(&builder);
    return built;
}

/* The document's, going on over the one it takes from. */
static bool make_digest(struct kith__plan *plan, const struct kith__json *json,
                        const struct kith__json *base, kith_memory *memory)
{
    uint64_t digest = KITH__FNV_START;
    bool takes = kith__json_member(json, kith__json_root(json), "from") !=
                 KITH__JSON_NONE;
    if (!add_to_digest(json, memory, &digest) ||
        (takes && !add_to_digest(base, memory, &digest)))
        return false;
    for (int i = 0; i < 16; i++)
        plan->digest[i] = "0123456789abcdef"[digest >> (60 - 4 * i) & 15];
    return true;
}

/* ---- Reading ---------------------------------------------------------- */

static kith_status read_trees(kith_questionnaire *made,
                              const struct kith__json *document,
                              const struct kith__json *base, kith_error **error)
{
    struct kith__arena scratch = {.memory = made->memory};
    struct kith__draft draft = {.plan = &made->plan,
                                .arena = &made->arena,
                                .scratch = &scratch,
                                .memory = made->memory,
                                .error = error};
    kith_status status = kith__draft_read(&draft, document, base);
    if (status == KITH_OK &&
        !make_digest(&made->plan, document, base, made->memory))
        status = kith__fail_memory(error);
    if (status == KITH_OK)
        status = kith__draft_compile(&draft);
    kith__arena_free(&scratch);
    return status;
}

static kith_status read_text(const char *json, size_t length,
                             kith_memory *memory, struct kith__json **out,
                             kith_error **error)
{
    static const struct kith__place beginning = {1, 1, ""};
    if (length > KITH__DOCUMENT_BYTES)
        return kith__fail(error, memory, KITH_E_LIMIT, &beginning,
                          "The document has more than %i bytes, which is the "
                          "most; make it shorter",
                          (int)KITH__DOCUMENT_BYTES);
    return kith__json_read(json, length, memory, out, error);
}

kith_status kith__questionnaire_read(const char *json, size_t length,
                                     const char *base, size_t base_length,
                                     kith_memory *memory,
                                     kith_questionnaire **out,
                                     kith_error **error)
{
    struct kith__json *tree = NULL, *base_tree = NULL;
    kith_questionnaire *made = NULL;
    kith_status status = read_text(json, length, memory, &tree, error);
    if (status == KITH_OK && base != NULL)
        status = read_text(base, base_length, memory, &base_tree, error);
    if (status == KITH_OK && (made = create(memory)) == NULL)
        status = kith__fail_memory(error);
    if (status == KITH_OK)
        status = read_trees(made, tree, base_tree, error);
    kith__json_free(tree);
    kith__json_free(base_tree);
    if (status == KITH_OK)
        *out = made;
    else
        kith_questionnaire_free(made);
    return status;
}

kith_status kith__questionnaire_base_id(const char *json, size_t length,
                                        kith_memory *memory, char *id,
                                        kith_error **error)
{
    struct kith__json *tree = NULL;
    kith_status status = read_text(json, length, memory, &tree, error);
    if (status != KITH_OK)
        return status;
    id[0] = '\0';
    kith__node from = kith__json_member(tree, kith__json_root(tree), "from");
    kith__node value = from == KITH__JSON_NONE
                           ? KITH__JSON_NONE
                           : kith__json_member(tree, from, "id");
    if (value != KITH__JSON_NONE) {
        struct kith__slice slice = kith__json_string(tree, value);
        if (slice.text != NULL && kith__is_id(slice.text, slice.length)) {
            memcpy(id, slice.text, slice.length);
            id[slice.length] = '\0';
        }
    }
    kith__json_free(tree);
    return KITH_OK;
}

/* ---- Finding by id ---------------------------------------------------- */

static int compare(const char *text, size_t length, const char *id)
{
    size_t other = strlen(id);
    size_t common = length < other ? length : other;
    int order = common == 0 ? 0 : memcmp(text, id, common);
    return order != 0 ? order : (length > other) - (length < other);
}

int32_t kith__find_item(const struct kith__plan *plan, const char *id,
                        size_t length)
{
    int32_t low = 0, high = plan->item_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        int32_t item = plan->items_by_id[middle];
        int order = compare(id, length, plan->items[item].id);
        if (order == 0)
            return item;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return KITH__NONE;
}

int32_t kith__find_fact(const struct kith__plan *plan, const char *id,
                        size_t length)
{
    int32_t low = 0, high = plan->fact_count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        int32_t fact = plan->facts_by_id[middle];
        int order = compare(id, length, plan->facts[fact].id);
        if (order == 0)
            return fact;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return KITH__NONE;
}
