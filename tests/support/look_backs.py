# SPDX-License-Identifier: MIT
"""look_backs - made-up diaries, and reports on looking back on them, through the
library."""

import ctypes
import json

PLAIN, PRIVATE, HOST = range(3)
TEXT, JSON, HTML, SVG = range(4)
SENSITIVE = 1  # KITH_KEEP_SENSITIVE
ME, THEM = 1, 2
EVENTS = ["confided", "listened", "hurt", "made-up", "broke-trust",
          "took-responsibility", "gave-time", "kept-a-change",
          "respected-a-wish"]
DAY = 86400
START = 1767294000  # 1 January 2026, 19:00 UTC

# A week each: how free to be yourself, how drained, how often each listened,
# how treated; None where nothing was written down.
UNEVEN = [(3, 1, 2, 1, 4), (3, 1, 3, 1, 4), (4, 1, 1, 1, 5), (3, 2, 2, 0, 2),
          (2, 2, 3, 1, 1), (3, 1, 2, 1, 4), None, None, None, None,
          (2, 3, 2, 0, 1), (2, 3, 4, 1, 2), (2, 2, 1, 0, 4), (1, 3, 3, 0, 1),
          (2, 3, 2, 1, 2), (1, 4, 3, 0, 5), (1, 3, 2, 0, 1), (1, 4, 2, 1, 2),
          (1, 3, 3, 0, 4), (0, 4, 2, 0, 1)]
DAYS = [(8, "confided", THEM, 2), (40, "broke-trust", THEM, 1),
        (43, "took-responsibility", THEM, 1), (57, "gave-time", THEM, 2),
        (58, "respected-a-wish", THEM, 1), (90, "hurt", THEM, 1)]
FEW = UNEVEN[:3]


class LookBacks:
    def __init__(self, kith):
        self.kith = kith
        kith.kith_text_data.restype = ctypes.c_void_p
        kith.kith_text_length.restype = ctypes.c_int64
        kith.kith_error_message.restype = ctypes.c_char_p

    def made(self, call, *arguments):
        """What a call makes; it takes an error last."""
        out, error = ctypes.c_void_p(), ctypes.c_void_p()
        if getattr(self.kith, call)(*arguments, ctypes.byref(out),
                                    ctypes.byref(error)) != 0:
            message = self.kith.kith_error_message(error).decode()
            raise RuntimeError(f"{call}: {message}")
        return out

    def record(self, journal, questionnaire, tie, week, rating):
        free, drained, mine, theirs, treated = rating
        sheet = json.dumps({
            "kith-answers": 1, "questionnaire": "kith-checkin",
            "version": "1.0.0", "tie": tie,
            "answers": {"AD1": "yes", "AD2": "no", "CK1": treated,
                        "CK2": free, "CK3": drained, "CK4": mine,
                        "CK5": theirs}}).encode()
        answers = self.made("kith_answers_parse", questionnaire, sheet,
                            ctypes.c_int64(len(sheet)))
        found = self.made("kith_assess", answers)
        assert self.kith.kith_journal_add_record(
            journal, found, ctypes.c_int64(START + week * 7 * DAY), SENSITIVE,
            None) == 0
        self.kith.kith_assessment_free(found)
        self.kith.kith_answers_free(answers)

    def looked_back(self, questionnaire, tie, weeks, days):
        journal = self.made("kith_journal_new", tie.encode(), None)
        for week, rating in enumerate(weeks):
            if rating is not None:
                self.record(journal, questionnaire, tie, week, rating)
        for day, event, by, count in days:
            assert self.kith.kith_journal_add_event(
                journal, EVENTS.index(event) + 1, by,
                ctypes.c_int64(START + day * DAY), count, None) == 0
        back = self.made("kith_look_back_new", journal, questionnaire,
                         ctypes.c_int64(-2 ** 63), ctypes.c_int64(2 ** 63 - 1),
                         None)
        self.kith.kith_journal_free(journal)
        return back

    def options(self, view, form, name, phrases):
        options = self.made("kith_report_options_new", None)
        kith = self.kith
        assert kith.kith_report_options_set_view(options, view, None) == 0
        assert kith.kith_report_options_set_format(options, form, None) == 0
        if name is not None:
            sent = name.encode()
            assert kith.kith_report_options_set_name(
                options, sent, ctypes.c_int64(len(sent)), None) == 0
        if phrases is not None:
            sent = json.dumps(phrases).encode()
            assert kith.kith_report_options_set_phrases(
                options, sent, ctypes.c_int64(len(sent)), None) == 0
        return options

    def report(self, view, form, weeks=(), days=(), tie="friend",
               language=None, name=None, phrases=None):
        """The bytes of a report on a diary."""
        kith = self.kith
        questionnaire = self.made("kith_questionnaire_builtin",
                                  b"kith-checkin", None)
        back = self.looked_back(questionnaire, tie, weeks, days)
        wording = self.made("kith_wording_builtin", questionnaire,
                            tie.encode(), (language or "en").encode(), None)
        options = self.options(view, form, name, phrases)
        text = self.made("kith_look_back_report_write", back, wording, options)
        made = ctypes.string_at(kith.kith_text_data(text),
                                kith.kith_text_length(text))
        kith.kith_text_free(text)
        kith.kith_report_options_free(options)
        kith.kith_wording_free(wording)
        kith.kith_look_back_free(back)
        kith.kith_questionnaire_free(questionnaire)
        return made
