"""One essay: its front matter, its blocks and the Markdown they are written in."""

import datetime
import math

from . import en, ja, ko, pictures, zh_hans
from .grammar import Language, Voice
from .shared import PATH_WORDS

#: The languages of the corpus and the share of essays in each.
SHARES: list[tuple[Language, float]] = [
    (zh_hans.LANGUAGE, 0.50),
    (ja.LANGUAGE, 0.18),
    (ko.LANGUAGE, 0.12),
    (en.LANGUAGE, 0.20),
]

#: Lengths are log-normal, in UTF-8 bytes of a whole file, and cut at both ends.
MEAN_BYTES = 7_750
LENGTH_SIGMA = 0.72
SHORTEST, LONGEST = 1_000, 38_000

#: The first post's date; posts follow at a fixed distance and start over after ALL_DAYS.
FIRST_DAY = datetime.date(2000, 1, 1)
DAYS_A_POST = 11 / 12
ALL_DAYS = 9_000

#: Block kinds between the paragraphs of a section, and how often each is drawn.
BLOCK_WEIGHTS = [
    ("paragraph", 74),
    ("bullet_list", 4),
    ("ordered_list", 3),
    ("nested_list", 2.5),
    ("task_list", 0.7),
    ("quote", 5),
    ("verse", 1.5),
    ("table", 2),
    ("code", 3.5),
    ("picture", 2.8),
    ("rule_line", 1),
]

#: The offsets from UTC in which each language's dates are written.
ZONES = {"zh-Hans": "+0800", "ja": "+0900", "ko": "+0900", "en": "+0000"}

CODE_LANGUAGES = ["python", "python", "", "ruby", "text", "sh"]


class Post:
    """What other posts may know of a post: its number, language, date, slug and file name."""

    def __init__(self, seed: int, index: int) -> None:
        self.index = index
        self.seed = f"{seed}/{index}"
        chooser = Voice(en.LANGUAGE, self.seed + "/post")
        self.language = pick_language(chooser.random())
        self.date = FIRST_DAY + datetime.timedelta(days=int(index * DAYS_A_POST) % ALL_DAYS)
        self.slug = "-".join(chooser.pick(PATH_WORDS) for _ in range(chooser.between(2, 3)))
        self.file_name = f"{self.date}-{self.slug}-{index}.md"
        self.hour, self.minute = chooser.between(6, 23), chooser.below(60)


def pick_language(draw: float) -> Language:
    """The language whose share of the unit interval holds the draw."""
    for language, share in SHARES:
        if draw < share:
            return language
        draw -= share
    return SHARES[-1][0]


def draw_length(voice: Voice, size_factor: float) -> int:
    """A log-normal length in bytes (Box–Muller), scaled and cut."""
    normal = math.sqrt(-2 * math.log(1 - voice.random())) * math.cos(2 * math.pi * voice.random())
    median = MEAN_BYTES * math.exp(-LENGTH_SIGMA**2 / 2)
    length = median * math.exp(LENGTH_SIGMA * normal)
    return int(min(max(length, SHORTEST), LONGEST) * size_factor)


