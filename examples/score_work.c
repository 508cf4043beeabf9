/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "score_work.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "keep.h"
#include "score_sheet.h"
#include "score_write.h"

enum {
    OUT_BYTES_MOST = 256 * 1024, /* then it is written, in its turn */
    MESSAGES_MOST = 100
};

/* What the threads share. */
struct desk {
    const struct work *work;
    pthread_mutex_t reading; /* guards the file, `first` and `tickets` */
    bool first_taken;
    bool finished;
    long long tickets;
    pthread_mutex_t writing; /* guards the rest */
    pthread_cond_t next;
    long long turn;
    int code; /* how to end; not EXIT_DONE: everybody stops */
    long long rows, faulty, told;
    long long missing[8];
    bool progress;
    time_t shown;
};

/* What one thread has. */
struct worker {
    struct desk *desk;
    pthread_t thread;
    bool started;
    long long ticket;
    bool has_turn;
    struct csv_block block;
    struct sheet sheet;
    struct number_cache *cache;
    struct bytes out, messages;
    struct writer writer;
};

/* ---- Failing ------------------------------------------------------------- */

static void stop(struct desk *desk, int code, const char *what)
{
    pthread_mutex_lock(&desk->writing);
    if (desk->code == EXIT_DONE) {
        desk->code = code;
        fprintf(stderr, "%s: %s\n", program_name, what);
    }
    pthread_cond_broadcast(&desk->next);
    pthread_mutex_unlock(&desk->writing);
}

static void stop_writing(struct desk *desk)
{
    char what[256];
    snprintf(what, sizeof what, "cannot write the output: %s", strerror(errno));
    stop(desk, EXIT_INTERNAL, what);
}

/* ---- In turn ------------------------------------------------------------- */

/* False when everybody stops. */
static bool take_turn(struct worker *worker)
{
    struct desk *desk = worker->desk;
    if (worker->has_turn)
        return true;
    pthread_mutex_lock(&desk->writing);
    while (desk->turn != worker->ticket && desk->code == EXIT_DONE)
        pthread_cond_wait(&desk->next, &desk->writing);
    worker->has_turn = desk->code == EXIT_DONE;
    pthread_mutex_unlock(&desk->writing);
    return worker->has_turn;
}

static void show_progress(struct desk *desk)
{
    time_t now = time(NULL);
    if (!desk->progress || now == desk->shown)
        return;
    desk->shown = now;
    fprintf(stderr, "\r%s: %lld rows", program_name, desk->rows);
}

static void hide_progress(const struct desk *desk)
{
    if (desk->progress && desk->shown != 0)
        fprintf(stderr, "\r%40s\r", "");
}

/* The lines about faulty rows, the first hundred of all. */
static void show_messages(struct desk *desk, const struct bytes *messages)
{
    const char *at = messages->data;
    const char *end = at + messages->length;
    if (messages->length == 0)
        return;
    hide_progress(desk);
    while (at < end && desk->told < MESSAGES_MOST) {
        const char *behind = memchr(at, '\n', (size_t)(end - at));
        size_t length =
            behind != NULL ? (size_t)(behind + 1 - at) : (size_t)(end - at);
        fwrite(at, 1, length, stderr);
        at += length;
        desk->told++;
    }
}

/* Hands over what a worker has so far; false when everybody stops. */
static bool hand_over(struct worker *worker)
{
    struct desk *desk = worker->desk;
    if (!take_turn(worker))
        return false;
    bool written =
        keep_write(desk->work->out, worker->out.data, worker->out.length);
    if (!written) {
        stop_writing(desk);
        return false;
    }
    desk->rows += worker->writer.rows;
    desk->faulty += worker->writer.faulty;
    worker->writer.rows = 0;
    worker->writer.faulty = 0;
    show_messages(desk, &worker->messages);
    show_progress(desk);
    worker->out.length = 0;
    worker->messages.length = 0;
    return true;
}

static void end_turn(struct worker *worker)
{
    struct desk *desk = worker->desk;
    pthread_mutex_lock(&desk->writing);
    desk->turn++;
    worker->has_turn = false;
    pthread_cond_broadcast(&desk->next);
    pthread_mutex_unlock(&desk->writing);
}

/* ---- Blocks -------------------------------------------------------------- */

static void swap(struct csv_block *one, struct csv_block *other)
{
    struct csv_block kept = *one;
    *one = *other;
    *other = kept;
}

/* The next block and its ticket; false when there is none. */
static bool take_block(struct worker *worker)
{
    struct desk *desk = worker->desk;
    const struct work *work = desk->work;
    enum csv_status status = CSV_FINISHED;
    pthread_mutex_lock(&desk->reading);
    if (!desk->first_taken) {
        swap(&worker->block, work->first);
        desk->first_taken = true;
        status = CSV_READ;
    } else if (!desk->finished) {
        status = csv_next_block(work->file, &worker->block);
    }
    desk->finished = status != CSV_READ;
    if (status == CSV_READ)
        worker->ticket = desk->tickets++;
    pthread_mutex_unlock(&desk->reading);
    if (status == CSV_NO_MEMORY)
        stop(desk, EXIT_INTERNAL, work->file->message);
    else if (status == CSV_CANNOT_READ)
        worker->ticket = -1;
    return status == CSV_READ;
}

