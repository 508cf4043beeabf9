/* SPDX-License-Identifier: MIT */
/* reader - what the files that read a document share: the lists of its parts,
 * and small steps that each read one value or say why it cannot be.
 *
 * Every function that returns bool returns false once something failed; the
 * error was made then, and `status` says which. Private to this room. */

#ifndef KITH_LIB_QUESTIONNAIRE_READER_H
#define KITH_LIB_QUESTIONNAIRE_READER_H

#include "base/text.h"
#include "questionnaire/draft.h"

enum {
    KITH__FORMAT = 1, /* the key `kith` */
    KITH__VERSION_MOST = 999999999
};

/* Which leaves a condition may have: one bit each. */
enum {
    KITH__MAY_ITEM = 1, /* item, fact and tie */
    KITH__MAY_ANSWERED = 2,
    KITH__MAY_SCORE = 4, /* scale, difference, pattern, gate and share */
    KITH__MAY_ALL = 7
};

/* ---- Lists of parts --------------------------------------------------- */

/* What a list holds, and how messages call it. */
struct kith__part {
    const char *key;  /* where they stand: "items" */
    const char *noun; /* "item" */
    const char *name; /* "Item" */
    const char *many; /* "items" */
    int32_t most;     /* how many there may be; 0: no limit of its own */
    bool strings;     /* an element may be the id alone */
};

/* Parts in their order, each with its id and place; taken ones first. */
struct kith__list {
    const struct kith__part *part;
    int32_t count;
    int32_t room;
    const char **ids;
    struct kith__spot *spots;
    int32_t *order; /* by id, once closed */
};

struct kith__reader {
    struct kith__draft *draft;
    struct kith__plan *plan;
    kith_status status;
    const char *who; /* what messages speak of: "Item 'TR1'" */

    struct kith__spot from;      /* NONE where nothing is taken */
    struct kith__spot base_root; /* of the document it names */

    struct kith__list ties, genders, words, recalls, option_sets, facts,
        sections, items, scales, differences, patterns, advice, stops;
    struct kith__list base_words; /* not taken until a text has one */

    /* By text, while reading. */
    int32_t text_room;
    struct kith__spot *text_spots;

    int32_t node_room;      /* of draft->nodes */
    int32_t condition_size; /* nodes of the condition being read */

    int32_t graded_cells; /* of the tables made so far */

    bool *item_used; /* a scale or a condition reads it */
    bool *fact_used;
    bool *recall_used;
    bool *option_set_used;
};

/* ---- Failing, warning, memory (reader.c) ------------------------------ */

/* Makes the error, with the place of the value; false. */
bool kith__refuse(struct kith__reader *reader, struct kith__spot spot,
                  const char *format, ...);
/* The same at the key of a member. */
bool kith__refuse_key(struct kith__reader *reader, struct kith__spot member,
                      const char *format, ...);
bool kith__refuse_limit(struct kith__reader *reader, struct kith__spot spot,
                        const char *noun, int32_t most);
bool kith__no_memory(struct kith__reader *reader);

/* As kith__draft_warn(), but says nothing of what was taken from another
 * document: that is for its author to hear. */
bool kith__warn(struct kith__reader *reader, struct kith__spot spot,
                const char *format, ...);
bool kith__warn_key(struct kith__reader *reader, struct kith__spot member,
                    const char *format, ...);

/* Room of the plan's, or for as long as the document is read; NULL (and the
 * error made) when there is no memory. */
void *kith__plan_take(struct kith__reader *reader, int32_t count, size_t size);
void *kith__scratch_take(struct kith__reader *reader, int32_t count,
                         size_t size);

/* A larger copy in scratch of an array of `count`, room for `room`. */
void *kith__scratch_more(struct kith__reader *reader, const void *array,
                         int32_t count, int32_t room, size_t size);

/* A sentence in scratch, or a path in the plan; as kith__fail(), %s, %i and %%.
 * NULL when out of memory. */
const char *kith__say(struct kith__reader *reader, const char *format, ...);
const char *kith__plan_say(struct kith__reader *reader, const char *format,
                           ...);

/* Sets what messages speak of from here on; false when out of memory. */
bool kith__speak_of(struct kith__reader *reader, const char *format, ...);

/* ---- Single values (fields.c) ----------------------------------------- */

/* A string in scratch that a message may quote: cut when it is long. */
const char *kith__quote(struct kith__reader *reader, struct kith__slice slice);

/* The member of that key, which must be there. */
bool kith__need(struct kith__reader *reader, struct kith__spot parent,
                const char *key, struct kith__spot *out);