class Essay:
    """Writes one post: blocks are added until the drawn length is reached."""

    def __init__(self, post: Post, earlier: list[Post], size_factor: float) -> None:
        self.post = post
        self.earlier = earlier
        self.language = post.language
        self.voice = Voice(self.language, post.seed)
        self.length = draw_length(self.voice, size_factor)
        self.chunks: list[bytes] = []
        self.written = 0
        self.notes: list[str] = []
        #: Files beside the essay, by their names in `assets`.
        self.files: dict[str, bytes] = {}
        self.has_notes = self.voice.chance(0.45)
        self.has_raw = self.voice.chance(0.03)
        self.wrapped = self.voice.chance(0.3)
        self.kinds = [kind for kind, weight in BLOCK_WEIGHTS for _ in range(round(weight * 10))]
        self.voice.define("post", self.link_to_earlier)

    def text(self) -> bytes:
        """The whole file."""
        self.add(self.front_matter())
        self.add(self.paragraph())
        if self.voice.chance(0.15):
            self.add("<!--more-->")
        while self.written < self.length:
            self.add_section()
        if self.notes:
            self.add("\n".join(self.notes))
        return b"\n\n".join(self.chunks) + b"\n"

    def add(self, block: str) -> None:
        """Adds a block; a blank line will stand between it and the next."""
        encoded = block.encode()
        self.chunks.append(encoded)
        self.written += len(encoded) + 2

    def add_section(self) -> None:
        """A heading and a few blocks, the first of them a paragraph."""
        voice = self.voice
        marks = "##" if voice.chance(0.7) else "###" if voice.chance(0.85) else "####"
        self.add(f"{marks} {voice.say('heading')}")
        self.add(self.paragraph())
        for _ in range(voice.between(1, 5)):
            if self.written >= self.length:
                return
            self.add(getattr(self, voice.pick(self.kinds))())

    # Front matter.

    def front_matter(self) -> str:
        """Title, date, tags and author as Jekyll posts carry them."""
        voice, post = self.voice, self.post
        title = voice.say("title").replace('"', "'")
        lines = ["---", "layout: post", f'title: "{title}"']
        zone = ZONES[self.language.tag]
        if voice.chance(0.5):
            lines.append(f"date: {post.date} {post.hour:02}:{post.minute:02}:00 {zone}")
        else:
            lines.append(f"date: {post.date}")
        tags = [voice.say("tag") for _ in range(voice.between(1, 4))]
        if voice.chance(0.6):
            lines.append(f"tags: [{', '.join(tags)}]")
        else:
            lines += ["tags:", *(f"  - {tag}" for tag in tags)]
        lines.append(f'author: "{voice.say("person")}"')
        if voice.chance(0.2):
            changed = post.date + datetime.timedelta(days=voice.between(1, 300))
            lines.append(f"last_modified_at: {changed}")
        return "\n".join([*lines, "---"])

    # Blocks.

    def paragraph(self) -> str:
        """Sentences, some with inline markup, some with a note, some on lines of their own."""
        voice = self.voice
        low, high = self.language.sentences_per_paragraph
        sentences = [self.sentence() for _ in range(voice.between(low, high))]
        if voice.chance(0.02):
            position = voice.below(len(sentences))
            sentences[position] += voice.pick(["  \n", "\\\n"])
            return self.language.sentence_gap.join(sentences).replace("\n ", "\n").rstrip("\\ \n")
        return ("\n" if self.wrapped else self.language.sentence_gap).join(sentences)

    def sentence(self) -> str:
        """One sentence of running text."""
        voice = self.voice
        draw = voice.random()
        if draw < 0.10:
            return voice.say("marked")
        if draw < 0.16 and self.has_notes:
            return voice.say("sentence") + self.note_reference()
        if draw > 0.95 and self.has_raw:
            return voice.say("raw")
        return voice.say("sentence")

    def note_reference(self) -> str:
        """A reference to a new footnote; its definition waits for the end of the essay."""
        voice = self.voice
        number = len(self.notes) + 1
        label = str(number) if voice.chance(0.85) else f"{voice.say('path')}-{number}"
        self.notes.append(f"[^{label}]: {voice.say('note')}")
        return f"[^{label}]"

    def link_to_earlier(self) -> str:
        """The relative address of an earlier post, or of this one if it is the first."""
        target = self.voice.pick(self.earlier) if self.earlier else self.post
        return ("./" if self.voice.chance(0.3) else "") + target.file_name

    def items(self, mark: str, low: int = 3, high: int = 7) -> list[str]:
        """Lines of a list; `#` in the mark stands for the number."""
        voice = self.voice
        return [
            f"{mark.replace('#', str(number + 1))} {voice.say('item')}"
            for number in range(voice.between(low, high))
        ]

    def bullet_list(self) -> str:
        """A list with one kind of bullet, tight or loose."""
        gap = "\n\n" if self.voice.chance(0.15) else "\n"
        return gap.join(self.items(self.voice.pick(["-", "-", "*"])))

    def ordered_list(self) -> str:
        """A numbered list."""
        return "\n".join(self.items("#."))

    def nested_list(self) -> str:
        """A list whose items may hold a list, which may hold one more."""
        lines = []
        for item in self.items("-", 2, 5):
            lines.append(item)
            if self.voice.chance(0.6):
                for inner in self.items("-", 1, 4):
                    lines.append("  " + inner)
                    if self.voice.chance(0.2):
                        lines += ["    " + deepest for deepest in self.items("#.", 1, 3)]
        return "\n".join(lines)

    def task_list(self) -> str:
        """A list with check boxes."""
        return "\n".join(self.items(self.voice.pick(["- [ ]", "- [x]"])))

    def quote(self) -> str:
        """A block quote of one or two paragraphs."""
        voice = self.voice
        gap = self.language.sentence_gap
        paragraphs = [
            "> " + gap.join(voice.say("sentence") for _ in range(voice.between(1, 3)))
            for _ in range(1 if voice.chance(0.7) else 2)
        ]
        return "\n>\n".join(paragraphs)

    def verse(self) -> str:
        """A quoted stanza, its lines ended by hard breaks."""
        lines = [self.voice.say("verse") for _ in range(self.voice.between(2, 6))]
        ending = self.voice.pick(["  \n> ", "\\\n> "])
        return "> " + ending.join(lines)

    def table(self) -> str:
        """A table of two to four columns."""
        voice = self.voice
        columns = voice.between(2, 4)
        rules = [voice.pick(["---", ":--", "--:", ":-:"]) for _ in range(columns)]
        rows = [
            [voice.say("cell") for _ in range(columns)] for _ in range(voice.between(3, 8))
        ]
        return "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], rules, *rows[1:]])

    def code(self) -> str:
        """A fenced block of code."""
        voice = self.voice
        lines = [voice.say("code_line") for _ in range(voice.between(3, 14))]
        return "\n".join(["```" + voice.pick(CODE_LANGUAGES), *lines, "```"])

    def picture(self) -> str:
        """A paragraph that holds one of the shared pictures, with or without a title."""
        voice = self.voice
        caption = voice.say("caption")
        title = f' "{voice.say("caption")}"' if voice.chance(0.25) else ""
        file_name = pictures.name(voice.below(pictures.COUNT))
        return f"![{caption}](../assets/{file_name}{title})"

    def rule_line(self) -> str:
        """A thematic break."""
        return self.voice.pick(["---", "***", "* * *"])
