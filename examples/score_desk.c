/* SPDX-License-Identifier: MIT */

#define _POSIX_C_SOURCE 200809L

#include "score_desk.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "keep.h"

enum { MESSAGES_MOST = 100 };

/* ---- Opening, closing, stopping ------------------------------------------ */

bool desk_open(struct desk *desk, int out, int threads, bool progress)
{
    *desk = (struct desk){.out = out,
                          .progress = progress,
                          .waiting_most = 2 * threads,
                          .code = EXIT_DONE};
    pthread_mutex_init(&desk->lock, NULL);
    pthread_cond_init(&desk->next, NULL);
    desk->waiting = calloc((size_t)desk->waiting_most, sizeof *desk->waiting);
    return desk->waiting != NULL;
}

void desk_close(struct desk *desk)
{
    for (int i = 0; desk->waiting != NULL && i < desk->waiting_most; i++) {
        bytes_free(&desk->waiting[i].out);
        bytes_free(&desk->waiting[i].messages);
    }
    free(desk->waiting);
    pthread_cond_destroy(&desk->next);
    pthread_mutex_destroy(&desk->lock);
}

void desk_stop(struct desk *desk, int code, const char *what)
{
    pthread_mutex_lock(&desk->lock);
    if (desk->code == EXIT_DONE) {
        desk->code = code;
        fprintf(stderr, "%s: %s\n", program_name, what);
    }
    pthread_cond_broadcast(&desk->next);
    pthread_mutex_unlock(&desk->lock);
}

static bool is_stopped(struct desk *desk)
{
    pthread_mutex_lock(&desk->lock);
    bool stopped = desk->code != EXIT_DONE;
    pthread_mutex_unlock(&desk->lock);
    return stopped;
}

/* ---- Writing ------------------------------------------------------------- */

bool desk_write(struct desk *desk, struct bytes *text)
{
    char what[256];
    if (keep_write(desk->out, text->data, text->length)) {
        text->length = 0;
        return true;
    }
    snprintf(what, sizeof what, "cannot write the output: %s", strerror(errno));
    desk_stop(desk, EXIT_INTERNAL, what);
    return false;
}

static void show_progress(struct desk *desk)
{
    time_t now = time(NULL);
    if (!desk->progress || now == desk->shown)
        return;
    desk->shown = now;
    fprintf(stderr, "\r%s: %lld rows", program_name, desk->rows);
}

void desk_hide_progress(const struct desk *desk)
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
    desk_hide_progress(desk);
    while (at < end && desk->told < MESSAGES_MOST) {
        const char *behind = memchr(at, '\n', (size_t)(end - at));
        size_t length =
            behind != NULL ? (size_t)(behind + 1 - at) : (size_t)(end - at);
        fwrite(at, 1, length, stderr);
        at += length;
        desk->told++;
    }
}

/* To be called by who has the turn. False when everybody stops. */
static bool write_parcel(struct desk *desk, struct parcel *parcel)
{
    if (!desk_write(desk, &parcel->out))
        return false;
    desk->rows += parcel->rows;
    desk->faulty += parcel->faulty;
    show_messages(desk, &parcel->messages);
    show_progress(desk);
    parcel->rows = 0;
    parcel->faulty = 0;
    parcel->messages.length = 0;
    parcel->waits = false;
    return true;
}

/* ---- In turn ------------------------------------------------------------- */

/* A place among those that wait; NULL: all are taken. */
static struct parcel *find_place(const struct desk *desk)
{
    for (int i = 0; i < desk->waiting_most; i++)
        if (!desk->waiting[i].waits)
            return &desk->waiting[i];
    return NULL;
}

/* The one whose turn it is; NULL: it does not wait. */
static struct parcel *find_next(const struct desk *desk)
{
    for (int i = 0; i < desk->waiting_most; i++)
        if (desk->waiting[i].waits && desk->waiting[i].ticket == desk->turn)
            return &desk->waiting[i];
    return NULL;
}

/* Leaves a parcel to whoever writes the one before it, for an empty one. */
static void leave(struct parcel *parcel, struct parcel *place)
{
    struct parcel empty = *place;
    *place = *parcel;
    place->waits = true;
    *parcel = empty;
}

/* Waits for the turn, or leaves the parcel where its block is done. False when
 * it was left, and when everybody stops. */
static bool take_turn(struct desk *desk, struct parcel *parcel, bool done)
{
    struct parcel *place = NULL;
    pthread_mutex_lock(&desk->lock);
    while (desk->turn != parcel->ticket && desk->code == EXIT_DONE &&
           (!done || (place = find_place(desk)) == NULL))
        pthread_cond_wait(&desk->next, &desk->lock);
    bool taken = desk->code == EXIT_DONE && desk->turn == parcel->ticket;
    if (!taken && desk->code == EXIT_DONE)
        leave(parcel, place);
    pthread_mutex_unlock(&desk->lock);
    return taken;
}

/* The turn goes on, past all that wait for it. False when everybody stops. */
static bool end_turn(struct desk *desk)
{
    struct parcel *next;
    bool written = true;
    pthread_mutex_lock(&desk->lock);
    desk->turn++;
    while (written && (next = find_next(desk)) != NULL) {
        pthread_mutex_unlock(&desk->lock);
        written = write_parcel(desk, next);
        pthread_mutex_lock(&desk->lock);
        desk->turn++;
    }
    pthread_cond_broadcast(&desk->next);
    pthread_mutex_unlock(&desk->lock);
    return written;
}

bool desk_hand_in(struct desk *desk, struct parcel *parcel, bool done)
{
    if (!take_turn(desk, parcel, done))
        return !is_stopped(desk);
    return write_parcel(desk, parcel) && (!done || end_turn(desk));
}
