# SPDX-License-Identifier: MIT
"""terminal - runs a program in a pseudo-terminal and keeps its screens.

Understands the few sequences that kith-ask sends; anything else is an error,
so that a test never passes on a screen that was drawn otherwise. Knows
nothing of questions.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

SEQUENCE = re.compile(rb"\x1b\[(\??)([0-9;]*)([A-Za-z])")


class Screen:
    """One screen of cells."""

    def __init__(self, rows, columns):
        self.rows, self.columns = rows, columns
        self.clear()
        self.row = self.column = 0

    def clear(self):
        self.cells = [[" "] * self.columns for _ in range(self.rows)]

    def put(self, character):
        if self.column >= self.columns:
            raise AssertionError("a row is wider than the terminal")
        self.cells[self.row][self.column] = character
        self.column += 1

    def line_feed(self):
        if self.row + 1 < self.rows:
            self.row += 1
        else:
            self.cells = self.cells[1:] + [[" "] * self.columns]

    def clear_to_end_of_line(self):
        self.cells[self.row][self.column:] = \
            [" "] * (self.columns - self.column)

    def clear_to_end(self):
        self.clear_to_end_of_line()
        for row in range(self.row + 1, self.rows):
            self.cells[row] = [" "] * self.columns

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)


class Terminal:
    def __init__(self, command, rows=24, columns=80, environment=None):
        self.main = Screen(rows, columns)
        self.other = Screen(rows, columns)
        self.on_other = False
        self.was_on_other = False
        self.bold_seen = False
        self.drawings = 0  # a drawing ends by clearing what is below it
        self.drawn = True
        self.received = b""
        self.waiting = b""
        self.status = None
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ,
                        struct.pack("HHHH", rows, columns, 0, 0))
            os.execve(command[0], [str(word) for word in command],
                      {"TERM": "xterm", "PATH": os.environ["PATH"],
                       **(environment or {})})
        os.set_blocking(self.file, False)

    @property
    def screen(self):
        return self.other if self.on_other else self.main

    # ---- What the program sends -------------------------------------------

    def sequence(self, private, numbers, letter):
        screen = self.screen
        if private and numbers == "1049":
            self.on_other = letter == "h"
            self.was_on_other |= self.on_other
            self.drawn = not self.on_other
        elif private and numbers == "25":
            pass
        elif letter == "H" and not numbers:
            screen.row = screen.column = 0
            self.drawn = not self.on_other
        elif letter == "J" and numbers == "2":
            screen.clear()
        elif letter == "J" and not numbers:
            screen.clear_to_end()
            self.drawings += 1
            self.drawn = True
        elif letter == "K" and not numbers:
            screen.clear_to_end_of_line()
        elif letter == "m" and numbers in ("0", "1"):
            self.bold_seen |= numbers == "1"
        else:
            raise AssertionError(f"unknown sequence {numbers}{letter}")

    def feed(self, data):
        self.received += data
        data = self.waiting + data
        at = 0
        while at < len(data):
            byte = data[at:at + 1]
            if byte == b"\x1b":
                found = SEQUENCE.match(data, at)
                if not found:
                    break  # the rest is still to come
                self.sequence(found[1] == b"?", found[2].decode(),
                              found[3].decode())
                at = found.end()
            elif byte == b"\r":
                self.screen.column = 0
                at += 1
            elif byte == b"\n":
                self.screen.line_feed()
                at += 1
            else:
                length = (1 if byte < b"\x80" else 2 if byte < b"\xe0" else
                          3 if byte < b"\xf0" else 4)
                if at + length > len(data):
                    break
                character = data[at:at + length].decode()
                if character == "\xa0":  # a space where no line ends
                    character = " "
                if not character.isprintable():
                    raise AssertionError(f"control character {character!r}")
                self.screen.put(character)
                at += length
        self.waiting = data[at:]

    def read(self, seconds):
        """Reads what comes within a time; False at the end of the program."""
        ready, _, _ = select.select([self.file], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self.file, 65536)
        except OSError:  # so Linux says that the program has ended
            data = b""
        self.feed(data)
        return data != b""

    # ---- What a test does ----------------------------------------------------

    def send(self, keys):
        os.write(self.file, keys.encode())

    def wait_until(self, what, holds, seconds=20):
        until = time.monotonic() + seconds
        while not holds():
            if time.monotonic() > until or not self.read(0.05):
                raise AssertionError(
                    f"{what} never came; the screen:\n{self.screen.text()}")

    def wait_for(self, text):
        """Until the text stands on a finished screen, whatever the line
        breaks."""
        wanted = " ".join(text.split())
        self.wait_until(repr(text), lambda: self.drawn and wanted in
                        " ".join(self.screen.text().split()))

    def press(self, keys):
        """Sends keys one by one, each with the drawing that follows it."""
        for key in keys:
            before = self.drawings
            self.send(key)
            self.wait_until(f"a drawing after {key!r}",
                            lambda: self.drawings > before)

    def resize(self, rows, columns):
        self.main = Screen(rows, columns)
        self.other = Screen(rows, columns)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ,
                    struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def echoes(self):
        return bool(termios.tcgetattr(self.file)[3] & termios.ECHO)

    def end(self, seconds=20):
        """Waits for the end; the exit status."""
        until = time.monotonic() + seconds
        while self.read(0.5) and time.monotonic() < until:
            pass
        while self.status is None and time.monotonic() < until:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            else:
                time.sleep(0.01)
        if self.status is None:
            raise AssertionError("it never ended")
        return self.status

    def close(self):
        if self.status is None:
            try:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
            except (ProcessLookupError, ChildProcessError):
                pass
        os.close(self.file)
