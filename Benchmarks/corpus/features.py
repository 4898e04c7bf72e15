"""Essays of one syntax each: what the dialect costs is measured on them."""

from . import pictures
from .essay import Essay, Post
from .grammar import Voice

#: Bases with their readings, as essays of each language may write them.
READINGS = {
    "zh-Hans": ["{行|háng}", "{乐|yuè}", "{重阳|chóng|yáng}", "{还|huán}"],
    "ja": ["{漢字|かんじ}", "{電子|でん|し}", "{町|まち}", "{潮騒|しおさい}"],
    "ko": ["{漢字|한자}", "{書|서}", "{江|강}"],
    "en": ["{東京|とうきょう}", "{茶|ちゃ}"],
}

#: Formulas; `#` stands for a number, so that few are alike.
FORMULAS = [
    "a_# + b^2", "\\frac{#}{x + 1}", "\\sqrt{x^2 + #}", "\\sum_{i=1}^{#} i^2", "E = mc^2 + #",
    "\\alpha_# \\le \\beta", "\\int_0^{#} f(x)\\,dx", "x \\mapsto \\sin(# x)",
]

#: Lines of code by language; `#` stands for a number.
CODE = {
    "python": ["def step_#(x):", "    return x + # if x else None", "print(step_#(#))  # say it"],
    "swift": ["let count# = values.count { $0 > # }", "func walk#() -> Int { # }", "// a line"],
    "rust": ["let mut n#: u64 = #;", "fn go#(x: &str) -> usize { x.len() + # }", "// a line"],
    "javascript": ["const f# = (x) => x * #;", "if (f#(1) > #) { run('#'); }", "// a line"],
    "bash": ["for i in {1..#}; do echo \"$i\"; done", "count_#=#", "# a line"],
}


class PlainEssay(Essay):
    """CommonMark alone."""

    def __init__(self, post: Post, earlier: list[Post], size_factor: float) -> None:
        super().__init__(post, earlier, size_factor)
        self.has_notes = False
        self.kinds = [kind for kind in self.kinds if kind not in ("table", "task_list")]
        # A voice of its own: what is put in does not change what stands around it.
        self.extra = Voice(self.language, post.seed + "/feature")

    def filled(self, pattern: str) -> str:
        """A pattern with numbers."""
        while "#" in pattern:
            pattern = pattern.replace("#", str(self.extra.between(2, 9_999)), 1)
        return pattern


class RubyEssay(PlainEssay):
    """Readings in every third sentence."""

    def sentence(self) -> str:
        """A sentence, perhaps with a word that has its reading."""
        text = super().sentence()
        if not self.extra.chance(0.33):
            return text
        return self.extra.pick(READINGS[self.language.tag]) + text


class MathEssay(PlainEssay):
    """Formulas in every fifth sentence, and some on lines of their own."""

    def sentence(self) -> str:
        """A sentence, perhaps with a formula."""
        text = super().sentence()
        if not self.extra.chance(0.2):
            return text
        return f"{text} ${self.filled(self.extra.pick(FORMULAS))}$ "

    def code(self) -> str:
        """A formula on lines of its own, where other essays have code."""
        return f"$$\n{self.filled(self.extra.pick(FORMULAS))}\n$$"


class CodeEssay(PlainEssay):
    """Twice the code, all of it in a language."""

    def __init__(self, post: Post, earlier: list[Post], size_factor: float) -> None:
        super().__init__(post, earlier, size_factor)
        self.kinds += [kind for kind in self.kinds if kind == "code"]

    def code(self) -> str:
        """A fenced block of code."""
        language = self.extra.pick(sorted(CODE))
        lines = [
            self.filled(self.extra.pick(CODE[language])) for _ in range(self.extra.between(4, 16))
        ]
        return "\n".join(["```" + language, *lines, "```"])


#: How many links to earlier essays a linked one has, and how many pictures of its own.
LINKS, PICTURES = 5, 2


class BareEssay(PlainEssay):
    """Plain sentences alone: no link, no picture."""

    def __init__(self, post: Post, earlier: list[Post], size_factor: float) -> None:
        super().__init__(post, earlier, size_factor)
        self.kinds = [kind for kind in self.kinds if kind != "picture"]
        self.has_raw = False

    def sentence(self) -> str:
        """A sentence without marks."""
        return self.voice.say("sentence")


class LinkedEssay(BareEssay):
    """A bare essay, and below it links to five earlier ones and two pictures of its own."""

    def text(self) -> bytes:
        """The whole file."""
        lines = [self.line(self.extra.say("title"), self.address(form)) for form in range(LINKS)]
        for number in range(PICTURES):
            name = f"{self.post.index:05}-{number}.png"
            self.files[name] = pictures.stamp(self.post.index * PICTURES + number)
            lines.append(f"\n![{self.extra.say('caption')}](/assets/{name})")
        return super().text() + ("\n" + "\n".join(lines) + "\n").encode()

    def line(self, title: str, address: str) -> str:
        """A line of the list."""
        return f"- [{title}]({address})"

    def address(self, form: int) -> str:
        """Where an earlier essay is: one of the ways in which authors write that."""
        target = self.extra.pick(self.earlier) if self.earlier else self.post
        stem = target.file_name.removesuffix(".md")
        match form:
            case 0: return target.file_name
            case 1: return f"./{target.file_name}"
            case 2: return f"/{target.date:%Y/%m}/{stem[11:]}/"
            case 3: return f"{{% post_url {stem} %}}"
            case _: return f"/{target.date:%Y/%m}/{stem[11:]}"


class UnlinkedEssay(LinkedEssay):
    """A linked essay, word for word and with its pictures, whose lists do not link."""

    def line(self, title: str, address: str) -> str:
        """A line of the list."""
        return f"- {title}"


#: What `generate.py --feature` takes.
FEATURES = {
    "all": Essay,
    "plain": PlainEssay,
    "ruby": RubyEssay,
    "math": MathEssay,
    "code": CodeEssay,
    "bare": BareEssay,
    "linked": LinkedEssay,
    "unlinked": UnlinkedEssay,
}
