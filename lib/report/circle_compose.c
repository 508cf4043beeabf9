/* SPDX-License-Identifier: MIT */
/* circle_compose - a report on a circle, section by section. Only the private
 * view has names, labels of a person's own needs, and strong ties. */

#include <string.h>

#include "report/circle_shown.h"

/* ---- Sentences --------------------------------------------------------- */

static const char *kept(struct kith__circle_composer *composer)
{
    const char *text = NULL;
    if (!composer->scratch.failed)
        text = kith__arena_text(composer->arena,
                                kith__builder_peek(&composer->scratch),
                                composer->scratch.length);
    kith__builder_cut(&composer->scratch, 0);
    if (text != NULL)
        return text;
    composer->failed = true;
    return "";
}

static const char *own(const struct kith__circle_composer *composer,
                       enum kith__circle_phrase phrase)
{
    return composer->phrases->texts[phrase];
}

static const char *usual(const struct kith__circle_composer *composer,
                         enum kith__phrase phrase)
{
    return composer->phrases->usual.texts[phrase];
}

static const char *filled(struct kith__circle_composer *composer,
                          enum kith__circle_phrase phrase,
                          const struct kith__filling *fillings, int count)
{
    kith__sentence_add(own(composer, phrase), fillings, count,
                       &composer->scratch);
    return kept(composer);
}

static const char *number(struct kith__circle_composer *composer,
                          int64_t integer)
{
    kith__add_integer(&composer->scratch, integer);
    return kept(composer);
}

/* A phrase with one number in it. */
static const char *with_number(struct kith__circle_composer *composer,
                               enum kith__circle_phrase phrase, const char *key,
                               int64_t integer)
{
    struct kith__filling filling = {key, number(composer, integer)};
    return filled(composer, phrase, &filling, 1);
}

static struct kith__circle_section *begin(struct kith__circle_report *out,
                                          enum kith__circle_section_id id,
                                          const char *heading)
{
    struct kith__circle_section *section = &out->sections[out->section_count++];
    section->id = id;
    section->heading = heading;
    return section;
}

static void say(struct kith__circle_section *section, const char *text)
{
    section->texts[section->text_count++] = text;
}

/* ---- Who is there for what --------------------------------------------- */

/* A text of the person's own. */
static const char *set_apart(struct kith__circle_composer *composer,
                             const char *text)
{
    if (!composer->isolated)
        return text;
    kith__add(&composer->scratch, "\u2068");
    kith__add(&composer->scratch, text);
    kith__add(&composer->scratch, "\u2069");
    return kept(composer);
}

static const char *person_label(struct kith__circle_composer *composer,
                                int32_t person)
{
    const char *name = kith_circle_person_name(composer->circle, person);
    return composer->view == KITH_VIEW_PRIVATE && name != NULL
               ? set_apart(composer, name)
               : with_number(composer, KITH__CIRCLE_PERSON, "number",
                             person + 1);
}

static const char *need_label(struct kith__circle_composer *composer,
                              int32_t need)
{
    const char *id = kith_circle_need_id(composer->circle, need);
    const char *label = kith_circle_need_label(composer->circle, need);
    int32_t known = kith__usual_need(id, strlen(id));
    if (label != NULL && composer->view == KITH_VIEW_PRIVATE)
        return set_apart(composer, label);
    if (known >= 0)
        return own(composer,
                   (enum kith__circle_phrase)(KITH__CIRCLE_COMFORT + known));
    return with_number(composer, KITH__CIRCLE_NEED, "number", need + 1);
}

/* A person who meets a need, with their part where parts differ. */
static void add_who(struct kith__circle_composer *composer,
                    const struct kith__circle_report *report, int32_t person,
                    int32_t part, int32_t whole, struct kith__builder *to)
{
    const char *label = report->people[person].label;
    if (whole == 0) {
        kith__add(to, label);
        return;
    }
    struct kith__filling fillings[] = {{"name", label},
                                       {"part", number(composer, part)},
                                       {"whole", number(composer, whole)}};
    kith__sentence_add(own(composer, KITH__CIRCLE_PART), fillings, 3, to);
}

