/* SPDX-License-Identifier: MIT */
/* joint_compose - the sentences of a joint view. It tells and compares; it
 * never advises, ranks or judges, and says nothing of what was not shown. */

#include <string.h>

#include "report/joint_shown.h"

/* As in joint_compare.c: how far chance alone reaches. */
static const double beyond_chance = 1.96;

/* ---- Pieces ----------------------------------------------------------------
 */

static const char *kept(struct kith__joint_composer *composer)
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

static const char *say(struct kith__joint_composer *composer,
                       enum kith__joint_phrase phrase,
                       const struct kith__filling *fillings, int count)
{
    kith__sentence_add(composer->phrases->texts[phrase], fillings, count,
                       &composer->scratch);
    return kept(composer);
}

static const char *plain(const struct kith__joint_composer *composer,
                         enum kith__joint_phrase phrase)
{
    return composer->phrases->texts[phrase];
}

static const char *number_of(struct kith__joint_composer *composer,
                             kith__decimal number, int decimals)
{
    struct kith__builder *scratch = &composer->scratch;
    kith__add_fixed(scratch, number, decimals);
    const char *text = kept(composer);
    const char *dot = strchr(text, '.');
    if (dot == NULL)
        return text;
    kith__add_bytes(scratch, text, (size_t)(dot - text));
    kith__add(scratch, plain(composer, KITH__JOINT_POINT));
    kith__add(scratch, dot + 1);
    return kept(composer);
}

static const struct kith__scale *scale_of(
    const struct kith__joint_composer *composer, int32_t scale)
{
    return &kith__plan_of(composer->joint->questionnaire)->scales[scale];
}

static const char *label_of(const struct kith__joint_composer *composer,
                            int32_t scale)
{
    return kith__wording_text(composer->wording,
                              scale_of(composer, scale)->label);
}

static const char *ends_of(struct kith__joint_composer *composer,
                           const struct kith__told *told, int decimals)
{
    const struct kith__filling fillings[] = {
        {"least", number_of(composer, told->least, decimals)},
        {"most", number_of(composer, told->most, decimals)}};
    return say(composer, KITH__JOINT_ENDS, fillings, 2);
}

static const char *piece(struct kith__joint_composer *composer,
                         enum kith__joint_phrase phrase, const char *name,
                         const char *label, const char *number)
{
    const struct kith__filling fillings[] = {
        {"name", name}, {"number", number}, {"label", label}};
    return say(composer, phrase, fillings, label == NULL ? 2 : 3);
}

/* "Trust – Anna: 80, Ben: 60 (0 to 100)." from its pieces. */
static const char *sentence(struct kith__joint_composer *composer,
                            const char *label, const char *a, const char *b,
                            const char *ends)
{
    const struct kith__filling fillings[] = {
        {"a", a}, {"b", b}, {"ends", ends}, {"label", label}};
    return label == NULL ? say(composer, KITH__JOINT_TOPIC_OF_TWO, fillings, 3)
                         : say(composer, KITH__JOINT_TOPIC, fillings, 4);
}

/* ---- Topics ----------------------------------------------------------------
 */

/* Each by the label it goes under for that person, where these are two. */
static const char *topic_text(struct kith__joint_composer *composer,
                              const struct kith__joint_report *report,
                              const struct kith__topic *topic,
                              const struct kith__told *told)
{
    bool one = topic->scales[0] == topic->scales[1];
    const char *pieces[2];
    for (int side = 0; side < 2; side++) {
        int decimals = (int)scale_of(composer, topic->scales[side])->decimals;
        const char *number = number_of(composer, topic->scores[side], decimals);
        pieces[side] =
            piece(composer, one ? KITH__JOINT_TOLD : KITH__JOINT_TOLD_OF,
                  report->names[side], one ? NULL : told->labels[side], number);
    }
    int decimals = (int)scale_of(composer, topic->scales[0])->decimals;
    return sentence(composer, one ? told->labels[0] : NULL, pieces[0],
                    pieces[1], ends_of(composer, told, decimals));
}

static const char *chance_text(struct kith__joint_composer *composer,
                               const struct kith__topic *topic)
{
    kith__decimal reach;
    if (!topic->has_error ||
        !kith__decimal_round(beyond_chance * topic->error, &reach))
        return NULL;
    int decimals = (int)scale_of(composer, topic->scales[0])->decimals;
    kith__decimal shown = kith__ratio_round(kith__ratio_of(reach), decimals);
    const struct kith__filling filling = {"number",
                                          number_of(composer, shown, decimals)};
    return say(composer, KITH__JOINT_CHANCE, &filling, 1);
}

static void add_topic(struct kith__joint_composer *composer,
                      const struct kith__joint_report *report,
                      const struct kith__topic *topic, struct kith__told *out)
{
    out->side = KITH__NONE;
    for (int side = 0; side < 2; side++) {
        out->labels[side] = label_of(composer, topic->scales[side]);
        out->numbers[side] = topic->scores[side];
    }
    kith__joint_ends(kith__plan_of(composer->joint->questionnaire),
                     composer->joint->ties[0], topic->scales[0], &out->least,
                     &out->most);
    out->closeness = topic->closeness;
    out->has_error = topic->has_error;
    out->error = topic->error;
    out->text = topic_text(composer, report, topic, out);
    out->chance = chance_text(composer, topic);
}

/* ---- Guesses ---------------------------------------------------------------
 */

