/* SPDX-License-Identifier: MIT */
/* disk_faults - a layer between SQLite and the disk that fails, or ends the
 * program, at the n-th thing that is written.
 *
 * What the disk has for certain is what was synced: a power cut takes the rest
 * away, of all files or of some. Knows nothing of what is tested. */

#ifndef KITH_TESTS_SUPPORT_DISK_FAULTS_H
#define KITH_TESTS_SUPPORT_DISK_FAULTS_H

#include <stdbool.h>

enum disk_fault {
    DISK_WELL,
    DISK_ERROR,         /* that one thing fails */
    DISK_DEAD,          /* and all behind it */
    DISK_FULL,          /* no space is left from there on */
    DISK_SHORT,         /* half of it is written, then no space is left */
    DISK_KILL,          /* the program is killed before it is done */
    DISK_TORN,          /* ... when half of it is */
    DISK_POWER,         /* what was not synced is lost */
    DISK_POWER_MAIN,    /* ... of the main file alone */
    DISK_POWER_JOURNAL, /* ... of the rollback journal alone */
    DISK_FAULT_COUNT
};

/* From now on SQLite writes through this layer. */
void disk_faults_begin(void);

/* Counts from 0 again; `at` is the number of what fails. */
void disk_faults_arm(enum disk_fault fault, long at);

/* How many things were written since. */
long disk_faults_count(void);

const char *disk_fault_name(enum disk_fault fault);

/* Whether it ends the program. */
bool disk_fault_kills(enum disk_fault fault);

#endif
