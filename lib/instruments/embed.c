/* SPDX-License-Identifier: MIT */
/* embed - a program for the build alone: turns instrument documents into one C
 * file of bytes.
 *
 *     embed OUT.c kith-core.json another.json …
 *
 * An id is a file's name without ".json". Bytes are written as numbers, because
 * C promises string literals of no more than 4095 bytes. */

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

static int id_length(const char *path)
{
    const char *name = base_name(path);
    const char *end = strstr(name, ".json");
    return (int)(end == NULL ? strlen(name) : (size_t)(end - name));
}

static int by_id(const void *a, const void *b)
{
    const char *one = *(char *const *)a, *other = *(char *const *)b;
    int length = id_length(one), other_length = id_length(other);
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

static void write_row(FILE *out, const char *path, int number, long length)
{
    fprintf(out, "    {\"%.*s\", (const char *)document_%d, %ld},\n",
            id_length(path), base_name(path), number, length);
}

static int write_all(FILE *out, char **paths, int count)
{
    long *lengths = calloc((size_t)count, sizeof *lengths);
    if (lengths == NULL)
        return EXIT_FAILURE;
    fprintf(out, "/* Written by embed.c from the instrument documents. */\n\n"
                 "#include \"instruments/instruments.h\"\n\n");
    int status = EXIT_SUCCESS;
    for (int i = 0; i < count && status == EXIT_SUCCESS; i++) {
        lengths[i] = write_bytes(out, paths[i], i);
        if (lengths[i] < 0)
            status = EXIT_FAILURE;
    }
    fprintf(out, "const struct kith__instrument kith__instruments[] = {\n");
    for (int i = 0; i < count; i++)
        write_row(out, paths[i], i, lengths[i]);
    fprintf(out, "};\n\nconst int32_t kith__instrument_count = %d;\n", count);
    free(lengths);
    return status;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: %s OUT.c DOCUMENT.json …\n", argv[0]);
        return EXIT_FAILURE;
    }
    FILE *out = fopen(argv[1], "wb");
    if (out == NULL) {
        perror(argv[1]);
        return EXIT_FAILURE;
    }
    int count = argc - 2;
    qsort(argv + 2, (size_t)count, sizeof *argv, by_id);
    int status = write_all(out, argv + 2, count);
    if (fclose(out) != 0) {
        perror(argv[1]);
        status = EXIT_FAILURE;
    }
    if (status != EXIT_SUCCESS)
        remove(argv[1]);
    return status;
}
