/* SPDX-License-Identifier: MIT */

#include "base/error.h"

#include "base/memory.h"
#include "base/text.h"

struct kith_error {
    kith_memory *memory; /* held */
    char *message;
    size_t message_room;
    char *pointer;
    size_t pointer_room;
    kith_status status;
    int32_t line;
    int32_t column;
};

/* Never freed, never written: one object for the whole process. */
static char memory_message[] = "Out of memory; nothing was changed";
static const kith_error out_of_memory = {.message = memory_message,
                                         .status = KITH_E_MEMORY};

const char *kith_status_name(kith_status status)
{
    static const char *const names[] = {"KITH_OK",          "KITH_E_ARGUMENT",
                                        "KITH_E_MEMORY",    "KITH_E_SYNTAX",
                                        "KITH_E_DOCUMENT",  "KITH_E_LIMIT",
                                        "KITH_E_NOT_FOUND", "KITH_E_VALUE",
                                        "KITH_E_VERSION",   "KITH_E_NO_VALUE"};
    const int32_t count = (int32_t)(sizeof names / sizeof *names);
    return status >= 0 && status < count ? names[status] : NULL;
}

kith_status kith_error_status(const kith_error *error)
{
    return error == NULL ? KITH_OK : error->status;
}

const char *kith_error_message(const kith_error *error)
{
    return error == NULL ? NULL : error->message;
}

int32_t kith_error_line(const kith_error *error)
{
    return error == NULL ? 0 : error->line;
}

int32_t kith_error_column(const kith_error *error)
{
    return error == NULL ? 0 : error->column;
}

const char *kith_error_pointer(const kith_error *error)
{
    return error == NULL ? NULL : error->pointer;
}

void kith_error_free(kith_error *error)
{
    if (error == NULL || error == &out_of_memory)
        return;
    kith_memory *memory = error->memory;
    kith__release(memory, error->message, error->message_room);
    kith__release(memory, error->pointer, error->pointer_room);
    kith__release(memory, error, sizeof *error);
    kith_memory_free(memory);
}

bool kith__error_ready(kith_error **error)
{
    return error == NULL || *error == NULL;
}

kith_status kith__fail_memory(kith_error **error)
{
    /* The object is const, the pointer that hands it out is not: callers free
     * every error alike, and kith_error_free() knows this one. */
    if (error != NULL)
        *error = (kith_error *)&out_of_memory;
    return KITH_E_MEMORY;
}

/* An empty text, but with a block: a builder by itself takes none for "". */
static void take_block(struct kith__builder *builder)
{
    kith__add_char(builder, ' ');
    kith__builder_cut(builder, 0);
}

kith_status kith__fail(kith_error **error, kith_memory *memory,
                       kith_status status, const struct kith__place *place,
                       const char *format, ...)
{
    va_list values;
    va_start(values, format);
    status = kith__fail_list(error, memory, status, place, format, values);
    va_end(values);
    return status;
}

kith_status kith__fail_list(kith_error **error, kith_memory *memory,
                            kith_status status, const struct kith__place *place,
                            const char *format, va_list values)
{
    if (error == NULL)
        return status;
    struct kith__builder message = {.memory = memory};
    struct kith__builder pointer = {.memory = memory};
    take_block(&message);
    kith__add_format(&message, format, values);
    if (place != NULL) {
        take_block(&pointer);
        kith__add(&pointer, place->pointer == NULL ? "" : place->pointer);
    }
    kith_error *made = NULL;
    if (!message.failed && !pointer.failed)
        made = kith__allocate(memory, sizeof *made);
    if (made == NULL) {
        kith__builder_free(&message);
        kith__builder_free(&pointer);
        return kith__fail_memory(error);
    }
    made->memory = kith__memory_hold(memory);
    message.bytes[message.length] = '\0';
    made->message = message.bytes;
    made->message_room = message.room;
    made->status = status;
    if (place != NULL) {
        pointer.bytes[pointer.length] = '\0';
        made->pointer = pointer.bytes;
        made->pointer_room = pointer.room;
        made->line = place->line;
        made->column = place->column;
    }
    *error = made;
    return status;
}
