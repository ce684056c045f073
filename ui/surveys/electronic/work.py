"""What the replies' dialog asks of the centre; runs in the worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kcentre.storage import CentreFile, Changes, Progress
from kcentre.surveys.electronic.accepting import accept, look_over
from kcentre.surveys.electronic.reading import read_files, read_reply
from kcentre.surveys.electronic.records import ElectronicReport, Reading, Reply


@dataclass(frozen=True, slots=True)
class LookedOver:
    """All that was read so far, and what would come of it."""

    reading: Reading
    report: ElectronicReport


def reading_of(paths: Sequence[Path]) -> Callable[[CentreFile, Progress], Reading]:
    """Return the work that reads files; those that hold no reply are told in the reading."""

    def read(_file: CentreFile, progress: Progress) -> Reading:
        return read_files(paths, progress)

    return read


def looking_over(
    files: Reading, pasted: str, round_id: int | None
) -> Callable[[CentreFile], LookedOver]:
    """Return the work that compares what was read, and what was pasted, with the centre."""

    def look(file: CentreFile) -> LookedOver:
        reading = files + (read_reply(pasted) if pasted.strip() else Reading())
        return LookedOver(reading, look_over(file, round_id, reading))

    return look


def accepting_of(
    replies: Sequence[Reply], round_id: int | None
) -> Callable[[CentreFile, Progress], ElectronicReport]:
    """Return the work that takes replies in."""

    def take_in(file: CentreFile, progress: Progress) -> ElectronicReport:
        return accept(file, round_id, replies, progress)

    return take_in


def changes_of(report: ElectronicReport) -> Changes | None:
    """Return what taking replies in has changed."""
    return report.changes
