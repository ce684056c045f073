"""What a consent must satisfy."""

import datetime as dt
from collections.abc import Iterator

from kcentre.families.consent_records import ConsentDraft
from kcentre.language import Problem
from kcentre.language.dates import short_date
from kcentre.language.problems import Severity

MOST_BYTES = 5 * 1024 * 1024
_PDF_BEGINS = b"%PDF-"


def consent_problems(
    draft: ConsentDraft, today: dt.date, *, another: dt.date | None = None
) -> Iterator[Problem]:
    """Yield what is wrong; `another`: the day of a second one in force for the same purpose."""
    if draft.adult_id is None:
        yield Problem("adult", "Выберите, кто дал согласие.")
    if draft.given is None:
        yield Problem("given", "Укажите день, когда подписано согласие.")
        return
    yield from _days(draft, draft.given, today)
    if another is not None:
        yield Problem(
            "purpose",
            f"Для этой цели уже действует согласие от {short_date(another)}: "
            "второе нужно, только если изменились условия.",
            Severity.WARNING,
        )


def _days(draft: ConsentDraft, given: dt.date, today: dt.date) -> Iterator[Problem]:
    if given > today:
        yield Problem("given", "День согласия ещё не наступил: проверьте дату.")
    if draft.valid_to is not None and draft.valid_to < given:
        yield Problem("valid_to", "Срок кончается раньше, чем дано согласие: проверьте даты.")
    if draft.withdrawn is None:
        return
    if draft.withdrawn < given:
        yield Problem("withdrawn", "Отзыв раньше самого согласия: проверьте даты.")
    elif draft.withdrawn > today:
        yield Problem("withdrawn", "День отзыва ещё не наступил: проверьте дату.")


def is_pdf(content: bytes) -> bool:
    """Tell whether a file begins as a PDF does (ISO 32000: within the first kilobyte)."""
    return _PDF_BEGINS in content[:1024]


def scan_problems(content: bytes) -> Iterator[Problem]:
    """Yield what is wrong with a PDF to be kept; pictures are reduced instead."""
    if len(content) > MOST_BYTES:
        yield Problem(
            "scan", "Файл больше 5\u00a0МБ: отсканируйте лист заново с меньшим разрешением."
        )


def missing_consent() -> Problem:
    """Return why a consent can't be changed: it was removed meanwhile."""
    return Problem("id", "Этого согласия уже нет: его удалили. Внесите его снова.")
