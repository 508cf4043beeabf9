/* SPDX-License-Identifier: MIT */
/* embed - a program for the build alone: turns JSON files into one C file with
 * a table of their bytes.
 *
 *     embed OUT.c TABLE "" kith-core.json another.json ...
 *     embed OUT.c TABLE . kith-core.de.json ...
 *     embed OUT.c TABLE - phrases-en.json ...
 *
 * An id is a file's name without ".json", and without the language, which
 * stands behind the separator. Bytes are written as numbers, because C promises
 * string literals of no more than 4095 bytes. */

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *base_name(const char *path)
{
    const char *name = path;
    for (const char *c = path; *c != '\0'; c++)
        if (*c == '/' || *c == '\\')
            name = c + 1;
    return name;
}

static int stem_length(const char *path)
{
    const char *name = base_name(path);
    size_t length = strlen(name);
    bool json = length > 5 && strcmp(name + length - 5, ".json") == 0;
    return (int)(json ? length - 5 : length);
}

/* Where the language begins within a name: behind the first separator from
 * which on there is no point, for ids may have points, and languages hyphens.
 * The stem's length where there is none. */
static int language_at(const char *path, char separator)
{
    const char *name = base_name(path);
    int length = stem_length(path), at = length;
    if (separator == '\0')
        return length;
    for (int i = length - 1; i > 0; i--) {
        if (name[i] == separator)
            at = i + 1;
        if (name[i] == '.')
            break;
    }
    return at;
}

static int by_name(const void *a, const void *b)
{
    const char *one = *(char *const *)a, *other = *(char *const *)b;
    int length = stem_length(one), other_length = stem_length(other);
    int common = length < other_length ? length : other_length;
    int order = strncmp(base_name(one), base_name(other), (size_t)common);
    return order != 0 ? order : length - other_length;
}

/* Writes the bytes of a file; how many, or -1. */
static long write_bytes(FILE *out, const char *path, int number)
{
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        perror(path);
        return -1;
    }
    long count = 0;
    fprintf(out, "static const unsigned char document_%d[] = {", number);
    for (int byte; (byte = getc(in)) != EOF; count++)
        fprintf(out, "%s%d,", count % 16 == 0 ? "\n    " : " ", byte);
    fprintf(out, "\n    0};\n\n");
    int failed = ferror(in);
    fclose(in);
    return failed ? -1 : count;
}

static void write_row(FILE *out, const char *path, char separator, int number,
                      long length)
{
    const char *name = base_name(path);
    int stem = stem_length(path), at = language_at(path, separator);
    if (at == stem)
        fprintf(out, "    {\"%.*s\", NULL,", stem, name);
    else
        fprintf(out, "    {\"%.*s\", \"%.*s\",", at - 1, name, stem - at,
                name + at);
    fprintf(out, " (const char *)document_%d, %ld},\n", number, length);
}

/* A row of nothing ends the table, so that an empty one is C too. */
static void write_table(FILE *out, const char *table, char separator,
                        char **paths, const long *lengths, int count)
{
    fprintf(out, "extern const struct kith__embedded %s[];\n", table);
    fprintf(out, "const struct kith__embedded %s[] = {\n", table);
    for (int i = 0; i < count; i++)
        write_row(out, paths[i], separator, i, lengths[i]);
    fprintf(out, "    {NULL, NULL, NULL, 0}};\n");
}

static int write_all(FILE *out, const char *table, char separator, char **paths,
                     int count)
{
    long *lengths = calloc((size_t)count + 1, sizeof *lengths);
    if (lengths == NULL)
        return EXIT_FAILURE;
    fprintf(out, "/* Written by embed.c. */\n\n"
                 "#include \"instruments/embedded.h\"\n\n");
    int status = EXIT_SUCCESS;
    for (int i = 0; i < count && status == EXIT_SUCCESS; i++) {
        lengths[i] = write_bytes(out, paths[i], i);
        if (lengths[i] < 0)
            status = EXIT_FAILURE;
    }
    write_table(out, table, separator, paths, lengths, count);
    free(lengths);
    return status;
}

int main(int argc, char **argv)
{
    enum { FIRST = 4 };
    if (argc < FIRST) {
        fprintf(stderr, "usage: %s OUT.c TABLE SEPARATOR DOCUMENT.json ...\n",
                argv[0]);
        return EXIT_FAILURE;
    }
    FILE *out = fopen(argv[1], "wb");
    if (out == NULL) {
        perror(argv[1]);
        return EXIT_FAILURE;
    }
    int count = argc - FIRST;
    qsort(argv + FIRST, (size_t)count, sizeof *argv, by_name);
    int status = write_all(out, argv[2], argv[3][0], argv + FIRST, count);
    if (fclose(out) != 0) {
        perror(argv[1]);
        status = EXIT_FAILURE;
    }
    if (status != EXIT_SUCCESS)
        remove(argv[1]);
    return status;
}
