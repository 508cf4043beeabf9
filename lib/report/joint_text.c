/* SPDX-License-Identifier: MIT */
/* joint_text - a joint view as lines of text. In each part, topics stand in the
 * order of the questionnaire, never by how far apart they are. */

#include "report/joint_shown.h"
#include "report/wrap.h"

static void add_heading(struct kith__builder *to, const char *text)
{
    kith__add_char(to, '\n');
    kith__add_wrapped(to, "", 0, text);
}

static void add_part(struct kith__builder *to,
                     const struct kith__joint_report *report, int32_t closeness,
                     enum kith__joint_phrase heading)
{
    bool begun = false;
    for (int32_t i = 0; i < report->topic_count; i++) {
        const struct kith__told *topic = &report->topics[i];
        if (topic->closeness != closeness)
            continue;
        if (!begun)
            add_heading(to, report->phrases->texts[heading]);
        begun = true;
        kith__add_wrapped(to, "  - ", 4, topic->text);
        if (topic->chance != NULL)
            kith__add_wrapped(to, "    ", 4, topic->chance);
    }
}

static void add_guesses(struct kith__builder *to,
                        const struct kith__joint_report *report)
{
    if (report->guess_count > 0)
        add_heading(to, report->phrases->texts[KITH__JOINT_HEADING_GUESSES]);
    for (int32_t i = 0; i < report->guess_count; i++)
        kith__add_wrapped(to, "  - ", 4, report->guesses[i].text);
}

static void add_limits(struct kith__builder *to,
                       const struct kith__joint_report *report)
{
    if (report->limit_count > 0)
        add_heading(to, report->phrases->texts[KITH__JOINT_HEADING_LIMITS]);
    for (int32_t i = 0; i < report->limit_count; i++)
        kith__add_wrapped(to, "  - ", 4, report->limits[i]);
}

void kith__joint_write_text(const struct kith__joint_report *report,
                            struct kith__builder *to)
{
    kith__add_wrapped(to, "", 0, report->heading);
    kith__add_wrapped(to, "", 0, report->intro);
    add_part(to, report, KITH_JOINT_ALIKE, KITH__JOINT_HEADING_ALIKE);
    add_part(to, report, KITH_JOINT_BETWEEN, KITH__JOINT_HEADING_BETWEEN);
    add_part(to, report, KITH_JOINT_APART, KITH__JOINT_HEADING_APART);
    add_guesses(to, report);
    if (report->whole != NULL) {
        add_heading(to, report->phrases->texts[KITH__JOINT_HEADING_WHOLE]);
        kith__add_wrapped(to, "  - ", 4, report->whole);
    }
    add_limits(to, report);
}
