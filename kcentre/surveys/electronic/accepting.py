"""Taking replies in: looking them over, then keeping the new ones as one operation."""

from collections.abc import Sequence

from kcentre.language.plurals import plural
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.surveys.electronic.checking import Checked, ReplyChecking
from kcentre.surveys.electronic.records import (
    ElectronicReport,
    Reading,
    Reply,
    ReplyLine,
    ReplyState,
)
from kcentre.surveys.forms.writing import kept_forms


def look_over(
    file: CentreFile, round_id: int | None, reading: Reading, progress: Progress = UNWATCHED
) -> ElectronicReport:
    """Return what would come of everything that was read; nothing is written."""
    with file.reading():
        checked = _checked(file, round_id, reading.replies, progress)
    unread = [ReplyLine(one.name, ReplyState.REFUSED, one.sentence) for one in reading.unread]
    return ElectronicReport((*(one.line for one in checked), *unread))


def accept(
    file: CentreFile,
    round_id: int | None,
    replies: Sequence[Reply],
    progress: Progress = UNWATCHED,
) -> ElectronicReport:
    """Keep the new replies, each in its own round, as one operation that can be undone.

    `round_id` is the round the user is looking at: a reply of another one is told, and kept there.
    One that came already is a double and changes nothing.
    """
    with file.operation("Приняты электронные ответы") as running:
        checked = _checked(file, round_id, replies, progress)
        drafts = [one.draft for one in checked if one.draft is not None]
        kept_forms(file, drafts, progress)
    return ElectronicReport(tuple(one.line for one in checked), running.changes)


def accept_words(count: int) -> str:
    """Return «Принять 12 ответов»."""
    return f"Принять {count}\u00a0{plural(count, 'ответ', 'ответа', 'ответов')}"


def _checked(
    file: CentreFile, round_id: int | None, replies: Sequence[Reply], progress: Progress
) -> list[Checked]:
    checking = ReplyChecking(file, round_id)
    checked = []
    for number, reply in enumerate(replies):
        progress.report(number, len(replies))
        checked.append(checking.checked(reply))
    return checked