/* What all parts come to; 0 where they are alike and need no word. */
static int32_t whole_of(const struct kith__circle_shown_need *need)
{
    int32_t whole = 0, largest = 0, least = KITH_CIRCLE_PART_MOST;
    for (int32_t i = 0; i < KITH_CIRCLE_PEOPLE_MOST; i++) {
        int32_t part = need->parts[i];
        whole += part;
        if (part > largest)
            largest = part;
        if (part > 0 && part < least)
            least = part;
    }
    return largest == least ? 0 : whole;
}

static const char *who_of(struct kith__circle_composer *composer,
                          const struct kith__circle_report *report,
                          const struct kith__circle_shown_need *need)
{
    struct kith__builder list = {.memory = composer->arena->memory};
    int32_t whole = whole_of(need), said = 0;
    for (int32_t i = 0; i < report->person_count; i++) {
        if (need->parts[i] == 0)
            continue;
        if (said++ > 0)
            kith__add(&list, ", ");
        add_who(composer, report, i, need->parts[i], whole, &list);
    }
    if (said == 0)
        kith__add(&list, own(composer, KITH__CIRCLE_NOBODY));
    kith__add(&composer->scratch, kith__builder_peek(&list));
    composer->failed = composer->failed || list.failed;
    kith__builder_free(&list);
    return kept(composer);
}

static void take_need(struct kith__circle_composer *composer,
                      struct kith__circle_report *out, int32_t index)
{
    struct kith__circle_shown_need *need = &out->needs[index];
    need->label = need_label(composer, index);
    need->count = kith_circle_need_people(composer->circle, index);
    for (int32_t i = 0; i < out->person_count; i++)
        need->parts[i] = (uint8_t)kith_circle_part(composer->circle, i, index);
    need->who = who_of(composer, out, need);
    need->text = need->count == 1
                     ? own(composer, KITH__CIRCLE_PEOPLE_ONE)
                     : with_number(composer, KITH__CIRCLE_PEOPLE_MANY, "count",
                                   need->count);
}

static void compose_who(struct kith__circle_composer *composer,
                        struct kith__circle_report *out)
{
    struct kith__circle_section *section =
        begin(out, KITH__CIRCLE_WHO, own(composer, KITH__CIRCLE_GRID));
    out->person_count = kith_circle_person_count(composer->circle);
    out->need_count = kith_circle_need_count(composer->circle);
    for (int32_t i = 0; i < out->person_count; i++)
        out->people[i].label = person_label(composer, i);
    for (int32_t i = 0; i < out->need_count; i++)
        take_need(composer, out, i);
    if (out->person_count == 0)
        say(section, own(composer, KITH__CIRCLE_NO_PEOPLE));
}

/* ---- On whom it rests -------------------------------------------------- */

static void take_share(struct kith__circle_composer *composer,
                       const struct kith__circle_shares *shares, int32_t person,
                       struct kith__circle_shown_person *out)
{
    if (shares->over == 0)
        return;
    struct kith__ratio share = {
        kith__wide_multiply(kith__wide_of(shares->tops[person]),
                            kith__wide_of(100)),
        kith__wide_of(shares->over)};
    out->has_share = true;
    out->share = kith__ratio_round(kith__ratio_reduce(share), 0);
    out->text = with_number(composer, KITH__CIRCLE_SHARE, "value",
                            out->share / KITH__ONE);
}

/* With tenths, and the point that the language writes. */
static const char *tenths(struct kith__circle_composer *composer,
                          kith__decimal value)
{
    kith__add_integer(&composer->scratch, value / KITH__ONE);
    kith__add(&composer->scratch, usual(composer, KITH__PHRASE_POINT));
    kith__add_integer(&composer->scratch, value % KITH__ONE / (KITH__ONE / 10));
    return kept(composer);
}

/* How many people the needs rest on; of one with tenths it is not people. */
static const char *rests_on(struct kith__circle_composer *composer,
                            const struct kith__circle_report *report)
{
    struct kith__filling people = {"people",
                                   tenths(composer, report->effective)};
    int32_t with_share = 0;
    for (int32_t i = 0; i < report->person_count; i++)
        for (int32_t n = 0; n < report->need_count; n++)
            if (report->needs[n].parts[i] > 0) {
                with_share++;
                break;
            }
    if (with_share == 1)
        return own(composer, KITH__CIRCLE_EFFECTIVE_ONE);
    return report->effective == KITH__ONE
               ? own(composer, KITH__CIRCLE_EFFECTIVE_ALMOST_ONE)
               : filled(composer, KITH__CIRCLE_EFFECTIVE, &people, 1);
}

