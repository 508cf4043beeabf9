# SPDX-License-Identifier: MIT
"""threads - the Python package from many threads at once."""

import json
import random
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import libkith
import small
from libkith import State
from tree import Facts, ROOT, main

CASES = sorted((ROOT / "examples/cases").glob("*.json"))
SMALL = libkith.Questionnaire(small.LISTENING)
THREADS = 8


class Threads(Facts):
    def setUp(self):
        before = sys.getswitchinterval()
        self.addCleanup(sys.setswitchinterval, before)
        sys.setswitchinterval(1e-5)

    def test_reports_are_the_same_from_all(self):
        sheets = [case.read_bytes() for case in CASES] * 3
        random.Random(1).shuffle(sheets)
        make = libkith.Assessor(view="private", language="de")
        alone = [make.text(sheet) for sheet in sheets]
        with ThreadPoolExecutor(THREADS) as pool:
            together = list(pool.map(make.text, sheets))
        self.assertEqual(alone, together)

    def test_one_answer_sheet_takes_turns(self):
        mine = SMALL.answers("friend")
        begin = threading.Barrier(THREADS)

        def work(seed):
            draw = random.Random(seed)
            begin.wait()
            for _ in range(300):
                item = f"Q{draw.randint(1, 8)}"
                mine[item] = draw.choice([1, 2, "often", State.SKIPPED])
                try:
                    del mine[item]
                except KeyError:
                    pass  # another thread did
                mine.next()
                mine.facts["age"] = draw.randint(0, 120)
                mine.to_json()
                mine.assess().scores["first"]

        with ThreadPoolExecutor(THREADS) as pool:
            for done in [pool.submit(work, seed) for seed in range(THREADS)]:
                done.result()
        self.assertLessEqual(set(mine), set(SMALL.items))

    def test_one_sample_takes_turns(self):
        sample, whole = libkith.Sample(SMALL), libkith.Sample(SMALL)
        table = {item: bytes(random.Random(item).choices(range(1, 6), k=100))
                 for item in SMALL.items}

        def work(_):
            part = libkith.Sample(SMALL)
            sample.add(table)
            part.add(table)
            sample.analyse("second")
            sample.items("first")
            whole.merge(part)

        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(work, range(40)))
        self.assertEqual(sample.rows, 4000)
        self.assertEqual(sample.items("first"), whole.items("first"))

    def test_an_assessment_is_read_by_all(self):
        core = libkith.Questionnaire.builtin("kith-core")
        found = core.read_answers(json.loads(CASES[0].read_text())).assess()
        with ThreadPoolExecutor(THREADS) as pool:
            seen = list(pool.map(lambda _: (
                {id: found.scores[id] for id in found.scores},
                found.findings("private"), found.report("host")),
                range(40)))
        self.assertTrue(all(one == seen[0] for one in seen))

    def test_the_interpreter_lock_is_let_go_of(self):
        """While one thread is inside the library, another one runs."""
        rows = 400_000
        table = {item: bytes([3]) * rows for item in SMALL.items}
        columns = libkith.Columns(SMALL, table)
        turns, done = 0, threading.Event()

        def call():
            libkith.assess_rows(SMALL, columns, scales=["first"])
            done.set()

        sys.setswitchinterval(1000)  # nobody is made to give way
        worker = threading.Thread(target=call)
        worker.start()
        while not done.is_set():
            turns += 1
            done.wait(0.0001)
        worker.join()
        self.assertGreater(turns, 3)


if __name__ == "__main__":
    main()
