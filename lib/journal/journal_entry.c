/* SPDX-License-Identifier: MIT */
/* journal_entry - reads one entry. Messages say what an entry must hold, never
 * what this one holds. */

#include "base/digits.h"
#include "journal/journal.h"

struct reader {
    kith_journal *journal;
    const struct kith__json *json;
    struct kith__entry entry;
    int32_t kept; /* behind kept_count */
    kith_error **error;
    kith_status status;
};

/* ---- Failing ------------------------------------------------------------- */

static bool refuse(struct reader *reader, kith__node node, kith_status status,
                   const char *message)
{
    reader->status = kith__json_fail(reader->json, node, false, false,
                                     reader->error, status, "%s", message);
    return false;
}

/* At a key; the pointer leads to what holds it. */
static bool refuse_key(struct reader *reader, kith__node node,
                       const char *message)
{
    reader->status =
        kith__json_fail(reader->json, node, true, true, reader->error,
                        KITH_E_DOCUMENT, "%s", message);
    return false;
}

static bool no_memory(struct reader *reader)
{
    reader->status = kith__fail_memory(reader->error);
    return false;
}

/* ---- Values ---------------------------------------------------------------
 */

static kith__node member(const struct reader *reader, kith__node node,
                         const char *key)
{
    return kith__json_member(reader->json, node, key);
}

static struct kith__slice string_of(const struct reader *reader,
                                    kith__node node)
{
    return node == KITH__JSON_NONE ? (struct kith__slice){NULL, 0}
                                   : kith__json_string(reader->json, node);
}

static enum kith__json_kind kind_of(const struct reader *reader,
                                    kith__node node)
{
    return kith__json_kind(reader->json, node);
}

/* A whole number between two; its digits may stand in any form. */
static bool read_whole(const struct reader *reader, kith__node node,
                       int64_t low, int64_t high, int64_t *out)
{
    struct kith__slice text = kith__json_number(reader->json, node);
    struct kith__digits digits;
    if (text.text == NULL ||
        !kith__digits_read(text.text, text.length, &digits))
        return false;
    int64_t number = digits.digits;
    if (digits.power < 0 && number != 0)
        return false;
    for (int i = 0; i < digits.power && number != 0; i++) {
        if (number > high / 10)
            return false;
        number *= 10;
    }
    *out = digits.negative ? -number : number;
    return *out >= low && *out <= high;
}

static bool read_decimal(const struct reader *reader, kith__node node,
                         kith__decimal *out)
{
    struct kith__slice text = node == KITH__JSON_NONE
                                  ? (struct kith__slice){NULL, 0}
                                  : kith__json_number(reader->json, node);
    return text.text != NULL && kith__decimal_read(text.text, text.length, out);
}

/* Which of some names a string is; -1. */
static int32_t name_of(struct kith__slice slice, const char *const *names,
                       int32_t count)
{
    for (int32_t i = 0; slice.text != NULL && i < count; i++)
        if (names[i] != NULL && kith__same(slice.text, slice.length, names[i]))
            return i;
    return -1;
}

static bool add_word(struct reader *reader, struct kith__slice slice,
                     int32_t *out)
{
    *out = kith__words_add(&reader->journal->words, slice.text, slice.length);
    return *out >= 0 || no_memory(reader);
}

