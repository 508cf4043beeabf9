/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "common.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

void wipe(void *memory, size_t size)
{
    /* volatile: a compiler may drop writes that nobody reads */
    volatile unsigned char *byte = memory;
    while (size-- > 0)
        *byte++ = 0;
}

bool bytes_room(struct bytes *bytes, size_t more)
{
    if (more > SIZE_MAX / 4 || bytes->length > SIZE_MAX / 4)
        return false;
    if (bytes->room >= bytes->length + more)
        return true;
    size_t room = 2 * (bytes->length + more) + 4096;
    char *moved = malloc(room);
    if (moved == NULL)
        return false;
    if (bytes->length > 0)
        memcpy(moved, bytes->data, bytes->length);
    if (bytes->data != NULL)
        wipe(bytes->data, bytes->room);
    free(bytes->data);
    bytes->data = moved;
    bytes->room = room;
    return true;
}

bool bytes_add(struct bytes *bytes, const char *data, size_t length)
{
    if (!bytes_room(bytes, length))
        return false;
    if (length > 0)
        memcpy(bytes->data + bytes->length, data, length);
    bytes->length += length;
    return true;
}

void bytes_free(struct bytes *bytes)
{
    if (bytes->data != NULL)
        wipe(bytes->data, bytes->room);
    free(bytes->data);
    *bytes = (struct bytes){0};
}

const char *place_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "<stdin>" : path;
}

static int cannot_read(const char *path)
{
    fprintf(stderr, "%s: cannot read %s: %s\n", program_name, place_name(path),
            strerror(errno));
    return EXIT_NO_INPUT;
}

static int read_descriptor(int descriptor, const char *path, struct bytes *out)
{
    char block[16384];
    ssize_t got;
    while ((got = read(descriptor, block, sizeof block)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return cannot_read(path);
        bool kept = bytes_add(out, block, (size_t)got);
        wipe(block, sizeof block);
        if (!kept) {
            fprintf(stderr, "%s: out of memory\n", program_name);
            return EXIT_INTERNAL;
        }
    }
    return EXIT_DONE;
}

int read_whole(const char *path, struct bytes *out)
{
    bool standard = strcmp(path, "-") == 0;
    int descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY);
    if (descriptor < 0)
        return cannot_read(path);
    int code = read_descriptor(descriptor, path, out);
    if (!standard)
        close(descriptor);
    if (code != EXIT_DONE)
        bytes_free(out);
    return code;
}

int exit_code(kith_status status)
{
    switch (status) {
    case KITH_OK:
        return EXIT_DONE;
    case KITH_E_ARGUMENT:
    case KITH_E_MEMORY:
        return EXIT_INTERNAL;
    default:
        return EXIT_BAD_DATA;
    }
}

int complain(const char *place, const kith_error *error)
{
    fprintf(stderr, "%s:", place);
    if (kith_error_line(error) > 0)
        fprintf(stderr, "%d:%d:", (int)kith_error_line(error),
                (int)kith_error_column(error));
    fprintf(stderr, " error: %s\n", kith_error_message(error));
    return exit_code(kith_error_status(error));
}

int32_t builtin_index(const char *name)
{
    for (int32_t i = 0; i < kith_builtin_count(); i++)
        if (strcmp(kith_builtin_id(i), name) == 0)
            return i;
    return -1;
}

int load_questionnaire(const char *name, kith_questionnaire **out)
{
    struct bytes text = {0};
    kith_error *error = NULL;
    if (builtin_index(name) >= 0) {
        kith_questionnaire_builtin(name, NULL, out, &error);
    } else {
        int code = read_whole(name, &text);
        if (code != EXIT_DONE)
            return code;
        kith_questionnaire_parse(text.data != NULL ? text.data : "",
                                 (int64_t)text.length, NULL, out, &error);
    }
    bytes_free(&text);
    int code = error != NULL ? complain(place_name(name), error) : EXIT_DONE;
    kith_error_free(error);
    return code;
}

int check_tie(const kith_questionnaire *questionnaire, const char *tie)
{
    if (kith_questionnaire_tie_index(questionnaire, tie) >= 0)
        return EXIT_DONE;
    fprintf(stderr, "%s: %s has no tie \"%s\"; it has", program_name,
            kith_questionnaire_id(questionnaire), tie);
    for (int32_t i = 0; i < kith_questionnaire_tie_count(questionnaire); i++)
        fprintf(stderr, "%s %s", i == 0 ? "" : ",",
                kith_questionnaire_tie_id(questionnaire, i));
    fprintf(stderr, "\n");
    return EXIT_USAGE;
}

