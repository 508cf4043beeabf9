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
Many people: score_rows(), assess_rows(), Sample. For the program alone:
Assessment.host, Quality, Change.

What is raised is a KithError. Every object may be used from many threads.
"""
from ._library import lib as _lib
from .answers import Answer, Answers, Facts, Sheet
from .assessment import Advice, Assessment, Finding
from .batch import Batch, assess_rows, score_rows
from .calls import (Assessor, assess, assess_html, assess_json, assess_many,
                    assess_text)
from .change import Change
from .columns import Columns
from .errors import (ArgumentError, InvalidDocument, InvalidJSON,
                     InvalidValue, KithError, LibraryNotFound, LimitExceeded,
                     NotFound, NoValue, OutOfMemory, VersionMismatch)
from .graded import GradedItem, GradedModel, SumScore
from .host import Explanation, Host, HostFinding
from .parts import (Band, Cutoffs, Fact, Item, Key, Norm, Option, Pattern,
                    Reliability, Scale, Warning)
from .quality import Quality, QualityIndex
from .questionnaire import Questionnaire, builtins
from .reports import ReportOptions
from .sample import (ItemAnalysis, ItemFit, ItemNumbers, Sample, ScoreNumbers,
                     SplitHalf)
from .scores import Difference, Score
from .states import (AdviceState, Better, ChangeMissing, ChangeState,
                     Criterion, Fault, Gate, Level, ScaleProgress, State,
                     Verdict, Why)
from .strategy import Next, Progress, Strategy
from .wording import Choice, Question, Wording

__version__: str = _lib.kith_version().decode()

__all__ = [
    "Advice", "AdviceState", "Answer", "Answers", "ArgumentError",
    "Assessment", "Assessor", "Band", "Batch", "Better", "Change",
    "ChangeMissing", "ChangeState", "Choice", "Columns", "Criterion",
    "Cutoffs", "Difference", "Explanation", "Fact", "Facts", "Fault",
    "Finding", "Gate", "GradedItem", "GradedModel", "Host", "HostFinding",
    "InvalidDocument", "InvalidJSON", "InvalidValue", "Item", "ItemAnalysis",
    "ItemFit", "ItemNumbers", "Key", "KithError", "Level", "LibraryNotFound",
    "LimitExceeded", "Next", "NoValue", "Norm", "NotFound", "Option",
    "OutOfMemory", "Pattern", "Progress", "Quality", "QualityIndex",
    "Question", "Questionnaire", "Reliability", "ReportOptions", "Sample",
    "Scale", "ScaleProgress", "Score", "ScoreNumbers", "Sheet", "SplitHalf",
    "State", "Strategy", "SumScore", "Verdict", "VersionMismatch", "Warning",
    "Why", "Wording", "assess", "assess_html", "assess_json", "assess_many",
    "assess_rows", "assess_text", "builtins", "score_rows",
]