static bool is_hex(struct kith__slice slice, uint64_t *out)
{
    *out = 0;
    for (size_t i = 0; i < slice.length && slice.length == 16; i++) {
        char c = slice.text[i];
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')))
            return false;
        *out = *out << 4 | (uint64_t)(c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return slice.text != NULL && slice.length == 16;
}

/* ---- Keys -----------------------------------------------------------------
 */

/* Refuses members whose key is none of some and does not begin with x-. */
static bool check_keys(struct reader *reader, kith__node object,
                       const char *const *keys, int32_t count,
                       const char *message)
{
    kith__node node = kith__json_first(reader->json, object);
    for (; node != KITH__JSON_NONE;
         node = kith__json_next(reader->json, node)) {
        struct kith__slice key = kith__json_key(reader->json, node);
        bool author =
            key.length >= 2 && key.text[0] == 'x' && key.text[1] == '-';
        if (!author && name_of(key, keys, count) < 0)
            return refuse_key(reader, node, message);
    }
    return true;
}

/* ---- Events ---------------------------------------------------------------
 */

static bool read_count(struct reader *reader, kith__node entry)
{
    kith__node node = member(reader, entry, "count");
    int64_t count = 1;
    if (node != KITH__JSON_NONE &&
        !read_whole(reader, node, 1, KITH__EVENT_TIMES, &count))
        return refuse(reader, node, KITH_E_VALUE,
                      "\"count\" says how many times: a whole number from 1 to "
                      "1000000");
    reader->entry.count = (int32_t)count;
    return true;
}

static bool read_event(struct reader *reader, kith__node entry)
{
    static const char *const keys[] = {"time", "event", "by", "count"};
    kith__node event = member(reader, entry, "event");
    kith__node by = member(reader, entry, "by");
    int32_t what =
        name_of(string_of(reader, event), kith__event_names, KITH__EVENTS + 1);
    int32_t who = name_of(string_of(reader, by), kith__by_names, 3);
    if (what < 0)
        return refuse(reader, event, KITH_E_DOCUMENT,
                      "\"event\" is \"confided\", \"listened\", \"hurt\", "
                      "\"made-up\", \"broke-trust\", \"took-responsibility\", "
                      "\"gave-time\", \"kept-a-change\" or "
                      "\"respected-a-wish\"");
    if (who < 0)
        return refuse(reader, by == KITH__JSON_NONE ? entry : by,
                      KITH_E_DOCUMENT,
                      "An event says who did it: \"by\" is \"me\" or \"them\"");
    reader->entry.kind = KITH_ENTRY_EVENT;
    reader->entry.event = (uint8_t)what;
    reader->entry.by = (uint8_t)who;
    return read_count(reader, entry) &&
           check_keys(reader, entry, keys, sizeof keys / sizeof *keys,
                      "An event has \"time\", \"event\", \"by\" and \"count\", "
                      "and keys that begin with \"x-\"");
}

/* ---- What a record keeps ---------------------------------------------------
 */

/* Room for the next kept part, with its id. */
static struct kith__kept *next_kept(struct reader *reader, kith__node node)
{
    struct kith__slice id = kith__json_key(reader->json, node);
    if (!kith__is_id(id.text, id.length)) {
        refuse_key(reader, node,
                   "This key is the id of a scale, a pattern or an item: 1 to "
                   "64 letters, digits, '_', '.' or '-'");
        return NULL;
    }
    int32_t word;
    if (!add_word(reader, id, &word))
        return NULL;
    struct kith__kept *kept =
        &reader->journal->kept[reader->journal->kept_count + reader->kept++];
    *kept = (struct kith__kept){.id = word};
    return kept;
}

static bool read_score(struct reader *reader, kith__node node)
{
    static const char message[] =
        "A score is a list: a number with at most six digits behind the point, "
        "the digest of how it is scored (16 digits 0-9, a-f) and, where it is "
        "so, \"sensitive\"";
    struct kith__kept *kept = next_kept(reader, node);
    if (kept == NULL)
        return false;
    if (kind_of(reader, node) != KITH__JSON_ARRAY)
        return refuse(reader, node, KITH_E_DOCUMENT, message);
    size_t count = kith__json_count(reader->json, node);
    kith__node value = kith__json_first(reader->json, node);
    kith__node scored =
        value == KITH__JSON_NONE ? value : kith__json_next(reader->json, value);
    if (!read_decimal(reader, value, &kept->value) ||
        !is_hex(string_of(reader, scored), &kept->scored) || count > 3)
        return refuse(reader, node, KITH_E_DOCUMENT, message);
    if (count == 3) {
        struct kith__slice mark =
            string_of(reader, kith__json_next(reader->json, scored));
        kept->mark = 1;
        if (mark.text == NULL ||
            !kith__same(mark.text, mark.length, "sensitive"))
            return refuse(reader, node, KITH_E_DOCUMENT, message);
        if ((reader->entry.keep & KITH_KEEP_SENSITIVE) == 0)
            return refuse(reader, node, KITH_E_DOCUMENT,
                          "A record that keeps what is sensitive has a "
                          "\"gate\"; add it, or take the score out");
    }
    reader->entry.scores++;
    return true;
}

static bool read_finding(struct reader *reader, kith__node node)
{
    struct kith__kept *kept = next_kept(reader, node);
    if (kept == NULL)
        return false;
    int32_t level = name_of(string_of(reader, node), kith__level_names, 3);
    if (level < 0)
        return refuse(reader, node, KITH_E_DOCUMENT,
                      "A finding is \"set-aside\", \"some\" or \"clear\"");
    kept->mark = level + KITH_SET_ASIDE;
    reader->entry.findings++;
    return true;
}

static bool read_answer(struct reader *reader, kith__node node)
{
    struct kith__kept *kept = next_kept(reader, node);
    if (kept == NULL)
        return false;
    reader->entry.answers++;
    return read_decimal(reader, node, &kept->value) ||
           refuse(reader, node, KITH_E_VALUE,
                  "An answer is a number with at most six digits behind the "
                  "point");
}

static bool read_each(struct reader *reader, kith__node object,
                      const char *message,
                      bool (*read)(struct reader *, kith__node))
{
    if (object == KITH__JSON_NONE)
        return true;
    if (kind_of(reader, object) != KITH__JSON_OBJECT)
        return refuse(reader, object, KITH_E_DOCUMENT, message);
    kith__node node = kith__json_first(reader->json, object);
    for (; node != KITH__JSON_NONE; node = kith__json_next(reader->json, node))
        if (!read(reader, node))
            return false;
    return true;
}

/* ---- Records ----------------------------------------------------------------
 */

/* major[.minor[.patch]], of which only the major number matters here. */
static bool is_version(struct kith__slice slice, int32_t *major)
{
    int32_t number = 0, dots = 0;
    bool digit = false;
    for (size_t i = 0; i < slice.length; i++) {
        char c = slice.text[i];
        if (c == '.' && digit && dots < 2) {
            dots++;
            digit = false;
            continue;
        }
        if (c < '0' || c > '9' || slice.length > 32)
            return false;
        digit = true;
        if (dots == 0 && (number = number * 10 + (c - '0')) > 99999999)
            return false;
    }
    *major = number;
    return digit;
}

static bool read_origin(struct reader *reader, kith__node entry)
{
    kith__node version = member(reader, entry, "version");
    kith__node digest = member(reader, entry, "digest");
    kith__node questionnaire = member(reader, entry, "record");
    struct kith__slice id = string_of(reader, questionnaire);
    uint64_t number;
    if (id.text == NULL || !kith__is_id(id.text, id.length))
        return refuse(reader, questionnaire, KITH_E_DOCUMENT,
                      "\"record\" is the id of a questionnaire");
    if (!is_version(string_of(reader, version), &reader->entry.major))
        return refuse(reader, version == KITH__JSON_NONE ? entry : version,
                      KITH_E_DOCUMENT,
                      "A record has the \"version\" of its questionnaire, such "
                      "as \"1.0.0\"");
    if (!is_hex(string_of(reader, digest), &number))
        return refuse(reader, digest == KITH__JSON_NONE ? entry : digest,
                      KITH_E_DOCUMENT,
                      "A record has the \"digest\" of its questionnaire, 16 "
                      "digits 0-9, a-f");
    return add_word(reader, id, &reader->entry.questionnaire) &&
           add_word(reader, string_of(reader, version),
                    &reader->entry.version) &&
           add_word(reader, string_of(reader, digest), &reader->entry.digest);
}

static bool read_gate(struct reader *reader, kith__node entry)
{
    kith__node node = member(reader, entry, "gate");
    if (node == KITH__JSON_NONE)
        return true;
    int32_t gate = name_of(string_of(reader, node), kith__gate_names, 3);
    if (gate < 0)
        return refuse(reader, node, KITH_E_DOCUMENT,
                      "\"gate\" is \"raised\", \"unknown\" or \"not-raised\"");
    reader->entry.gate = (uint8_t)gate;
    reader->entry.keep |= KITH_KEEP_SENSITIVE;
    return true;
}

static bool read_stopped(struct reader *reader, kith__node entry)
{
    kith__node node = member(reader, entry, "stopped");
    if (node == KITH__JSON_NONE)
        return true;
    if (kind_of(reader, node) != KITH__JSON_TRUE)
        return refuse(reader, node, KITH_E_DOCUMENT,
                      "\"stopped\" is true, or is not there");
    reader->entry.stopped = true;
    return true;
}

/* What only some records have. */
static bool check_parts(struct reader *reader, kith__node entry)
{
    kith__node scores = member(reader, entry, "scores");
    kith__node findings = member(reader, entry, "findings");
    if (reader->entry.stopped &&
        reader->entry.scores + reader->entry.findings + reader->entry.answers >
            0)
        return refuse(reader, entry, KITH_E_DOCUMENT,
                      "A record that is \"stopped\" has no scores, findings or "
                      "answers; take them out");
    if (!reader->entry.stopped && scores == KITH__JSON_NONE)
        return refuse(reader, entry, KITH_E_DOCUMENT,
                      "A record has \"scores\", perhaps none: {}");
    if (findings != KITH__JSON_NONE &&
        (reader->entry.keep & KITH_KEEP_SENSITIVE) == 0)
        return refuse(reader, findings, KITH_E_DOCUMENT,
                      "A record that keeps findings has a \"gate\"; add it, or "
                      "take them out");
    return true;
}

/* As many parts as a record keeps at most. */
static bool make_room(struct reader *reader, kith__node entry)
{
    static const char *const keys[] = {"scores", "findings", "answers"};
    size_t room = 1;
    for (int i = 0; i < 3; i++) {
        kith__node node = member(reader, entry, keys[i]);
        if (node != KITH__JSON_NONE)
            room += kith__json_count(reader->json, node);
    }
    return kith__journal_room(reader->journal, (int32_t)room) ||
           no_memory(reader);
}

static bool read_record(struct reader *reader, kith__node entry)
{
    static const char *const keys[] = {"time",   "record",   "version",
                                       "digest", "stopped",  "scores",
                                       "gate",   "findings", "answers"};
    kith__node answers = member(reader, entry, "answers");
    reader->entry.kind = KITH_ENTRY_RECORD;
    reader->entry.first = reader->journal->kept_count;
    if (answers != KITH__JSON_NONE)
        reader->entry.keep |= KITH_KEEP_ANSWERS;
    return read_origin(reader, entry) && read_gate(reader, entry) &&
           read_stopped(reader, entry) && make_room(reader, entry) &&
           read_each(reader, member(reader, entry, "scores"),
                     "\"scores\" is an object: scale id to score",
                     read_score) &&
           read_each(reader, member(reader, entry, "findings"),
                     "\"findings\" is an object: pattern id to level",
                     read_finding) &&
           read_each(reader, answers,
                     "\"answers\" is an object: item id to value",
                     read_answer) &&
           check_parts(reader, entry) &&
           check_keys(reader, entry, keys, sizeof keys / sizeof *keys,
                      "A record has \"time\", \"record\", \"version\", "
                      "\"digest\", \"scores\", \"stopped\", \"gate\", "
                      "\"findings\" and \"answers\", and keys that begin with "
                      "\"x-\"");
}

/* ---- Either
 * ------------------------------------------------------------------ */

static bool read_time(struct reader *reader, kith__node entry)
{
    kith__node node = member(reader, entry, "time");
    return (node != KITH__JSON_NONE &&
            read_whole(reader, node, -KITH__JOURNAL_TIME, KITH__JOURNAL_TIME,
                       &reader->entry.time)) ||
           refuse(reader, node == KITH__JSON_NONE ? entry : node,
                  node == KITH__JSON_NONE ? KITH_E_DOCUMENT : KITH_E_VALUE,
                  "An entry has a \"time\" in seconds since 1970, a whole "
                  "number within -100000000000 and 100000000000");
}

static bool read_either(struct reader *reader, kith__node entry)
{
    if (kind_of(reader, entry) != KITH__JSON_OBJECT)
        return refuse(reader, entry, KITH_E_DOCUMENT,
                      "An entry is a JSON object");
    bool event = member(reader, entry, "event") != KITH__JSON_NONE;
    bool record = member(reader, entry, "record") != KITH__JSON_NONE;
    if (event == record)
        return refuse(reader, entry, KITH_E_DOCUMENT,
                      "An entry has either an \"event\" or a \"record\"");
    return read_time(reader, entry) &&
           (event ? read_event(reader, entry) : read_record(reader, entry));
}

static bool commit(struct reader *reader, kith__node node)
{
    if (!kith__journal_room(reader->journal, 0))
        return no_memory(reader);
    return kith__journal_commit(reader->journal, &reader->entry) ||
           refuse(reader, node, KITH_E_LIMIT, kith__journal_full);
}

kith_status kith__journal_read_entry(kith_journal *journal,
                                     const struct kith__json *json,
                                     kith__node node, kith_error **error)
{
    struct reader reader = {.journal = journal, .json = json, .error = error};
    if (read_either(&reader, node) && commit(&reader, node))
        return KITH_OK;
    kith__journal_drop(journal, reader.kept);
    return reader.status;
}
