/* SPDX-License-Identifier: MIT */
/* kith-items - what a file of many people's answers says about a questionnaire.
 *
 * The lesson: a sample takes in columns block by block and keeps sums alone, so
 * that a file of any length needs the same memory; an analysis is then worked
 * out of it for each scale. */

#define _POSIX_C_SOURCE 200809L

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <kith/kith.h>

#include "common.h"
#include "csv.h"
#include "items_settings.h"
#include "items_show.h"
#include "keep.h"
#include "score_layout.h"
#include "score_outputs.h"
#include "score_sheet.h"

const char program_name[] = "kith-items";

enum { MESSAGES_MOST = 100 };

/* All that is made on the way. */
struct bench {
    struct items_settings settings;
    kith_questionnaire *questionnaire;
    kith_wording *wording; /* NULL: no labels are taken */
    int32_t tie;
    struct csv_file file;
    bool opened;
    struct csv_block block;
    struct csv_row header;
    struct layout layout;
    struct outputs nothing; /* no person's result is wanted */
    struct sheet sheet;
    kith_sample *sample;
    int64_t faults;
};

static int no_memory(void)
{
    fprintf(stderr, "%s: out of memory\n", program_name);
    return EXIT_INTERNAL;
}

/* ---- What is looked at ----------------------------------------------------
 */

static int choose_tie(struct bench *bench)
{
    const char *tie = bench->settings.tie;
    const kith_questionnaire *questionnaire = bench->questionnaire;
    if (tie == NULL && kith_questionnaire_tie_count(questionnaire) > 1)
        return usage_error("the questionnaire is for several ties; name one "
                           "with --tie");
    int code = tie == NULL ? EXIT_DONE : check_tie(questionnaire, tie);
    bench->tie =
        tie == NULL ? 0 : kith_questionnaire_tie_index(questionnaire, tie);
    return code;
}

static int check_scale(const struct bench *bench)
{
    const char *id = bench->settings.scale;
    if (id == NULL)
        return EXIT_DONE;
    int32_t scale = kith_questionnaire_scale_index(bench->questionnaire, id);
    if (scale < 0)
        return usage_error("the questionnaire has no scale of that id; "
                           "kith-check lists them");
    if (!bench->settings.read.with_sensitive &&
        kith_questionnaire_scale_is_sensitive(bench->questionnaire, scale) == 1)
        return usage_error("that scale is sensitive: it needs "
                           "--with-sensitive");
    return EXIT_DONE;
}

static int read_wording(struct bench *bench)
{
    const struct score_settings *read = &bench->settings.read;
    if (!read->labels)
        return EXIT_DONE;
    return make_wording(
        bench->questionnaire,
        kith_questionnaire_tie_id(bench->questionnaire, bench->tie),
        &(struct manner){.language = read->language}, &bench->wording);
}

/* ---- Reading --------------------------------------------------------------
 */

static int refuse_file(const struct bench *bench, enum csv_status status)
{
    const char *place = place_name(bench->settings.read.file);
    const char *what = bench->file.message;
    if (status == CSV_NO_MEMORY)
        return no_memory();
    if (status == CSV_BAD_TEXT) {
        fprintf(stderr, "%s:1: error: %s\n", place, what);
        return EXIT_BAD_DATA;
    }
    fprintf(stderr, "%s: cannot read %s: %s\n", program_name, place, what);
    return EXIT_NO_INPUT;
}

static int read_header(struct bench *bench)
{
    const struct score_settings *read = &bench->settings.read;
    bench->opened = true;
    enum csv_status status =
        csv_open(&bench->file, read->file, read->separator);
    if (status == CSV_READ)
        status = csv_next_block(&bench->file, &bench->block);
    if (status == CSV_READ)
        status =
            csv_next_row(&bench->file.dialect, &bench->block, &bench->header);
    return status == CSV_READ ? EXIT_DONE : refuse_file(bench, status);
}

static int plan(struct bench *bench)
{
    const struct layout_source source = {
        .settings = &bench->settings.read,
        .questionnaire = bench->questionnaire,
        .wording = bench->wording,
        .place = place_name(bench->settings.read.file)};
    int code = layout_make(&bench->layout, &source, &bench->file.dialect,
                           &bench->header);
    if (code != EXIT_DONE)
        return code;
    return sheet_make(&bench->sheet, &bench->layout, &bench->nothing,
                      &bench->settings.read, bench->questionnaire) &&
                   kith_sample_new(bench->questionnaire, bench->tie,
                                   &bench->sample, NULL) == KITH_OK
               ? EXIT_DONE
               : no_memory();
}

/* The rows that could not be read, the first hundred of all. */
static void tell_faults(struct bench *bench)
{
    const struct sheet *sheet = &bench->sheet;
    for (size_t i = 0; i < sheet->count; i++) {
        if (sheet->notes[i].place >= 0)
            continue;
        if (bench->faults++ < MESSAGES_MOST)
            fprintf(stderr, "%s:%s\n", place_name(bench->settings.read.file),
                    sheet->faults.data + sheet->notes[i].fault +
                        strlen("line "));
    }
}

static int take_rows(struct bench *bench)
{
    struct sheet *sheet = &bench->sheet;
    int64_t faults = 0;
    kith_error *error = NULL;
    while (bench->block.at < bench->block.length) {
        sheet_read(sheet, &bench->block);
        if (sheet->no_memory)
            return no_memory();
        tell_faults(bench);
        kith_sample_add(bench->sample, sheet->columns, 0, (int64_t)sheet->good,
                        &faults, &error);
        if (error != NULL) {
            int code = complain(program_name, error);
            kith_error_free(error);
            return code;
        }
        bench->faults += faults;
    }
    return EXIT_DONE;
}

