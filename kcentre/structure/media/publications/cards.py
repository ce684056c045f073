"""Single publications opened for entering, and what they are chosen from."""

from dataclasses import dataclass

from kcentre.centre.people import responsible_people
from kcentre.centre.queries import info_channels
from kcentre.centre.records import InfoChannel
from kcentre.language import Problem
from kcentre.language.dates import kept_day, short_date, today_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents.tables import DocumentRecord
from kcentre.structure.documents.values import DocumentStatus
from kcentre.structure.media.publications import rules
from kcentre.structure.media.publications.queries import around_publication, publication
from kcentre.structure.media.publications.records import PublicationCard, PublicationDraft


@dataclass(frozen=True, slots=True)
class PublicationChoices:
    """What a publication is chosen from; documents are (id, title, words)."""

    channels: tuple[InfoChannel, ...]
    documents: tuple[tuple[int, str, str], ...]
    people: tuple[str, ...]


def publication_choices(file: CentreFile) -> PublicationChoices:
    """Return what the forms and filters of publications offer; cancelled documents are left out."""
    with file.reading():
        channels = tuple(info_channels(file, with_retired=True))
        return PublicationChoices(channels, _documents(file), responsible_people(file))


def card(file: CentreFile, publication_id: int) -> PublicationCard | None:
    """Return a publication opened for changing; None where it was removed."""
    line = publication(file, publication_id)
    return None if line is None else PublicationCard(line.id, line.draft, line.state)


def problems_of_publication(
    file: CentreFile,
    draft: PublicationDraft,
    publication_id: int | None,  # noqa: ARG001 — what every panel asks with
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a publication while it is being entered."""
    around = around_publication(file, draft, today_here())
    return tuple(rules.publication_problems(draft, around))


def _documents(file: CentreFile) -> tuple[tuple[int, str, str], ...]:
    table = DocumentRecord
    query = (
        table.select(table.id, table.title, table.number, table.date)
        .where(table.status != DocumentStatus.CANCELLED)
        .order_by(table.title_key, table.id)
    )
    return tuple(
        (row_id, title, _words(title, number, date))
        for row_id, title, number, date in ask(file.db, query)
    )


def _words(title: str, number: str, date: str) -> str:
    """Return «Положение, № 3 от 01.09.2026»."""
    day = kept_day(date)
    said = (f"№\u00a0{number}" if number else "", f"от\u00a0{short_date(day)}" if day else "")
    numbered = " ".join(filter(None, said))
    return ", ".join(filter(None, (title, numbered)))
