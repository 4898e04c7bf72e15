"""Sentences from word banks: patterns with slots, filled by a seeded draw.

A pattern is text with slots in braces. `{noun}` draws from the bank or the rule named `noun`;
`{noun:s}` draws from that bank after the language's modifier `s` was applied to each of its words.
A rule is a list of patterns, so patterns nest. Patterns are compiled once per language.
"""

import random
import re
from typing import Callable, Mapping, Sequence

#: The slots of a pattern, as `{bank}` or `{bank:modifier}`.
SLOT = re.compile(r"\{([a-z_]+(?::[^}]*)?)\}")

#: How many draws the rank table tells apart; a power of ten times the largest bank is plenty.
RANKS = 4096

#: How many words share the front of the curve, so that no single one fills an essay.
HEAD = 8

#: The exponents of Zipf's law for words and for patterns. Natural text lies near 1 over a vocabulary
#: of tens of thousands. A language may set its own for words: that tunes how well its text deflates.
WORD_SKEW = 1.4
PATTERN_SKEW = 0.5


def zipf_ranks(count: int, skew: float) -> list[int]:
    """A table of RANKS entries in which rank r appears in proportion to 1 / (r + HEAD) ** skew."""
    weights = [1 / (rank + HEAD) ** skew for rank in range(count)]
    total = sum(weights)
    table: list[int] = []
    reached = 0.0
    for rank, weight in enumerate(weights):
        reached += weight
        table.extend([rank] * (round(reached / total * RANKS) - len(table)))
    return table


class Language:
    """The banks, modifiers and rules of one language, and what an essay needs besides sentences."""

    def __init__(
        self,
        tag: str,
        banks: Mapping[str, Sequence[str]],
        rules: Mapping[str, Sequence[str]],
        modifiers: Mapping[str, Callable[[str], str]] | None = None,
        word_skew: float = WORD_SKEW,
        sentence_gap: str = "",
        sentences_per_paragraph: tuple[int, int] = (3, 7),
    ) -> None:
        self.tag = tag
        self.word_skew = word_skew
        self.sentence_gap = sentence_gap
        self.sentences_per_paragraph = sentences_per_paragraph
        self._banks = {name: list(words) for name, words in banks.items()}
        self.modifiers = dict(modifiers or {})
        self._modified: dict[tuple[str, str], list[str]] = {}
        self._ranks: dict[tuple[int, float], list[int]] = {}
        self.rules = {name: [compile_pattern(text) for text in texts] for name, texts in rules.items()}

    def words(self, bank: str, modifier: str = "") -> list[str]:
        """The words of a bank, after a modifier."""
        if not modifier:
            return self._banks[bank]
        key = (bank, modifier)
        if key not in self._modified:
            change = self.modifiers[modifier]
            self._modified[key] = [change(word) for word in self._banks[bank]]
        return self._modified[key]

    def ranks(self, count: int, skew: float) -> list[int]:
        """The shared rank table for a list of that length."""
        key = (count, skew)
        if key not in self._ranks:
            self._ranks[key] = zipf_ranks(count, skew)
        return self._ranks[key]


def compile_pattern(text: str) -> tuple[str, list[str]]:
    """A pattern as a format string and the slots that fill it, each `bank` or `bank:modifier`."""
    return SLOT.sub("%s", text.replace("%", "%%")), SLOT.findall(text)


class Voice:
    """One essay's way of speaking: a random stream and the words it returns to.

    Each bank is turned by an offset of the essay's own, so that the frequent words differ between
    essays while neighbours in a bank, which were written down by theme, stay together.
    """

    def __init__(self, language: Language, seed: str) -> None:
        self.language = language
        self.random = random.Random(seed).random
        self._draws: dict[str, Callable[[], str]] = {}
        self._offsets: dict[str, int] = {}

    def below(self, limit: int) -> int:
        """A whole number from 0 up to, not including, the limit."""
        return int(self.random() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.random() * (high - low + 1))

    def chance(self, probability: float) -> bool:
        """True with that probability."""
        return self.random() < probability

    def pick(self, items: Sequence):
        """One item, each as likely."""
        return items[int(self.random() * len(items))]

    def define(self, slot: str, draw: Callable[[], str]) -> None:
        """Gives patterns a slot that only the essay can fill, such as a link to another post."""
        self._draws[slot] = draw

    def say(self, slot: str) -> str:
        """One draw from a bank or a rule."""
        return self._draw(slot)()

    def _draw(self, slot: str) -> Callable[[], str]:
        """The closure that fills a slot; made at its first use in this essay."""
        draw = self._draws.get(slot)
        if draw is None:
            name, _, modifier = slot.partition(":")
            if name not in self.language.rules:
                draw = self._word_draw(name, modifier)
            elif modifier:
                draw = self._modified_draw(name, modifier)
            else:
                draw = self._rule_draw(name)
            self._draws[slot] = draw
        return draw

    def _offset(self, name: str, count: int) -> int:
        """Where this essay's turn of a bank or rule starts."""
        if name not in self._offsets:
            self._offsets[name] = self.below(count)
        return self._offsets[name]

    def _word_draw(self, bank: str, modifier: str) -> Callable[[], str]:
        words = self.language.words(bank, modifier)
        count = len(words)
        ranks = self.language.ranks(count, self.language.word_skew)
        offset = self._offset(bank, count)
        rng = self.random
        return lambda: words[(ranks[int(rng() * RANKS)] + offset) % count]

    def _modified_draw(self, rule: str, modifier: str) -> Callable[[], str]:
        draw = self._draw(rule)
        change = self.language.modifiers[modifier]
        return lambda: change(draw())

    def _rule_draw(self, rule: str) -> Callable[[], str]:
        patterns = self.language.rules[rule]
        count = len(patterns)
        ranks = self.language.ranks(count, PATTERN_SKEW)
        offset = self._offset(rule, count)
        fills: list[list[Callable[[], str]] | None] = [None] * count
        rng = self.random

        def draw() -> str:
            index = (ranks[int(rng() * RANKS)] + offset) % count
            form, slots = patterns[index]
            fill = fills[index]
            if fill is None:
                fill = fills[index] = [self._draw(slot) for slot in slots]
            return form % tuple([part() for part in fill])

        return draw