bool kith__need_object(struct kith__reader *reader, struct kith__spot spot);

/* A list with at least one element. */
bool kith__need_list(struct kith__reader *reader, struct kith__spot spot,
                     const char *key);

/* Strings, copied into the plan; never empty. */
bool kith__need_string(struct kith__reader *reader, struct kith__spot parent,
                       const char *key, const char **out);
bool kith__may_string(struct kith__reader *reader, struct kith__spot parent,
                      const char *key, const char **out);
bool kith__is_string(struct kith__reader *reader, struct kith__spot value,
                     const char *key);

bool kith__read_id(struct kith__reader *reader, struct kith__spot value,
                   const char **out);

/* Numbers. */
bool kith__read_decimal(struct kith__reader *reader, struct kith__spot value,
                        const char *key, kith__decimal *out);
bool kith__need_decimal(struct kith__reader *reader, struct kith__spot parent,
                        const char *key, kith__decimal *out);
bool kith__read_whole(struct kith__reader *reader, struct kith__spot value,
                      const char *key, int32_t low, int32_t high, int32_t *out);
bool kith__may_whole(struct kith__reader *reader, struct kith__spot parent,
                     const char *key, int32_t low, int32_t high, int32_t *out);

/* A decimal as messages write it, in scratch. */
const char *kith__show(struct kith__reader *reader, kith__decimal decimal);

/* true or false; `*out` stands where the key is not there. */
bool kith__may_flag(struct kith__reader *reader, struct kith__spot parent,
                    const char *key, bool *out);

/* One of some words, ended by NULL: its number. `*out` stands where the key is
 * not there. */
bool kith__may_word(struct kith__reader *reader, struct kith__spot parent,
                    const char *key, const char *const *words, int32_t *out);

/* ---- Keys (keys.c) ---------------------------------------------------- */

/* Refuses, or warns of, members whose key is not among some (ended by NULL) and
 * does not begin with x-. */
bool kith__refuse_others(struct kith__reader *reader, struct kith__spot object,
                         const char *const *keys);
bool kith__warn_of_others(struct kith__reader *reader, struct kith__spot object,
                          const char *const *keys);
bool kith__is_authors(struct kith__slice key);

/* The word (of `count`) most like a slice, when it is like it; else NULL. */
const char *kith__nearest(struct kith__slice slice, const char *const *words,
                          int32_t count);

/* ---- Lists (lists.c) -------------------------------------------------- */

/* Adds the elements of a list, which are objects with an id (of ties, strings
 * too), or the members of an object. `spot` may be no value: nothing then. */
bool kith__list_elements(struct kith__reader *reader, struct kith__list *list,
                         struct kith__spot spot);
bool kith__list_members(struct kith__reader *reader, struct kith__list *list,
                        struct kith__spot spot);
bool kith__list_add(struct kith__reader *reader, struct kith__list *list,
                    const char *id, struct kith__spot spot);

/* Sorts by id; refuses an id that stands twice. */
bool kith__list_close(struct kith__reader *reader, struct kith__list *list);

/* The number of the part with that id; NONE. The list is closed. */
int32_t kith__list_find(const struct kith__list *list, struct kith__slice id);

/* Finds the part that a string value names, or says that there is none. */
bool kith__list_need(struct kith__reader *reader, const struct kith__list *list,
                     struct kith__spot value, int32_t *out);
/* The same for an id that is only a piece of the value. */
bool kith__list_need_id(struct kith__reader *reader,
                        const struct kith__list *list, struct kith__spot value,
                        struct kith__slice id, int32_t *out);

/* ---- What is taken from another document (from.c) ---------------------- */

bool kith__from_open(struct kith__reader *reader,
                     const struct kith__json *base);
/* Adds what `from` names for a list. */
bool kith__from_take(struct kith__reader *reader, struct kith__list *list);
/* Adds the recall periods and option sets that taken items need. */
bool kith__from_take_needed(struct kith__reader *reader);

/* ---- Texts (texts.c, templates.c) -------------------------------------- */

/* Adds a text; `ties` are those in which it can appear, 0 for a word's form.
 * `key` is what messages call it. A path of NULL fails (no memory). */
bool kith__read_text(struct kith__reader *reader, struct kith__spot value,
                     const char *key, enum kith__form form, uint32_t ties,
                     const char *path, kith__text_id *out);

/* The text of a key that must, or may, be there, for every tie; its path is
 * `path`/key, or the key when `path` is "". NONE where it is not there. */