static void say_rests(struct kith__circle_composer *composer,
                      const struct kith__circle_report *report,
                      struct kith__circle_section *section)
{
    struct kith__filling rests[] = {
        {"named", number(composer, report->named)},
        {"needs", number(composer, report->need_count)}};
    say(section, rests_on(composer, report));
    say(section, filled(composer, KITH__CIRCLE_RESTS, rests, 2));
}

static void compose_rest(struct kith__circle_composer *composer,
                         struct kith__circle_report *out)
{
    struct kith__circle_section *section =
        begin(out, KITH__CIRCLE_REST, own(composer, KITH__CIRCLE_SHARES));
    struct kith__circle_shares shares;
    struct kith__ratio people;
    kith__circle_shares(composer->circle, &shares);
    out->named = shares.named;
    out->has_effective = kith__circle_effective(&shares, &people);
    for (int32_t i = 0; i < out->person_count; i++)
        take_share(composer, &shares, i, &out->people[i]);
    if (!out->has_effective) {
        say(section, own(composer, KITH__CIRCLE_NO_PEOPLE));
        return;
    }
    out->effective = kith__ratio_round(people, 1);
    say_rests(composer, out, section);
}

/* ---- What is strong ---------------------------------------------------- */

/* Whether anybody is named or not, what is said of the others is the same kind
 * of nothing: no tie's absence means anything. */
static void compose_strong(struct kith__circle_composer *composer,
                           struct kith__circle_report *out)
{
    struct kith__circle_section *section =
        begin(out, KITH__CIRCLE_STRONG,
              usual(composer, KITH__PHRASE_HEADING_STRENGTHS));
    out->strong_count =
        kith_circle_strong_count(composer->circle, composer->view);
    for (int32_t i = 0; i < out->strong_count; i++)
        out->strong[i] =
            kith_circle_strong(composer->circle, composer->view, i);
    if (out->strong_count == 0) {
        say(section, own(composer, KITH__CIRCLE_TIES_NOBODY));
        return;
    }
    say(section,
        own(composer, out->strong_count == 1 ? KITH__CIRCLE_TIES_NAMED_ONE
                                             : KITH__CIRCLE_TIES_NAMED));
    say(section, own(composer, KITH__CIRCLE_TIES_OTHERS));
}

/* ---- What stands out --------------------------------------------------- */

static void take_reliance(const struct kith__circle_composer *composer,
                          struct kith__circle_report *out)
{
    int32_t reliance = kith_circle_reliance(composer->circle);
    if (reliance < KITH_RELIANCE_FEW)
        return;
    bool aside = reliance == KITH_RELIANCE_SET_ASIDE;
    bool one = reliance == KITH_RELIANCE_ONE;
    out->findings[out->finding_count++] = (struct kith__circle_shown_finding){
        own(composer, one ? KITH__CIRCLE_ONE : KITH__CIRCLE_FEW),
        usual(composer, aside ? KITH__PHRASE_SET_ASIDE
                        : one ? KITH__PHRASE_STRONG
                              : KITH__PHRASE_SOME),
        {own(composer, KITH__CIRCLE_FEW_ABOUT),
         own(composer,
             aside ? KITH__CIRCLE_FEW_EASED : KITH__CIRCLE_FEW_REASON)}};
}

static void take_unnamed(struct kith__circle_composer *composer,
                         struct kith__circle_report *out)
{
    struct kith__builder list = {.memory = composer->arena->memory};
    int32_t said = 0;
    for (int32_t i = 0; i < out->need_count; i++) {
        if (out->needs[i].count > 0)
            continue;
        if (said++ > 0)
            kith__add(&list, ", ");
        kith__add(&list, out->needs[i].label);
    }
    struct kith__filling needs = {"needs", kith__builder_peek(&list)};
    if (said > 0 && out->named > 0)
        out->findings[out->finding_count++] =
            (struct kith__circle_shown_finding){
                filled(composer, KITH__CIRCLE_UNNAMED, &needs, 1),
                NULL,
                {own(composer, KITH__CIRCLE_UNNAMED_ABOUT), NULL}};
    composer->failed = composer->failed || list.failed;
    kith__builder_free(&list);
}

