/* SPDX-License-Identifier: MIT */
/* test_cpu - the level of this processor, as the compiler's own check has it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/cpu.h"

#if KITH__HAS_X86
static enum kith__cpu expected_level(void)
{
    __builtin_cpu_init();
    bool avx2 = __builtin_cpu_supports("avx2") &&
                __builtin_cpu_supports("fma") &&
                __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
    bool avx512 = __builtin_cpu_supports("avx512f") &&
                  __builtin_cpu_supports("avx512bw") &&
                  __builtin_cpu_supports("avx512dq") &&
                  __builtin_cpu_supports("avx512vl");
    return !avx2    ? KITH__CPU_BASELINE
           : avx512 ? KITH__CPU_AVX512
                    : KITH__CPU_AVX2;
}
#endif

static void the_level_is_what_the_processor_can(void **state)
{
    (void)state;
#if KITH__HAS_X86
    assert_int_equal(kith__cpu_level(), expected_level());
#else
    assert_true(kith__cpu_level() <= KITH__CPU_BASELINE);
#endif
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_level_is_what_the_processor_can),
    };
    return cmocka_run_group_tests_name("cpu", tests, NULL, NULL);
}
