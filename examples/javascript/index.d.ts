// SPDX-License-Identifier: MIT
/** libkith in JavaScript: from answers about a relationship to a report, on the
 * device. See README.md. */

/** JSON as text or bytes, or what JSON.parse() makes of it. */
export type Json = string | Uint8Array | object;

export type View = "plain" | "private" | "host";
export type PersonView = "plain" | "private";
export type Format = "text" | "json" | "html";
export type State =
  "answered" | "not-asked" | "unanswered" | "skipped" | "does-not-apply" |
  "declined";
export type Gate = "unknown" | "raised" | "not-raised";
export type Level =
  "does-not-apply" | "not-enough-information" | "not-seen" | "set-aside" |
  "some" | "clear";
export type Pair = readonly [lowest: number, highest: number];

/** What a number in a column means: its place in the list. */
export const LEVELS: readonly Level[];
export const GATES: readonly Gate[];
export const STATES: readonly State[];
export const FAULTS: readonly ("none" | "tie" | "item" | "fact")[];

/** A call that did not succeed. Messages never hold what a person answered. */
export class KithError extends Error {
  readonly status: number;
  /** Such as "KITH_E_VALUE". */
  readonly code: string;
  /** From 1; 0 where the failure has no place in a text. */
  readonly line: number;
  readonly column: number;
  /** A JSON pointer; null where the failure has no place in a text. */
  readonly pointer: string | null;
}

/** Where the module comes from. */
export type Source =
  URL | string | ArrayBuffer | Uint8Array | Response | WebAssembly.Module;

export interface LoadOptions {
  /** Languages to have beside the documents' own: names, or name -> address or
   * bytes of the file kith.NAME.texts. Default: all there are. */
  texts?: readonly string[] |
    Readonly<Record<string, URL | string | ArrayBuffer | Uint8Array>>;
}

/** Makes the library ready. Without an argument: the module of this package. */
export function load(from?: Source | Promise<Response>,
                     options?: LoadOptions): Promise<Kith>;

/** Where a person finds help. */
export interface Resource {
  label: string;
  for: "adults" | "young-people" | "parents";
  text?: string;
  contact?: string;
  url?: string;
}

export interface SheetReportOptions {
  view?: View;
  format?: Format;
  /** Of the texts, such as "de"; or an overlay of one's own. */
  language?: string;
  overlay?: object;
  gender?: string;
  phrases?: object;
  /** For the other person, in place of words such as "your friend". */
  name?: string;
  resources?: readonly Resource[];
  norms?: boolean;
}

export interface ReportOptions {
  view?: View;
  format?: Format;
  wording?: Wording | null;
  phrases?: Json;
  name?: string;
  resources?: readonly Resource[];
  norms?: boolean;
}

/** A report as an object: see docs/guide.md for what stands in it. */
export type Report = Record<string, unknown>;

export type ChangeMethod = "jacobson-truax" | "edwards-nunnally";

export type Better = "unknown" | "higher" | "lower";

/** What is left out is not known; without a mean there is no
 * Edwards-Nunnally, without a group no "recovered". */
export interface ChangeNumbers {
  before: number;
  after: number;
  /** At least 0 and below 1. */
  reliability: number;
  /** Of the sample in which it was found, as is the mean. */
  sd: number;
  mean?: number;
  clinicalMean?: number;
  clinicalSd?: number;
  functionalMean?: number;
  functionalSd?: number;
  better?: Better;
  method?: ChangeMethod;
}

export interface Change {
  readonly state:
    "deteriorated" | "unchanged" | "improved" | "recovered" | null;
  /** Why there is no judgement; null where there is one. */
  readonly missing:
    "no-score-before" | "no-score-after" | "other-scale" | "no-reliability" |
    "assumed" | "no-mean" | "no-direction" | null;
  readonly reliable: boolean | null;
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
  readonly statistic: number | null;
  readonly standardError: number | null;
  /** Between what the second score lies when nothing changed. */
  readonly expected: Pair | null;
  readonly method: ChangeMethod;
  readonly better: Better;
  /** Between the groups, as far as they are known. */
  readonly cutoffs: Readonly<Partial<Record<"a" | "b" | "c", number>>>;
  /** By which "recovered" is judged. */
  readonly cutoffUsed: "a" | "b" | "c" | null;
  readonly reliability: number | null;
  readonly reliabilityKind: string | null;
  readonly reliabilitySource: string | null;
  readonly reliabilityPopulation: string | null;
  readonly sameDocument: boolean | null;
}

