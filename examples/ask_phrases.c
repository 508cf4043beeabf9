/* SPDX-License-Identifier: MIT */

#include "ask_phrases.h"

#include <string.h>

/* The letters of the keys are the same in every language, but for yes and no.
 */
static const struct ask_phrases english = {
    .language = "en",
    .more = "(space: more below)",
    .seen = "Could someone see this screen?",
    .about_one = "The questions are about one person close to you.",
    .about_hurt = "Some ask about hurt and fear.",
    .another_time =
        "Could that person, or anyone you would not tell, look over your "
        "shoulder? Do they often use this computer? Then another time or "
        "another place may be better.",
    .nothing_stays =
        "q closes this at once, at any time. Nothing is kept unless you asked "
        "for it when you started, and the screen is cleared. That the program "
        "was started may still be seen on this computer.",
    .go_on = "Enter: go on   q: quit at once",
    .who = "Who is it about?",
    .gender = "How should the texts speak of this person?",
    .choose = "q: quit at once   number: ",
    .choose_enter = "q: quit at once   number, Enter: ",
    .choose_first = "q: quit at once   Enter: the first   number: ",
    .you_said = "You said:",
    .skipped = "skipped",
    .does_not_apply = "does not apply",
    .declined = "prefer not to say",
    .key_number = "number: answer",
    .key_typed = "number, Enter: ",
    .key_range = "number ({1} to {2}), Enter: ",
    .key_keep = "   Enter: keep",
    .keys = "   b: back   s: skip   p: prefer not to say",
    .key_does_not_apply = "   n: does not apply",
    .key_quit = "   q: quit at once",
    .wrong_number = "Please give one of the numbers above or below.",
    .no_number = "Type a number, or s to skip this one.",
    .applies_always = "This one takes no \"does not apply\": the lowest answer "
                      "covers it. You can also skip it.",
    .check = "Check your answers",
    .check_how = "Fingers slip. Is this what you meant to say? Type a number "
                 "and Enter to change an answer; Enter alone shows your page.",
    .check_keys = "Enter: show my page   q: quit at once\n"
                  "change number, Enter: ",
    .yes = 'y',
    .no = 'n',
    .yes_no = "y: yes   n: no   q: quit at once",
    .keep = "Whoever opens {1} can read your answers. Write it?",
    .keep_over = "{1} is there already. Write over what it holds?",
    .keep_failed = "{1} could not be written: {2}. See your page all the same?",
    .page_keys = "space, arrows: page   q: close; nothing stays on the screen",
};

static const struct ask_phrases german = {
    .language = "de",
    .more = "(Leertaste: unten mehr)",
    .seen = "Könnte jemand diesen Bildschirm sehen?",
    .about_one = "Die Fragen handeln von einem Menschen, der dir nahesteht.",
    .about_hurt = "Manche handeln von Verletzungen und von Angst.",
    .another_time =
        "Könnte dir dieser Mensch oder jemand, dem du es nicht erzählen "
        "würdest, über die Schulter schauen? Oder wird dieser Computer oft von "
        "so jemandem benutzt? Dann ist eine andere Zeit oder ein anderer Ort "
        "vielleicht besser.",
    .nothing_stays =
        "q schließt alles sofort und jederzeit. Nichts wird aufbewahrt, außer "
        "du hast es beim Start so gewollt, und der Bildschirm wird geleert. "
        "Dass das Programm gestartet wurde, ist auf diesem Computer "
        "vielleicht trotzdem zu sehen.",
    .go_on = "Enter: weiter   q: sofort beenden",
    .who = "Um wen geht es?",
    .gender = "Wie sollen die Texte von diesem Menschen sprechen?",
    .choose = "q: sofort beenden   Zahl: ",
    .choose_enter = "q: sofort beenden   Zahl, Enter: ",
    .choose_first = "q: sofort beenden   Enter: das Erste   Zahl: ",
    .you_said = "Du hast gesagt:",
    .skipped = "übersprungen",
    .does_not_apply = "trifft nicht zu",
    .declined = "möchte ich nicht sagen",
    .key_number = "Zahl: Antwort",
    .key_typed = "Zahl, Enter: ",
    .key_range = "Zahl ({1} bis {2}), Enter: ",
    .key_keep = "   Enter: so lassen",
    .keys = "   b: zurück   s: überspringen   p: möchte ich nicht sagen",
    .key_does_not_apply = "   n: trifft nicht zu",
    .key_quit = "   q: sofort beenden",
    .wrong_number = "Bitte gib eine der Zahlen von oben oder unten ein.",
    .no_number = "Tippe eine Zahl oder s, um diese Frage zu überspringen.",
    .applies_always =
        "Hier gibt es kein „trifft nicht zu“: Die niedrigste Antwort deckt "
        "das mit ab. Du kannst die Frage auch überspringen.",
    .check = "Sieh deine Antworten durch",
    .check_how = "Man vertippt sich leicht. Wolltest du das so sagen? Mit "
                 "einer Zahl und Enter änderst du eine Antwort; Enter allein "
                 "zeigt deine Seite.",
    .check_keys = "Enter: meine Seite zeigen   q: sofort beenden\n"
                  "Zahl ändern, Enter: ",
    .yes = 'j',
    .no = 'n',
    .yes_no = "j: ja   n: nein   q: sofort beenden",
    .keep = "Wer {1} öffnet, kann deine Antworten lesen. Soll die Datei "
            "geschrieben werden?",
    .keep_over = "{1} gibt es schon. Soll der Inhalt ersetzt werden?",
    .keep_failed = "{1} ließ sich nicht schreiben: {2}. Möchtest du deine "
                   "Seite trotzdem sehen?",
    .page_keys = "Leertaste, Pfeile: blättern   q: schließen; nichts bleibt "
                 "auf dem Bildschirm",
};

