/* SPDX-License-Identifier: MIT */
/* faults - an allocator that fails when told to, and watches what it gives.
 *
 * New blocks are full of rubbish; blocks that come back must be all zero and of
 * the size that was asked for. Knows nothing of what is tested. */

#ifndef KITH_TESTS_SUPPORT_FAULTS_H
#define KITH_TESTS_SUPPORT_FAULTS_H

#include <stdbool.h>
#include <stddef.h>

#include <kith/memory.h>
#include <kith/status.h>

struct faults {
    kith_memory *memory; /* hand this to the library */
    long calls;          /* blocks asked for since it was armed */
    long fail_at;        /* the call that fails, from 0; -1 is none */
    bool from_then_on;   /* and all calls behind it */
    long failed;         /* calls that failed since it was armed */
    long live_blocks;    /* given and not back, without `memory` itself */
    size_t live_bytes;
    long dirty;      /* came back and were not all zero */
    long mismatched; /* came back with another size, or were never given */
};

/* Makes `memory`; nothing fails yet. Ends the test when there is none. */
void faults_open(struct faults *faults);

/* Counts calls from 0 again, and fails the one with number `fail_at`. */
void faults_arm(struct faults *faults, long fail_at, bool from_then_on);

/* Fails the test unless all blocks are back, zeroed and of the right size. */
void faults_check(const struct faults *faults);

/* Checks, then gives `memory` up. */
void faults_close(struct faults *faults);

/* Does once what is tested, and frees whatever it made. It checks by itself
 * that outputs are untouched when the call fails. */
typedef kith_status (*faults_attempt)(kith_memory *memory, void *user);

/* Attempts with the first allocation failing, then the second and so on, each
 * once alone and once with all behind it, until none fails. Each failure must
 * come back as KITH_E_MEMORY with nothing leaked, and the last attempt must
 * succeed. How many allocations the attempt makes. */
long faults_sweep(faults_attempt attempt, void *user);

#endif