/* Some rows of the block; false when everybody stops. */
static bool do_rows(struct worker *worker)
{
    struct sheet *sheet = &worker->sheet;
    sheet_read(sheet, &worker->block);
    bool done = !sheet->no_memory && sheet_score(sheet) == KITH_OK;
    for (size_t i = 0; done && i < sheet->count; i++)
        done = write_row(&worker->writer, sheet, i) &&
               (worker->out.length < OUT_BYTES_MOST || hand_over(worker));
    if (!done)
        stop(worker->desk, EXIT_INTERNAL, "out of memory");
    return done;
}

/* What functions left below on a thread's stack: registers that the dynamic
 * linker saved hold pieces of what was copied. */
static void wipe_stack(void)
{
    char below[64 * 1024];
    wipe(below, sizeof below);
}

static void *work_on(void *argument)
{
    struct worker *worker = argument;
    struct desk *desk = worker->desk;
    bool going = true;
    while (going && take_block(worker)) {
        sheet_begin(&worker->sheet, &worker->block);
        while (going && worker->block.at < worker->block.length)
            going = do_rows(worker);
        going = going && hand_over(worker);
        if (going)
            end_turn(worker);
    }
    pthread_mutex_lock(&desk->writing);
    for (size_t i = 0; i < sizeof desk->missing / sizeof *desk->missing; i++)
        desk->missing[i] += worker->sheet.missing[i];
    pthread_mutex_unlock(&desk->writing);
    wipe_stack();
    return NULL;
}

/* ---- Workers ------------------------------------------------------------- */

static bool begin(struct worker *worker, struct desk *desk)
{
    const struct work *work = desk->work;
    *worker = (struct worker){.desk = desk};
    worker->cache = calloc(1, sizeof *worker->cache);
    worker->writer = (struct writer){.questionnaire = work->questionnaire,
                                     .prefix = work->settings->prefix,
                                     .place = work->place,
                                     .cache = worker->cache,
                                     .out = &worker->out,
                                     .messages = &worker->messages};
    return worker->cache != NULL &&
           sheet_make(&worker->sheet, work->layout, work->outputs,
                      work->settings, work->questionnaire);
}

static void end(struct worker *worker)
{
    sheet_free(&worker->sheet);
    csv_block_free(&worker->block);
    bytes_free(&worker->out);
    bytes_free(&worker->messages);
    if (worker->cache != NULL)
        wipe(worker->cache, sizeof *worker->cache);
    free(worker->cache);
}

/* The names of the columns. */
static void begin_output(struct desk *desk, struct worker *worker)
{
    const struct work *work = desk->work;
    if (!write_header(&worker->writer, work->layout, work->outputs,
                      work->settings->ndjson))
        stop(desk, EXIT_INTERNAL, "out of memory");
    else if (!keep_write(work->out, worker->out.data, worker->out.length))
        stop_writing(desk);
    worker->out.length = 0;
}

/* The first worker is this thread; the others help it. */
static void run_workers(struct desk *desk, struct worker *workers, int count)
{
    int ready = 0;
    while (ready < count && begin(&workers[ready], desk))
        ready++;
    if (ready < count)
        stop(desk, EXIT_INTERNAL, "out of memory");
    if (ready == count) {
        begin_output(desk, &workers[0]);
        for (int i = 1; i < count; i++)
            workers[i].started = pthread_create(&workers[i].thread, NULL,
                                                work_on, &workers[i]) == 0;
        work_on(&workers[0]);
        for (int i = 1; i < count; i++)
            if (workers[i].started)
                pthread_join(workers[i].thread, NULL);
    }
    for (int i = 0; i <= ready && i < count; i++)
        end(&workers[i]);
}

/* ---- The end ------------------------------------------------------------- */

static void tell(const struct desk *desk)
{
    fprintf(stderr, "%s: %lld %s", program_name, desk->rows,
            desk->rows == 1 ? "row" : "rows");
    if (desk->faulty > 0)
        fprintf(stderr, ", %lld of them faulty (see the column %sfault)",
                desk->faulty, desk->work->settings->prefix);
    bool any = false;
    for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED; reason++)
        if (desk->missing[reason] > 0) {
            fprintf(stderr, "%s %lld %s",
                    any ? "," : "; missing answers:", desk->missing[reason],
                    missing_word(reason));
            any = true;
        }
    fprintf(stderr, "%s\n", any ? "" : "; no answer is missing");
}

int work_do(const struct work *work)
{
    struct desk desk = {.work = work, .code = EXIT_DONE};
    int count = work->settings->threads;
    struct worker *workers = calloc((size_t)count, sizeof *workers);
    if (workers == NULL) {
        fprintf(stderr, "%s: out of memory\n", program_name);
        return EXIT_INTERNAL;
    }
    desk.progress = !work->settings->quiet && isatty(STDERR_FILENO) == 1;
    pthread_mutex_init(&desk.reading, NULL);
    pthread_mutex_init(&desk.writing, NULL);
    pthread_cond_init(&desk.next, NULL);
    run_workers(&desk, workers, count);
    free(workers);
    hide_progress(&desk);
    if (desk.code == EXIT_DONE && *work->file->message != '\0') {
        fprintf(stderr, "%s: cannot read %s: %s\n", program_name, work->place,
                work->file->message);
        desk.code = EXIT_NO_INPUT;
    }
    if (desk.code == EXIT_DONE && !work->settings->quiet)
        tell(&desk);
    pthread_cond_destroy(&desk.next);
    pthread_mutex_destroy(&desk.writing);
    pthread_mutex_destroy(&desk.reading);
    return desk.code;
}
