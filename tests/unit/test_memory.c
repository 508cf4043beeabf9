/* SPDX-License-Identifier: MIT */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "faults.h"

static bool is_zero(const void *block, size_t size)
{
    const unsigned char *bytes = block;
    for (size_t i = 0; i < size; i++)
        if (bytes[i] != 0)
            return false;
    return true;
}

static void a_new_block_is_all_zero(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults); /* gives blocks full of rubbish */
    char *block = kith__allocate(faults.memory, 1000);
    assert_non_null(block);
    assert_true(is_zero(block, 1000));
    kith__release(faults.memory, block, 1000);
    faults_close(&faults);
}

static void a_released_block_was_wiped(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    char *block = kith__allocate(faults.memory, 100);
    memset(block, 'x', 100);
    kith__release(faults.memory, block, 100);
    assert_int_equal(faults.dirty, 0);
    kith__release(faults.memory, NULL, 100);
    faults_close(&faults);
}

static void growing_keeps_the_content_and_wipes_the_old_block(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    char *block = kith__allocate(faults.memory, 10);
    memset(block, 'x', 10);
    char *grown = kith__grow(faults.memory, block, 10, 50);
    assert_memory_equal(grown, "xxxxxxxxxx", 10);
    assert_true(is_zero(grown + 10, 40));
    assert_int_equal(faults.dirty, 0);
    assert_int_equal(faults.live_bytes, 50);
    kith__release(faults.memory, grown, 50);
    faults_close(&faults);
}

static void growing_nothing_is_allocating(void **state)
{
    (void)state;
    char *block = kith__grow(NULL, NULL, 0, 16);
    assert_non_null(block);
    assert_true(is_zero(block, 16));
    kith__release(NULL, block, 16);
}

static void a_block_that_cannot_grow_stands(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    char *block = kith__allocate(faults.memory, 4);
    memcpy(block, "abc", 4);
    faults_arm(&faults, 0, true);
    assert_null(kith__grow(faults.memory, block, 4, 8));
    assert_string_equal(block, "abc");
    kith__release(faults.memory, block, 4);
    faults_close(&faults);
}

static void wiping_overwrites_exactly_the_bytes_named(void **state)
{
    (void)state;
    char bytes[] = "abcdef";
    kith__wipe(bytes + 1, 3);
    assert_memory_equal(bytes, "a\0\0\0ef", 7);
}

static void *refuse(size_t size, void *user)
{
    (void)size;
    (void)user;
    return NULL;
}

static void forget(void *block, size_t size, void *user)
{
    (void)block;
    (void)size;
    (void)user;
}

static void an_allocator_needs_both_functions_and_a_place(void **state)
{
    (void)state;
    kith_memory *memory = NULL;
    assert_int_equal(kith_memory_new(NULL, forget, NULL, &memory),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_memory_new(refuse, NULL, NULL, &memory),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_memory_new(refuse, forget, NULL, NULL),
                     KITH_E_ARGUMENT);
    assert_int_equal(kith_memory_new(refuse, forget, NULL, &memory),
                     KITH_E_MEMORY);
    assert_null(memory);
}

static void an_allocator_lives_until_its_last_holder_lets_go(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    assert_ptr_equal(kith__memory_hold(faults.memory), faults.memory);
    kith_memory_free(faults.memory);
    assert_int_equal(faults.live_blocks, 0);
    char *block = kith__allocate(faults.memory, 1);
    assert_non_null(block);
    kith__release(faults.memory, block, 1);
    faults_close(&faults); /* sees it come back, wiped */
}

static void no_allocator_is_held_and_freed_like_any_other(void **state)
{
    (void)state;
    assert_null(kith__memory_hold(NULL));
    kith_memory_free(NULL);
}

static void an_arena_gives_aligned_zeroed_pieces_apart(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    struct kith__arena arena = {.memory = faults.memory};
    char *before = NULL;
    for (size_t size = 1; size < 300; size++) {
        char *piece = kith__arena_take(&arena, 1, size);
        assert_non_null(piece);
        assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
        assert_true(is_zero(piece, size));
        if (before != NULL) /* still what was written there */
            assert_int_equal(*before, (char)(size - 1));
        memset(piece, (char)size, size);
        before = piece;
    }
    kith__arena_free(&arena);
    assert_null(arena.last);
    faults_close(&faults);
}