/** The library at large. */
export class Kith {
  private constructor();
  readonly version: string;
  readonly builtins: readonly {
    readonly id: string;
    readonly languages: readonly string[];
  }[];
  /** How large the module's memory is; null for the native variant. */
  readonly memoryBytes: number | null;
  /** The text of a built-in document. */
  document(id: string): string;
  /** In which languages the phrases of reports are built in. */
  readonly phrasesLanguages: readonly string[];
  /** The phrases that a report in a language takes, as JSON text, to be changed
   * and given as `phrases`; null where there are none: it is in English. */
  phrases(language: string): string | null;
  /** A built-in questionnaire, such as "kith-core". */
  builtin(id: string): Questionnaire;
  /** A questionnaire of one's own; throws a KithError with line and column. */
  parse(document: Json): Questionnaire;
  /** From an answer sheet to a report; the format is JSON where none is named.
   * Without a document: the built-in one that the sheet names. */
  report(sheet: Json, options?: SheetReportOptions,
         document?: Json | null): string;
  /** The same as an object. */
  assess(sheet: Json, options?: Omit<SheetReportOptions, "format">,
         document?: Json | null): Report;
  /** How a scale's score changed from one assessment to a later one. */
  change(before: Assessment, after: Assessment, scale: string,
         method?: ChangeMethod): Change;
  /** The same from numbers alone, for research. */
  changeOfNumbers(numbers: ChangeNumbers): Change;
  /** Numbers over time. Without times they are 0, 1, 2 …; null is missing. */
  series(values: Iterable<number | null>, times?: Iterable<Time>): Series;
  /** Between what a share lies of which counts are known: Wilson's interval. */
  shareInterval(hits: number, trials: number, level?: number): Pair | null;
  /** How likely counts at least as uneven are when both sides are as likely. */
  shareTest(hits: number, trials: number): number | null;
  /** Numbers that belong together two by two: of many pairs on one scale, or
   * of two people on many scales. For research; none of them judges a tie. */
  pairs(a: Iterable<number | null>, b: Iterable<number | null>, options?: {
    /** What is usual, to be taken away; one of them serves both sides. */
    typicalA?: Iterable<number | null>;
    typicalB?: Iterable<number | null>;
    /** Distances, for `apart`. */
    apart?: Iterable<number>;
  }): Pairs;
  /** The actor-partner model. */
  actorPartner(lists: {
    outcomeA: Iterable<number | null>;
    outcomeB: Iterable<number | null>;
    predictorA: Iterable<number | null>;
    predictorB: Iterable<number | null>;
  }): ActorPartner;
  /** A share that was written, of the built-in questionnaire that it names or
   * of one's own. */
  readShare(json: Json, questionnaire?: Questionnaire | null): Share;
  /** Two shares beside each other. */
  joint(a: Share, b: Share): Joint;
  /** A circle without people, with the four usual needs. */
  circle(): Circle;
  readCircle(json: Json): Circle;
  /** An empty journal about a tie, such as "friend". */
  journal(tie: string): Journal;
  readJournal(json: Json): Journal;
  /** Zeroes all memory that the library works in, and ends its use. The native
   * variant frees and wipes every object instead. */
  wipe(): void;
}

/** An object of the library. What is not disposed of is freed in time; what
 * came from a person is wiped when it is freed. */
export class Handle {
  protected constructor();
  dispose(): void;
}

export interface Option { readonly id: string; readonly value: number | null }

export interface Item {
  readonly id: string;
  /** None for an item that takes a whole number. */
  readonly options: readonly Option[];
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly safety: boolean;
  /** Keep it from history and analytics. */
  readonly sensitive: boolean;
  readonly ties: readonly string[];
}

export interface Scale {
  readonly id: string;
  readonly sensitive: boolean;
  readonly shown: boolean;
  readonly method: string;
  readonly reported: string;
  /** Whether a person may choose it for a share. */
  readonly shareable: boolean;
  readonly cutoffs: readonly {
    readonly id: string;
    readonly source: string | null;
    readonly population: string | null;
    readonly bands: readonly {
      readonly id: string;
      readonly from: number | null;
    }[];
  }[];
}

/** How an item counts in a scale. */
export interface Key {
  readonly item: string;
  readonly weight: number;
  readonly reversed: boolean;
  /** Whether other values stand in the place of its answers. */
  readonly recoded: boolean;
}

