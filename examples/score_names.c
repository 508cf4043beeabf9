/* SPDX-License-Identifier: MIT */

#include "score_names.h"

#include <stdlib.h>
#include <string.h>

bool names_add(struct names *names, const char *text, long number)
{
    if (names->count == names->room) {
        size_t room = 2 * names->room + 64;
        struct name *moved = realloc(names->list, room * sizeof *moved);
        if (moved == NULL)
            return false;
        names->list = moved;
        names->room = room;
    }
    names->list[names->count++] = (struct name){text, number};
    return true;
}

static int compare(const void *one, const void *other)
{
    const struct name *a = one, *b = other;
    int order = strcmp(a->text, b->text);
    if (order != 0)
        return order;
    return (a->number > b->number) - (a->number < b->number);
}

void names_sort(struct names *names)
{
    if (names->count > 0)
        qsort(names->list, names->count, sizeof *names->list, compare);
}

/* Where the first of that name is or would be. */
static size_t place_of(const struct names *names, const char *text)
{
    size_t low = 0, high = names->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(names->list[middle].text, text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t names_count(const struct names *names, const char *text)
{
    size_t place = place_of(names, text);
    size_t end = place;
    while (end < names->count && strcmp(names->list[end].text, text) == 0)
        end++;
    return end - place;
}

long names_find(const struct names *names, const char *text)
{
    size_t place = place_of(names, text);
    if (place == names->count || strcmp(names->list[place].text, text) != 0)
        return -1;
    return names->list[place].number;
}

void names_free(struct names *names)
{
    free(names->list);
    *names = (struct names){0};
}
