// SPDX-License-Identifier: MIT
// de - what the page itself says in German; see en.js.

export default {
  language: "de",
  name: "Deutsch",
  title: "Notizen",

  quit: "Sofort beenden",
  choose_language: "Sprache",
  go_on: "Weiter",
  back: "Zurück",
  problem: "Da fehlt noch etwas",
  wait: "Einen Moment …",
  cannot_run: "Dieser Browser kann die Seite nicht ausführen. Ein neuerer " +
    "kann es.",
  soon: "Diese Seite schließt sich in einer Minute.",
  stay: "Bleiben",

  first: "Welche Sprache?",
  first_how: "Du kannst sie jederzeit oben ändern. Nichts geht verloren.",
  seen: "Könnte jemand diesen Bildschirm sehen?",
  about_one: "Die Fragen handeln von einem Menschen, der dir nahesteht. Manche " +
    "handeln von Verletzungen und von Angst.",
  another_time: "Könnte dir dieser Mensch oder jemand, dem du es nicht " +
    "erzählen würdest, über die Schulter schauen? Oder wird dieses Gerät oft " +
    "von so jemandem benutzt? Dann ist eine andere Zeit oder ein anderer Ort " +
    "vielleicht besser.",
  how_to_quit: "So schließt du alles schnell",
  quit_button: "„Sofort beenden“ steht immer oben. Es leert diese Seite sofort " +
    "und öffnet eine andere.",
  quit_keys: "Mit einer Tastatur geht es auch so: dreimal die Umschalttaste " +
    "(Shift) drücken.",
  what_stays: "Was zurückbleibt",
  nothing_sent: "Deine Antworten bleiben auf dieser Seite. Sie werden nicht " +
    "verschickt und nicht gespeichert. Nur du kannst deine Seite am Ende " +
    "sichern oder drucken.",
  gone_when: "Alles ist weg, wenn du die Seite schließt oder verlässt oder wenn " +
    "sie zehn Minuten lang niemand benutzt hat.",
  history: "Dass diese Seite geöffnet wurde, ist im Verlauf des Browsers " +
    "vielleicht trotzdem zu sehen. Ein privates Fenster behält keinen.",

  which: "Welche Fragen?",
  how_long: {
    "kith-core": "Etwa 12 Minuten",
    "kith-brief": "Etwa 4 Minuten",
    "kith-checkin": "Weniger als eine Minute",
    "kith-repair": "Etwa 5 Minuten",
  },
  what_for: {
    "kith-core": "Ausführlich: was zwischen euch stark ist und was schwer ist.",
    "kith-brief": "Dasselbe in Kürze.",
    "kith-checkin": "Wie die letzte Woche war. Am besten Woche für Woche.",
    "kith-repair": "Nach einer Lüge, einem gebrochenen Versprechen oder " +
      "Ähnlichem, egal von wem.",
  },
  who: "Um wen geht es?",
  gender: "Wie sollen die Texte von diesem Menschen sprechen?",
  choose_one: "Bitte wähle eines aus.",

  number: "Frage {1}",
  more: "höchstens noch {1}",
  last: "die letzte",
  range: "Eine ganze Zahl von {1} bis {2}",
  you_said: "Du hast gesagt:",
  skipped: "übersprungen",
  does_not_apply: "trifft nicht zu",
  declined: "möchte ich nicht sagen",
  skip: "Überspringen",
  not_apply: "Trifft nicht zu",
  decline: "Möchte ich nicht sagen",
  no_answer: "Wähle eine Antwort, oder überspring diese Frage.",
  wrong_number: "Bitte gib eine ganze Zahl von {1} bis {2} ein, oder überspring " +
    "diese Frage.",

  check: "Sieh deine Antworten durch",
  check_how: "Man vertippt sich leicht. Wolltest du das so sagen? Du kannst " +
    "jede Antwort ändern. Dann sieh dir deine Seite an.",
  change: "Ändern",
  show_page: "Meine Seite zeigen",

  plain: "Das ist die schlichte Seite. Sie lässt weg, was du über Verletzungen, " +
    "Angst und Macht gesagt hast. Was hier steht, hängt nicht davon ab.",
  private: "Das ist die private Seite. Sie ist nur für deine Augen.",
  next: "Was du mit dieser Seite tun kannst",
  show_private: "Die private Seite zeigen",
  show_plain: "Die schlichte Seite zeigen",
  save: "Diese Seite sichern",
  print: "Diese Seite drucken",
  change_answers: "Antworten ändern",
  nothing_kept: "Nichts wird aufbewahrt, außer du sicherst oder druckst es. " +
    "„Sofort beenden“ schließt alles.",
  private_first: "Bevor du die private Seite siehst",
  private_may: "Die private Seite kann mehr sagen, auch über Verletzungen, Angst " +
    "und Macht zwischen euch und darüber, was helfen kann. Manches davon ist " +
    "vielleicht schwer zu lesen.",
  private_alone: "Sieh sie nur an, wo niemand den Bildschirm sehen kann. Du " +
    "kannst jederzeit zur schlichten Seite zurück.",
  save_first: "Bevor du sicherst",
  save_reads: "Wer die Datei öffnet, kann sie lesen. In ihr steht, was du auf " +
    "deiner Seite siehst.",
  save_where: "Sie heißt „{1}“ und liegt dort, wo dieser Browser Downloads " +
    "ablegt. Auch der Browser führt sie in seiner Liste, und Sicherungen oder " +
    "geteilte Ordner können sie kopieren. „Sofort beenden“ löscht sie nicht.",
  save_now: "Sichern",
  print_first: "Bevor du druckst",
  print_reads: "Wer das Papier findet, kann es lesen. Ein geteilter Drucker " +
    "behält vielleicht eine Kopie, und andere sind vielleicht schneller dort.",
  print_now: "Drucken",
  do_not: "Nein, zurück",
};