static void compose_findings(struct kith__circle_composer *composer,
                             struct kith__circle_report *out)
{
    struct kith__circle_section *section =
        begin(out, KITH__CIRCLE_FINDINGS,
              usual(composer, KITH__PHRASE_HEADING_FINDINGS));
    take_reliance(composer, out);
    take_unnamed(composer, out);
    if (out->finding_count == 0)
        say(section, usual(composer, KITH__PHRASE_NO_FINDINGS));
}

/* ---- What you could do, and where to find help ------------------------- */

/* The phrases of a piece of advice follow each other. */
static void take_advice(const struct kith__circle_composer *composer,
                        enum kith__circle_phrase first,
                        struct kith__circle_shown_advice *out)
{
    const char *const *texts = &composer->phrases->texts[first];
    out->label = texts[0];
    out->text = texts[1];
    for (int i = 0; i < KITH__CIRCLE_STEPS; i++)
        out->steps[i] = texts[2 + i];
}

static void compose_offers(const struct kith__circle_composer *composer,
                           struct kith__circle_report *out)
{
    struct kith__circle_section *section = begin(
        out, KITH__CIRCLE_OFFERS, usual(composer, KITH__PHRASE_HEADING_ADVICE));
    take_advice(composer, KITH__CIRCLE_SEVERAL, &out->advice[0]);
    take_advice(composer, KITH__CIRCLE_FRIENDS, &out->advice[1]);
    say(section, usual(composer, KITH__PHRASE_OFFER));
    say(section, own(composer, KITH__CIRCLE_CAREFUL));
}

/* The host's for adults, else a sentence: never nothing. */
static void compose_help(struct kith__circle_composer *composer,
                         struct kith__circle_report *out)
{
    const struct kith__help_list *list = composer->help;
    begin(out, KITH__CIRCLE_HELP, usual(composer, KITH__PHRASE_HEADING_HELP));
    struct kith__help *help = kith__arena_take(
        composer->arena, list == NULL ? 1 : (size_t)list->count + 1,
        sizeof *help);
    if (help == NULL) {
        composer->failed = true;
        return;
    }
    for (int32_t i = 0; list != NULL && i < list->count; i++)
        if (strcmp(list->entries[i].whom, "adults") == 0)
            help[out->help_count++] = list->entries[i];
    if (out->help_count == 0)
        help[out->help_count++] = (struct kith__help){
            usual(composer, KITH__PHRASE_NO_HELP),
            usual(composer, KITH__PHRASE_NO_HELP_TEXT), NULL, NULL, "adults"};
    out->help = help;
}

/* ---- The whole --------------------------------------------------------- */

/* Whatever an assessment says: a circle tells nothing of a gate. */
static void compose_matters(const struct kith__circle_composer *composer,
                            struct kith__circle_report *out)
{
    struct kith__circle_section *section =
        begin(out, KITH__CIRCLE_MATTERS,
              usual(composer, KITH__PHRASE_HEADING_MATTERS));
    say(section, usual(composer, KITH__PHRASE_QUESTIONS));
    say(section, usual(composer, KITH__PHRASE_AFRAID));
}

static void compose_limits(const struct kith__circle_composer *composer,
                           struct kith__circle_report *out)
{
    struct kith__circle_section *section = begin(
        out, KITH__CIRCLE_LIMITS, usual(composer, KITH__PHRASE_HEADING_LIMITS));
    say(section, usual(composer, KITH__PHRASE_VIEW));
    say(section, usual(composer, KITH__PHRASE_DIAGNOSIS));
    say(section, own(composer, KITH__CIRCLE_THRESHOLDS));
}

bool kith__circle_compose(struct kith__circle_composer *composer,
                          struct kith__circle_report *out)
{
    *out = (struct kith__circle_report){
        .phrases = composer->phrases,
        .language = composer->phrases->language,
        .view = composer->view,
        .title = own(composer, KITH__CIRCLE_TITLE),
        .about = own(composer, KITH__CIRCLE_ABOUT)};
    compose_matters(composer, out);
    compose_who(composer, out);
    compose_rest(composer, out);
    if (composer->view == KITH_VIEW_PRIVATE)
        compose_strong(composer, out);
    compose_findings(composer, out);
    compose_offers(composer, out);
    compose_help(composer, out);
    compose_limits(composer, out);
    return !composer->failed;
}
