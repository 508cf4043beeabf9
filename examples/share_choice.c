/* SPDX-License-Identifier: MIT */

#include "share_choice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORD_MOST = 64 };

/* The file at work. */
struct reading {
    const char *path;
    const char *at; /* what was not read yet; a NUL ends it */
    int line;
    const kith_questionnaire *questionnaire;
};

static int fail(const struct reading *reading, const char *what)
{
    fprintf(stderr, "%s:%d: error: %s\n", place_name(reading->path),
            reading->line, what);
    return EXIT_BAD_DATA;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* The next word of this line; "" at its end. False when it is too long. */
static bool next_word(struct reading *reading, char *word)
{
    size_t length = 0;
    while (is_blank(*reading->at))
        reading->at++;
    if (*reading->at == '#')
        reading->at += strcspn(reading->at, "\n");
    for (; *reading->at != '\0' && *reading->at != '\n' &&
           !is_blank(*reading->at);
         reading->at++) {
        if (length == WORD_MOST)
            return false;
        word[length++] = *reading->at;
    }
    word[length] = '\0';
    return true;
}

/* What stands in the file is not quoted: it may be another than it was taken
 * for. */
static int add(const struct reading *reading, const char *id,
               struct chosen *chosen)
{
    int32_t scale = kith_questionnaire_scale_index(reading->questionnaire, id);
    if (scale < 0)
        return fail(reading, "the questionnaire has no scale of that id; "
                             "kith-share scales lists what can be chosen");
    if (kith_questionnaire_scale_is_shareable(reading->questionnaire, scale) !=
        1)
        return fail(reading, "that scale can never be shared; kith-share "
                             "scales lists what can be chosen");
    for (int32_t i = 0; i < chosen->count; i++)
        if (chosen->list[i] == scale)
            return EXIT_DONE;
    chosen->list[chosen->count++] = scale;
    return EXIT_DONE;
}

static int read_line(struct reading *reading, struct choice *choice)
{
    char word[WORD_MOST + 1], more[WORD_MOST + 1];
    static const char shape[] =
        "a line is the id of a scale, or \"guess\" and such an id";
    struct chosen *chosen = &choice->scales;
    if (!next_word(reading, word))
        return fail(reading, shape);
    if (strcmp(word, "guess") == 0) {
        chosen = &choice->guesses;
        if (!next_word(reading, word) || word[0] == '\0')
            return fail(reading, shape);
    }
    if (!next_word(reading, more) || more[0] != '\0')
        return fail(reading, shape);
    return word[0] == '\0' ? EXIT_DONE : add(reading, word, chosen);
}

static bool make_room(struct choice *choice,
                      const kith_questionnaire *questionnaire)
{
    size_t room = (size_t)kith_questionnaire_scale_count(questionnaire) + 1;
    choice->scales.list = calloc(room, sizeof *choice->scales.list);
    choice->guesses.list = calloc(room, sizeof *choice->guesses.list);
    return choice->scales.list != NULL && choice->guesses.list != NULL;
}

int choice_read(struct choice *choice, const char *path,
                const kith_questionnaire *questionnaire)
{
    struct bytes text = {0};
    int code = read_whole(path, &text);
    if (code != EXIT_DONE)
        return code;
    if (!make_room(choice, questionnaire) || !bytes_add(&text, "", 1)) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        bytes_free(&text);
        return EXIT_INTERNAL;
    }
    struct reading reading = {path, text.data, 1, questionnaire};
    if (strncmp(text.data, "\xef\xbb\xbf", 3) == 0)
        reading.at += 3; /* some editors begin a file so */
    while (code == EXIT_DONE && *reading.at != '\0') {
        code = read_line(&reading, choice);
        if (*reading.at == '\n')
            reading.at++;
        reading.line++;
    }
    bytes_free(&text);
    return code;
}

static void wipe_list(struct chosen *chosen)
{
    if (chosen->list != NULL)
        wipe(chosen->list, (size_t)chosen->count * sizeof *chosen->list);
    free(chosen->list);
}

void choice_free(struct choice *choice)
{
    wipe_list(&choice->scales);
    wipe_list(&choice->guesses);
    *choice = (struct choice){{NULL, 0}, {NULL, 0}};
}