export interface Reliability {
  readonly value: number;
  /** Or assumed: then it says nothing of a person. */
  readonly observed: boolean;
  /** Such as "alpha" or "retest". */
  readonly kind: string | null;
  readonly source: string | null;
  readonly population: string | null;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** Named people with whose scores one can be compared. */
export interface Norm {
  readonly id: string;
  readonly population: string;
  readonly source: string | null;
  readonly size: number;
  readonly mean: number | null;
  readonly sd: number | null;
}

/** A norm, and where a score stands in it. */
export interface Compared extends Norm {
  readonly tScore: number | null;
  /** From the norm's own table. */
  readonly percentile: number | null;
  /** How many of its people have a lower score, and how many the same. */
  readonly below: number | null;
  readonly equal: number | null;
}

/** How a document scores a scale. */
export interface Scoring {
  readonly source: string | null;
  /** How many answers it needs: below 1 a share, from 1 a count; null: all. */
  readonly minimum: number | null;
  /** Whether missing answers are filled in by the others. */
  readonly prorated: boolean;
  /** The scale by which the other person tells of the same. */
  readonly otherSide: string | null;
  readonly keys: readonly Key[];
  readonly reliability: Reliability | null;
  readonly norms: readonly Norm[];
}

export interface Pattern {
  readonly id: string;
  readonly gate: boolean;
  readonly sensitive: boolean;
  readonly criteria: readonly string[];
}

export interface Warning {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

/** A document, read and checked. */
export class Questionnaire extends Handle {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly licence: string | null;
  readonly source: string | null;
  readonly status: string | null;
  readonly digest: string;
  readonly ties: readonly string[];
  readonly sections: readonly {
    readonly id: string;
    readonly items: readonly string[];
  }[];
  readonly items: readonly Item[];
  readonly facts: readonly {
    readonly id: string;
    readonly lowest: number | null;
    readonly highest: number | null;
    readonly sensitive: boolean;
    /** Null for a fact that the program tells. */
    readonly computedFrom: "journal" | "circle" | null;
    readonly computedWhat: string | null;
  }[];
  readonly scales: readonly Scale[];
  readonly differences: readonly {
    readonly id: string;
    readonly sensitive: boolean;
  }[];
  readonly patterns: readonly Pattern[];
  readonly advice: readonly {
    readonly id: string;
    readonly sensitive: boolean;
  }[];
  readonly stops: readonly string[];
  readonly warnings: readonly Warning[];
  /** The place of an id in the list of its kind. */
  indexOf(kind: "tie" | "section" | "item" | "fact" | "scale" | "difference" |
    "pattern" | "advice" | "stop", id: string): number;
  /** How a scale is scored. */
  scoring(scale: string): Scoring;
  /** The place of one of a scale's norms. */
  normIndex(scale: string, norm: string): number;
  /** An empty answer sheet. */
  answers(tie?: string): Answers;
  /** An answer sheet that was kept. */
  read(sheet: Json): Answers;
  wording(tie?: string, how?: {
    language?: string;
    overlay?: Json;
    gender?: string;
  }): Wording;
  strategy(how?: "settling"): Strategy;
  strategy(how: "informative", rules?: {
    scales?: readonly string[];
    standardError?: number;
    most?: number;
    information?: number;
    others?: boolean;
  }): Strategy;
  /** Scores or assesses columns of many people. */
  batch<const W extends Want>(work: Work<W>): Results<W>;
  /** What the answers of many people say about the questionnaire. */
  sample(tie?: string): Sample;
  /** The model of a graded scale. */
  graded(scale: string, tie?: string): GradedModel;
}

/** The texts of a questionnaire in one language, for one tie. */
export class Wording extends Handle {
  readonly language: string;
  readonly title: string | null;
  readonly about: string | null;
  readonly notice: string | null;
  readonly limits: readonly string[];
  readonly genders: readonly { readonly id: string; readonly label: string }[];
  readonly missing: readonly string[];
  tie(id: string): string;
  section(id: string): string | null;
  fact(id: string): string | null;
  stop(id: string): string | null;
  difference(id: string): string | null;
  item(id: string): {
    readonly id: string;
    readonly text: string;
    readonly recall: string | null;
    readonly options: readonly (Option & { readonly label: string })[];
  };
  scale(id: string): {
    readonly id: string;
    readonly label: string;
    readonly about: string | null;
    readonly cutoffs: readonly {
      readonly id: string;
      readonly bands: readonly {
        readonly id: string;
        readonly from: number | null;
        readonly label: string;
      }[];
    }[];
  };
  /** Whose scores one of a scale's norms holds. */
  normPopulation(scale: string, norm: string): string | null;
  pattern(id: string): {
    readonly id: string;
    readonly label: string;
    readonly labelWhenRaised: string | null;
    readonly about: string | null;
    readonly criteria: readonly {
      readonly id: string;
      readonly label: string | null;
    }[];
  };
  advice(id: string): {
    readonly id: string;
    readonly label: string;
    readonly text: string | null;
    readonly steps: readonly string[];
  };
}

/** What one person answered about one tie. */
export class Answers extends Handle {
  readonly questionnaire: Questionnaire;
  readonly tie: string;
  /** The id of the stop that the answers lead to; null: they go on. */
  readonly stopped: string | null;
  /** Items that answers of an older version are about, and that are gone. */
  readonly gone: readonly string[];
  /** An answer: a value, or the id of a response option. */
  set(item: string, answer: number | string): this;
  skip(item: string): this;
  /** "Prefer not to say." */
  decline(item: string): this;
  doesNotApply(item: string): this;
  clear(item: string): this;
  setFact(fact: string, value: number): this;
  clearFact(fact: string): this;
  setEarlierGate(gate: Gate): this;
  /** The next question; null when there is none. */
  next(): string | null;
  /** The item asked behind another, or the first. */
  after(item?: string | null): string | null;
  /** The item asked before another, or the last. */
  before(item?: string | null): string | null;
  state(item: string): State | null;
  reason(item: string): State | null;
  mayBeAsked(item: string): boolean;
  value(item: string): number | null;
  option(item: string): string | null;
  fact(fact: string): number | null;
  /** Whether it was worked out of a journal or a circle, not told. */
  factIsComputed(fact: string): boolean;
  /** How many items of the tie are in a state. */
  count(state: State): number;
  /** The sheet as JSON text. */
  write(): string;
  toJSON(): object;
  /** Another sheet with the same in it, which goes its own way. */
  copy(): Answers;
  assess(): Assessment;
  /** Whether the answers may have been rushed: a question for the program,
   * never said to the person. `seconds`: how long items took. */
  quality(seconds?: Readonly<Record<string, number>>): Quality;
}

/** One way to look at how a sheet was filled in. */
export interface QualityIndex {
  readonly value: number | null;
  /** How many answers, scales, pairs or times it was made from. */
  readonly count: number;
  /** Null: never judged. */
  readonly threshold: number | null;
  readonly source: string | null;
}

export type QualityName =
  "longstring" | "longstring-broken" | "longstring-share" | "average-string" |
  "variability" | "even-odd" | "antonyms" | "seconds-median" | "seconds-share";

/** Whether one person's answers may have been rushed. It changes no score, no
 * finding and no help. */
export interface Quality {
  readonly verdict: "not-enough" | "not-rushed" | "may-be-rushed";
  /** The indices beyond their thresholds. */
  readonly reasons: readonly QualityName[];
  readonly mayWithholdNorms: boolean;
  readonly indices: Readonly<Record<QualityName, QualityIndex>>;
}

export interface Score {
  readonly id: string;
  /** Null where there are not enough answers. */
  readonly score: number | null;
  /** The lowest and highest that open answers still allow. */
  readonly bounds: Pair | null;
  /** The lowest and highest there can be. */
  readonly range: Pair | null;
  /** Cut-offs -> band. */
  readonly bands: Readonly<Record<string, string | null>>;
  readonly counts: Readonly<Record<State, number>>;
  readonly measurementError: number | null;
  readonly estimate: number | null;
  readonly estimateError: number | null;
  readonly tScore: number | null;
  readonly percentile: number | null;
}

/** For the program alone: never show it on a person's screen. */
export interface Host {
  readonly gate: Gate;
  readonly gateToday: Gate;
  readonly findings: readonly {
    readonly id: string;
    readonly level: Level | null;
    readonly lowest: Level | null;
    readonly highest: Level | null;
    readonly criteria: Readonly<Record<string,
      "removed" | "unmet" | "unknown" | "met" | null>>;
  }[];
  readonly advice: readonly {
    readonly id: string;
    readonly state: "does-not-fit" | "unknown" | "withheld" | "offered" | null;
  }[];
}

/** What answers say. */
export class Assessment extends Handle {
  readonly questionnaire: Questionnaire;
  readonly digest: string;
  readonly tie: string;
  readonly stopped: string | null;
  readonly scores: readonly Score[];
  readonly differences: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly bounds: Pair | null;
  }[];
  readonly host: Host;
  score(scale: string): Score;
  interval(scale: string, level?: number): Pair | null;
  /** With whose scores a score is compared, and where it stands among them;
   * null where there is no norm for it. */
  norm(scale: string): Compared | null;
  /** Items -> how much each adds to a score, over the lowest there can be; null
   * where one does not count. */
  contributions(scale: string): Readonly<Record<string, number | null>>;
  strengths(view?: PersonView): string[];
  findings(view?: PersonView): readonly {
    readonly id: string;
    readonly level: Level;
    /** Show the label for a raised gate and the answers, nothing else. */
    readonly listed: boolean;
    readonly evidence: readonly string[];
    readonly counted: readonly string[];
  }[];
  advice(view?: PersonView): readonly {
    readonly id: string;
    readonly reasons: readonly string[];
  }[];
  report(options?: ReportOptions): string;
  /** What the person chooses to show the other: scales that are shareable,
   * nothing by default. */
  share(scales?: readonly string[], guess?: {
    /** What they think the other would answer, of the other's tie. */
    guess?: Assessment;
    guessed?: readonly string[];
  }): Share;
  /** Why a pattern has its level; for the program alone. */
  explain(pattern: string): {
    readonly decisive: readonly string[];
    readonly nearest: string | null;
    readonly nearestShare: number | null;
    readonly questions: readonly string[];
  };
  scaleIndex(scale: string): number;
}

/** How to choose the next question when not all need be asked. */
export class Strategy extends Handle {
  next(answers: Answers): {
    readonly item: string | null;
    readonly why:
      "always" | "in-order" | "opens" | "informative" | "settles" | "stopped" |
      "settled" | "scales" | "nothing-left";
  };
}

/** Numbers, one a row. In an ordinary list null is missing. */
export type Column =
  Int8Array | Int16Array | Int32Array | BigInt64Array | Float32Array |
  Float64Array | readonly (number | null)[];

export type ScaleResult =
  "score" | "lowest" | "highest" | "estimate" | "error" | "band" |
  `band:${string}` | State;

/** What is wanted of each row. */
export interface Want {
  scales?: Readonly<Record<string, readonly ScaleResult[]>>;
  differences?:
    Readonly<Record<string, readonly ("score" | "lowest" | "highest")[]>>;
  patterns?:
    Readonly<Record<string, readonly ("level" | "lowest" | "highest")[]>>;
  rows?: readonly ("fault" | "fault-at" | "gate" | "stopped")[];
}

/** Columns of many people. */
export interface Columns {
  rows: number;
  tie?: string;
  /** Places in `ties`, one a row. */
  ties?: Column;
  items?: Readonly<Record<string, Column>>;
  /** Every item in the document's order, row by row. */
  matrix?: Column;
  /** Numbers that stand for missing answers, and why they are missing. */
  missing?: readonly (readonly [code: number, reason: State])[];
  /** Places in STATES. */
  reasons?: Readonly<Record<string, Int8Array>>;
  facts?: Readonly<Record<string, Column>>;
  /** Places in GATES. */
  earlierGates?: Int8Array;
}

export interface Work<W extends Want = Want> extends Columns {
  want: W;
  /** Whether what is asked is worked out, as for one person; where it is not
   * said: when levels, the gate or stops are wanted. */
  assess?: boolean;
}

/** A column for each thing that was wanted of a scale. */
export type ScaleColumns<T extends readonly ScaleResult[]> = {
  readonly [K in T[number]]:
    K extends "score" | "lowest" | "highest" | "estimate" | "error"
      ? Float64Array : Int32Array
};

/** Columns of the same shape as what was wanted. NaN or -1: none. */
export interface Results<W extends Want = Want> {
  /** How many rows were refused. */
  readonly faults: number;
  readonly scales: {
    readonly [K in keyof NonNullable<W["scales"]>]:
      ScaleColumns<NonNullable<W["scales"]>[K]>
  };
  readonly differences: {
    readonly [K in keyof NonNullable<W["differences"]>]: {
      readonly [R in NonNullable<W["differences"]>[K][number]]: Float64Array
    }
  };
  readonly patterns: {
    readonly [K in keyof NonNullable<W["patterns"]>]: {
      readonly [R in NonNullable<W["patterns"]>[K][number]]: Int8Array
    }
  };
  readonly rows: {
    readonly [R in NonNullable<W["rows"]>[number]]:
      R extends "fault-at" ? Int32Array : Int8Array
  };
}

export interface ItemAnalysis {
  /** Listwise who answered all, pairwise the fewest who answered two. */
  readonly people: number;
  /** Cronbach's. */
  readonly alpha: number | null;
  /** Feldt's. */
  readonly alphaInterval: Pair | null;
  readonly standardizedAlpha: number | null;
  /** Of two items. */
  readonly meanCorrelation: number | null;
  readonly items: readonly {
    readonly id: string;
    /** The correlation with the total of the others. */
    readonly itemRest: number | null;
    readonly itemTotal: number | null;
    readonly alphaWithout: number | null;
    /** With the item keyed the other way round. */
    readonly alphaTurned: number | null;
    readonly looksUnreversed: boolean;
  }[];
  readonly splitHalf: Readonly<Record<"odd-even" | "first-last", {
    readonly correlation: number;
    readonly spearmanBrown: number;
    readonly guttman: number;
  } | null>>;
  /** Intraclass correlations of Shrout and Fleiss. */
  readonly icc: Readonly<Record<
    "1,1" | "2,1" | "3,1" | "1,k" | "2,k" | "3,k", number | null>>;
}

/** What the answers of many people about one tie say about a questionnaire. It
 * keeps sums alone. */
export class Sample extends Handle {
  readonly questionnaire: Questionnaire;
  readonly tie: string;
  readonly rows: number;
  readonly faults: number;
  /** How many rows were about another tie, and left out. */
  readonly otherTies: number;
  /** Takes in columns; how many rows were faults, and left out. */
  add(columns: Columns): number;
  /** Takes in all that another sample did. */
  merge(other: Sample): this;
  items(scale: string): readonly {
    readonly id: string;
    readonly counts: Readonly<Record<State, number>>;
    /** Of the keyed answers. */
    readonly mean: number | null;
    readonly sd: number | null;
  }[];
  scores(scale: string): {
    readonly count: number;
    readonly mean: number | null;
    readonly sd: number | null;
  };
  /** The scores as a norm, for a document's `norms`. */
  norm(scale: string, about: {
    id: string;
    population: string;
    source: string;
  }): object;
  /** How the items of a scale hang together. */
  analyse(scale: string, how?: {
    missing?: "listwise" | "pairwise";
    /** Of the interval for alpha. */
    level?: number;
  }): ItemAnalysis;
}

/** A graded response model (Samejima 1969), of a scale in one tie. */
export class GradedModel {
  private constructor();
  readonly estimate: "eap" | "map";
  readonly source: string;
  readonly population: string | null;
  readonly prior: { readonly mean: number; readonly sd: number };
  readonly nodes: {
    readonly from: number;
    readonly to: number;
    readonly count: number;
  };
  readonly items: readonly {
    readonly id: string;
    readonly slope: number;
    readonly thresholds: readonly number[];
  }[];
  /** How likely a category, from 0, of an item is for a person at theta. */
  probability(item: string, category: number, theta: number): number;
  /** How much all items tell about a person at theta, or one of them. */
  information(theta: number, item?: string | null): number;
  /** The sum of category numbers to expect of a person at theta. */
  expectedSum(theta: number): number;
  /** For each sum of category numbers, from 0, where its people stand. */
  sumScores(): readonly {
    readonly estimate: number;
    readonly error: number;
    /** Of all people, as the model expects it. */
    readonly share: number;
  }[];
}

/** Seconds since 1970, or a Date. */
export type Time = number | Date;

/** Numbers over time, in order of time. Neighbours are at most `apart` units of
 * time from each other; null or nothing: any distance. */
export class Series extends Handle {
  /** Without missing ones. */
  readonly count: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly leastSquares: {
    readonly slope: number;
    readonly atFirst: number;
  } | null;
  /** The slope of Theil and Sen, for one unit of time. */
  readonly theilSen: number | null;
  /** The test of Mann and Kendall. */
  readonly mannKendall: {
    readonly s: number;
    /** Two-sided. */
    readonly p: number;
    /** Or that of the normal curve. */
    readonly exact: boolean;
  } | null;
  neighbours(apart?: number | null): number;
  /** Instability: the mean of the squared differences between neighbours. */
  mssd(apart?: number | null): number | null;
  rmssd(apart?: number | null): number | null;
  vonNeumann(apart?: number | null): number | null;
  /** The share of neighbours that differ by `size` or more. */
  jumps(size: number, apart?: number | null): number | null;
  /** Inertia, at lag 1. */
  autocorrelation(apart?: number | null): number | null;
  neighbourCorrelation(apart?: number | null): number | null;
  /** How often the values turn from at most `low` to at least `high`, or back,
   * within a window. */
  swings(low: number, high: number, window?: {
    first?: number;
    count?: number;
  }): number;
}

interface SideNumbers {
  readonly mean: number | null;
  readonly sd: number | null;
}

export interface Pairs {
  readonly count: number;
  readonly missing: number;
  readonly a: SideNumbers;
  readonly b: SideNumbers;
  /** a - b. */
  readonly differenceMean: number | null;
  readonly differenceSd: number | null;
  readonly absoluteDifference: number | null;
  /** dz. */
  readonly standardisedDifference: number | null;
  readonly t: { readonly t: number; readonly p: number } | null;
  /** In how many pairs the two lie further apart than each distance asked. */
  readonly apart: readonly number[];
  readonly pearson: number | null;
  readonly spearman: number | null;
  /** tau-b. */
  readonly kendall: number | null;
  readonly meanSquares: {
    readonly between: number;
    readonly within: number;
  } | null;
  /** ICC(1). */
  readonly icc: number | null;
  readonly doubleEntry: number | null;
  /** Of two profiles. */
  readonly distance: number | null;
  /** What its square is made of. */
  readonly distanceParts: {
    readonly elevation: number;
    readonly scatter: number;
    readonly shape: number;
  } | null;
}

export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
}

