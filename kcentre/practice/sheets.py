"""The paper «Паспорт практики»: the very sections that stand on the screen."""

import datetime as dt
import re
from collections.abc import Iterator

from kcentre.centre.letter import issued_by, signature
from kcentre.centre.queries import passport
from kcentre.language.quoting import quoted
from kcentre.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    body,
)
from kcentre.practice.queries import passport_view
from kcentre.practice.records import PassportDraft, PassportView, SectionView
from kcentre.storage import UNWATCHED, CentreFile, Progress

_BLANK = "_" * 40
_NUMBER = re.compile(r"[\d\s]+(,\d+)?")
_WIDE = 3.0
"""The first column of a table names things; the others are short."""


def passport_document(
    file: CentreFile, passport_id: int, today: dt.date, progress: Progress = UNWATCHED
) -> Document:
    """Return the passport; a section that says nothing keeps a blank to be written on."""
    return view_document(file, passport_view(file, passport_id, today, progress))


def view_document(file: CentreFile, view: PassportView) -> Document:
    """Return the paper of a passport, kept or only drafted."""
    facts, name = passport(file), view.line.draft.title or _BLANK
    return Document(
        title="ПАСПОРТ ПРАКТИКИ",
        subtitle=f"{quoted(name)}\n{years_words(view.line.draft)}",
        subject=f"Паспорт практики {quoted(name)}",
        **issued_by(facts),
        blocks=(*_sections(view.sections), signature(facts)),
    )


def years_words(draft: PassportDraft) -> str:
    """Return «2018-2019 – 2020-2021 учебные годы», written as in the table of the results."""
    first, last = draft.first_year or 0, draft.last_year or 0
    if first == last:
        return f"{first}-{first + 1} учебный год"
    return f"{first}-{first + 1} – {last}-{last + 1} учебные годы"


def _sections(sections: tuple[SectionView, ...]) -> Iterator[Block]:
    for section in sections:
        yield Heading(f"{section.kind.number}. {section.kind.title}", level=2)
        if section.is_empty:
            yield Paragraph(_BLANK, Align.LEFT)
        elif section.kind.columns:
            yield _table(section)
        else:
            for line in section.text.splitlines():
                if line.strip():
                    yield Paragraph(line.strip())


def _table(section: SectionView) -> Table:
    first, *others = section.kind.columns
    columns = (
        Column(first, weight=_WIDE),
        *(Column(title, align=_side(section, place)) for place, title in enumerate(others, 1)),
    )
    return Table(columns, tuple(body(*row) for row in section.rows))


def _side(section: SectionView, place: int) -> Align | None:
    """Return the right side for a column of numbers alone."""
    cells = [row[place] for row in section.rows if row[place]]
    return Align.RIGHT if cells and all(map(_NUMBER.fullmatch, cells)) else None