bool kith__need_text(struct kith__reader *reader, struct kith__spot parent,
                     const char *key, const char *path, kith__text_id *out);
bool kith__may_text(struct kith__reader *reader, struct kith__spot parent,
                    const char *key, const char *path, kith__text_id *out);

/* Every tie of the document, one bit each. */
uint32_t kith__all_ties(const struct kith__reader *reader);

/* Checks every {word}, takes words from the other document where a text needs
 * them, and moves the table into the plan. */
bool kith__finish_texts(struct kith__reader *reader);
bool kith__read_word(struct kith__reader *reader, int32_t number);

/* ---- Parts, each from its list ----------------------------------------- */

bool kith__read_ties(struct kith__reader *reader);
bool kith__read_genders(struct kith__reader *reader);
bool kith__read_words(struct kith__reader *reader);
bool kith__read_recalls(struct kith__reader *reader);
bool kith__read_option_sets(struct kith__reader *reader);
bool kith__read_facts(struct kith__reader *reader);
bool kith__read_computed(struct kith__reader *reader, struct kith__spot fact,
                         struct kith__fact *to);
bool kith__read_items(struct kith__reader *reader);
bool kith__read_sections(struct kith__reader *reader);
bool kith__read_scales(struct kith__reader *reader);
bool kith__read_keys(struct kith__reader *reader, int32_t scale);
bool kith__read_graded(struct kith__reader *reader, int32_t scale);
bool kith__read_cutoffs(struct kith__reader *reader, int32_t scale);
bool kith__read_norms(struct kith__reader *reader, int32_t scale);
bool kith__read_significance(struct kith__reader *reader, int32_t scale);

/* What a scale is over time. (read_over_time.c) */
bool kith__read_over_time(struct kith__reader *reader, int32_t scale);
bool kith__read_differences(struct kith__reader *reader);
bool kith__read_patterns(struct kith__reader *reader);
bool kith__read_advice(struct kith__reader *reader);
bool kith__read_stops(struct kith__reader *reader);
bool kith__read_resources(struct kith__reader *reader);
bool kith__read_version(struct kith__reader *reader);
bool kith__read_maps(struct kith__reader *reader);
bool kith__read_scale_maps(struct kith__reader *reader);

/* The key of a map: an old major version. (read_maps.c) */
bool kith__read_old_major(struct kith__reader *reader, struct kith__spot map,
                          int32_t *major);
bool kith__read_quality(struct kith__reader *reader);

/* The ties that the key `ties` names, one bit each; all where it is not there.
 * Of what was taken, those that the document has, perhaps none. */
bool kith__may_ties(struct kith__reader *reader, struct kith__spot spot,
                    uint32_t *out);

/* Step functions: [[from, value], ...], ascending. */
bool kith__read_steps(struct kith__reader *reader, struct kith__spot list,
                      const char *key, int32_t *count, struct kith__step **out);

/* The categories of an item of a graded scale: its keyed values in order, each
 * once. (graded_codes.c) */
bool kith__graded_codes(struct kith__reader *reader, struct kith__spot spot,
                        const struct kith__key *key,
                        struct kith__graded_item *item);

/* The nodes of a graded model, and the log-probabilities of all its items
 * there; refuses what would take too much room. (graded_tables.c) */
bool kith__graded_tables(struct kith__reader *reader, struct kith__spot spot,
                         struct kith__graded *graded, int32_t item_count);

/* The range of a key; refuses an empty one. */
bool kith__key_range(struct kith__reader *reader, struct kith__spot spot,
                     struct kith__key *key);
/* No score of the scale lies below, whatever the tie; raw, and as reported. */
kith__decimal kith__lowest_raw(const struct kith__reader *reader,
                               const struct kith__scale *scale);
kith__decimal kith__lowest_score(const struct kith__reader *reader,
                                 const struct kith__scale *scale);
/* Whether every sum lies within KITH__DECIMAL_MOST. */
bool kith__sum_fits(const struct kith__scale *scale);

/* ---- Conditions (read_conditions.c, read_leaves.c) --------------------- */

/* All conditions of the document, once every part is known. */
bool kith__read_conditions(struct kith__reader *reader);

/* A leaf of a key, "item" for one, into `node`; its object is `spot`. */
bool kith__read_leaf(struct kith__reader *reader, struct kith__spot spot,
                     const char *key, unsigned may,
                     struct kith__condition_node *node);

/* ---- Warnings ----------------------------------------------------------- */

bool kith__warn_of_use(struct kith__reader *reader);
bool kith__warn_of_wording(struct kith__reader *reader);

#endif
