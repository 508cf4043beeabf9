/* SPDX-License-Identifier: MIT */
/* csv - rows and fields of a CSV text (RFC 4180), from a file or a stream, in
 * blocks of whole rows and in constant memory.
 *
 * A scanner of our own, because the packaged one (libcsv 3.0.3) trims the
 * spaces around a field, drops empty lines without a word, so that row numbers
 * drift, cannot say where a fault stands, and reads 411 MB a second where
 * 1,091 were measured for a plain scanner; the speed that kith-score is held
 * to needs the latter.
 *
 * Knows nothing of what a field means. */

#ifndef KITH_EXAMPLES_CSV_H
#define KITH_EXAMPLES_CSV_H

#include <stdbool.h>
#include <stddef.h>

enum {
    CSV_BLOCK = 256 * 1024,            /* bytes read at a time */
    CSV_LONGEST_ROW = 2 * 1024 * 1024, /* a longer one is cut, and faulty */
    CSV_LONGEST_MESSAGE = 256
};

/* How a text is written. A row ends at `line_end`: '\n', with a '\r' before it
 * or not, or '\r' where a text has no '\n' behind its first row. */
struct csv_dialect {
    char separator;
    char line_end;
};

/* ---- Fields and rows ----------------------------------------------------- */

/* A field, borrowed from the text. */
struct csv_field {
    const char *text; /* between the quotes, where there are some */
    size_t length;
    bool quoted;
    bool doubled; /* a quote inside stands there twice */
};

/* What is wrong with a row as such. */
enum csv_fault {
    CSV_WHOLE,
    CSV_BAD_QUOTE, /* never closed, or something stands behind it */
    CSV_TOO_LONG   /* longer than CSV_LONGEST_ROW */
};

/* What stands behind a field. */
enum csv_after {
    CSV_FIELD, /* a separator: another field follows */
    CSV_END,   /* the row's end */
    CSV_OPEN,  /* nothing: its quote is not closed */
    CSV_BROKEN /* something that must not stand behind a closing quote */
};

/* Reads the field at `*at`, which moves behind it and its separator or line
 * end. `end` ends a row, too. After CSV_OPEN and CSV_BROKEN `*at` and `*field`
 * mean nothing. A quote inside a field that does not begin with one is an
 * ordinary character. */
enum csv_after csv_read_field(const struct csv_dialect *dialect,
                              const char **at, const char *end,
                              struct csv_field *field);

/* Where the next row begins after one with a bad quote that begins at `row`:
 * behind its first line, so that one stray quote costs one line and no more. */
const char *csv_after_broken(const struct csv_dialect *dialect, const char *row,
                             const char *end);

/* The bytes as they are in the file, quotes included. */
const char *csv_raw(const struct csv_field *field, size_t *length);

/* What a field says: copied into `out`, quotes undoubled, with a NUL behind it.
 * False when it has no room there, or a NUL inside. */
bool csv_text(const struct csv_field *field, char *out, size_t room);

/* A row and its fields, as far as they can be told. */
struct csv_row {
    struct csv_field *fields;
    size_t count;
    size_t room;
    enum csv_fault fault;
    long long line; /* its first line in the file, from 1 */
};

/* Wipes and frees. */
void csv_row_free(struct csv_row *row);

/* ---- Files --------------------------------------------------------------- */

/* Whole rows, one behind the other. Two line ends stand at data[length], so
 * that a look at the bytes behind a row is a look at something. */
struct csv_block {
    char *data;
    size_t length;
    size_t room;
    size_t at;      /* how far csv_next_row() has read */
    long long line; /* of the first row that was not read, from 1 */
    bool cut;       /* the last row is too long; its end was dropped */
};

/* Wipes and frees. */
void csv_block_free(struct csv_block *block);

/* A file or stream that is being read. */
struct csv_file {
    int descriptor;
    struct csv_dialect dialect;
    char *rest; /* read, and in no block yet */
    size_t rest_length;
    size_t rest_room;
    long long line;  /* of the first byte of `rest` */
    long long bytes; /* read so far */
    bool ended;
    bool skipping; /* inside a row that was cut */
    char message[CSV_LONGEST_MESSAGE];
};

/* How a call ended; but for CSV_READ and CSV_FINISHED the file's `message` says
 * what went wrong. */
enum csv_status {
    CSV_READ,
    CSV_FINISHED,    /* nothing is left */
    CSV_CANNOT_READ, /* no such file, or it broke off */
    CSV_BAD_TEXT,    /* this is no CSV text: empty, or UTF-16 */
    CSV_NO_MEMORY
};

/* Opens a file ("-": standard input) and finds out how it is written: the line
 * ends, and the separator when it is '\0' (what stands most often in the first
 * row, of "," ";" and tab). A byte order mark is passed over. To be closed
 * whatever happened. */
enum csv_status csv_open(struct csv_file *file, const char *path,
                         char separator);

/* The next rows: as many as are there and fit, and at least one. Its memory is
 * used again. */
enum csv_status csv_next_block(struct csv_file *file, struct csv_block *block);

void csv_close(struct csv_file *file);

/* The next row of a block; CSV_FINISHED behind the last, CSV_NO_MEMORY. An
 * empty line is a row with one empty field. The fields live as long as the
 * block's bytes. */
enum csv_status csv_next_row(const struct csv_dialect *dialect,
                             struct csv_block *block, struct csv_row *row);

/* Is a row of the block, from `row` to `end`, longer than it may be? */
bool csv_is_too_long(const struct csv_block *block, const char *row,
                     const char *end);

/* What is wrong with a row, in words; NULL for CSV_WHOLE. */
const char *csv_fault_text(enum csv_fault fault);

#endif
