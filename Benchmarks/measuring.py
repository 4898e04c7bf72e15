"""Runs of programs, timed and weighed, alone or in pairs."""

import dataclasses
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import threading
import time

#: What getrusage counts memory in: kilobytes, but bytes on macOS.
MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024

#: The last lines of a failed program's messages that are shown.
SHOWN_LINES = 20


class ProgramFailed(Exception):
    """A program that ended with a status other than 0, or wrote nothing."""


class ProgramTooSlow(Exception):
    """A program that was ended after the seconds it had."""


@dataclasses.dataclass(frozen=True)
class Program:
    """A command, the folder it is run in and the file it writes.

    A folder `cache` is where the program may keep results; a cold program finds it empty each time.
    """

    name: str
    command: list[str]
    folder: pathlib.Path
    output: pathlib.Path
    cache: pathlib.Path | None = None
    is_cold: bool = False
    seconds: float | None = None


@dataclasses.dataclass(frozen=True)
class Run:
    """One run: wall and CPU time in seconds, peak memory in bytes."""

    wall: float
    cpu: float
    memory: int


@dataclasses.dataclass
class Series:
    """The runs of one program."""

    name: str
    runs: list[Run] = dataclasses.field(default_factory=list)

    @property
    def wall(self) -> float:
        """The median wall time in seconds."""
        return statistics.median(run.wall for run in self.runs)

    @property
    def wall_range(self) -> tuple[float, float]:
        """The shortest and the longest wall time in seconds."""
        return min(run.wall for run in self.runs), max(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median CPU time, user and system, in seconds."""
        return statistics.median(run.cpu for run in self.runs)

    @property
    def memory(self) -> int:
        """The largest peak memory in bytes."""
        return max(run.memory for run in self.runs)


def run_once(program: Program) -> Run:
    """Runs a program to its end; throws when it fails. Its messages go to a file, not to a pipe."""
    program.output.unlink(missing_ok=True)
    environment = dict(os.environ)
    if program.cache:
        if program.is_cold:
            shutil.rmtree(program.cache, ignore_errors=True)
        program.cache.mkdir(parents=True, exist_ok=True)
        environment["XDG_CACHE_HOME"] = str(program.cache)
    log = program.output.with_suffix(".log")
    with open(log, "wb") as messages:
        start = time.perf_counter()
        process = subprocess.Popen(
            program.command,
            cwd=program.folder,
            stdin=subprocess.DEVNULL,
            stdout=messages,
            stderr=messages,
            env=environment,
        )
        guard = threading.Timer(program.seconds, process.kill) if program.seconds else None
        if guard:
            guard.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        if guard:
            guard.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if program.seconds and wall >= program.seconds:
        raise ProgramTooSlow(program.seconds)
    if process.returncode != 0:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-SHOWN_LINES:]
        raise ProgramFailed("\n".join([f"{program.name} ended with {process.returncode}", *lines]))
    if not program.output.is_file() or program.output.stat().st_size == 0:
        raise ProgramFailed(f"{program.name} wrote no {program.output.name}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * MEMORY_UNIT)


def run_series(program: Program, runs: int) -> Series:
    """One run to warm up, then the measured ones."""
    run_once(program)
    return Series(program.name, [run_once(program) for _ in range(runs)])


def run_pairs(
    first: Program, second: Program, runs: int, warm_second: bool = True
) -> tuple[Series, Series]:
    """Runs two programs in turn, A B A B, so that a busy machine slows both alike.

    Each has one run to warm up first, unless the second is too slow for it.
    """
    run_once(first)
    if warm_second:
        run_once(second)
    series = Series(first.name), Series(second.name)
    for _ in range(runs):
        series[0].runs.append(run_once(first))
        series[1].runs.append(run_once(second))
    return series


def paired_ratio(dividend: Series, divisor: Series) -> float:
    """The median of the wall-time ratios, pair by pair."""
    pairs = zip(dividend.runs, divisor.runs, strict=True)
    return statistics.median(above.wall / below.wall for above, below in pairs)


def smallest_visible_memory() -> int:
    """Peak memory below this cannot be told: a child starts with its parent's peak in its account."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MEMORY_UNIT
