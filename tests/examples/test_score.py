# SPDX-License-Identifier: MIT
"""kith-score - many people's answers, good and bad, as CSV in any form."""

import csv
import io
import json
import os
import random
import re
import signal
import socket
import stat
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from remains import Remains, can_look
from tree import Facts, ROOT, main, run

SCORE = os.environ["KITH_SCORE"]
SMALL = ROOT / "tests/examples/small.json"
SECRET = "zebra"  # planted where an answer stands

QUIET = ("--quiet",)
FRIEND = ("--questionnaire", SMALL, "--tie", "friend")


def score(text, *options, questionnaire=FRIEND):
    """Runs over a text; bytes in and out, so that nothing is made up."""
    if isinstance(text, str):
        text = text.encode()
    done = subprocess.run([SCORE, *map(str, questionnaire), *map(str, options)],
                          input=text, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=60)
    done.text = done.stdout.decode("utf-8", "replace")
    done.errors = done.stderr.decode()
    return done


def rows(done, separator=","):
    return list(csv.DictReader(io.StringIO(done.text, newline=""),
                               delimiter=separator))


def document(items=4, low=0, high=4, **scale):
    """A scale "sum" over Q1 ... of whole answers; a key of each kind."""
    return {
        "kith": 1, "id": "made", "version": "1.2.3", "language": "en",
        "title": "Made up", "ties": ["anyone"],
        "options": {"o": [{"id": f"o{i}", "value": i, "label": f"label {i}"}
                          for i in range(low, high + 1)]},
        "sections": [{"id": "s", "items": [f"Q{i}" for i in
                                           range(1, items + 1)]}],
        "items": [{"id": f"Q{i}", "text": f"Item {i}", "options": "o"}
                  for i in range(1, items + 1)],
        "scales": [{"id": "all", "label": "All",
                    "items": [f"Q{i}" for i in range(1, items + 1)],
                    "method": "sum", "min_answered": 0.5, **scale}],
        "resources": [{"label": "Someone", "text": "Tell someone.",
                       "for": "adults"}]}


