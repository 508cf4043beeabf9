# SPDX-License-Identifier: MIT
"""declarations - kith.cdef is read by the parsers of other languages, and what
they call by it answers."""

from border import BUILD, Language, declared_functions, main, wanted

CFFI = """
import cffi, sys
ffi = cffi.FFI()
ffi.cdef(open(sys.argv[1]).read())
kith = ffi.dlopen(sys.argv[2])
assert [n for n in sys.argv[3:] if not callable(getattr(kith, n))] == []
assert kith.KITH_E_NO_VALUE == 9 and kith.KITH_NUL == -1
print(ffi.string(kith.kith_version()).decode())
"""
LUA = """
local ffi = require("ffi")
ffi.cdef(io.open(arg[1]):read("*a"))
local kith = ffi.load(arg[2])
for i = 3, #arg do assert(kith[arg[i]] ~= nil) end
assert(kith.KITH_E_NO_VALUE == 9)
print(ffi.string(kith.kith_version()))
"""
PHP = """<?php
$kith = FFI::cdef(file_get_contents($argv[1]), $argv[2]);
foreach (array_slice($argv, 3) as $name)
    if (!is_callable([$kith, $name]) && !$kith->$name) exit(1);
if ($kith->KITH_E_NO_VALUE !== 9) exit(1);
echo $kith->kith_version(), "\\n";
"""


class Declarations(Language):
    def reads(self, program, name, text):
        script = self.here / name
        script.write_text(text)
        done = self.succeeds(program, script, BUILD / "include/kith.cdef",
                             BUILD / "lib/libkith.so",
                             *sorted(declared_functions()),
                             env=self.environment)
        self.assertRegex(done.stdout, r"^\d+\.\d+\.\d+\n$")

    def test_cffi(self):
        wanted("/usr/bin/python3")
        if self.succeeds("/usr/bin/python3", "-c", "import importlib.util as u;"
                         "print(u.find_spec('cffi') is not None)"
                         ).stdout != "True\n":
            self.skipTest("python3-cffi is not installed")
        self.reads("/usr/bin/python3", "declarations.py", CFFI)

    def test_luajit(self):
        wanted("luajit")
        self.reads("luajit", "declarations.lua", LUA)

    def test_php(self):
        wanted("php")
        self.reads("php", "declarations.php", PHP)


if __name__ == "__main__":
    main()
