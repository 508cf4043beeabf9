# SPDX-License-Identifier: MIT
"""reading - how many years of school a passage asks for.

Syllables are counted as they are spoken: espeak-ng, a speech synthesiser with
rules and word lists for each language, says the sounds of each word, and each
vowel, diphthong or syllabic consonant among them is one. Knows nothing of
questionnaires.
"""

import re
import shutil
import subprocess

SPEAKER = shutil.which("espeak-ng")
VOICES = {"en": "en-us", "es": "es", "de": "de"}
VOWELS = set("aeiouyɐɑɒæɛɜəɪᵻɔʊʌøœʏɯɚɝɨɵ")
SYLLABIC = "\u0329"  # the small stroke under a consonant
NAMELESS = "??"  # a vowel before a German r that espeak-ng has no sign for

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE_END = re.compile(r"[.!?…]+(?=[\"'’”“«»)]*(?:\s|$))")


def words(text):
    return WORD.findall(text)


def sentences(text):
    """The words of each sentence."""
    parts = (words(part) for part in SENTENCE_END.split(text))
    return [part for part in parts if part]


class Syllables:
    """Counts of words, asked for many at a time and kept."""

    def __init__(self, language):
        self.voice = VOICES[language]
        self.known = {}

    def learn(self, asked):
        new = sorted({word.lower() for word in asked} - self.known.keys())
        if not new:
            return
        spoken = subprocess.run(
            [SPEAKER, "-q", "--ipa", "--sep=_", "-v", self.voice, "--stdin"],
            input="".join(word + "\n\n" for word in new), text=True,
            stdout=subprocess.PIPE, check=True, timeout=60).stdout
        # A word from another language begins and ends with that one's name.
        lines = re.sub(r"\([a-z-]+\)", "", spoken).split("\n")
        lines = [line for line in lines if line.strip()]
        if len(lines) != len(new):
            raise ValueError(f"{len(new)} words, {len(lines)} spoken")
        for word, line in zip(new, lines):
            self.known[word] = max(1, sum(
                SYLLABIC in sound or NAMELESS in sound
                or bool(VOWELS & set(sound))
                for sound in re.split(r"[_ ]", line)))

    def of(self, word):
        return self.known[word.lower()]


class Passage:
    """A text and its counts; texts without a full stop end a sentence."""

    def __init__(self, texts, syllables):
        self.sentences = [s for text in texts for s in sentences(text)]
        self.words = [word for s in self.sentences for word in s]
        syllables.learn(self.words)
        self.syllables = [syllables.of(word) for word in self.words]

    def share(self, true):
        return 100 * sum(true) / len(self.words)

    def per_sentence(self):
        return len(self.words) / len(self.sentences)

    def per_word(self):
        return sum(self.syllables) / len(self.words)


def kincaid(passage):
    """Flesch-Kincaid grade level: Kincaid et al. 1975."""
    return 0.39 * passage.per_sentence() + 11.8 * passage.per_word() - 15.59


def fernandez_huerta(passage):
    """Lecturabilidad, 0 (hard) to 100 (easy): Fernández Huerta 1959, with
    words per sentence, as his bands need it."""
    return 206.84 - 60 * passage.per_word() - 1.02 * passage.per_sentence()


def wiener(passage):
    """First Wiener Sachtextformel: Bamberger & Vanecek 1984; a school year,
    4 to 15."""
    return (0.1935 * passage.share([n >= 3 for n in passage.syllables])
            + 0.1672 * passage.per_sentence()
            + 0.1297 * passage.share([len(w) > 6 for w in passage.words])
            - 0.0327 * passage.share([n == 1 for n in passage.syllables])
            - 0.875)
