/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "faults.h"

enum { RUBBISH = 0xA5 };

/* An attempt that needs more allocations than this goes round in circles. */
enum { SWEEP_MOST = 100000 };

static const uint64_t GIVEN = UINT64_C(0x6b69746820676976);

/* Stands in front of every block. */
union header {
    struct {
        uint64_t mark;
        size_t size;
    } is;
    max_align_t align;
};

static void *give(size_t size, void *user)
{
    struct faults *faults = user;
    long call = faults->calls++;
    bool fails = faults->fail_at >= 0 &&
                 (faults->from_then_on ? call >= faults->fail_at
                                       : call == faults->fail_at);
    union header *header = NULL;
    if (!fails)
        header = malloc(sizeof *header + size);
    if (header == NULL) {
        faults->failed++;
        return NULL;
    }
    header->is.mark = GIVEN;
    header->is.size = size;
    memset(header + 1, RUBBISH, size);
    faults->live_blocks++;
    faults->live_bytes += size;
    return header + 1;
}

static bool all_zero(const void *block, size_t size)
{
    const unsigned char *bytes = block;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

static void take(void *block, size_t size, void *user)
{
    struct faults *faults = user;
    union header *header = (union header *)block - 1;
    if (header->is.mark != GIVEN || header->is.size != size) {
        faults->mismatched++;
        return;
    }
    if (!all_zero(block, size))
        faults->dirty++;
    faults->live_blocks--;
    faults->live_bytes -= size;
    header->is.mark = 0;
    free(header);
}

void faults_open(struct faults *faults)
{
    *faults = (struct faults){.fail_at = -1};
    assert_int_equal(kith_memory_new(give, take, faults, &faults->memory),
                     KITH_OK);
    faults->live_blocks = 0;
    faults->live_bytes = 0;
    faults_arm(faults, -1, false);
}

void faults_arm(struct faults *faults, long fail_at, bool from_then_on)
{
    faults->calls = 0;
    faults->failed = 0;
    faults->fail_at = fail_at;
    faults->from_then_on = from_then_on;
}

void faults_check(const struct faults *faults)
{
    if (faults->live_blocks != 0)
        fail_msg("%ld blocks of %zu bytes were not given back",
                 faults->live_blocks, faults->live_bytes);
    if (faults->dirty != 0)
        fail_msg("%ld blocks came back without being wiped", faults->dirty);
    if (faults->mismatched != 0)
        fail_msg("%ld blocks came back with a wrong size", faults->mismatched);
}

void faults_close(struct faults *faults)
{
    faults_check(faults);
    kith_memory_free(faults->memory);
    faults->memory = NULL;
    /* The memory itself was not counted when it was given. */
    assert_int_equal(faults->live_blocks, -1);
    assert_int_equal(faults->dirty, 0);
}

/* One attempt; false when its failure was not reached, and it succeeded. */
static bool attempt_failing(struct faults *faults, faults_attempt attempt,
                            void *user, long fail_at, bool from_then_on)
{
    faults_arm(faults, fail_at, from_then_on);
    kith_status status = attempt(faults->memory, user);
    kith_status expected = faults->failed > 0 ? KITH_E_MEMORY : KITH_OK;
    if (status != expected)
        fail_msg("allocation %ld failed%s: %s instead of %s", fail_at,
                 from_then_on ? ", and all behind it" : "",
                 kith_status_name(status), kith_status_name(expected));
    faults_check(faults);
    return faults->failed > 0;
}

long faults_sweep(faults_attempt attempt, void *user)
{
    struct faults faults;
    faults_open(&faults);
    long n = 0;
    while (attempt_failing(&faults, attempt, user, n, false)) {
        attempt_failing(&faults, attempt, user, n, true);
        n++;
        assert_true(n < SWEEP_MOST);
    }
    faults_close(&faults);
    return n;
}
