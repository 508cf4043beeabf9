// SPDX-License-Identifier: MIT
// en - what the page itself says in English. Questions and reports speak for
// themselves. {1} and {2} are filled in.

export default {
  language: "en",
  name: "English",
  title: "Notes",

  // On every page
  quit: "Quit at once",
  choose_language: "Language",
  go_on: "Continue",
  back: "Back",
  problem: "There is a problem",
  wait: "One moment …",
  cannot_run: "This browser cannot run the page. A newer one can.",
  soon: "This page closes itself in one minute.",
  stay: "Stay",

  // Before the first question
  first: "Which language?",
  first_how: "You can change it at any time, at the top. Nothing is lost.",
  seen: "Could someone see this screen?",
  about_one: "The questions are about one person close to you. Some ask about " +
    "hurt and fear.",
  another_time: "Could that person, or anyone you would not tell, look over " +
    "your shoulder? Do they often use this device? Then another time or " +
    "another place may be better.",
  how_to_quit: "How to close this fast",
  quit_button: "“Quit at once” is always at the top. It empties this page at " +
    "once and opens another site.",
  quit_keys: "On a keyboard, pressing Shift three times does the same.",
  what_stays: "What stays behind",
  nothing_sent: "Your answers stay on this page. They are not sent and not " +
    "stored. Only you can save or print your page, at the end.",
  gone_when: "All of it is gone when you close or leave the page, or when " +
    "nobody has used it for ten minutes.",
  history: "That this site was opened may still be seen in the browser's " +
    "history. A private window keeps none.",

  // What it is about
  which: "Which questions?",
  how_long: {
    "kith-core": "About 12 minutes",
    "kith-brief": "About 4 minutes",
    "kith-checkin": "Less than a minute",
    "kith-repair": "About 5 minutes",
  },
  what_for: {
    "kith-core": "In full: what is strong between you, and what is hard.",
    "kith-brief": "The same, in short.",
    "kith-checkin": "How the past week was. Best answered week after week.",
    "kith-repair": "After a lie, a broken promise or the like, whoever did it.",
  },
  who: "Who is it about?",
  gender: "How should the texts speak of this person?",
  choose_one: "Please choose one.",

  // A question
  number: "Question {1}",
  more: "at most {1} more",
  last: "the last one",
  range: "A whole number from {1} to {2}",
  you_said: "You said:",
  skipped: "skipped",
  does_not_apply: "does not apply",
  declined: "prefer not to say",
  skip: "Skip",
  not_apply: "Does not apply",
  decline: "Prefer not to say",
  no_answer: "Choose an answer, or skip this question.",
  wrong_number: "Please give a whole number from {1} to {2}, or skip this " +
    "question.",

  // Check your answers
  check: "Check your answers",
  check_how: "Fingers slip. Is this what you meant to say? You can change " +
    "every answer. Then see your page.",
  change: "Change",
  show_page: "Show my page",

  // The report
  plain: "This is the plain page. It leaves out whatever you said about hurt, " +
    "fear and power. What it shows does not depend on that.",
  private: "This is the private page. It is for your eyes alone.",
  next: "What you can do with this page",
  show_private: "Show the private page",
  show_plain: "Show the plain page",
  save: "Save this page",
  print: "Print this page",
  change_answers: "Change answers",
  nothing_kept: "Nothing is kept unless you save or print it. “Quit at once” " +
    "closes it.",
  private_first: "Before you see the private page",
  private_may: "The private page may say more, also about hurt, fear and power " +
    "between you, and what may help. Some of it can be hard to read.",
  private_alone: "Look at it only where nobody can see the screen. You can go " +
    "back to the plain page at any time.",
  save_first: "Before you save",
  save_reads: "Whoever opens the file can read it. It says what you see on " +
    "your page.",
  save_where: "It is called “{1}” and lies where this browser puts downloads. " +
    "The browser lists it too, and backups or shared folders may copy it. " +
    "“Quit at once” does not delete it.",
  save_now: "Save",
  print_first: "Before you print",
  print_reads: "Whoever finds the paper can read it. A shared printer may " +
    "keep a copy, and others may get to it first.",
  print_now: "Print",
  do_not: "No, go back",
};
