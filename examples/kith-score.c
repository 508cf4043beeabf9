/* SPDX-License-Identifier: MIT */
/* kith-score - from a file of many people's answers to a file of scores.
 *
 * The lesson: name the columns that are read and those that are filled once,
 * then have the library go over the rows, some at a time: constant memory, any
 * number of threads, and the same numbers as for one person at a time. */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <kith/kith.h>

#include "common.h"
#include "csv.h"
#include "keep.h"
#include "score_codebook.h"
#include "score_layout.h"
#include "score_outputs.h"
#include "score_settings.h"
#include "score_work.h"

const char program_name[] = "kith-score";

/* All that is made on the way. */
struct bench {
    struct score_settings settings;
    kith_questionnaire *questionnaire;
    kith_wording *wording; /* of labels and of the codebook; or NULL */
    struct csv_file file;
    bool opened;
    struct csv_block block;
    struct csv_row header;
    struct layout layout;
    struct outputs outputs;
};

/* Whose words the labels are in: those of the tie, or of the first. */
static int read_wording(struct bench *bench)
{
    const struct score_settings *settings = &bench->settings;
    const char *tie = settings->tie != NULL
                          ? settings->tie
                          : kith_questionnaire_tie_id(bench->questionnaire, 0);
    if (!settings->labels && settings->codebook == NULL)
        return EXIT_DONE;
    int code = check_tie(bench->questionnaire, tie);
    return code != EXIT_DONE
               ? code
               : make_wording(bench->questionnaire, tie,
                              &(struct manner){.language = settings->language},
                              &bench->wording);
}

static int refuse_file(const struct bench *bench, enum csv_status status)
{
    const char *place = place_name(bench->settings.file);
    const char *what = bench->file.message;
    if (status == CSV_BAD_TEXT) {
        fprintf(stderr, "%s:1: error: %s\n", place, what);
        return EXIT_BAD_DATA;
    }
    if (status == CSV_NO_MEMORY) {
        fprintf(stderr, "%s: %s\n", program_name, what);
        return EXIT_INTERNAL;
    }
    fprintf(stderr, "%s: cannot read %s: %s\n", program_name, place, what);
    return EXIT_NO_INPUT;
}

static int read_header(struct bench *bench)
{
    const struct score_settings *settings = &bench->settings;
    bench->opened = true;
    enum csv_status status =
        csv_open(&bench->file, settings->file, settings->separator);
    if (status == CSV_READ)
        status = csv_next_block(&bench->file, &bench->block);
    if (status == CSV_READ)
        status =
            csv_next_row(&bench->file.dialect, &bench->block, &bench->header);
    return status == CSV_READ ? EXIT_DONE : refuse_file(bench, status);
}

static int plan(struct bench *bench)
{
    const char *place = place_name(bench->settings.file);
    const struct layout_source source = {
        .settings = &bench->settings,
        .questionnaire = bench->questionnaire,
        .wording = bench->settings.labels ? bench->wording : NULL,
        .place = place};
    int code = layout_make(&bench->layout, &source, &bench->file.dialect,
                           &bench->header);
    csv_row_free(&bench->header); /* large, where there are many columns */
    if (code == EXIT_DONE)
        code = outputs_make(&bench->outputs, &bench->settings,
                            bench->questionnaire, &bench->layout, place);
    return code;
}

/* A file must not be written over while it is being read. */
static bool is_input(const struct bench *bench, const char *path)
{
    struct stat in, out;
    return fstat(bench->file.descriptor, &in) == 0 && stat(path, &out) == 0 &&
           in.st_dev == out.st_dev && in.st_ino == out.st_ino;
}

static int open_output(const struct bench *bench, int *out)
{
    const char *path = bench->settings.output;
    *out = STDOUT_FILENO;
    if (path == NULL)
        return EXIT_DONE;
    int code = keep_check(path);
    if (code != EXIT_DONE)
        return code;
    if (is_input(bench, path))
        return usage_error("-o names the file that is read");
    *out = keep_open(path);
    if (*out >= 0) {
        keep_drop_when_ended(path);
        return EXIT_DONE;
    }
    fprintf(stderr, "%s: cannot write %s: %s\n", program_name, path,
            strerror(errno));
    return EXIT_INTERNAL;
}

/* Nothing half written stays. */
static int close_output(const struct bench *bench, int out, int code)
{
    const char *path = bench->settings.output;
    if (path == NULL)
        return code;
    if (close(out) != 0 && code == EXIT_DONE) {
        fprintf(stderr, "%s: cannot write %s: %s\n", program_name, path,
                strerror(errno));
        code = EXIT_INTERNAL;
    }
    if (code != EXIT_DONE)
        unlink(path);
    keep_drop_when_ended(NULL);
    return code;
}

static int write_codebook(const struct bench *bench)
{
    if (bench->settings.codebook == NULL)
        return EXIT_DONE;
    if (is_input(bench, bench->settings.codebook))
        return usage_error("--codebook names the file that is read");
    const struct codebook codebook = {.settings = &bench->settings,
                                      .questionnaire = bench->questionnaire,
                                      .wording = bench->wording,
                                      .layout = &bench->layout,
                                      .outputs = &bench->outputs};
    return codebook_write(&codebook);
}

static int score(struct bench *bench)
{
    int out;
    int code = open_output(bench, &out);
    if (code != EXIT_DONE)
        return code;
    const struct work work = {.settings = &bench->settings,
                              .questionnaire = bench->questionnaire,
                              .layout = &bench->layout,
                              .outputs = &bench->outputs,
                              .place = place_name(bench->settings.file),
                              .file = &bench->file,
                              .first = &bench->block,
                              .out = out};
    return close_output(bench, out, work_do(&work));
}

static int run(struct bench *bench)
{
    int code = load_questionnaire(bench->settings.questionnaire,
                                  &bench->questionnaire);
    if (code == EXIT_DONE)
        code = read_wording(bench);
    if (code == EXIT_DONE)
        code = read_header(bench);
    if (code == EXIT_DONE)
        code = plan(bench);
    if (code == EXIT_DONE)
        code = write_codebook(bench);
    if (code == EXIT_DONE)
        code = score(bench);
    outputs_free(&bench->outputs);
    layout_free(&bench->layout);
    csv_row_free(&bench->header);
    csv_block_free(&bench->block);
    if (bench->opened)
        csv_close(&bench->file);
    kith_wording_free(bench->wording);
    kith_questionnaire_free(bench->questionnaire);
    return code;
}

int main(int argc, char **argv)
{
    struct bench bench = {0};
    int code = settings_read(&bench.settings, argc, argv);
    if (code >= 0)
        return code;
    no_memory_on_disk();
    signal(SIGPIPE, SIG_IGN); /* so that what was held is wiped */
    return run(&bench);
}