interface SideModel {
  readonly actor: Estimate | null;
  readonly partner: Estimate | null;
  readonly intercept: Estimate | null;
  readonly residualSd: number | null;
}

export interface ActorPartner {
  readonly count: number;
  readonly a: SideModel;
  readonly b: SideModel;
  readonly residualCorrelation: number | null;
}

/** One person, many ties: who meets which need. People are called by their
 * place. */
export class Circle extends Handle {
  readonly needs: readonly {
    readonly id: string;
    readonly label: string | null;
    readonly people: number;
  }[];
  readonly people: readonly {
    readonly name: string | null;
    /** Where the program keeps the answers about the tie. */
    readonly sheet: string | null;
    /** Needs that they meet. */
    readonly parts: Readonly<Record<string, number>>;
    /** What share of all needs rests on them. */
    readonly share: number | null;
  }[];
  addNeed(id: string, label?: string | null): this;
  removeNeed(id: string): this;
  /** Adds a person; their place. `parts`: which needs they meet. */
  addPerson(name?: string | null,
            parts?: Readonly<Record<string, number>>): number;
  removePerson(person: number): this;
  /** What part of a need a person meets, up to 9; 0: none. */
  setPart(person: number, need: string, part?: number): this;
  /** Whether few people are around for a reason. */
  get few(): "not-said" | "no" | "for-a-reason";
  set few(few: "not-said" | "no" | "for-a-reason");
  setAssessment(person: number, assessment: Assessment | null): this;
  /** How many needs have a name. */
  readonly needsNamed: number;
  readonly herfindahl: number | null;
  /** On how many people the needs rest. */
  readonly effectivePeople: number | null;
  readonly entropy: number | null;
  readonly evenness: number | null;
  readonly reliance: "unknown" | "not-seen" | "few" | "one" | "set-aside";
  /** The places of people with whom the tie is strong. One who is not among
   * them may be anything. */
  strong(view?: PersonView): number[];
  /** For the program alone: never show it to anybody. */
  readonly host: {
    readonly ties: readonly (
      "not-assessed" | "withheld" | "unsettled" | "strained" | "strong")[];
  };
  /** Sets the facts that a questionnaire takes from a circle. */
  fillFacts(answers: Answers): this;
  /** A report. The plain view has no names. */
  report(options?: {
    view?: View;
    format?: Format;
    /** Of the phrases, such as "de". */
    language?: string | null;
    phrases?: Json;
    resources?: readonly Resource[];
  }): string;
  /** As JSON text; kith.readCircle() reads it. */
  write(): string;
  toJSON(): object;
}

