/* SPDX-License-Identifier: MIT */
/* circles - small circles in a line of C.
 *
 * Include it behind cmocka.h, kith/kith.h and cases.h. */

#ifndef KITH_TESTS_SUPPORT_CIRCLES_H
#define KITH_TESTS_SUPPORT_CIRCLES_H

/* A circle from JSON written with ' for ". */
static inline kith_circle *circle_of(const char *json)
{
    kith_circle *made = NULL;
    kith_error *error = NULL;
    char *text = quoted(json);
    if (kith_circle_parse(text, KITH_NUL, NULL, &made, &error) != KITH_OK)
        fail_msg("the circle is refused: %s (at '%s')",
                 kith_error_message(error), kith_error_pointer(error));
    free(text);
    return made;
}

/* A circle of the usual needs: a letter a person and need, such as "ca" for one
 * who comforts and advises; - for one who meets none. Words are people. */
static inline kith_circle *circle_of_letters(const char *people)
{
    kith_circle *made = NULL;
    int32_t person = -1;
    assert_int_equal(kith_circle_new(NULL, &made, NULL), KITH_OK);
    static const char letters[] = "cajp";
    for (const char *c = people; *c != '\0'; c++) {
        const char *letter = strchr(letters, *c);
        if (c == people || c[-1] == ' ')
            assert_int_equal(
                kith_circle_add_person(made, NULL, 0, &person, NULL), KITH_OK);
        if (letter != NULL)
            assert_int_equal(kith_circle_set_part(made, person,
                                                  (int32_t)(letter - letters),
                                                  1, NULL),
                             KITH_OK);
    }
    return made;
}

#endif
