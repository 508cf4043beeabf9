// SPDX-License-Identifier: MIT
// What a program in TypeScript does with the package; the compiler judges it.

import {
  FAULTS, KithError, LEVELS, load, type Answers, type Assessment, type Change,
  type Circle, type Compared, type Gate, type GradedModel, type Joint, type Journal, type Kith, type Level,
  type LookBack, type Questionnaire, type Sample, type Series, type Share,
} from "libkith";
import { load as loadEmbedded } from "libkith/embedded";
import { load as loadNative } from "libkith/native";
import { load as loadPage } from "libkith/page";

async function walk(kith: Kith): Promise<string> {
  const core: Questionnaire = kith.builtin("kith-core");
  const answers: Answers = core.answers("friend");
  const wording = core.wording(answers.tie, { language: "de" });
  for (let item = answers.next(); item !== null; item = answers.next()) {
    const { text, options } = wording.item(item);
    const first: { id: string; label: string } | undefined = options[0];
    if (first === undefined || text === "") answers.skip(item);
    else answers.set(item, first.id);
  }
  const assessment = answers.assess();
  const gate: Gate = assessment.host.gate;
  const score: number | null = assessment.score("trust").score;
  return assessment.report({ view: "private", format: "json", wording }) +
    gate + String(score);
}

function columns(core: Questionnaire): Float64Array {
  const found = core.batch({
    rows: 2,
    tie: "friend",
    items: { TR1: Int8Array.of(1, 2), TR2: [3, null] },
    missing: [[-9, "declined"]],
    want: {
      scales: { trust: ["score", "band", "answered"] },
      patterns: { unheard: ["level"] },
      rows: ["fault", "fault-at"],
    },
  });
  const level: Level | undefined = LEVELS[found.patterns.unheard.level[0] ?? 0];
  const band: Int32Array = found.scales.trust.band;
  const fault: string | undefined = FAULTS[found.rows.fault[0] ?? 0];
  console.log(level, band, fault, found.faults);
  // @ts-expect-error - it was not asked for
  console.log(found.scales.trust.lowest);
  return found.scales.trust.score;
}

function measured(core: Questionnaire, answers: Answers): number {
  const sample: Sample = core.sample("friend");
  const faults: number = sample.add({ rows: 1, items: { TR1: [3] } });
  const { alpha, icc } = sample.merge(core.sample("friend")).analyse("trust");
  const { verdict, indices } = answers.quality({ TR1: 1.5 });
  const rushed: boolean = verdict === "may-be-rushed";
  const model: GradedModel = core.graded("trust");
  console.log(rushed, indices["even-odd"].threshold, icc["2,k"], alpha);
  // @ts-expect-error - no such index
  console.log(indices.speed);
  return faults + model.probability("TR1", 0, 0.5);
}

function people(kith: Kith, answers: Answers): number {
  const circle: Circle = kith.circle();
  const place: number = circle.addPerson("Ada", { joy: 1 });
  circle.setPart(place, "comfort").fillFacts(answers).few = "no";
  // @ts-expect-error - no such answer
  circle.few = "perhaps";
  const series: Series = kith.series([1, null], [0, new Date()]);
  const p: number | undefined = series.mannKendall?.p;
  const { a, t } = kith.pairs(Float64Array.of(1), new Set([2]));
  console.log(p, a.mean, t?.p, kith.shareInterval(1, 2)?.[0]);
  const change: Change = kith.changeOfNumbers({ before: 1, after: 2,
    reliability: 0.8, sd: 3, better: "lower" });
  // @ts-expect-error - a change needs the sd
  kith.changeOfNumbers({ before: 1, after: 2, reliability: 0.8 });
  console.log(change.cutoffs.c, kith.phrases("de")?.length);
  return series.swings(1, 4, { count: 1 });
}

function scored(assessment: Assessment): number {
  const { keys, reliability } =
    assessment.questionnaire.scoring("trust");
  const compared: Compared | null = assessment.norm("trust");
  const told: number | null | undefined =
    assessment.contributions("trust")["TR1"];
  console.log(reliability?.observed, compared?.below, told);
  return keys.reduce((sum, { weight }) => sum + weight, 0);
}

function overTime(kith: Kith, assessment: Assessment): Share {
  const journal: Journal = kith.journal("friend")
    .addRecord(assessment, new Date(), { sensitive: true })
    .addEvent("made-up", "them", 1_700_000_000, 2);
  const entry = journal.entry(0);
  const scores: number = entry.kind === "record" ? entry.scores.length
    : entry.count;
  // @ts-expect-error - no such event
  journal.addEvent("sang", "me", 0);
  const back: LookBack = journal.lookBack(assessment.questionnaire,
    { to: new Date() });
  for (const { kind, claim, numbers, turn } of back.statements("private")) {
    const slope: number | undefined = numbers.slope;
    console.log(kind === "trend", claim === "rising", slope, turn?.count);
    // @ts-expect-error - no such claim
    console.log(claim === "good");
  }
  const svg: string = back.report({ view: "private", format: "svg" });
  const facts = journal.fillFacts(
    assessment.questionnaire.answers("friend"), 1_700_000_000);
  const need: number | undefined = facts["swings-12"]?.need;
  console.log(svg, need);
  const share: Share = assessment.share(["trust"], { guess: assessment });
  const only: boolean | null = kith.readShare(share.write()).onlyEmpty;
  console.log(scores, only, share.scores["trust"], journal.host(0).gate);
  const joint: Joint = kith.joint(share, share);
  const near: "alike" | "between" | "apart" | undefined =
    joint.topics[0]?.closeness;
  console.log(near, joint.report({ nameA: "Ada" }));
  return share;
}

try {
  const kith = await load();
  console.log(await walk(kith), columns(kith.builtin("kith-core")), measured,
    people, scored, overTime);
  const native: Kith = await loadNative("libkith.so.0");
  native.wipe();
  const page: Kith = await loadPage(undefined, { texts: ["de"] });
  console.log(page.version, (await loadEmbedded()).version);
  // @ts-expect-error - no such view
  kith.report({}, { view: "all" });
} catch (error) {
  if (error instanceof KithError) {
    console.error(error.code, error.line, error.column, error.pointer);
  }
}
