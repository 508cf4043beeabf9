# SPDX-License-Identifier: MIT
"""libkith: relationship assessments, from answers to a report.

    import libkith

    sheet = {"kith-answers": 1, "questionnaire": "kith-core",
             "version": "1.0.0", "tie": "friend",
             "answers": {"AD1": "yes", "TR1": "often"}}
    print(libkith.assess_text(sheet))

The short way: assess(), assess_text(), assess_html(), assess_json(),
assess_many().
The long way: Questionnaire, Answers, Assessment, Wording, Strategy.
One tie over time: Journal, LookBack. Two people: Share, Joint. Many ties:
Circle. Many people: score_rows(), assess_rows(), Sample, Series, Pairs. For the
program alone: Assessment.host, Quality, Change.

What is raised is a KithError. Every object may be used from many threads.
"""
from ._library import lib as _lib
from .answers import Answer, Answers, Facts, Sheet
from .assessment import Advice, Assessment, Finding
from .batch import Batch, assess_rows, score_rows
from .calls import (Assessor, assess, assess_html, assess_json, assess_many,
                    assess_text)
from .change import Change
from .circle import Circle, Few, Need, Person, Reliance, TieState
from .columns import Columns
from .errors import (ArgumentError, InvalidDocument, InvalidJSON,
                     InvalidValue, KithError, LibraryNotFound, LimitExceeded,
                     NotFound, NoValue, OutOfMemory, VersionMismatch)
from .graded import GradedItem, GradedModel, SumScore
from .host import Explanation, Host, HostFinding
from .joint import Closeness, Guess, Joint, Share, Topic
from .journal import (Event, Journal, JournalFact, Record, RecordHost,
                      RecordScore, Scored)
from .look_back import (Claim, LookBack, LookBackState, Rest, Says, Statement,
                        Turn, Week)
from .pairs import (ActorPartner, ActorPartnerSide, DistanceParts, Estimate,
                    PairedT, Pairs, actor_partner)
from .parts import (Band, Cutoffs, Fact, Item, Key, Norm, Option, Pattern,
                    Reliability, Scale, Warning)
from .quality import Quality, QualityIndex
from .questionnaire import Questionnaire, builtins
from .reports import ReportOptions
from .sample import (ItemAnalysis, ItemFit, ItemNumbers, Sample, ScoreNumbers,
                     SplitHalf)
from .scores import Difference, Score
from .series import Line, MannKendall, Series, share_interval, share_test
from .states import (AdviceState, Better, ChangeMissing, ChangeState,
                     Criterion, Fault, Gate, Level, ScaleProgress, State,
                     Verdict, Why)
from .strategy import Next, Progress, Strategy
from .wording import Choice, Question, Wording

__version__: str = _lib.kith_version().decode()

__all__ = [
    "ActorPartner", "ActorPartnerSide", "Advice", "AdviceState", "Answer",
    "Answers", "ArgumentError", "Assessment", "Assessor", "Band", "Batch",
    "Better", "Change", "ChangeMissing", "ChangeState", "Choice", "Circle",
    "Claim", "Closeness", "Columns", "Criterion", "Cutoffs", "Difference",
    "DistanceParts", "Estimate", "Event", "Explanation", "Fact", "Facts",
    "Fault", "Few", "Finding", "Gate", "GradedItem", "GradedModel", "Guess",
    "Host", "HostFinding", "InvalidDocument", "InvalidJSON", "InvalidValue",
    "Item", "ItemAnalysis", "ItemFit", "ItemNumbers", "Joint", "Journal",
    "JournalFact", "Key", "KithError", "Level", "LibraryNotFound",
    "LimitExceeded", "Line", "LookBack", "LookBackState", "MannKendall",
    "Need", "Next", "NoValue", "Norm", "NotFound", "Option", "OutOfMemory",
    "PairedT", "Pairs", "Pattern", "Person", "Progress", "Quality",
    "QualityIndex", "Question", "Questionnaire", "Record", "RecordHost",
    "RecordScore", "Reliability", "Reliance", "ReportOptions", "Rest",
    "Sample", "Says", "Scale", "ScaleProgress", "Score", "ScoreNumbers",
    "Scored", "Series", "Share", "Sheet", "SplitHalf", "State", "Statement",
    "Strategy", "SumScore", "TieState", "Topic", "Turn", "Verdict",
    "VersionMismatch", "Warning", "Week", "Why", "Wording", "actor_partner",
    "assess", "assess_html", "assess_json", "assess_many", "assess_rows",
    "assess_text", "builtins", "score_rows", "share_interval", "share_test",
]