/** What one person shows another of how they see their tie. */
export class Share extends Handle {
  /** Null for an empty share, as is the tie. */
  readonly questionnaire: Questionnaire | null;
  readonly tie: string | null;
  readonly empty: boolean;
  /** Whether only the empty share can be made now; null for one that was read.
   * For the person alone who made it: nothing that the other can see may depend
   * on it. */
  readonly onlyEmpty: boolean | null;
  /** Scales -> what is shown. */
  readonly scores: Readonly<Record<string, number>>;
  /** Scales -> what is thought of the other. */
  readonly guesses: Readonly<Record<string, number>>;
  /** As JSON text; kith.readShare() reads it. */
  write(): string;
  toJSON(): object;
}

export type Closeness = "alike" | "between" | "apart";

/** Two shares beside each other. It advises nothing, and is no measure of how
 * well two people fit. */
export class Joint extends Handle {
  readonly tooLittle: boolean;
  /** What both told of, each by a scale of their own side. */
  readonly topics: readonly {
    readonly scales: { readonly a: string; readonly b: string };
    readonly scores: { readonly a: number; readonly b: number };
    /** a - b. */
    readonly difference: number;
    readonly standardError: number | null;
    readonly closeness: Closeness;
  }[];
  /** What each thought the other would say, where the other said it. */
  readonly guesses: readonly {
    readonly by: "a" | "b";
    readonly scale: string;
    readonly thought: number;
    readonly told: number;
    readonly closeness: Closeness;
  }[];
  /** How far the two profiles lie apart. */
  readonly distance: number | null;
  /** What its square is made of. */
  readonly distanceParts: {
    readonly elevation: number;
    readonly scatter: number;
    readonly shape: number;
  } | null;
  readonly correlation: number | null;
  /** What both may read. */
  report(options?: {
    format?: "text" | "json";
    wording?: Wording | null;
    nameA?: string | null;
    nameB?: string | null;
    phrases?: Json;
  }): string;
}