/* Which genders there are, for one that is not there. */
static int refuse_gender(const kith_wording *wording)
{
    fprintf(stderr, "%s: these texts have no such gender; they have",
            program_name);
    for (int32_t i = 0; i < kith_wording_gender_count(wording); i++)
        fprintf(stderr, "%s %s", i == 0 ? "" : ",",
                kith_wording_gender_id(wording, i));
    fprintf(stderr, "%s\n",
            kith_wording_gender_count(wording) == 0 ? " none" : "");
    return EXIT_USAGE;
}

int choose_gender(kith_wording *wording, const char *gender, kith_wording **out)
{
    kith_error *error = NULL;
    kith_wording *chosen = NULL;
    int code = EXIT_DONE;
    kith_status status =
        kith_wording_with_gender(wording, gender, &chosen, &error);
    if (status == KITH_E_NOT_FOUND)
        code = refuse_gender(wording);
    else if (status != KITH_OK)
        code = complain(program_name, error);
    kith_error_free(error);
    kith_wording_free(wording);
    if (code == EXIT_DONE)
        *out = chosen;
    return code;
}

/* Which languages there are, for one that is not there. */
static int refuse_language(const kith_questionnaire *questionnaire)
{
    const char *id = kith_questionnaire_id(questionnaire);
    int32_t index = builtin_index(id);
    fprintf(stderr, "%s: %s has no texts in that language; it has %s",
            program_name, id, kith_questionnaire_language(questionnaire));
    for (int32_t i = 0; i < kith_builtin_language_count(index); i++)
        fprintf(stderr, ", %s", kith_builtin_language(index, i));
    fprintf(stderr, "\n");
    return EXIT_USAGE;
}

int make_wording(const kith_questionnaire *questionnaire, const char *tie,
                 const struct manner *manner, kith_wording **out)
{
    kith_error *error = NULL;
    kith_wording *made = NULL;
    kith_status status =
        manner->language == NULL
            ? kith_wording_new(questionnaire, tie, NULL, 0, NULL, &made, &error)
            : kith_wording_builtin(questionnaire, tie, manner->language, NULL,
                                   &made, &error);
    int code = EXIT_DONE;
    if (status == KITH_E_NOT_FOUND)
        code = refuse_language(questionnaire);
    else if (status != KITH_OK)
        code = complain(program_name, error);
    kith_error_free(error);
    if (code != EXIT_DONE)
        return code;
    if (manner->gender != NULL)
        return choose_gender(made, manner->gender, out);
    *out = made;
    return EXIT_DONE;
}

static int set_resources(kith_report_options *options, const char *path)
{
    struct bytes text = {0};
    int code = read_whole(path, &text);
    if (code != EXIT_DONE)
        return code;
    kith_error *error = NULL;
    kith_report_options_set_resources(options,
                                      text.data != NULL ? text.data : "",
                                      (int64_t)text.length, &error);
    bytes_free(&text);
    if (error != NULL)
        code = complain(place_name(path), error);
    kith_error_free(error);
    return code;
}

int make_report_options(int32_t view, int32_t format, const char *resources,
                        kith_report_options **out)
{
    kith_report_options *made = NULL;
    if (kith_report_options_new(NULL, &made, NULL) != KITH_OK ||
        kith_report_options_set_view(made, view, NULL) != KITH_OK ||
        kith_report_options_set_format(made, format, NULL) != KITH_OK) {
        kith_report_options_free(made);
        fprintf(stderr, "%s: out of memory\n", program_name);
        return EXIT_INTERNAL;
    }
    int code = resources != NULL ? set_resources(made, resources) : EXIT_DONE;
    if (code != EXIT_DONE)
        kith_report_options_free(made);
    else
        *out = made;
    return code;
}

int usage_error(const char *what)
{
    fprintf(stderr, "%s: %s\nTry '%s --help'.\n", program_name, what,
            program_name);
    return EXIT_USAGE;
}

int print_version(void)
{
    printf("%s (libkith) %s\n", program_name, kith_version());
    return finish_output(EXIT_DONE);
}

/* What is printed passes through here, where it can be wiped. */
static char output[65536];

void no_memory_on_disk(void)
{
    setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
}

void own_output(bool by_line)
{
    setvbuf(stdout, output, by_line ? _IOLBF : _IOFBF, sizeof output);
}

int finish_output(int code)
{
    bool written = fflush(stdout) == 0 && !ferror(stdout);
    wipe(output, sizeof output);
    if (written)
        return code;
    fprintf(stderr, "%s: cannot write the output\n", program_name);
    return code != EXIT_DONE ? code : EXIT_INTERNAL;
}
