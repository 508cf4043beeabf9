/* SPDX-License-Identifier: MIT */
/* Empty on purpose: stands in for the C library's header while kith.cdef is
 * made, so that nothing of it gets in. */
