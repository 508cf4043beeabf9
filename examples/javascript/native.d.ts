// SPDX-License-Identifier: MIT
/** The same package on the native library, through koffi; for Node. */

export {
  Answers, Assessment, Circle, FAULTS, GATES, GradedModel, Handle, Joint,
  Journal, Kith, KithError, LEVELS, LookBack, Questionnaire, Sample, Series,
  Share, STATES, Strategy, Wording,
} from "./index.js";
export type * from "./index.js";
import type { Kith } from "./index.js";

/** Makes the library ready: the system's, or the file that is named. `cdef` is
 * the file with its declarations; this package brings that of its version. */
export function load(library?: string,
                     options?: { cdef?: URL | string }): Promise<Kith>;