static const struct ask_phrases spanish = {
    .language = "es",
    .more = "(espacio: hay más abajo)",
    .seen = "¿Podría alguien ver esta pantalla?",
    .about_one = "Las preguntas son sobre una persona cercana a ti.",
    .about_hurt = "Algunas tratan del daño y del miedo.",
    .another_time =
        "¿Puede esa persona, o alguien a quien no se lo contarías, mirar por "
        "encima de tu hombro? ¿O usa a menudo este equipo? Entonces quizá sea "
        "mejor otro momento u otro lugar.",
    .nothing_stays =
        "q cierra todo al momento, cuando quieras. No se guarda nada, a menos "
        "que lo pidieras al empezar, y la pantalla se borra. Aun así, en este "
        "equipo se podría ver que el programa se abrió.",
    .go_on = "Intro: seguir   q: cerrar al momento",
    .who = "¿De quién se trata?",
    .gender = "¿Cómo deben hablar los textos de esta persona?",
    .choose = "q: cerrar al momento   número: ",
    .choose_enter = "q: cerrar al momento   número, Intro: ",
    .choose_first = "q: cerrar al momento   Intro: lo primero   número: ",
    .you_said = "Has dicho:",
    .skipped = "saltada",
    .does_not_apply = "no es el caso",
    .declined = "prefiero no decirlo",
    .key_number = "número: respuesta",
    .key_typed = "número, Intro: ",
    .key_range = "número (de {1} a {2}), Intro: ",
    .key_keep = "   Intro: dejarlo así",
    .keys = "   b: atrás   s: saltar   p: prefiero no decirlo",
    .key_does_not_apply = "   n: no es el caso",
    .key_quit = "   q: cerrar al momento",
    .wrong_number = "Escribe uno de los números de arriba o de abajo.",
    .no_number = "Escribe un número, o s para saltar esta pregunta.",
    .applies_always =
        "Aquí no hay «no es el caso»: la respuesta más baja también lo "
        "incluye. También puedes saltar la pregunta.",
    .check = "Revisa tus respuestas",
    .check_how = "Es fácil pulsar otra tecla. ¿Es esto lo que querías decir? "
                 "Escribe un número e Intro para cambiar una respuesta; solo "
                 "Intro muestra tu página.",
    .check_keys = "Intro: ver mi página   q: cerrar al momento\n"
                  "cambiar número, Intro: ",
    .yes = 's',
    .no = 'n',
    .yes_no = "s: sí   n: no   q: cerrar al momento",
    .keep = "Quien abra {1} puede leer tus respuestas. ¿Escribir el archivo?",
    .keep_over = "{1} ya existe. ¿Reemplazar lo que contiene?",
    .keep_failed =
        "No se pudo escribir {1}: {2}. ¿Ver tu página de todos modos?",
    .page_keys = "espacio, flechas: pasar página   q: cerrar; no queda nada en "
                 "la pantalla",
};

/* Whether a tag begins with a language, in capitals or small letters. */
static int begins_with(const char *tag, const char *language)
{
    size_t length = strlen(language);
    for (size_t i = 0; i < length; i++)
        if ((tag[i] | 0x20) != language[i])
            return 0;
    return tag[length] == '\0' || tag[length] == '-';
}

const struct ask_phrases *ask_phrases_for(const char *language)
{
    static const struct ask_phrases *const others[] = {&german, &spanish};
    for (size_t i = 0; language != NULL && i < sizeof others / sizeof *others;
         i++)
        if (begins_with(language, others[i]->language))
            return others[i];
    return &english;
}

void ask_fill(char *out, size_t size, const char *phrase, const char *first,
              const char *second)
{
    size_t used = 0;
    while (*phrase != '\0' && used + 1 < size) {
        const char *value = strncmp(phrase, "{1}", 3) == 0   ? first
                            : strncmp(phrase, "{2}", 3) == 0 ? second
                                                             : NULL;
        if (value == NULL) {
            out[used++] = *phrase++;
            continue;
        }
        size_t length = strlen(value);
        if (length > size - 1 - used)
            length = size - 1 - used;
        memcpy(out + used, value, length);
        used += length;
        phrase += 3;
    }
    if (size > 0)
        out[used] = '\0';
}
