/* SPDX-License-Identifier: MIT */
/* document - the whole of a questionnaire: in which order its parts are read,
 * and the keys that stand at its top.
 *
 * Ids are gathered first, so that parts may name each other whatever their
 * order; what a part holds is for the files read_*.c. */

#include "questionnaire/reader.h"

/* ---- The format's number ---------------------------------------------- */

/* Before all else: a newer format may mean other things by the same keys. */
static bool check_format(struct kith__reader *reader, struct kith__spot root)
{
    struct kith__spot value = kith__member(root, "kith");
    kith__decimal number;
    if (!kith__is_there(value))
        return kith__refuse(reader, root,
                            "The document does not say its format; add "
                            "\"kith\": 1");
    if (!kith__read_decimal(reader, value, "kith", &number))
        return false;
    if (number == KITH__FORMAT * KITH__ONE)
        return true;
    if (number < KITH__ONE || number % KITH__ONE != 0)
        return kith__refuse(reader, value,
                            "\"kith\" is the number of the format; write 1");
    const char *shown = kith__show(reader, number);
    if (shown == NULL)
        return false;
    reader->status = kith__draft_fail(
        reader->draft, value, KITH_E_VERSION,
        "The document is written in format %s, and this version of libkith "
        "reads format 1; use a newer one",
        shown);
    return false;
}

/* ---- Top-level keys --------------------------------------------------- */

static const char *const document_keys[] = {
    "kith",     "id",       "version", "language",  "title",
    "about",    "notice",   "licence", "source",    "status",
    "ties",     "genders",  "words",   "recalls",   "options",
    "facts",    "sections", "items",   "scales",    "differences",
    "patterns", "advice",   "stop",    "resources", "valid_when",
    "from",     "maps",     "limits",  "quality",   "scale_maps",
    NULL};

/* Letters and digits, 1 to 8 between hyphens, the first part 2 or more letters:
 * the outer form of a BCP 47 tag. */
static bool is_language(struct kith__slice tag)
{
    size_t run = 0, part = 0;
    for (size_t i = 0; i <= tag.length; i++) {
        char c = i < tag.length ? tag.text[i] : '-';
        bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        bool digit = part > 0 && c >= '0' && c <= '9';
        if (letter || digit) {
            if (++run > 8)
                return false;
            continue;
        }
        if (c != '-' || run < (part == 0 ? 2 : 1))
            return false;
        run = 0;
        part++;
    }
    return true;
}

static bool read_language(struct kith__reader *reader, struct kith__spot root)
{
    struct kith__spot value;
    return kith__need(reader, root, "language", &value) &&
           kith__may_string(reader, root, "language",
                            &reader->plan->language) &&
           (is_language(kith__string(value)) ||
            kith__refuse(reader, value,
                         "A language is a BCP 47 tag, such as \"en\" or "
                         "\"pt-BR\""));
}

static bool read_id(struct kith__reader *reader, struct kith__spot root)
{
    struct kith__spot value;
    return kith__need(reader, root, "id", &value) &&
           kith__read_id(reader, value, &reader->plan->id);
}

static bool read_limits(struct kith__reader *reader, struct kith__spot root)
{
    struct kith__plan *plan = reader->plan;
    struct kith__spot list = kith__member(root, "limits");
    if (!kith__is_there(list))
        return true;
    if (!kith__need_list(reader, list, "limits"))
        return false;
    if (kith__size(list) > KITH__LIMITS_MOST)
        return kith__refuse_limit(reader, list, "limits", KITH__LIMITS_MOST);
    plan->limits =
        kith__plan_take(reader, kith__size(list), sizeof *plan->limits);
    if (plan->limits == NULL)
        return false;
    struct kith__spot text = kith__first(list);
    for (; kith__is_there(text); text = kith__next(text)) {
        const char *path =
            kith__plan_say(reader, "limits/%i", (int)plan->limit_count);
        if (path == NULL ||
            !kith__read_text(reader, text, path, KITH__FORM_TEXT,
                             kith__all_ties(reader), path,
                             &plan->limits[plan->limit_count]))
            return false;
        plan->limit_count++;
    }
    return true;
}