static void an_arena_takes_few_blocks_for_many_pieces(void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    struct kith__arena arena = {.memory = faults.memory};
    for (int i = 0; i < 100000; i++)
        assert_non_null(kith__arena_take(&arena, 3, 5));
    assert_true(faults.live_blocks < 16);
    kith__arena_free(&arena);
    faults_close(&faults);
}

static void an_arena_gives_pieces_larger_than_its_blocks(void **state)
{
    (void)state;
    struct kith__arena arena = {0};
    char *small = kith__arena_take(&arena, 1, 1);
    char *large = kith__arena_take(&arena, 3, 1 << 20);
    char *after = kith__arena_take(&arena, 1, 1);
    assert_non_null(small);
    assert_non_null(large);
    assert_non_null(after);
    memset(large, 1, 3u << 20);
    assert_int_equal(*small, 0);
    assert_int_equal(*after, 0);
    kith__arena_free(&arena);
}

static void an_arena_gives_a_piece_for_nothing(void **state)
{
    (void)state;
    struct kith__arena arena = {0};
    assert_non_null(kith__arena_take(&arena, 0, 8));
    assert_non_null(kith__arena_take(&arena, 8, 0));
    kith__arena_free(&arena);
}

static void an_arena_refuses_what_no_address_can_count(void **state)
{
    (void)state;
    struct kith__arena arena = {0};
    assert_null(kith__arena_take(&arena, SIZE_MAX, 2));
    assert_null(kith__arena_take(&arena, 2, SIZE_MAX));
    assert_null(kith__arena_take(&arena, SIZE_MAX / 2, 16));
    assert_null(arena.last);
}

static void an_arena_text_ends_with_a_nul(void **state)
{
    (void)state;
    struct kith__arena arena = {0};
    assert_string_equal(kith__arena_text(&arena, "trust me", 5), "trust");
    assert_string_equal(kith__arena_text(&arena, NULL, 0), "");
    kith__arena_free(&arena);
}

static void an_arena_without_memory_gives_nothing_and_keeps_the_rest(
    void **state)
{
    (void)state;
    struct faults faults;
    faults_open(&faults);
    struct kith__arena arena = {.memory = faults.memory};
    char *kept = kith__arena_text(&arena, "kept", 4);
    faults_arm(&faults, 0, true);
    assert_null(kith__arena_take(&arena, 1, 1 << 20));
    assert_null(kith__arena_text(&arena, kept, 1 << 20));
    assert_string_equal(kept, "kept");
    kith__arena_free(&arena);
    faults_close(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_block_is_all_zero),
        cmocka_unit_test(a_released_block_was_wiped),
        cmocka_unit_test(growing_keeps_the_content_and_wipes_the_old_block),
        cmocka_unit_test(growing_nothing_is_allocating),
        cmocka_unit_test(a_block_that_cannot_grow_stands),
        cmocka_unit_test(wiping_overwrites_exactly_the_bytes_named),
        cmocka_unit_test(an_allocator_needs_both_functions_and_a_place),
        cmocka_unit_test(an_allocator_lives_until_its_last_holder_lets_go),
        cmocka_unit_test(no_allocator_is_held_and_freed_like_any_other),
        cmocka_unit_test(an_arena_gives_aligned_zeroed_pieces_apart),
        cmocka_unit_test(an_arena_takes_few_blocks_for_many_pieces),
        cmocka_unit_test(an_arena_gives_pieces_larger_than_its_blocks),
        cmocka_unit_test(an_arena_gives_a_piece_for_nothing),
        cmocka_unit_test(an_arena_refuses_what_no_address_can_count),
        cmocka_unit_test(an_arena_text_ends_with_a_nul),
        cmocka_unit_test(
            an_arena_without_memory_gives_nothing_and_keeps_the_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