export type EventName =
  "confided" | "listened" | "hurt" | "made-up" | "broke-trust" |
  "took-responsibility" | "gave-time" | "kept-a-change" | "respected-a-wish";

export interface JournalRecord {
  readonly kind: "record";
  /** Seconds since 1970. */
  readonly time: number;
  readonly questionnaire: string;
  readonly version: string;
  readonly digest: string;
  readonly stopped: boolean;
  readonly keeps: { readonly sensitive: boolean; readonly answers: boolean };
  readonly scores: readonly {
    readonly scale: string;
    readonly value: number;
    readonly sensitive: boolean;
  }[];
  readonly answers: Readonly<Record<string, number>>;
}

export interface JournalEvent {
  readonly kind: "event";
  /** Seconds since 1970. */
  readonly time: number;
  readonly event: EventName;
  readonly by: "me" | "them";
  readonly count: number;
  readonly sensitive: boolean;
}

/** One tie over time. Entries are called by their place, in the order of
 * adding. */
export class Journal extends Handle {
  readonly tie: string;
  readonly count: number;
  readonly entries: readonly (JournalRecord | JournalEvent)[];
  entry(entry: number): JournalRecord | JournalEvent;
  /** Adds the scores of an assessment. Sensitive ones with the gate and
   * findings of harm, and answers, only where the person was asked and
   * warned. */
  addRecord(assessment: Assessment, time: Time, keep?: {
    sensitive?: boolean;
    answers?: boolean;
  }): this;
  addEvent(event: EventName, by: "me" | "them", time: Time,
           count?: number): this;
  /** Adds an entry that writeEntry() wrote. */
  add(entry: Json): this;
  /** Takes an entry out and wipes it; those behind it move up. */
  remove(entry: number): this;
  /** Whether a record has a score that may stand in one series with those of a
   * questionnaire. */
  scored(entry: number, questionnaire: Questionnaire, scale: string):
    "same" | "mapped" | "differently" | "not" | "not-kept" | "elsewhere" | null;
  /** That score; null where scored() is neither "same" nor "mapped". */
  score(entry: number, questionnaire: Questionnaire,
        scale: string): number | null;
  /** For the program alone: never on a person's screen. */
  host(entry: number): {
    readonly gate: Gate | null;
    readonly findings: readonly {
      readonly id: string;
      readonly level: Level;
    }[];
  };
  /** What became of a scale's score between two records. */
  change(before: number, after: number, questionnaire: Questionnaire,
         scale: string, method?: ChangeMethod): Change;
  /** Sets the facts that a questionnaire takes from a journal; what each of
   * them rests on. */
  fillFacts(answers: Answers, now: Time): Readonly<Record<string, {
    /** Too little: fewer entries than it needs; the fact is unknown. Stands:
     * too little too, and what the host told stands. */
    readonly state: "given" | "too-little" | "stands";
    readonly value: number | null;
    readonly have: number;
    readonly need: number;
    /** Records of versions that score the scale otherwise. */
    readonly leftOut: number;
    /** Places in the journal. */
    readonly entries: readonly number[];
  }>>;
  /** What the journal says from a time to a time. */
  lookBack(questionnaire: Questionnaire, stretch?: {
    from?: Time;
    /** The program's now; without it all there is. */
    to?: Time;
  }): LookBack;
  /** One entry, in one line. */
  writeEntry(entry: number): string;
  /** All of it; kith.readJournal() reads it. */
  write(): string;
  toJSON(): object;
}

