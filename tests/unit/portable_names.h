/* SPDX-License-Identifier: MIT */
/* portable_names - lib/base/wide, ratio and share once more, as machines
 * without 128-bit numbers have them, under names of their own.
 *
 * Include it before anything of lib/base. */

#ifndef KITH_TESTS_UNIT_PORTABLE_NAMES_H
#define KITH_TESTS_UNIT_PORTABLE_NAMES_H

#define KITH__PORTABLE_WIDE

#define kith__wide_divide portable__wide_divide
#define kith__wide_gcd portable__wide_gcd
#define kith__wide_product portable__wide_product
#define kith__ratio_of portable__ratio_of
#define kith__ratio_compare portable__ratio_compare
#define kith__ratio_subtract portable__ratio_subtract
#define kith__ratio_reduce portable__ratio_reduce
#define kith__ratio_round portable__ratio_round
#define kith__ratio_to_double portable__ratio_to_double
#define kith__add_wide portable__add_wide
#define kith__add_fixed portable__add_fixed
#define kith__outweighs portable__outweighs

#endif