static bool read_texts(struct kith__reader *reader, struct kith__spot root)
{
    struct kith__plan *plan = reader->plan;
    return kith__need_text(reader, root, "title", "", &plan->title) &&
           kith__may_text(reader, root, "about", "", &plan->about) &&
           kith__may_text(reader, root, "notice", "", &plan->notice) &&
           read_limits(reader, root);
}

static bool read_top(struct kith__reader *reader)
{
    struct kith__spot root = reader->draft->document;
    struct kith__plan *plan = reader->plan;
    return kith__warn_of_others(reader, root, document_keys) &&
           read_id(reader, root) && kith__read_version(reader) &&
           read_language(reader, root) &&
           kith__may_string(reader, root, "licence", &plan->licence) &&
           kith__may_string(reader, root, "source", &plan->source) &&
           kith__may_string(reader, root, "status", &plan->status);
}

/* ---- Gathering the parts ---------------------------------------------- */

static const struct kith__part tie_part = {"ties", "tie",           "Tie",
                                           "ties", KITH__TIES_MOST, true};
static const struct kith__part gender_part = {
    "genders", "gender", "Gender", "genders", KITH__GENDERS_MOST, false};
static const struct kith__part word_part = {"words", "word",           "Word",
                                            "words", KITH__WORDS_MOST, false};
static const struct kith__part recall_part = {
    "recalls",        "recall period",    "Recall period",
    "recall periods", KITH__RECALLS_MOST, false};
static const struct kith__part option_set_part = {
    "options",     "option set",           "Option set",
    "option sets", KITH__OPTION_SETS_MOST, false};
static const struct kith__part fact_part = {"facts", "fact",           "Fact",
                                            "facts", KITH__FACTS_MOST, false};
static const struct kith__part section_part = {
    "sections", "section", "Section", "sections", KITH__SECTIONS_MOST, false};
static const struct kith__part item_part = {"items", "item",           "Item",
                                            "items", KITH__ITEMS_MOST, false};
static const struct kith__part scale_part = {
    "scales", "scale", "Scale", "scales", KITH__SCALES_MOST, false};
static const struct kith__part difference_part = {
    "differences", "difference",           "Difference",
    "differences", KITH__DIFFERENCES_MOST, false};
static const struct kith__part pattern_part = {
    "patterns", "pattern", "Pattern", "patterns", KITH__PATTERNS_MOST, false};
static const struct kith__part advice_part = {
    "advice",           "piece of advice", "Advice",
    "pieces of advice", KITH__ADVICE_MOST, false};
static const struct kith__part stop_part = {"stop",  "stop",           "Stop",
                                            "stops", KITH__STOPS_MOST, false};

/* A list that nothing is taken for: the document's own. */
static bool gather_own(struct kith__reader *reader, struct kith__list *list,
                       const struct kith__part *part)
{
    list->part = part;
    return kith__list_elements(
               reader, list,
               kith__member(reader->draft->document, part->key)) &&
           kith__list_close(reader, list);
}

static bool gather(struct kith__reader *reader, struct kith__list *list,
                   const struct kith__part *part)
{
    list->part = part;
    return kith__from_take(reader, list) && gather_own(reader, list, part);
}

static bool gather_members(struct kith__reader *reader, struct kith__list *list,
                           const struct kith__part *part)
{
    list->part = part;
    return kith__list_members(
               reader, list,
               kith__member(reader->draft->document, part->key)) &&
           kith__list_close(reader, list);
}