class Folder(Facts):
    """A folder for each test, and documents in it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        if isinstance(content, dict):
            content = json.dumps(content)
        if isinstance(content, str):
            content = content.encode()
        path.write_bytes(content)
        return path

    def made(self, **options):
        return ("--questionnaire", self.write("made.json",
                                              document(**options)))


class Scores(Folder):
    def test_rows_keep_their_order_and_their_other_columns(self):
        done = score("id,A1,A2,N1,S1,age\n007,3,3,40,0,31.50\nb,4,,12,1, x\n",
                     "--details")
        self.assertEqual((done.returncode, done.errors),
                         (0, "kith-score: 2 rows; missing answers: "
                             "1 unanswered\n"))
        self.assertEqual(rows(done)[0], {
            "id": "007", "age": "31.50", "trust": "75", "trust_n": "2",
            "trust_low": "75", "trust_high": "75", "trust_band": "present",
            "trust_not_asked": "0", "trust_unanswered": "0",
            "trust_skipped": "0", "trust_does_not_apply": "0",
            "trust_declined": "0", "fault": ""})
        self.assertEqual(rows(done)[1]["age"], " x")
        self.assertEqual((rows(done)[1]["trust"], rows(done)[1]["trust_low"],
                          rows(done)[1]["trust_high"]), ("100", "50", "100"))

    def test_a_file_and_standard_input_give_the_same(self):
        text = "id,A1,A2,N1,S1\n1,3,3,40,0\n"
        path = self.write("in.csv", text)
        named = score("", path)
        self.assertEqual(named.stdout, score(text).stdout)
        self.assertEqual(named.stdout, score(text, "-").stdout)

    def test_a_row_is_scored_as_the_person_alone(self):
        answers = {"A1": 3, "A2": 1, "N1": 7, "S1": 0}
        sheet = json.dumps({"kith-answers": 1, "questionnaire": "small",
                            "version": "1.0.0", "tie": "friend",
                            "answers": answers})
        alone = run(os.environ["KITH_ASSESS"], "--questionnaire", SMALL,
                    "--view", "host", "--format", "json", input=sheet)
        exact = json.loads(alone.stdout)["scales"][0]["exact"]
        done = score(",".join(answers) + "\n" +
                     ",".join(map(str, answers.values())) + "\n")
        self.assertEqual(float(rows(done)[0]["trust"]), exact[0] / exact[1])

    def test_numbers_are_the_shortest_that_read_back_the_same(self):
        made = self.made(items=3, method="mean", min_answered=1)
        done = score("Q1,Q2,Q3\n1,0,0\n1,1,0\n1,,\n4,4,4\n", *QUIET,
                     questionnaire=made)
        self.assertEqual([row["all"] for row in rows(done)],
                         [repr(1 / 3), repr(2 / 3), "1", "4"])

    def test_the_locale_changes_nothing(self):
        made = self.made(items=3, method="mean")
        text = "Q1,Q2,Q3\n1,0,0\n"
        plain = score(text, questionnaire=made)
        for name in ("de_DE.UTF-8", "C.UTF-8", "fr_FR"):
            done = subprocess.run(
                [SCORE, *map(str, made)], input=text.encode(),
                env={**os.environ, "LC_ALL": name}, capture_output=True)
            self.assertEqual(done.stdout, plain.stdout)

    def test_a_header_without_rows_gives_a_header(self):
        for text in ("A1,A2,N1,S1\n", "A1,A2,N1,S1", "A1,A2,N1,S1\r\n"):
            done = score(text)
            self.assertEqual((done.returncode, done.text),
                             (0, "trust,trust_n,fault\n"))

    def test_values_may_be_fractions_and_large_numbers(self):
        made = document(items=2)
        made["options"]["o"] = [{"id": "a", "value": -1.5, "label": "a"},
                                {"id": "b", "value": 2.25, "label": "b"}]
        path = self.write("made.json", made)
        done = score("Q1,Q2\n-1.5,2.25\n-15e-1,2.250\n,2.25\n1,2.25\n-1.5,NA\n",
                     questionnaire=("--questionnaire", path))
        self.assertEqual([row["all"] for row in rows(done)],
                         ["0.75", "0.75", "4.5", "", "-3"])
        self.assertEqual(rows(done)[3]["fault"],
                         "line 5: Q1: none of the answers")


class Forms(Folder):
    """CSV in any form, and NDJSON."""

    TEXT = "id,A1,A2,N1,S1\n1,3,3,40,0\n2,2,,5,1\n3,0,NA,1200,2\n"

    def test_line_ends_of_every_kind_give_the_same(self):
        plain = score(self.TEXT)
        self.assertEqual([row["trust"] for row in rows(plain)],
                         ["75", "50", "0"])
        for line_end in ("\r\n", "\r"):
            self.assertEqual(score(self.TEXT.replace("\n", line_end)).stdout,
                             plain.stdout)
        self.assertEqual(score(self.TEXT[:-1]).stdout, plain.stdout)
        self.assertEqual(score(self.TEXT.replace("\n", "\r\n")[:-2]).stdout,
                         plain.stdout)

    def test_a_byte_order_mark_is_passed_over(self):
        self.assertEqual(score("\ufeff" + self.TEXT).stdout,
                         score(self.TEXT).stdout)

    def test_separators_are_found_out_or_named(self):
        plain = score(self.TEXT)
        for separator, name in ((";", ";"), ("\t", "tab"), ("|", "|")):
            text = self.TEXT.replace(",", separator)
            done = score(text, "--separator", name)
            self.assertEqual(rows(done, separator), rows(plain))
            if separator != "|":
                self.assertEqual(score(text).stdout, done.stdout)

    def test_quoted_answers_are_answers(self):
        text = "\n".join(",".join(f'"{field}"' for field in line.split(","))
                         for line in self.TEXT.splitlines())
        self.assertEqual(rows(score(text)), rows(score(self.TEXT)))

    def test_other_columns_pass_byte_for_byte(self):
        odd = ['"a,b"', '"a ""b"""', '"two\nlines"', " spaces ", '5" tall',
               "\xe4".encode("latin-1").decode("latin-1"), "1,5".join('""'),
               "007", "1e5", "-0", "\\", "'x'"]
        for field in odd:
            text = f"id,A1,A2,N1,S1\n{field},3,3,40,0\n"
            done = score(text.encode("latin-1"))
            line = done.stdout.split(b"\n", 1)[1].decode("latin-1")
            self.assertEqual(line, f"{field},75,2,\n")

    def test_rows_with_quoted_lines_are_numbered_by_their_first_line(self):
        done = score('id,A1,A2,N1,S1\n"a\nb\nc",3,3,40,0\nx,9,3,40,0\n')
        self.assertEqual(rows(done)[1]["fault"],
                         "line 5: A1: out of range")

    def test_tables_that_another_program_wrote_are_read_as_it_reads_them(self):
        chance = random.Random(9)
        parts = ["a", "ä", ",", ";", '"', "\n", "\r\n", "\t", " ", "1", "'"]
        for number in range(60):
            written = io.StringIO(newline="")
            separator = chance.choice(",;\t")
            line_end = chance.choice(["\n", "\r\n"])
            writer = csv.writer(
                written, delimiter=separator, lineterminator=line_end,
                quoting=chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
            writer.writerow(["x", "A1", "A2", "y", "N1", "S1"])
            lines = [["".join(chance.choices(parts, k=chance.randrange(6))),
                      str(chance.randrange(5)), chance.choice(["", "2"]),
                      "".join(chance.choices(parts, k=chance.randrange(4))),
                      "7", "0"] for _ in range(chance.randrange(30))]
            for line in lines:
                writer.writerow(line)
            text = written.getvalue().encode()
            done = score(text, "--separator",
                         "tab" if separator == "\t" else separator)
            self.assertEqual(done.returncode, 0, done.errors)
            found = rows(done, separator)
            self.assertEqual([[row["x"], row["y"], row["fault"]]
                              for row in found],
                             [[line[0], line[3], ""] for line in lines], number)

    def test_any_bytes_give_a_row_for_each_line_or_quoted_lines(self):
        chance = random.Random(3)
        for number in range(150):
            text = b"id,A1,A2,N1,S1\n" + bytes(chance.choices(
                b'""",,,,\n\n\r01234 a\0\xff', k=chance.randrange(400)))
            done = score(text)
            self.assertEqual(done.returncode, 0, text)
            self.assertEqual(done.errors.count("\n") - 1,
                             len(re.findall(r"line \d+: ", done.text)), text)
            told = [int(line) for line in re.findall(r"line (\d+): ",
                                                     done.text)]
            self.assertEqual(told, sorted(set(told)), text)
            for threads in (2, 5):
                self.assertEqual(score(text, "--threads", threads).stdout,
                                 done.stdout, text)

    def test_progress_is_shown_on_a_terminal_alone(self):
        text = ("A1,A2,N1,S1\n" + "3,3,40,0\n" * 100).encode()
        path = self.write("in.csv", text)
        for options, shown in (((), True), (("--quiet",), False)):
            reader, terminal = os.openpty()
            with subprocess.Popen([SCORE, *map(str, FRIEND), *options, path],
                                  stdout=subprocess.DEVNULL,
                                  stderr=terminal) as child:
                os.close(terminal)
                told = b""
                try:
                    while piece := os.read(reader, 4096):
                        told += piece
                except OSError:
                    pass  # Linux: the other end was closed
                os.close(reader)
            self.assertEqual(child.returncode, 0)
            self.assertEqual(b"\rkith-score: 100 rows" in told, shown)
            self.assertEqual(b"no answer is missing" in told, shown)
        self.assertNotIn("\r", score(text).errors)

    def test_the_pieces_in_which_a_stream_comes_change_nothing(self):
        text = ("\ufeffid,A1,A2,N1,S1\r\n" +
                "".join(f'"{i}, ""x""\r\n",{i % 5},,{i},{i % 3}\r\n'
                        for i in range(40)) + '"x,1,1,1,1\r\n1,1\r\n\r\n'
                ).encode()
        whole = score(text)
        self.assertEqual(len(rows(whole)), 43)
        for piece in (1, 2, 3, 7, 64, 1000):
            here, there = socket.socketpair(socket.AF_UNIX,
                                            socket.SOCK_STREAM)
            with here, there, subprocess.Popen(
                    [SCORE, *map(str, FRIEND)], stdin=there,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
                there.close()
                for at in range(0, len(text), piece):
                    here.sendall(text[at:at + piece])
                here.close()
                out, errors = child.communicate()
            self.assertEqual((out, errors), (whole.stdout, whole.stderr))

    def test_a_row_comes_out_while_the_stream_goes_on(self):
        with subprocess.Popen([SCORE, *map(str, FRIEND)],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL) as child:
            child.stdin.write(b"A1,A2,N1,S1\n4,4,4,0\n")
            child.stdin.flush()
            self.assertEqual(child.stdout.readline(),
                             b"trust,trust_n,fault\n")
            self.assertEqual(child.stdout.readline(), b"100,2,\n")

    def test_ndjson_has_an_object_a_line(self):
        done = score('id,A1,A2,N1,S1,"a ""b"""\n'
                     '"x\t""1""",3,3,40,0,ä\n2,x,3,40,0,\n3,,,40,0,b\n',
                     "--format", "ndjson", "--details")
        self.assertEqual(done.returncode, 0, done.errors)
        lines = [json.loads(line) for line in done.text.splitlines()]
        self.assertEqual(len(lines), 3)
        self.assertEqual(lines[0]["id"], 'x\t"1"')
        self.assertEqual(lines[0]['a "b"'], "ä")
        self.assertEqual((lines[0]["trust"], lines[0]["trust_n"],
                          lines[0]["trust_band"], lines[0]["fault"]),
                         (75, 2, "present", None))
        self.assertEqual((lines[1]["trust"], lines[1]["trust_n"]),
                         (None, None))
        self.assertEqual(lines[1]["fault"], "line 3: A1: not a number")
        self.assertEqual((lines[2]["trust"], lines[2]["trust_n"],
                          lines[2]["fault"]), (None, 0, None))

    def test_ndjson_says_what_is_no_utf_8(self):
        done = score(b"id,A1,A2,N1,S1\n\xe4,3,3,40,0\n\xc3\xa4,3,3,40,0\n"
                     b"\xed\xa0\x80,3,3,4,0\n", "--format", "ndjson")
        lines = [json.loads(line) for line in
                 done.stdout.decode("utf-8", "replace").splitlines()]
        self.assertEqual([line["fault"] for line in lines],
                         ["line 2: id: not UTF-8, as JSON needs it", None,
                          "line 4: id: not UTF-8, as JSON needs it"])

    def test_threads_give_the_same_bytes_as_one(self):
        chance = random.Random(4)
        lines = ["id,A1,A2,N1,S1,note"]
        for i in range(60000):
            lines.append(f"{i},{chance.choice('01234x,')},"
                         f"{chance.choice(['', '1', 'NA', '4'])},"
                         f"{chance.randrange(1300)},{i % 3},"
                         + chance.choice(['"a\nb"', "", "long" * 9]))
        text = "\n".join(lines).encode()
        one = score(text)
        self.assertGreater(one.errors.count("\n"), 50)
        self.assertEqual(len(rows(one)), 60000)
        for count in (2, 3, 8):
            many = score(text, "--threads", count)
            self.assertEqual(many.stdout, one.stdout)
            self.assertEqual(many.stderr, one.stderr)

    @unittest.skipUnless(can_look(), "needs Linux, and no sanitizer")
    def test_a_long_stream_needs_no_more_memory_than_a_short_one(self):
        block = (b"17," + b",".join(b"%d" % (i % 5) for i in range(36)) +
                 b"\n") * 4000
        made = self.made(items=36, min_answered=0.8)
        with subprocess.Popen([SCORE, *map(str, made), *QUIET],
                              stdin=subprocess.PIPE,
                              stdout=subprocess.DEVNULL) as child:
            child.stdin.write(b"id," + b",".join(
                b"Q%d" % i for i in range(1, 37)) + b"\n")
            for _ in range(150):  # 45 MB
                child.stdin.write(block)
            child.stdin.flush()
            memory = Path(f"/proc/{child.pid}/status").read_text()
        self.assertEqual(child.returncode, 0)
        self.assertLess(int(re.search(r"VmHWM:\s+(\d+) kB", memory)[1]),
                        16 * 1024)


class Columns(Folder):
    ROW = "id,A1,A2,N1,S1,age\n1,3,3,40,0,31\n"

    def test_only_what_is_named_is_kept(self):
        for names, header in (("id", "id,"), ("age,id", "id,age,"), ("", ""),
                              ("A1", "A1,")):
            done = score(self.ROW, "--keep", names)
            self.assertEqual(done.text.splitlines()[0],
                             header + "trust,trust_n,fault")
        done = score(self.ROW, "--keep", "id", "--keep", "age,N1")
        self.assertEqual(done.text.splitlines()[1], "1,40,31,75,2,")

    def test_a_name_with_a_comma_is_kept_in_quotes(self):
        text = '"a,b",A1,A2,N1,S1\n1,3,3,40,0\n'
        self.assertEqual(score(text, "--keep", '"a,b"').text,
                         '"a,b",trust,trust_n,fault\n1,75,2,\n')

    def test_columns_that_are_kept_must_be_there_once(self):
        done = score("id,id,A1,A2,N1,S1\n1,2,3,3,40,0\n", "--keep", "id")
        self.assertEqual((done.returncode, done.text), (65, ""))
        self.assertIn("id, which stands there 2 times", done.errors)
        self.assertIn("age, which stands there 0 times",
                      score("A1,A2,N1,S1\n", "--keep", "age").errors)

    def test_a_doubled_name_is_kept_in_csv_and_refused_in_json(self):
        text = "id,id,A1,A2,N1,S1\n1,2,3,3,40,0\n"
        self.assertEqual(score(text).text,
                         "id,id,trust,trust_n,fault\n1,2,75,2,\n")
        done = score(text, "--format", "ndjson")
        self.assertEqual((done.returncode, done.text), (65, ""))
        self.assertIn("the column id stands there twice", done.errors)
        self.assertEqual(score(text, "--format", "ndjson", "--keep",
                               "").returncode, 0)

    def test_an_item_has_one_column(self):
        done = score("A1,A2,A1,N1,S1\n1,2,3,3,0\n")
        self.assertEqual((done.returncode, done.text), (65, ""))
        self.assertEqual(
            done.errors,
            "<stdin>:1: error: the item A1 has two columns, number 1 (A1) and "
            "number 3 (A1); rename one, or name the other in --map\n")

    def test_items_without_a_column_are_named(self):
        done = score("id,A1,N1\n1,3,40\n")
        self.assertEqual((done.returncode, done.text), (65, ""))
        self.assertIn("<stdin>:1: error: no column for A2, S1; ", done.errors)
        partial = score("id,A1,N1\n1,3,40\n", "--partial")
        self.assertEqual(partial.text, "id,trust,trust_n,fault\n1,75,1,\n")

    def test_a_file_about_something_else_is_refused(self):
        done = score("a;b\n1;2\n")
        self.assertEqual((done.returncode, done.text), (65, ""))
        self.assertIn("no column is an item of the questionnaire (A1, A2, N1, "
                      "S1); the separator is taken to be ';'", done.errors)

    def test_a_map_says_which_column_is_which_item(self):
        text = "who,q1,q2,A2,months,hurt\n1,3,1,4,40,0\n"
        mapped = self.write("map.csv", "item,column\nA1,q1\n,A2\nA2,q2\n"
                                       "N1,months\nS1,hurt\n")
        done = score(text, "--map", mapped)
        self.assertEqual(done.text,
                         "who,A2,trust,trust_n,fault\n1,4,50,2,\n")

    def test_wrong_maps_are_refused(self):
        text = "who,q1,A2,N1,S1\n1,3,1,40,0\n"
        for content, what in (
                ("column,item\nq9,A1\n",
                 "--map names the column q9, which is not there"),
                ("column,item\nq1,A9\n",
                 "--map puts the column q1 to A9, which is no item"),
                ("column,item\nq1,A1\nq1,A1\n",
                 "map.csv:3: error: this column stands in the map already"),
                ("a,b\nq1,A1\n", "map.csv:1: error: a map has the columns"),
                ("column,item\nq1\n", "map.csv:2: error: the row is broken"),
                ("", "map.csv:1: error: the file is empty"),
                ("column,item\nq1,A2\n", "the item A2 has two columns")):
            mapped = self.write("map.csv", content)
            done = score(text, "--map", mapped)
            self.assertEqual((done.returncode, done.text), (65, ""), content)
            self.assertIn(what, done.errors)
        self.assertEqual(score(text, "--map", "no-such-file").returncode, 66)

    def test_a_column_may_say_the_tie(self):
        text = "A1,A2,N1,S1,who\n3,3,4,0,friend\n1,1,4,0,partner\n1,1,4,0,x\n"
        done = score(text, "--tie-column", "who",
                     questionnaire=("--questionnaire", SMALL))
        self.assertEqual(
            done.text, "who,trust,trust_n,fault\nfriend,75,2,\npartner,25,2,\n"
                       "x,,,line 4: who: no tie of the questionnaire\n")
        labels = score(text.replace("friend", "a friend"), "--tie-column",
                       "who", "--labels",
                       questionnaire=("--questionnaire", SMALL))
        self.assertEqual(rows(labels)[0]["trust"], "75")

    def test_a_questionnaire_for_several_ties_needs_one(self):
        core = ("--questionnaire", SMALL)
        for options, code, what in (
                ((), 2, "name one with --tie"),
                (("--tie", "boss"), 2, "has no tie \"boss\"; it has"),
                (("--tie", "friend", "--tie-column", "w"), 2, "not both"),
                (("--tie-column", "w"), 65, "stands there 0 times")):
            done = score("A1,A2,N1,S1\n", *options, questionnaire=core)
            self.assertEqual((done.returncode, done.text), (code, ""))
            self.assertIn(what, done.errors)

    def test_new_columns_never_share_a_name_with_old_ones(self):
        for name in ("trust", "trust_n", "fault"):
            done = score(f"{name},A1,A2,N1,S1\n1,3,3,40,0\n")
            self.assertEqual((done.returncode, done.text), (65, ""))
            self.assertIn(f"two columns would be called {name};", done.errors)
        done = score("trust,A1,A2,N1,S1\n1,3,3,40,0\n", "--prefix", "kith.")
        self.assertEqual(done.text, "trust,kith.trust,kith.trust_n,kith.fault\n"
                                    "1,75,2,\n")

    def test_a_hundred_thousand_columns_are_read(self):
        names = [f"c{i}" for i in range(100000)]
        names[50000:50004] = ["A1", "A2", "N1", "S1"]
        row = ["7"] * 100000
        row[50000:50004] = ["3", "1", "40", "0"]
        text = (",".join(names) + "\n" + (",".join(row) + "\n") * 3)
        done = score(text, "--keep", "c1,c99999")
        self.assertEqual(done.text, "c1,c99999,trust,trust_n,fault\n" +
                         "7,7,50,2,\n" * 3)
        everything = score(text)
        self.assertEqual(len(everything.text.splitlines()[3].split(",")),
                         100000 - 4 + 3)
        short = score(",".join(names) + "\n" + ",".join(row[1:]) + "\n",
                      "--keep", "c1")
        self.assertIn("line 2: the row has 99999 fields, and the first row has "
                      "100000", rows(short)[0]["fault"])


class Graded(Folder):
    def test_an_estimate_comes_with_its_standard_error(self):
        made = document(items=2, low=0, high=1, method="graded", graded={
            "source": "made up",
            "items": {"Q1": {"slope": 1, "thresholds": [0]},
                      "Q2": {"slope": 2, "thresholds": [0.5]}}})
        path = self.write("made.json", made)
        text = "Q1,Q2\n1,0\n0,0\n1,1\n,\n"
        done = score(text, questionnaire=("--questionnaire", path))
        self.assertEqual(done.text.splitlines()[0], "all,all_se,all_n,fault")
        found = rows(done)
        self.assertLess(float(found[1]["all"]), float(found[0]["all"]))
        self.assertLess(float(found[0]["all"]), float(found[2]["all"]))
        self.assertEqual((found[3]["all"], found[3]["all_se"],
                          found[3]["all_n"]), ("", "", "0"))
        details = rows(score(text, "--details",
                             questionnaire=("--questionnaire", path)))
        for row in details[:3]:
            estimate = float(row["all_estimate"])
            self.assertEqual(row["all_estimate"], repr(estimate))
            self.assertEqual(float(row["all"]), round(estimate, 6))
            self.assertGreater(float(row["all_se"]), 0)


class Missing(Folder):
    def counts(self, done):
        row = rows(done)[0]
        return {kind: int(row["all_" + kind]) for kind in
                ("not_asked", "unanswered", "skipped", "does_not_apply",
                 "declined")}

    def test_codes_say_why_an_answer_is_missing(self):
        made = self.made(items=8)
        codes = "-99=skipped,-98=declined,-97=does-not-apply,-96=not-asked"
        done = score("Q1,Q2,Q3,Q4,Q5,Q6,Q7,Q8\n1,,NA,-99,-98,-97,-96,2\n",
                     "--missing", codes, "--details", questionnaire=made)
        self.assertEqual(self.counts(done), {
            "not_asked": 1, "unanswered": 2, "skipped": 1,
            "does_not_apply": 1, "declined": 1})
        self.assertEqual(done.errors,
                         "kith-score: 1 row; missing answers: 1 not-asked, "
                         "2 unanswered, 1 skipped, 1 does-not-apply, "
                         "1 declined\n")

    def test_what_does_not_apply_is_not_asked_for(self):
        made = self.made(items=4, min_answered=0.75)
        text = "Q1,Q2,Q3,Q4\n1,1,9,9\n"
        for reason, all_ in (("does-not-apply", "4"), ("skipped", "")):
            done = score(text, "--missing", "9=" + reason, questionnaire=made)
            self.assertEqual(rows(done)[0]["all"], all_)

    def test_codes_may_be_any_text(self):
        made = self.made(items=4)
        done = score('Q1,Q2,Q3,Q4\n ,"a,b",.,=\n', "--missing",
                     ' =skipped,"a,b=declined",.=does-not-apply,==skipped',
                     "--details", questionnaire=made)
        self.assertEqual(self.counts(done), {
            "not_asked": 0, "unanswered": 0, "skipped": 2,
            "does_not_apply": 1, "declined": 1})
        done = score("Q1,Q2,Q3,Q4\n,,NA,1\n", "--missing",
                     "=skipped,NA=declined", "--details", questionnaire=made)
        self.assertEqual((self.counts(done)["skipped"],
                          self.counts(done)["declined"]), (2, 1))

    def test_a_code_comes_before_a_value(self):
        made = self.made(items=2)
        done = score("Q1,Q2\n0,4\n", "--missing", "0=unanswered",
                     questionnaire=made)
        self.assertEqual(rows(done)[0]["all"], "8")

    def test_a_code_that_is_a_number_may_be_written_in_any_form(self):
        made = self.made(items=5)
        done = score("Q1,Q2,Q3,Q4,Q5\n1,-99.0,4.0,4,04\n1,2,2,-9.9e1,2\n",
                     "--missing", "-99=skipped,4=declined", "--details",
                     questionnaire=made)
        first, second = rows(done)
        self.assertEqual((first["all_n"], first["all_skipped"],
                          first["all_declined"]), ("1", "1", "3"))
        self.assertEqual((second["all_n"], second["all_skipped"]), ("4", "1"))
        done = score("Q1,Q2,Q3,Q4,Q5\n4.0,4,1,1,1\n", "--missing",
                     "4=skipped,4.0=declined", "--details",
                     questionnaire=made)
        self.assertEqual((self.counts(done)["skipped"],
                          self.counts(done)["declined"]), (1, 1))

    def test_wrong_codes_are_wrong_usage(self):
        for wrong in ("9", "9=gone", "x" * 64 + "=skipped", '"9=skipped'):
            done = score("Q1\n1\n", "--missing", wrong,
                         questionnaire=self.made(items=1))
            self.assertEqual((done.returncode, done.text), (2, ""), wrong)

    def test_a_safety_item_always_applies(self):
        done = score("A1,A2,N1,S1\n3,3,4,-7\n3,3,4,0\n", "--missing",
                     "-7=does-not-apply", "--with-sensitive")
        self.assertEqual([row["fault"] for row in rows(done)],
                         ["line 2: S1: no reason that the item takes", ""])


class Labels(Folder):
    def test_answers_may_be_named(self):
        done = score("A1,A2,N1,S1\noften,almost always,40,never\n3,4,40,0\n",
                     "--labels")
        self.assertEqual([row["trust"] for row in rows(done)], ["87.5"] * 2)

    def test_names_are_taken_only_where_they_are_asked_for(self):
        done = score("A1,A2,N1,S1\noften,4,40,0\n")
        self.assertEqual(rows(done)[0]["fault"],
                         "line 2: A1: not a number")
        done = score("A1,A2,N1,S1\nofen,4,40,0\n", "--labels")
        self.assertEqual(rows(done)[0]["fault"],
                         "line 2: A1: neither a number nor the name of an "
                         "answer")

    def test_names_may_be_those_of_another_language(self):
        items = core_items()
        german = json.loads((ROOT / "lib/instruments/kith-core.de.json")
                            .read_text())["texts"]["options"]["often"]
        item = next(item["id"] for item in read_document("kith-core")["items"]
                    if item.get("options") == "often")
        core = ("--questionnaire", "kith-core", "--tie", "friend", "--keep",
                "", "--details", "--with-sensitive")

        def row(answer):
            return ",".join(items) + "\n" + ",".join(
                answer if name == item else "" for name in items) + "\n"

        number = score(row("4"), questionnaire=core)
        done = score(row(german["always"]), "--labels", "--language", "de",
                     questionnaire=core)
        self.assertEqual(done.stdout, number.stdout)
        self.assertNotIn("line 2", done.text)
        self.assertIn("the name of an answer",
                      score(row(german["always"]), "--labels",
                            questionnaire=core).text)
        done = score(row("4"), "--labels", "--language", "xx",
                     questionnaire=core)
        self.assertEqual((done.returncode, done.text), (2, ""))
        self.assertEqual(score("A1\n", "--language", "de").returncode, 2)

    def test_one_name_for_two_answers_is_refused(self):
        made = document(items=1)
        for label in ("label 1", "3", "o2"):
            made["options"]["o"][0]["label"] = label
            done = score("Q1\n1\n", "--labels", questionnaire=(
                "--questionnaire", self.write("made.json", made)))
            self.assertEqual((done.returncode, done.text), (65, ""), label)
            self.assertIn("one name stands for two answers", done.errors)


class BadRows(Folder):
    HEADER = "id,A1,A2,N1,S1\n"

    def fault(self, row, *options):
        """Of a row between two good ones, which must not suffer."""
        if isinstance(row, str):
            row = row.encode()
        done = score(self.HEADER.encode() + b"a,3,3,40,0\n" + row +
                     b"\nz,3,3,40,0\n", *options)
        self.assertEqual(done.returncode, 0, row)
        found = rows(done)
        self.assertEqual((found[0]["id"], found[0]["trust"],
                          found[0]["fault"]), ("a", "75", ""))
        self.assertEqual((found[-1]["id"], found[-1]["trust"],
                          found[-1]["fault"]), ("z", "75", ""))
        self.assertEqual(len(found), 3)
        self.assertEqual((found[1]["trust"], found[1]["trust_n"]), ("", ""))
        self.assertNotIn(SECRET, done.text + done.errors)
        sentence = found[1]["fault"]
        self.assertRegex(sentence, "^line 3: ")
        self.assertEqual(done.errors.splitlines()[0],
                         "<stdin>:" + sentence[len("line "):])
        self.assertIn("1 of them faulty", done.errors)
        return sentence[len("line 3: "):], found[1]

    def test_what_is_no_answer_is_never_repeated(self):
        for field, what in (
                (SECRET, "A1: not a number"), ("NaN", "A1: not a number"),
                ("nan", "A1: not a number"), ("inf", "A1: not a number"),
                ("0x2", "A1: not a number"), ("1e999", "A1: out of range"),
                ("-1e999", "A1: out of range"), ("5", "A1: out of range"),
                ("-1", "A1: out of range"), ("127", "A1: out of range"),
                ("-128", "A1: out of range"), ("256", "A1: out of range"),
                ("99999999999999999999", "A1: out of range"),
                ("2.5", "A1: none of the answers"),
                ("2.0000001", "A1: none of the answers"),
                ("+2", "A1: not a number"), ("2.", None), ("02", None),
                ("2e0", None), (".", "A1: not a number"),
                ("-", "A1: not a number"), ("1e", "A1: not a number"),
                ("1 2", "A1: not a number"),
                (" 2", "A1: there are spaces around it"),
                ("2 ", "A1: there are spaces around it"),
                (" ", "A1: only spaces; --missing can say what they stand "
                      "for"),
                ('"2,5"', "A1: a number needs a decimal point, not a comma"),
                ('"a""b"', "A1: not a number"),
                ("2\r", "A1: not a number"), ("\u0662", "A1: not a number"),
                ("3" * 2000, "A1: too long"),
                (SECRET * 1000, "A1: too long")):
            if what is None:
                done = score(f"{self.HEADER}a,{field},2,40,0\n")
                self.assertEqual(rows(done)[0]["trust"], "50", field)
            else:
                self.assertEqual(self.fault(f"b,{field},3,40,0")[0], what)

    def test_a_decimal_comma_is_named(self):
        text = self.HEADER.replace(",", ";") + "b;2,5;3;40;0\n"
        self.assertEqual(rows(score(text), ";")[0]["fault"],
                         "line 2: A1: a number needs a decimal point, not a "
                         "comma")

    def test_whole_numbers_have_their_range(self):
        for field, what in (("1201", "out of range"), ("-1", "out of range"),
                            ("2.5", "none of the answers"),
                            ("1e300", "out of range"),
                            ("often", "not a number")):
            self.assertEqual(self.fault(f"b,3,3,{field},0")[0], "N1: " + what)

    def test_rows_of_another_length_are_named(self):
        self.assertEqual(
            self.fault("b,3,3,40")[0],
            "the row has 4 fields, and the first row has 5")
        self.assertEqual(
            self.fault("b")[0], "the row has 1 field, and the first row has 5")
        what, row = self.fault("b,3,3,40,0,1,2")
        self.assertEqual(
            what, "the row has 7 fields, and the first row has 5; a separator "
                  "inside a field needs quotes around it")
        self.assertEqual(row["id"], "b")
        self.assertEqual(self.fault("")[0], "the line is empty")
        self.assertEqual(self.fault("\r")[0], "the line is empty")

    def test_bad_quotes_cost_their_line_alone(self):
        for row in ('b,"3,3,40,0', '"b,3,3,40,0', 'b,3,3,40,"0',
                    f'b,"3"{SECRET},3,40,0', 'b,"3" ,3,40,0'):
            self.assertEqual(
                self.fault(row)[0],
                "a quote is not closed, or something stands behind it")
        self.assertEqual(self.fault('b,"3"x,3,40,0')[1]["id"], "b")

    def test_a_nul_is_named(self):
        self.assertEqual(self.fault(b"b,\0,3,40,0")[0],
                         "A1: there is a NUL byte in it")
        self.assertEqual(self.fault(b"b,3\0,3,40,0")[0],
                         "A1: there is a NUL byte in it")
        done = score(b"id,A1,A2,N1,S1\nx\0y,3,3,40,0\nz,3,3,40,0\n")
        self.assertIn(b"line 2: id: there is a NUL byte in it", done.stdout)
        self.assertIn(b"\nz,75,2,\n", done.stdout)
        self.assertIn(b"\nx\0y,", done.stdout)

    def test_a_name_is_told_tamed_and_cut(self):
        name = "\x1b[2J\nö" + "ü" * 100
        mapped = self.write("map.csv", f'column,item\n"{name}",A1\n')
        done = score(f'"{name}",A2,N1,S1\n9,3,40,0\n', "--map", mapped,
                     "--format", "ndjson")
        told = json.loads(done.text)["fault"]
        self.assertEqual(told, "line 3:  [2J ö" + "ü" * 60 + ": out of range")
        self.assertNotIn("\x1b", done.errors)
        self.assertEqual(done.errors.count("\n"), 2)

    def test_a_name_that_is_no_utf_8_is_refused_for_json_alone(self):
        text = b"\xe4,A1,A2,N1,S1\n1,3,3,40,0\n"
        self.assertEqual(score(text).stdout,
                         b"\xe4,trust,trust_n,fault\n1,75,2,\n")
        done = score(text, "--format", "ndjson")
        self.assertEqual((done.returncode, done.stdout), (65, b""))
        self.assertIn("the name of column 1 is not UTF-8", done.errors)

    def test_only_the_first_fault_of_a_row_is_told(self):
        self.assertEqual(self.fault("b,9,x,40,0")[0], "A1: out of range")

    def test_facts_and_their_range(self):
        made = document(items=1)
        made["facts"] = [{"id": "F", "label": "f", "min": 0, "max": 10,
                          "source": "made up"}]
        path = self.write("made.json", made)
        done = score("Q1,F\n1,2\n1,11\n1,x\n1,\n1,1e-9\n1,1e999\n", "--keep",
                     "F", questionnaire=("--questionnaire", path))
        self.assertEqual([row["fault"] for row in rows(done)], [
            "", "line 3: F: out of range, or more than six decimals",
            "line 4: F: not a number", "",
            "line 6: F: out of range, or more than six decimals",
            "line 7: F: out of range, or more than six decimals"])

    def test_a_hundred_faults_are_told_and_the_others_counted(self):
        done = score("A1,A2,N1,S1\n" + "9,9,9,9\n" * 250)
        self.assertEqual(done.errors.count("\n"), 101)
        self.assertIn("250 rows, 250 of them faulty", done.errors)
        self.assertEqual(done.text.count("out of range"), 250)

    def test_a_row_longer_than_two_million_bytes_is_cut(self):
        done = score("id,A1,A2,N1,S1\nb,3,3,40," + "x" * 2200000 +
                     "\nz,3,3,40,0\n")
        self.assertEqual([row["fault"] for row in rows(done)],
                         ["line 2: the row is longer than 2097152 bytes", ""])


class BadFiles(Folder):
    def test_what_is_no_csv_is_refused(self):
        for text, what in (
                (b"", "the file is empty; its first row should name the "
                      "columns"),
                (b"\xef\xbb\xbf", "the file is empty"),
                ("A1,A2\n1,2\n".encode("utf-16"), "the text is UTF-16"),
                (b"\nA1\n1\n", "no column is an item"),
                (b'"A1,A2\n1,2\n', "a quote is not closed"),
                (b"A1,A\x002,N1,S1\n", "a NUL byte stands in the first row")):
            done = score(text)
            self.assertEqual((done.returncode, done.stdout), (65, b""), text)
            self.assertRegex(done.errors, "^<stdin>:1: error: ")
            self.assertIn(what, done.errors)
            self.assertEqual(done.errors.count("\n"), 1)

    def test_what_cannot_be_read_ends_with_66(self):
        for path in ("no-such-file", self.folder):
            done = score("", path)
            self.assertEqual((done.returncode, done.stdout), (66, b""))
            self.assertIn("cannot read", done.errors)
        done = score("A1\n", questionnaire=("--questionnaire", "no-such"))
        self.assertEqual((done.returncode, done.stdout), (66, b""))

    def test_a_wrong_questionnaire_is_named_with_its_line(self):
        path = self.write("made.json", "{\n]")
        done = score("A1\n", questionnaire=("--questionnaire", path))
        self.assertEqual((done.returncode, done.stdout), (65, b""))
        self.assertIn(f"{path}:2:1: error: ", done.errors)

    def test_wrong_usage_ends_with_2(self):
        for wrong in (["--format", "xml"], ["--threads", "0"],
                      ["--threads", "x"], ["--separator", ""],
                      ["--separator", "1"], ["--separator", "ab"],
                      ["--separator", '"'], ["--prefix", "a,b"], ["--nothing"],
                      ["a", "b"], ["-o", "/no/such/folder/x"]):
            done = score("A1,A2,N1,S1\n", *wrong)
            self.assertEqual((done.returncode, done.stdout), (2, b""), wrong)
        self.assertEqual(run(SCORE, input="A1\n").returncode, 2)

    def test_help_and_version_go_to_standard_output(self):
        done = self.succeeds(SCORE, "--help")
        for option in ("--questionnaire", "--tie", "--tie-column", "--map",
                       "--partial", "--missing", "--labels", "--language",
                       "--separator", "--assess", "--details",
                       "--with-sensitive", "--keep", "--prefix", "--format",
                       "--output", "--codebook", "--threads", "--quiet",
                       "--version"):
            self.assertIn(option, done.stdout)
        self.assertRegex(self.succeeds(SCORE, "--version").stdout,
                         r"^kith-score \(libkith\) \d+\.\d+\.\d+\n$")


class Writing(Folder):
    ROW = "id,A1,A2,N1,S1\n1,3,3,40,0\n"

    def test_a_file_is_for_its_owner_alone(self):
        path = self.folder / "out.csv"
        for _ in range(2):
            done = score(self.ROW, "-o", path)
            self.assertEqual((done.returncode, done.stdout), (0, b""))
            self.assertEqual(path.read_text(),
                             "id,trust,trust_n,fault\n1,75,2,\n")
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
            path.chmod(0o644)

    def test_the_file_that_is_read_is_not_written_over(self):
        path = self.write("in.csv", self.ROW)
        done = score("", "-o", path, path)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(path.read_text(), self.ROW)

    def test_a_file_that_was_refused_leaves_none_behind(self):
        path = self.folder / "out.csv"
        self.assertEqual(score("A1\n1\n", "-o", path).returncode, 65)
        self.assertFalse(path.exists())

    def test_what_was_half_written_when_a_signal_came_is_removed(self):
        path = self.folder / "out.csv"
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with subprocess.Popen(
                    [SCORE, *map(str, FRIEND), "-o", path],
                    stdin=subprocess.PIPE, stderr=subprocess.PIPE,
                    preexec_fn=lambda n=number: signal.signal(
                        n, signal.SIG_DFL)) as child:
                child.stdin.write(self.ROW.encode())
                child.stdin.flush()
                while not path.exists() or path.stat().st_size == 0:
                    self.assertIsNone(child.poll())
                    time.sleep(0.01)
                child.send_signal(number)
                child.communicate()
            self.assertEqual(child.returncode, -number)
            self.assertFalse(path.exists(), number)

    @unittest.skipUnless(Path("/dev/full").exists(), "no /dev/full")
    def test_a_full_disk_does_not_go_unnoticed(self):
        for text in (self.ROW, self.ROW + "1,3,3,40,0\n" * 200000):
            for threads in ("1", "3"):
                with open("/dev/full", "wb") as full:
                    done = subprocess.run(
                        [SCORE, *map(str, FRIEND), "--threads", threads],
                        input=text.encode(), stdout=full,
                        stderr=subprocess.PIPE, timeout=60)
                self.assertEqual(done.returncode, 1)
                self.assertEqual(done.stderr,
                                 b"kith-score: cannot write the output: No "
                                 b"space left on device\n")

    def test_a_closed_pipe_ends_the_work(self):
        text = (self.ROW + "1,3,3,40,0\n" * 300000).encode()
        path = self.write("in.csv", text)
        for threads in ("1", "3"):
            with subprocess.Popen(
                    [SCORE, *map(str, FRIEND), "--threads", threads, path],
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
                child.stdout.readline()
                child.stdout.close()
                self.assertIn(b"Broken pipe", child.stderr.read())
            self.assertEqual(child.returncode, 1)


class Codebooks(Folder):
    ROW = "id,A1,A2,N1,S1\n1,3,3,40,0\n"

    def codebook(self, name, *options, **more):
        path = self.folder / name
        done = score(self.ROW, "--codebook", path, *options, **more)
        self.assertEqual(done.returncode, 0, done.errors)
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        return done, path.read_text()

    def test_every_column_of_the_output_is_described_in_order(self):
        for options in ((), ("--details",), ("--assess", "--with-sensitive"),
                        ("--prefix", "k_", "--details", "--assess")):
            done, text = self.codebook("book.csv", *options)
            lines = list(csv.DictReader(io.StringIO(text)))
            self.assertEqual([line["column"] for line in lines],
                             done.text.splitlines()[0].split(","))
            for line in lines:
                self.assertTrue(line["meaning"])
                self.assertEqual((line["questionnaire"], line["version"]),
                                 ("small", "1.0.0"))
                self.assertRegex(line["digest"], "^[0-9a-f]{16}$")

    def test_a_score_has_its_range_rule_cut_offs_and_source(self):
        _, text = self.codebook("book.csv", "--details")
        lines = {line["column"]: line for line in
                 csv.DictReader(io.StringIO(text))}
        trust = lines["trust"]
        self.assertEqual((trust["meaning"], trust["lowest"], trust["highest"],
                          trust["source"]),
                         ("Trust: score", "0", "100", "made up"))
        self.assertEqual(
            trust["rule"], "mean of A1, A2; needs 0.5 of what was asked; "
            "missing answers are filled in at the mean position of the "
            "others; reported as percent of the maximum possible")
        self.assertEqual(trust["cut_offs"], "plain: missing from 0, present "
                                            "from 60 (design choice)")
        self.assertEqual(lines["trust_band"]["values"],
                         "missing = mostly missing; present = mostly present")

    def test_reversals_and_weights_stand_in_the_rule(self):
        made = document(items=3)
        made["scales"][0]["items"] = [
            "-Q1", {"item": "Q2", "weight": 2.5},
            {"item": "Q3", "recode": [[0, 0], [2, 1]], "reverse": True}]
        made["scales"][0].update(method="sum", min_answered="all",
                                 missing="none")
        path = self.write("made.json", made)
        book = self.folder / "book.csv"
        score("Q1,Q2,Q3\n", "--codebook", book,
              questionnaire=("--questionnaire", path))
        line = next(csv.DictReader(io.StringIO(book.read_text())))
        self.assertEqual(
            line["rule"], "sum of Q1 (reversed), Q2 (weight 2.5), Q3 (recoded)"
            " (reversed); needs every answer; missing answers are left out")
        self.assertEqual((line["lowest"], line["highest"]), ("0", "15"))

    def test_a_codebook_may_be_markdown(self):
        _, text = self.codebook("book.md", "--missing",
                                "-99=skipped,=declined")
        self.assertRegex(text, r"^# A short look at one tie\n\nsmall 1\.0\.0, "
                               r"digest [0-9a-f]{16}; scored by libkith ")
        self.assertIn("\nMissing answers in the file: empty declined, `NA` "
                      "unanswered, `-99` skipped.\n", text)
        self.assertIn("\n| trust | Trust: score |", text)
        widths = {line.count("|") for line in text.splitlines()
                  if line.startswith("|")}
        self.assertEqual(widths, {9})

    def test_a_codebook_does_not_take_the_place_of_another_file(self):
        path = self.write("in.csv", self.ROW)
        for options in (("--codebook", path, path),
                        ("--codebook", "x.csv", "-o", "x.csv", path),
                        ("--codebook", "/no/such/folder/x", path)):
            self.assertEqual(score("", *options).returncode, 2)
        self.assertEqual(path.read_text(), self.ROW)


class Sensitive(Folder):
    """What could harm a person if others saw it."""

    def text(self, **answers):
        ids = core_items()
        return "id," + ",".join(ids) + "\n1," + ",".join(
            str(answers.get(item, "")) for item in ids) + "\n"

    def test_columns_of_harm_are_there_only_when_they_are_asked_for(self):
        core = ("--questionnaire", "kith-core", "--tie", "partner", "--assess",
                "--details")
        plain = score(self.text(), questionnaire=core)
        self.assertEqual(plain.returncode, 0, plain.errors)
        names = plain.text.splitlines()[0].split(",")
        self.assertNotIn("gate", names)
        everything = score(self.text(), "--with-sensitive",
                           questionnaire=core).text.splitlines()[0].split(",")
        self.assertIn("gate", everything)
        self.assertLess(set(names), set(everything))
        made = read_document("kith-core")
        harm = {pattern["id"] + "_level" for pattern in made["patterns"]
                if pattern.get("sensitive") or pattern["gate"]}
        harm |= {scale["id"] for scale in made["scales"]
                 if scale.get("sensitive")}
        self.assertGreater(len(harm), 3)
        self.assertEqual(harm & set(names), set())
        self.assertLessEqual(harm, set(everything))

    def test_sensitive_answers_leave_no_trace_in_plain_columns(self):
        core = ("--questionnaire", "kith-core", "--tie", "partner", "--assess",
                "--details")
        plain = score(self.text(TR1=3), questionnaire=core)
        for item in sensitive_items("kith-core"):
            for value in ("0", "1", "-98"):
                done = score(self.text(TR1=3, **{item: value}), "--missing",
                             "-98=declined", questionnaire=core)
                if "fault" in done.errors:
                    continue  # not a value of that item
                self.assertEqual(done.text, plain.text, item)
                self.assertEqual(done.errors, plain.errors, item)

    def test_what_is_wrong_with_a_sensitive_answer_is_not_in_the_output(self):
        text = ("A1,A2,N1,S1\n3,3,4,-7\n3,3,4,often\n3,3,4,9\n"
                "3,3,4,9,9\n3,9,4,9\n")
        codes = ("--missing", "-7=does-not-apply")
        hidden = "a sensitive answer cannot be read"
        row_is_long = ("the row has 5 fields, and the first row has 4; a "
                       "separator inside a field needs quotes around it")
        for options in ((), ("--format", "ndjson")):
            done = score(text, *codes, *options)
            told = [json.loads(line)["fault"] for line in
                    done.text.splitlines()] if options else \
                   [row["fault"] for row in rows(done)]
            self.assertEqual(told, [
                "line 2: " + hidden, "line 3: " + hidden, "line 4: " + hidden,
                "line 5: " + row_is_long, "line 6: A2: out of range"])
            self.assertEqual(done.errors.splitlines()[:3], [
                "<stdin>:2: S1: no reason that the item takes",
                "<stdin>:3: S1: not a number", "<stdin>:4: S1: out of range"])
        done = score(text, *codes, "--with-sensitive")
        self.assertEqual(rows(done)[2]["fault"], "line 4: S1: out of range")

    def test_a_sensitive_answer_is_passed_on_only_when_it_is_asked_for(self):
        text = "id,A1,A2,N1,S1\n1,3,3,40,1\n"
        done = score(text, "--keep", "S1")
        self.assertEqual((done.returncode, done.text), (65, ""))
        self.assertIn("S1, which is sensitive: that needs --with-sensitive",
                      done.errors)
        done = score(text, "--keep", "S1", "--with-sensitive")
        self.assertEqual(rows(done)[0]["S1"], "1")

    def test_levels_and_the_gate_are_words(self):
        text = "A1,A2,N1,S1\n3,3,40,1\n3,3,40,0\n3,3,40,\n0,3,1,0\n"
        done = score(text, "--assess", "--with-sensitive")
        self.assertEqual([row["gate"] for row in rows(done)],
                         ["raised", "not-raised", "unknown", "not-raised"])
        self.assertEqual([row["danger_level"] for row in rows(done)],
                         ["some", "not-seen", "not-enough-information",
                          "not-seen"])
        # A2 is asked only where A1 is at least 2
        self.assertEqual([row["trust_n"] for row in rows(done)],
                         ["2", "2", "2", "1"])

    @unittest.skipUnless(can_look(), "needs Linux, and no sanitizer")
    def test_nothing_stays_in_memory(self):
        for options in ((), ("--format", "ndjson"), ("--threads", "2")):
            with Remains(SECRET) as remains:
                text = "id,A1,A2,N1,S1\n" + \
                    f'"{SECRET}",{SECRET},3,40,0\n{SECRET},3,3,40,0\n' * 50
                done = subprocess.run(
                    [SCORE, *map(str, FRIEND), *options],
                    input=text.encode(), capture_output=True,
                    env={**os.environ, **remains.environment})
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(SECRET.encode(), done.stdout)
                self.assertEqual(remains.count(), 0)


def read_document(name):
    return json.loads((ROOT / "lib/instruments" / (name + ".json"))
                      .read_text())


def core_items():
    return [item["id"] for item in read_document("kith-core")["items"]]


def sensitive_items(name):
    return [item["id"] for item in read_document(name)["items"]
            if item.get("sensitive") or item.get("safety")]


if __name__ == "__main__":
    main()
