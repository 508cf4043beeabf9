/* SPDX-License-Identifier: MIT */
/* score_desk - where finished blocks are handed in by several threads, and
 * written in the file's order.
 *
 * Knows nothing of rows and columns. */

#ifndef KITH_EXAMPLES_SCORE_DESK_H
#define KITH_EXAMPLES_SCORE_DESK_H

#include <pthread.h>
#include <stdbool.h>
#include <time.h>

#include "common.h"

/* What becomes of a block, or of a part of it. */
struct parcel {
    bool waits;       /* for its turn */
    long long ticket; /* the block's, from 0 */
    long long rows, faulty;
    struct bytes out;
    struct bytes messages; /* a line for each faulty row */
};

struct desk {
    int out;
    bool progress; /* is shown */
    pthread_mutex_t lock;
    pthread_cond_t next;
    long long turn;
    struct parcel *waiting; /* done before their turn, so that nobody waits */
    int waiting_most;
    int code; /* how to end; not EXIT_DONE: everybody stops */
    long long rows, faulty, told;
    time_t shown;
};

/* False when there is no memory. To be closed whatever happened. */
bool desk_open(struct desk *desk, int out, int threads, bool progress);

/* Wipes and frees. */
void desk_close(struct desk *desk);

/* Says once what went wrong, and has everybody stop. */
void desk_stop(struct desk *desk, int code, const char *what);

/* Writes at once, before the first block. False when everybody stops. */
bool desk_write(struct desk *desk, struct bytes *text);

/* Hands in a parcel, which is empty then; `done`: its block is. False when
 * everybody stops. */
bool desk_hand_in(struct desk *desk, struct parcel *parcel, bool done);

/* Takes the progress away from the terminal. */
void desk_hide_progress(const struct desk *desk);

#endif