/* The document's own, or else those of the document it takes words from. */
static bool gather_genders(struct kith__reader *reader)
{
    struct kith__list *list = &reader->genders;
    struct kith__spot genders =
        kith__member(reader->draft->document, "genders");
    if (!kith__is_there(genders) && kith__is_there(reader->from))
        genders = kith__member(reader->base_root, "genders");
    list->part = &gender_part;
    return (!kith__is_there(genders) ||
            (kith__need_list(reader, genders, "genders") &&
             kith__list_elements(reader, list, genders))) &&
           kith__list_close(reader, list);
}

static bool gather_words(struct kith__reader *reader)
{
    reader->base_words.part = &word_part;
    return gather_members(reader, &reader->words, &word_part) &&
           (!kith__is_there(reader->from) ||
            kith__list_members(reader, &reader->base_words,
                               kith__member(reader->base_root, "words"))) &&
           kith__list_close(reader, &reader->base_words);
}

static bool gather_parts(struct kith__reader *reader)
{
    struct kith__spot ties;
    reader->recalls.part = &recall_part;
    reader->option_sets.part = &option_set_part;
    return kith__speak_of(reader, "The document") &&
           kith__need(reader, reader->draft->document, "ties", &ties) &&
           kith__need_list(reader, ties, "ties") &&
           gather_own(reader, &reader->ties, &tie_part) &&
           gather_genders(reader) && gather_words(reader) &&
           gather(reader, &reader->facts, &fact_part) &&
           gather(reader, &reader->items, &item_part) &&
           gather_own(reader, &reader->sections, &section_part) &&
           gather(reader, &reader->scales, &scale_part) &&
           gather(reader, &reader->differences, &difference_part) &&
           gather(reader, &reader->patterns, &pattern_part) &&
           gather(reader, &reader->advice, &advice_part) &&
           gather(reader, &reader->stops, &stop_part) &&
           kith__from_take_needed(reader) &&
           gather_members(reader, &reader->recalls, &recall_part) &&
           gather_members(reader, &reader->option_sets, &option_set_part);
}

static void place_parts(struct kith__reader *reader)
{
    struct kith__draft *draft = reader->draft;
    draft->items = reader->items.spots;
    draft->facts = reader->facts.spots;
    draft->scales = reader->scales.spots;
    draft->differences = reader->differences.spots;
    draft->advice_spots = reader->advice.spots;
    draft->stop_spots = reader->stops.spots;
}

/* ---- The whole -------------------------------------------------------- */

static bool open_document(struct kith__reader *reader,
                          const struct kith__json *base)
{
    struct kith__spot root = reader->draft->document;
    return kith__speak_of(reader, "The document") &&
           kith__need_object(reader, root) && check_format(reader, root) &&
           read_top(reader) && kith__from_open(reader, base) &&
           gather_parts(reader);
}

static bool read_parts(struct kith__reader *reader)
{
    place_parts(reader);
    return kith__read_ties(reader) && kith__read_genders(reader) &&
           kith__speak_of(reader, "The document") &&
           read_texts(reader, reader->draft->document) &&
           kith__read_words(reader) && kith__read_recalls(reader) &&
           kith__read_option_sets(reader) && kith__read_facts(reader) &&
           kith__read_items(reader) && kith__read_sections(reader) &&
           kith__read_scales(reader) && kith__read_differences(reader) &&
           kith__read_patterns(reader) && kith__read_advice(reader) &&
           kith__read_stops(reader) && kith__read_resources(reader) &&
           kith__read_maps(reader) && kith__read_scale_maps(reader) &&
           kith__read_quality(reader);
}

kith_status kith__draft_read(struct kith__draft *draft,
                             const struct kith__json *document,
                             const struct kith__json *base)
{
    struct kith__reader reader = {.draft = draft, .plan = draft->plan};
    draft->document = (struct kith__spot){document, kith__json_root(document)};
    if (open_document(&reader, base) && read_parts(&reader) &&
        kith__read_conditions(&reader) && kith__finish_texts(&reader) &&
        kith__warn_of_use(&reader))
        kith__warn_of_wording(&reader);
    return reader.status;
}
