/* SPDX-License-Identifier: MIT */

#include "journal_phrases.h"

#include <stddef.h>
#include <string.h>

static const struct journal_phrases english = {
    .language = "en",
    .what_stays =
        "q closes this at once, at any time. You are asked before anything is "
        "kept, and the screen is cleared. The file that you named, and that "
        "the program was started, may still be seen on this computer.",
    .keep = "Whoever opens {1} can read what is kept there. Keep this week?",
    .keep_sensitive =
        "Some of your answers tell how you were treated. They show what comes "
        "and goes over the weeks, and whoever opens {1} could read them. Keep "
        "these, too?",
    .kept = "Kept in {1}.\n\"forget --last\" takes it out again.",
    .what = "What happened?",
    .events = {"told something hard", "listened to something hard",
               "did something that hurt", "made it up after a hurt",
               "broke trust: a lie, a promise", "took responsibility",
               "gave time", "kept a change", "respected a wish"},
    .who = "Who did this?",
    .by_me = "I did",
    .by_them = "the other person",
    .when = "How many days ago was it?",
    .days = "q: quit at once   number, Enter (Enter alone: today): ",
};

static const struct journal_phrases german = {
    .language = "de",
    .what_stays =
        "q schließt alles sofort und jederzeit. Bevor etwas aufbewahrt wird, "
        "wirst du gefragt, und der Bildschirm wird geleert. Die Datei, die du "
        "genannt hast, und dass das Programm gestartet wurde, ist auf diesem "
        "Computer vielleicht trotzdem zu sehen.",
    .keep = "Wer {1} öffnet, kann lesen, was dort aufbewahrt ist. Diese Woche "
            "aufbewahren?",
    .keep_sensitive =
        "Einige deiner Antworten sagen, wie du behandelt wurdest. Sie zeigen "
        "über die Wochen, was kommt und geht, und wer {1} öffnet, könnte sie "
        "lesen. Auch diese aufbewahren?",
    .kept = "Aufbewahrt in {1}.\n„forget --last“ nimmt es wieder heraus.",
    .what = "Was ist geschehen?",
    .events = {"etwas Schweres erzählt", "bei etwas Schwerem zugehört",
               "etwas getan, das wehtat",
               "nach einer Verletzung wiedergutgemacht",
               "Vertrauen gebrochen: gelogen, nicht Wort gehalten",
               "Verantwortung übernommen", "Zeit gelassen",
               "bei einer Änderung geblieben", "einen Wunsch geachtet"},
    .who = "Wer hat das getan?",
    .by_me = "ich",
    .by_them = "die andere Person",
    .when = "Vor wie vielen Tagen war das?",
    .days = "q: sofort beenden   Zahl, Enter (nur Enter: heute): ",
};

static const struct journal_phrases spanish = {
    .language = "es",
    .what_stays =
        "q cierra todo al momento, cuando quieras. Se te pregunta antes de "
        "guardar algo, y la pantalla se borra. Aun así, en este equipo se "
        "podrían ver el archivo que nombraste y que el programa se abrió.",
    .keep = "Quien abra {1} puede leer lo que se guarda ahí. ¿Guardar esta "
            "semana?",
    .keep_sensitive =
        "Algunas de tus respuestas dicen cómo te trataron. Muestran qué viene "
        "y qué va con las semanas, y quien abra {1} podría leerlas. "
        "¿Guardarlas también?",
    .kept = "Guardado en {1}.\n«forget --last» lo vuelve a quitar.",
    .what = "¿Qué pasó?",
    .events = {"contar algo difícil", "escuchar algo difícil",
               "hacer algo que duele", "reparar después de un daño",
               "romper la confianza: una mentira, una promesa",
               "asumir la responsabilidad", "dar tiempo", "mantener un cambio",
               "respetar un deseo"},
    .who = "¿Quién lo hizo?",
    .by_me = "yo",
    .by_them = "la otra persona",
    .when = "¿Hace cuántos días fue?",
    .days = "q: cerrar al momento   número, Intro (solo Intro: hoy): ",
};

const struct journal_phrases *journal_phrases_for(const char *language)
{
    static const struct journal_phrases *const all[] = {&english, &german,
                                                        &spanish};
    for (size_t i = 0; language != NULL && i < sizeof all / sizeof *all; i++)
        if (strncmp(language, all[i]->language, 2) == 0)
            return all[i];
    return &english;
}
