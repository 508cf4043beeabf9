/* SPDX-License-Identifier: MIT */
/* kith-journal - one tie over time: check in, look back, forget.
 *
 * The lesson: the library keeps nothing, so a host does. Each entry of a
 * journal is written as one JSON text and stored as one row; read again, they
 * are the journal. What is kept beyond plain scores is the person's choice, and
 * forgetting overwrites. */

#include <stdio.h>

#include "journal_commands.h"
#include "journal_memory.h"

const char program_name[] = "kith-journal";

int main(int argc, char **argv)
{
    static int (*const commands[JOURNAL_COMMANDS])(
        const struct journal_settings *) = {
        [JOURNAL_CHECK_IN] = journal_check_in,
        [JOURNAL_ADD] = journal_add,
        [JOURNAL_EVENT] = journal_event,
        [JOURNAL_IMPORT] = journal_import,
        [JOURNAL_LIST] = journal_list,
        [JOURNAL_LOOK_BACK] = journal_look_back,
        [JOURNAL_EXPORT] = journal_export,
        [JOURNAL_FORGET] = journal_forget};
    struct journal_settings settings;
    int code = journal_settings_read(&settings, argc, argv);
    if (code >= 0)
        return code;
    no_memory_on_disk();
    own_output(false);
    if (!journal_memory_begin()) {
        fprintf(stderr, "%s: SQLite cannot be used\n", program_name);
        return EXIT_INTERNAL;
    }
    code = commands[settings.command](&settings);
    journal_memory_end();
    return finish_output(code);
}