static const char *guess_text(struct kith__joint_composer *composer,
                              const struct kith__joint_report *report,
                              const struct kith__guess *guess,
                              const struct kith__told *told)
{
    static const enum kith__joint_phrase near[] = {
        [KITH_JOINT_ALIKE] = KITH__JOINT_GUESS_ALIKE,
        [KITH_JOINT_BETWEEN] = KITH__JOINT_GUESS_BETWEEN,
        [KITH_JOINT_APART] = KITH__JOINT_GUESS_APART};
    int decimals = (int)scale_of(composer, guess->scale)->decimals;
    const char *thought =
        piece(composer, KITH__JOINT_THOUGHT, report->names[guess->side], NULL,
              number_of(composer, guess->thought, decimals));
    const char *said =
        piece(composer, KITH__JOINT_SAID, report->names[1 - guess->side], NULL,
              number_of(composer, guess->told, decimals));
    const char *topic = sentence(composer, told->labels[0], thought, said,
                                 ends_of(composer, told, decimals));
    const struct kith__filling fillings[] = {
        {"topic", topic}, {"near", plain(composer, near[guess->closeness])}};
    return say(composer, KITH__JOINT_GUESS, fillings, 2);
}

static void add_guess(struct kith__joint_composer *composer,
                      const struct kith__joint_report *report,
                      const struct kith__guess *guess, struct kith__told *out)
{
    out->side = guess->side;
    out->labels[0] = out->labels[1] = label_of(composer, guess->scale);
    out->numbers[0] = guess->thought;
    out->numbers[1] = guess->told;
    kith__joint_ends(kith__plan_of(composer->joint->questionnaire),
                     composer->joint->ties[1 - guess->side], guess->scale,
                     &out->least, &out->most);
    out->closeness = guess->closeness;
    out->text = guess_text(composer, report, guess, out);
}

/* ---- The rest --------------------------------------------------------------
 */

static bool all_alike(const kith_joint *joint)
{
    for (int32_t i = 0; i < joint->topic_count; i++)
        if (joint->topics[i].closeness != KITH_JOINT_ALIKE)
            return false;
    return true;
}

/* The largest of the three parts of the difference; the first of equal ones. */
static const char *whole_text(const struct kith__joint_composer *composer)
{
    const struct kith__profile *profile = &composer->joint->profile;
    if (composer->joint->topic_count < KITH__PROFILE_LEAST)
        return NULL;
    if (all_alike(composer->joint))
        return plain(composer, KITH__JOINT_WHOLE_ALIKE);
    if (profile->elevation >= profile->scatter &&
        profile->elevation >= profile->shape)
        return plain(composer, KITH__JOINT_WHOLE_ELEVATION);
    return plain(composer, profile->scatter >= profile->shape
                               ? KITH__JOINT_WHOLE_SCATTER
                               : KITH__JOINT_WHOLE_SHAPE);
}

static bool chance_is_known(const struct kith__joint_report *report)
{
    for (int32_t i = 0; i < report->topic_count; i++)
        if (!report->topics[i].has_error)
            return false;
    return true;
}

static void add_limits(struct kith__joint_composer *composer,
                       struct kith__joint_report *out)
{
    const struct kith__plan *plan =
        kith__plan_of(composer->joint->questionnaire);
    const struct kith__filling title = {
        "title", kith__wording_text(composer->wording, plan->title)};
    out->limits[out->limit_count++] = plain(composer, KITH__JOINT_FIT);
    out->limits[out->limit_count++] = plain(composer, KITH__JOINT_DAY);
    if (!chance_is_known(out))
        out->limits[out->limit_count++] =
            plain(composer, KITH__JOINT_CHANCE_UNKNOWN);
    if (plan->status != NULL && strcmp(plan->status, "unvalidated") == 0)
        out->limits[out->limit_count++] =
            say(composer, KITH__JOINT_UNVALIDATED, &title, 1);
}

static void add_names(struct kith__joint_composer *composer,
                      const char *const *names, struct kith__joint_report *out)
{
    static const char *const numbers[] = {"1", "2"};
    for (int side = 0; side < 2; side++) {
        const struct kith__filling number = {"number", numbers[side]};
        out->names[side] = names[side] != NULL
                               ? names[side]
                               : say(composer, KITH__JOINT_PERSON, &number, 1);
    }
    const struct kith__filling fillings[] = {
        {"title", plain(composer, KITH__JOINT_TITLE)},
        {"a", out->names[0]},
        {"b", out->names[1]}};
    out->heading = say(composer, KITH__JOINT_HEADING, fillings, 3);
}

static void *room(struct kith__joint_composer *composer, int32_t count,
                  size_t size)
{
    void *made = kith__arena_take(composer->arena, (size_t)count, size);
    composer->failed |= made == NULL;
    return made;
}

static void add_all(struct kith__joint_composer *composer,
                    struct kith__joint_report *out)
{
    const kith_joint *joint = composer->joint;
    out->language = kith_wording_language(composer->wording);
    out->topics = room(composer, joint->topic_count, sizeof *out->topics);
    out->guesses = room(composer, joint->guess_count, sizeof *out->guesses);
    if (composer->failed)
        return;
    out->topic_count = joint->topic_count;
    out->guess_count = joint->guess_count;
    for (int32_t i = 0; i < joint->topic_count; i++)
        add_topic(composer, out, &joint->topics[i], &out->topics[i]);
    for (int32_t i = 0; i < joint->guess_count; i++)
        add_guess(composer, out, &joint->guesses[i], &out->guesses[i]);
    out->whole = whole_text(composer);
    add_limits(composer, out);
}

bool kith__joint_compose(struct kith__joint_composer *composer,
                         const char *const *names,
                         struct kith__joint_report *out)
{
    bool too_little = composer->joint->questionnaire == NULL;
    out->joint = composer->joint;
    out->phrases = composer->phrases;
    add_names(composer, names, out);
    out->intro = plain(composer,
                       too_little ? KITH__JOINT_TOO_LITTLE : KITH__JOINT_INTRO);
    if (!too_little)
        add_all(composer, out);
    return !composer->failed;
}