export type StatementNumber =
  "mean" | "sd" | "slope" | "s" | "p" | "exact" | "weeks" | "swings" |
  "swingsMost" | "windows" | "mssd" | "rmssd" | "vonNeumann" |
  "autocorrelation" | "first" | "last" | "difference" | "reliableChange" |
  "sameLow" | "sameHigh" | "byMe" | "byThem" | "share" | "shareLow" |
  "shareHigh" | "breaches" | "ratingLow" | "ratingHigh" | "neighbours";

/** What a journal says, or cannot say yet. */
export interface Statement {
  readonly kind:
    "level" | "trend" | "swings" | "instability" | "inertia" | "change" |
    "give-and-get" | "repair";
  readonly scale: string | null;
  readonly event: EventName | null;
  /** Of repair: who broke trust. */
  readonly by: "me" | "them" | null;
  readonly sensitive: boolean;
  readonly state:
    "said" | "not-enough-points" | "points-otherwise" | "points-not-kept" |
    "no-known-reliability";
  readonly points: number;
  readonly pointsNeeded: number;
  /** Beyond the numbers; null where nothing is said. */
  readonly claim:
    "none" | "rising" | "falling" | "swings" | "higher" | "lower" |
    "more-by-me" | "more-by-them" | "all-by-me" | "all-by-them" | null;
  readonly numbers: Readonly<Partial<Record<StatementNumber, number>>>;
  /** What would change it; see kith/look_back.h. */
  readonly turn: {
    readonly kind: "more" | "higher" | "lower" | "by-me" | "by-them" | "last";
    readonly count: number;
  } | null;
  /** What it rests on: places in the journal as it was then. */
  readonly entries: readonly {
    readonly entry: number;
    readonly time: number;
    readonly value: number;
  }[];
  /** Scores of older versions that are the same thing. */
  readonly mapped: number;
  /** Scores left out because a version scored the scale otherwise. */
  readonly scoredOtherwise: number;
  readonly notKept: number;
  /** Of repair: how often each was seen, week by week since the last breach. */
  readonly weeks: readonly {
    readonly accountability: number;
    readonly patience: number;
    readonly change: number;
    readonly respect: number;
  }[];
}

/** What a journal says of one tie over a stretch of time. */
export class LookBack extends Handle {
  readonly questionnaire: Questionnaire;
  /** The plain view, which is the usual one, leaves out what is sensitive. */
  statements(view?: PersonView): readonly Statement[];
  /** What a person may read; as "svg" a picture. */
  report(options?: Omit<ReportOptions, "format"> & {
    format?: Format | "svg";
  }): string;
}
