# SPDX-License-Identifier: MIT
"""scripts - what the README's two commands rest on.

A made-up apt-get stands for the machine: need.sh asks it for packages, and
nothing is installed. count.py reads made-up logs.
"""

import json
import os
import tempfile
from pathlib import Path

from tree import Facts, ROOT, main, run

APT = """#!/bin/sh
echo "$@" >>asked
[ "$1" = install ] || exit 100
for tool in kith-first kith-second; do
    printf '#!/bin/sh\\n' >"bin/$tool"
    chmod +x "bin/$tool"
done
"""


class Need(Facts):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="kith-need-")
        self.addCleanup(folder.cleanup)
        self.here = Path(folder.name)
        (self.here / "bin").mkdir()
        self.tool("apt-get", APT)
        self.tool("id", "#!/bin/sh\necho 0\n")

    def tool(self, name, text):
        path = self.here / "bin" / name
        path.write_text(text)
        path.chmod(0o755)

    def need(self, *pairs):
        return run("sh", "-c", '. "$0"; need "$@"', ROOT / "tests/need.sh",
                   *pairs, cwd=self.here,
                   env={"PATH": f"{self.here}/bin:{os.environ['PATH']}"})

    def asked(self):
        path = self.here / "asked"
        return path.read_text().splitlines() if path.exists() else []

    def test_what_is_there_is_not_asked_for(self):
        self.assertEqual(self.need("a:sh", "b:cat").returncode, 0)
        self.assertEqual(self.asked(), [])

    def test_a_package_with_two_tools_is_asked_for_once(self):
        done = self.need("kit:kith-first", "a:sh", "kit:kith-second")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.asked()[-1].split().count("kit"), 1)

    def test_a_source_that_cannot_be_read_stops_nothing(self):
        self.assertEqual(self.need("kit:kith-first").returncode, 0)
        self.assertEqual([line.split()[0] for line in self.asked()],
                         ["update", "install"])

    def test_who_may_not_install_is_told_the_names(self):
        self.tool("id", "#!/bin/sh\necho 1000\n")
        done = self.need("kit:kith-first", "kit:kith-second", "other:kith-no")
        self.assertEqual(done.returncode, 1)
        self.assertIn("apt-get install kit other \n", done.stderr)
        self.assertEqual(self.asked(), [])

    def test_what_did_not_come_is_named(self):
        done = self.need("kit:kith-first", "other:kith-no")
        self.assertEqual(done.returncode, 1)
        self.assertIn("Could not be installed: other \n", done.stderr)


    def temporary(self):
        done = run("sh", "-c", '. "$0"; need_programs_run made; '
                   'echo "${TMPDIR-}"', ROOT / "tests/need.sh",
                   cwd=self.here, env={"PATH": f"{self.here}/bin:"
                                               f"{os.environ['PATH']}"})
        return done.stdout.strip()

    def test_where_temporary_files_may_run_they_stay(self):
        self.assertEqual(self.temporary(), "")

    def test_where_they_may_not_run_they_go_into_the_build(self):
        self.tool("chmod", "#!/bin/sh\n")  # what a mount with noexec does
        self.assertEqual(self.temporary(), str(self.here / "made"))
        self.assertTrue((self.here / "made").is_dir())


class Count(Facts):
    def count(self, *tests):
        with tempfile.NamedTemporaryFile("w", suffix=".json") as log:
            for test in tests:
                log.write(json.dumps(test) + "\n")
            log.flush()
            done = self.succeeds("python3", ROOT / "tests/count.py", log.name)
        return done.stdout.splitlines()

    def test_every_result_is_counted(self):
        self.assertEqual(
            self.count(*({"name": "kith:unit / a", "result": result}
                         for result in ("OK", "EXPECTEDFAIL", "FAIL",
                                        "TIMEOUT", "UNEXPECTEDPASS", "ERROR",
                                        "INTERRUPT"))), ["2 5 0"])

    def test_what_was_not_looked_at_is_told_once_with_its_reason(self):
        self.assertEqual(
            self.count(
                {"name": "kith:languages / go", "result": "SKIP",
                 "stderr": "test_go (Go.test_go) ... skipped 'no go'\n"},
                {"name": "kith:browser / web", "result": "SKIP",
                 "stdout": "skipped: no Chromium; it isn't here\n"},
                {"name": "kith:languages / more", "result": "OK",
                 "stderr": "test_a (A.a) ... ok\n"
                           "test_b (A.b) ... skipped 'no go'\n"
                           "test_c (A.c) ... skipped 'no go'\n"},
                {"name": "kith:data / silent", "result": "SKIP"}),
            ["1 0 3",
             "  skipped: no Chromium; it isn't here (web)",
             "  skipped: no go (go, more)",
             "  skipped: no reason given (silent)"])

    def test_a_run_without_a_log_is_a_failure(self):
        done = self.succeeds("python3", ROOT / "tests/count.py", "/nowhere")
        self.assertEqual(done.stdout, "0 1 0\n")


if __name__ == "__main__":
    main()
