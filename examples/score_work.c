/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "score_work.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "score_desk.h"
#include "score_sheet.h"
#include "score_write.h"

enum { OUT_BYTES_MOST = 256 * 1024 }; /* then it is handed in */

/* What the threads share. */
struct shop {
    const struct work *work;
    struct desk desk;
    pthread_mutex_t reading; /* guards the rest */
    bool first_taken;
    bool finished;
    long long tickets;
    long long missing[8];
};

/* What one thread has. */
struct worker {
    struct shop *shop;
    pthread_t thread;
    bool started;
    struct csv_block block;
    struct sheet sheet;
    struct number_cache *cache;
    struct parcel parcel;
    struct writer writer;
};

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
    struct shop *shop = worker->shop;
    const struct work *work = shop->work;
    enum csv_status status = CSV_FINISHED;
    pthread_mutex_lock(&shop->reading);
    if (!shop->first_taken) {
        swap(&worker->block, work->first);
        shop->first_taken = true;
        status = CSV_READ;
    } else if (!shop->finished) {
        status = csv_next_block(work->file, &worker->block);
    }
    shop->finished = status != CSV_READ;
    if (status == CSV_READ)
        worker->parcel.ticket = shop->tickets++;
    pthread_mutex_unlock(&shop->reading);
    if (status == CSV_NO_MEMORY)
        desk_stop(&shop->desk, EXIT_INTERNAL, work->file->message);
    return status == CSV_READ;
}

/* Hands in what there is so far. */
static bool hand_in(struct worker *worker, bool done)
{
    worker->parcel.rows = worker->writer.rows;
    worker->parcel.faulty = worker->writer.faulty;
    worker->writer.rows = 0;
    worker->writer.faulty = 0;
    return desk_hand_in(&worker->shop->desk, &worker->parcel, done);
}

/* Some rows of the block; false when everybody stops. */
static bool do_rows(struct worker *worker)
{
    struct sheet *sheet = &worker->sheet;
    sheet_read(sheet, &worker->block);
    bool done = !sheet->no_memory && sheet_score(sheet) == KITH_OK;
    for (size_t i = 0; done && i < sheet->count; i++)
        done = write_row(&worker->writer, sheet, i) &&
               (worker->parcel.out.length < OUT_BYTES_MOST ||
                hand_in(worker, false));
    if (!done)
        desk_stop(&worker->shop->desk, EXIT_INTERNAL, "out of memory");
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
    struct shop *shop = worker->shop;
    bool going = true;
    while (going && take_block(worker)) {
        sheet_begin(&worker->sheet, &worker->block);
        while (going && worker->block.at < worker->block.length)
            going = do_rows(worker);
        going = going && hand_in(worker, true);
    }
    pthread_mutex_lock(&shop->reading);
    for (size_t i = 0; i < sizeof shop->missing / sizeof *shop->missing; i++)
        shop->missing[i] += worker->sheet.missing[i];
    pthread_mutex_unlock(&shop->reading);
    wipe_stack();
    return NULL;
}

/* ---- Workers ------------------------------------------------------------- */

static bool begin(struct worker *worker, struct shop *shop)
{
    const struct work *work = shop->work;
    *worker = (struct worker){.shop = shop};
    worker->cache = calloc(1, sizeof *worker->cache);
    worker->writer = (struct writer){.questionnaire = work->questionnaire,
                                     .prefix = work->settings->prefix,
                                     .place = work->place,
                                     .cache = worker->cache,
                                     .out = &worker->parcel.out,
                                     .messages = &worker->parcel.messages};
    return worker->cache != NULL &&
           sheet_make(&worker->sheet, work->layout, work->outputs,
                      work->settings, work->questionnaire);
}

static void end(struct worker *worker)
{
    sheet_free(&worker->sheet);
    csv_block_free(&worker->block);
    bytes_free(&worker->parcel.out);
    bytes_free(&worker->parcel.messages);
    if (worker->cache != NULL)
        wipe(worker->cache, sizeof *worker->cache);
    free(worker->cache);
}

/* The names of the columns. */
static void begin_output(struct shop *shop, struct worker *worker)
{
    const struct work *work = shop->work;
    if (!write_header(&worker->writer, work->layout, work->outputs,
                      work->settings->ndjson))
        desk_stop(&shop->desk, EXIT_INTERNAL, "out of memory");
    else
        desk_write(&shop->desk, &worker->parcel.out);
}

/* The first worker is this thread; the others help it. */
static void run_workers(struct shop *shop, struct worker *workers, int count)
{
    int ready = 0;
    while (ready < count && begin(&workers[ready], shop))
        ready++;
    if (ready < count)
        desk_stop(&shop->desk, EXIT_INTERNAL, "out of memory");
    if (ready == count) {
        begin_output(shop, &workers[0]);
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

static void tell(const struct shop *shop)
{
    const struct desk *desk = &shop->desk;
    fprintf(stderr, "%s: %lld %s", program_name, desk->rows,
            desk->rows == 1 ? "row" : "rows");
    if (desk->faulty > 0)
        fprintf(stderr, ", %lld of them faulty (see the column %sfault)",
                desk->faulty, shop->work->settings->prefix);
    bool any = false;
    for (int32_t reason = KITH_NOT_ASKED; reason <= KITH_DECLINED; reason++)
        if (shop->missing[reason] > 0) {
            fprintf(stderr, "%s %lld %s",
                    any ? "," : "; missing answers:", shop->missing[reason],
                    missing_word(reason));
            any = true;
        }
    fprintf(stderr, "%s\n",
            any || desk->faulty > 0 || desk->rows == 0
                ? ""
                : "; no answer is missing");
}

int work_do(const struct work *work)
{
    struct shop shop = {.work = work};
    int count = work->settings->threads;
    bool progress = !work->settings->quiet && isatty(STDERR_FILENO) == 1;
    struct worker *workers = calloc((size_t)count, sizeof *workers);
    pthread_mutex_init(&shop.reading, NULL);
    if (!desk_open(&shop.desk, work->out, count, progress) || workers == NULL)
        desk_stop(&shop.desk, EXIT_INTERNAL, "out of memory");
    else
        run_workers(&shop, workers, count);
    free(workers);
    desk_hide_progress(&shop.desk);
    if (shop.desk.code == EXIT_DONE && *work->file->message != '\0') {
        fprintf(stderr, "%s: cannot read %s: %s\n", program_name, work->place,
                work->file->message);
        shop.desk.code = EXIT_NO_INPUT;
    }
    if (shop.desk.code == EXIT_DONE && !work->settings->quiet)
        tell(&shop);
    desk_close(&shop.desk);
    pthread_mutex_destroy(&shop.reading);
    return shop.desk.code;
}
