"""What of a book is on paper and what has come since, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kcentre.language.dates import short_date
from kcentre.language.plurals import counted, plural, rows

if TYPE_CHECKING:
    from kcentre.journal.books.on_paper import News

_MOST = 12
"""So many numbers are told one by one."""


def news_text(found: News) -> str:
    """Return «На бумаге 12 листов (печать 01.11.2025). Новых строк: 34. Изменены строки…»."""
    return " ".join(_sentences(found))


def _sentences(found: News) -> Iterator[str]:
    if found.printed_on is None:
        yield f"Эти листы ещё не отмечены напечатанными. В журнале {rows(found.rows)}."
        return
    sheets = counted(found.sheets, "лист", "листа", "листов")
    yield f"На бумаге {sheets} (печать {short_date(found.printed_on)})."
    yield f"Новых строк: {found.new_rows}." if found.new_rows else "Новых строк нет."
    if found.changed:
        yield _changed(found)


def _changed(found: News) -> str:
    changed, numbers = found.changed_rows, list(found.changed)
    on = f"на {plural(len(numbers), 'листе', 'листах', 'листах')} {_listed(numbers)}"
    return f"После печати изменены строки {_listed(changed)} {on}: их можно напечатать заново."


def _listed(words: list[str]) -> str:
    rest = len(words) - _MOST
    return ", ".join(words[:_MOST]) + (f" и ещё {rest}" if rest > 0 else "")
