/* SPDX-License-Identifier: MIT */
/* kith - the whole of libkith: relationship assessments, from a questionnaire
 * and a person's answers to scores, findings, guidance and a report.
 *
 * Include this, or the header of the noun you need. */

#ifndef KITH_KITH_H
#define KITH_KITH_H

#include <kith/adaptive.h>
#include <kith/answers.h>
#include <kith/assess_json.h>
#include <kith/assessment.h>
#include <kith/batch.h>
#include <kith/change.h>
#include <kith/circle.h>
#include <kith/columns.h>
#include <kith/explanation.h>
#include <kith/export.h>
#include <kith/graded.h>
#include <kith/host.h>
#include <kith/journal.h>
#include <kith/journal_facts.h>
#include <kith/joint.h>
#include <kith/look_back.h>
#include <kith/memory.h>
#include <kith/pairs.h>
#include <kith/quality.h>
#include <kith/precision.h>
#include <kith/questionnaire.h>
#include <kith/report.h>
#include <kith/scale.h>
#include <kith/sample.h>
#include <kith/scoring.h>
#include <kith/series.h>
#include <kith/share.h>
#include <kith/status.h>
#include <kith/text.h>
#include <kith/version.h>
#include <kith/wording.h>

#endif
