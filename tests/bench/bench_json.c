/* SPDX-License-Identifier: MIT */
/* bench_json - how fast answer sheets are read, one a line.
 *
 * Makes its own ten megabytes, the same on every machine. */

#define _POSIX_C_SOURCE 199309L

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/json.h"

enum { BYTES = 10 * 1000 * 1000, ROUNDS = 7, LINE_ROOM = 4096 };

static const char *const words[] = {"never", "rarely", "sometimes", "often",
                                    "almost-always"};
static const char *const sections[] = {"TR", "CL", "LI", "LO",
                                       "RP", "CX", "SF"};

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

/* One answer: mostly a number, else an option or a reason for missing. */
static int make_answer(char *to, size_t room, const char *section, int item,
                       uint32_t *state)
{
    uint32_t choice = next_random(state) % 16;
    uint32_t value = next_random(state) % 5;
    if (choice == 0)
        return snprintf(to, room, "\"%s%d\":{\"missing\":\"skipped\"},",
                        section, item);
    if (choice < 4)
        return snprintf(to, room, "\"%s%d\":\"%s\",", section, item,
                        words[value]);
    return snprintf(to, room, "\"%s%d\":%" PRIu32 ",", section, item, value);
}

static size_t make_line(char *to, uint32_t *state)
{
    int length = snprintf(to, LINE_ROOM,
                          "{\"kith-answers\":1,\"questionnaire\":\"kith-core\","
                          "\"version\":\"1.0.0\",\"tie\":\"friend\","
                          "\"answers\":{");
    for (size_t s = 0; s < sizeof sections / sizeof *sections; s++)
        for (int item = 1; item <= 10; item++)
            length += make_answer(to + length, (size_t)(LINE_ROOM - length),
                                  sections[s], item, state);
    length--; /* the last comma */
    length += snprintf(to + length, (size_t)(LINE_ROOM - length),
                       "},\"facts\":{\"swings-12\":%" PRIu32 "}}\n",
                       next_random(state) % 12);
    return (size_t)length;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Reads every line; how many values there were in all, or 0. */
static size_t read_lines(const char *text, size_t length)
{
    size_t values = 0;
    for (const char *line = text; line < text + length;) {
        const char *end = memchr(line, '\n', (size_t)(text + length - line));
        struct kith__json *json = NULL;
        if (kith__json_read(line, (size_t)(end - line), NULL, &json, NULL) !=
            KITH_OK)
            return 0;
        values += kith__json_count(json, kith__json_member(json, 0, "answers"));
        kith__json_free(json);
        line = end + 1;
    }
    return values;
}

int main(void)
{
    char *text = malloc(BYTES + LINE_ROOM);
    if (text == NULL)
        return EXIT_FAILURE;
    uint32_t state = 1;
    size_t length = 0, lines = 0;
    for (; length < BYTES; lines++)
        length += make_line(text + length, &state);

    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
        double start = seconds();
        if (read_lines(text, length) != lines * 70) {
            free(text);
            return EXIT_FAILURE;
        }
        double speed = (double)length / 1e6 / (seconds() - start);
        if (speed > best)
            best = speed;
    }
    printf("json: %.0f MB/s on %.1f MB of answer sheets, %zu lines, best of "
           "%d\n",
           best, (double)length / 1e6, lines, (int)ROUNDS);
    free(text);
    return EXIT_SUCCESS;
}
