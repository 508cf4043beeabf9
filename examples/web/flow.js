// SPDX-License-Identifier: MIT
// flow - which page follows which, and which lies behind. Knows nothing of how
// they look.

/** The page behind another; null where there is none. */
export function behind({ page, given }, { answers, genders }) {
  switch (page) {
  case "seen": return { page: "language" };
  case "which": return { page: "seen" };
  case "who": return { page: "which" };
  case "gender": return { page: "who" };
  case "notice": return { page: genders > 1 ? "gender" : "who" };
  case "question": return behindQuestion(given, answers);
  case "check": return lastQuestion(answers);
  case "report": return { page: "check" };
  case "private": return { page: "report" };
  case "save":
  case "print": return { page: "report", given: { view: given.view } };
  default: return null;
  }
}

function asked(item, again = false) {
  return { page: "question", given: { item, again } };
}

function behindQuestion({ item, again }, answers) {
  if (again) return { page: "check" };
  const before = answers.before(item);
  return before === null ? { page: "notice" } : asked(before);
}

function lastQuestion(answers) {
  let item = answers.before(null);
  while (item !== null && answers.state(item) === "unanswered") {
    item = answers.before(item);
  }
  return item === null ? { page: "notice" } : asked(item);
}

/** Where the questions begin, or go on. */
export function firstQuestion(answers) {
  const item = answers.after(null);
  return item === null ? { page: "check" } : asked(item);
}

/** What follows a question that was dealt with. With `again`, only what its
 * answer newly asks for: an answer that is changed may ask for more. */
export function afterQuestion({ item, again }, answers) {
  if (answers.stopped !== null) return { page: "check" };
  const following = again ? null : answers.after(item);
  const next = following ?? answers.next();
  return next === null ? { page: "check" } : asked(next, again);
}
