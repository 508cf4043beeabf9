/* SPDX-License-Identifier: MIT */
/* module - what the WebAssembly module needs beside the library: nothing but
 * what Debian's compiler runtime was built to look for. */

#include <stdint.h>

uintptr_t __stack_chk_guard = 0x6b697468;

_Noreturn void __stack_chk_fail(void);
_Noreturn void __stack_chk_fail(void)
{
    __builtin_trap();
}