static int take_all(struct bench *bench)
{
    enum csv_status status = CSV_READ;
    int code = EXIT_DONE;
    while (code == EXIT_DONE && status == CSV_READ) {
        code = take_rows(bench);
        if (code == EXIT_DONE)
            status = csv_next_block(&bench->file, &bench->block);
    }
    if (code == EXIT_DONE && status != CSV_FINISHED)
        code = refuse_file(bench, status);
    return code;
}

/* ---- Showing --------------------------------------------------------------
 */

static int make_norm(const struct bench *bench, struct bytes *out)
{
    const struct items_settings *settings = &bench->settings;
    kith_text *text = NULL;
    kith_error *error = NULL;
    kith_sample_norm(
        bench->sample,
        kith_questionnaire_scale_index(bench->questionnaire, settings->scale),
        settings->norm, settings->population, KITH_NUL, settings->source,
        KITH_NUL, &text, &error);
    int code = EXIT_DONE;
    if (text == NULL)
        code = complain(program_name, error);
    else if (!bytes_add(out, kith_text_data(text),
                        (size_t)kith_text_length(text)) ||
             !bytes_add(out, "\n", 1))
        code = no_memory();
    kith_error_free(error);
    kith_text_free(text);
    return code;
}

static int make_output(const struct bench *bench, struct bytes *out)
{
    const struct findings findings = {.settings = &bench->settings,
                                      .questionnaire = bench->questionnaire,
                                      .sample = bench->sample,
                                      .tie = bench->tie,
                                      .faults = bench->faults};
    if (bench->settings.norm != NULL)
        return make_norm(bench, out);
    bool made = bench->settings.json ? show_json(&findings, out)
                                     : show_table(&findings, out);
    return made ? EXIT_DONE : no_memory();
}

static int write_output(const struct bench *bench, const struct bytes *out)
{
    const char *path = bench->settings.read.output;
    int file = STDOUT_FILENO;
    if (path != NULL)
        file = keep_open(path);
    bool written = file >= 0 && keep_write(file, out->data, out->length);
    if (path != NULL && file >= 0 && close(file) != 0)
        written = false;
    if (written)
        return EXIT_DONE;
    fprintf(stderr, "%s: cannot write %s: %s\n", program_name,
            path != NULL ? path : "the output", strerror(errno));
    if (path != NULL && file >= 0)
        unlink(path);
    return EXIT_INTERNAL;
}

static int32_t count_left_out(const struct bench *bench)
{
    int32_t count = 0;
    const kith_questionnaire *questionnaire = bench->questionnaire;
    for (int32_t i = 0; i < kith_questionnaire_scale_count(questionnaire); i++)
        count += bench->settings.scale == NULL &&
                 kith_sample_item_count(bench->sample, i) > 0 &&
                 kith_questionnaire_scale_is_sensitive(questionnaire, i) == 1;
    return bench->settings.read.with_sensitive ? 0 : count;
}

static void tell(const struct bench *bench)
{
    int32_t left_out = count_left_out(bench);
    int64_t others = kith_sample_other_tie_count(bench->sample);
    long long rows = (long long)(kith_sample_row_count(bench->sample) + others +
                                 bench->faults);
    fprintf(stderr, "%s: %lld %s", program_name, rows,
            rows == 1 ? "row" : "rows");
    if (bench->faults > 0)
        fprintf(stderr, ", %lld of them faulty and left out",
                (long long)bench->faults);
    if (others > 0)
        fprintf(stderr, ", %lld about another tie", (long long)others);
    if (left_out > 0)
        fprintf(stderr, "; %d sensitive %s --with-sensitive", (int)left_out,
                left_out == 1 ? "scale needs" : "scales need");
    fprintf(stderr, "\n");
}

/* What functions left below on the stack: registers that the dynamic linker
 * saved hold pieces of what was copied. */
static void wipe_stack(void)
{
    char below[64 * 1024];
    wipe(below, sizeof below);
}

static int show(const struct bench *bench)
{
    struct bytes out = {0};
    int code = make_output(bench, &out);
    if (code == EXIT_DONE)
        code = write_output(bench, &out);
    bytes_free(&out);
    if (code == EXIT_DONE && !bench->settings.read.quiet)
        tell(bench);
    return code;
}

/* ---- All of it ------------------------------------------------------------
 */

static int check_output(const struct bench *bench)
{
    const char *path = bench->settings.read.output;
    return path == NULL ? EXIT_DONE : keep_check(path);
}

static int run(struct bench *bench)
{
    int code = load_questionnaire(bench->settings.read.questionnaire,
                                  &bench->questionnaire);
    static int (*const steps[])(struct bench *) = {choose_tie, read_wording,
                                                   read_header, plan};
    if (code == EXIT_DONE)
        code = check_scale(bench);
    if (code == EXIT_DONE)
        code = check_output(bench);
    for (size_t i = 0; code == EXIT_DONE && i < sizeof steps / sizeof *steps;
         i++)
        code = steps[i](bench);
    if (code == EXIT_DONE)
        code = take_all(bench);
    if (code == EXIT_DONE)
        code = show(bench);
    kith_sample_free(bench->sample);
    sheet_free(&bench->sheet);
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
    int code = items_settings_read(&bench.settings, argc, argv);
    if (code >= 0)
        return code;
    no_memory_on_disk();
    code = run(&bench);
    wipe_stack();
    return code;
}
