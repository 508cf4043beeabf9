/* SPDX-License-Identifier: MIT */

#include "ask_typed.h"

#include <stdio.h>
#include <stdlib.h>

#include "screen.h"

bool typed_take(struct typed *typed, int key)
{
    bool minus = key == '-' && typed->length == 0;
    if ((key >= '0' && key <= '9') || minus) {
        if (typed->length + 1 < sizeof typed->digits)
            typed->digits[typed->length++] = (char)key;
        return true;
    }
    if (key == KEY_BACKSPACE && typed->length > 0) {
        typed->digits[--typed->length] = '\0';
        return true;
    }
    return false;
}

long typed_number(const struct typed *typed)
{
    return strtol(typed->digits, NULL, 10);
}

void typed_footer(char *footer, size_t size, const char *text,
                  const struct typed *typed)
{
    snprintf(footer, size, "%s%s_", text, typed->digits);
}
