"""What the centre works with, and with whom."""

from collections import Counter
from collections.abc import Iterable, Sequence

from kcentre.language.dates import short_date
from kcentre.language.plurals import counted
from kcentre.language.sentences import capital
from kcentre.network.partners.queries import partners
from kcentre.network.partners.records import AgreementLine
from kcentre.network.resources.inventory import inventory
from kcentre.network.resources.records import InventoryLine
from kcentre.network.resources.values import ResourceKind, ResourceState
from kcentre.paper.document import Column, Row, Table, body
from kcentre.storage import CentreFile

_MOST_NAMED = 8
_BLANK_ROWS = 2


def resources_table(file: CentreFile) -> Table:
    """Return the inventory in brief: what is there, what partners give, what is missing."""
    found = inventory(file)
    states = tuple(ResourceState)
    rows = tuple(
        body(
            capital(kind.label),
            *(
                _told(kind, [line for line in found if (line.kind, line.state) == (kind, state)])
                for state in states
            ),
        )
        for kind in ResourceKind
        if any(line.kind is kind for line in found)
    )
    columns = (
        Column("Ресурсы"),
        *(Column(capital(state.label), weight=1.5, absent="—") for state in states),
    )
    return Table(columns, rows or _blank(len(columns)))


def partners_table(file: CentreFile) -> Table:
    """Return the partners with what they give and the agreement with each."""
    columns = (Column("Партнёр", weight=1.4), Column("Что даёт", weight=1.6), Column("Соглашение"))
    rows = tuple(
        body(one.draft.name, one.draft.gives or None, _agreed(one.agreements))
        for one in partners(file)
    )
    return Table(columns, rows or _blank(len(columns)))


def _told(kind: ResourceKind, lines: list[InventoryLine]) -> str | None:
    """Return what there is, named; only counted where there is too much of it to be named."""
    if not lines:
        return None
    if kind is ResourceKind.PEOPLE:
        return _counted_titles(_position(line) for line in lines)
    if len({line.title for line in lines}) > _MOST_NAMED:
        return counted(len(lines), "наименование", "наименования", "наименований")
    return _counted_titles(
        title for line in lines for title in [line.title] * max(1, line.quantity or 1)
    )


def _counted_titles(titles: Iterable[str]) -> str:
    """Return «Педагог-психолог — 2; Учитель-логопед», a line each."""
    return ";\n".join(
        f"{title}\u00a0—\u00a0{number}" if number > 1 else title
        for title, number in Counter(titles).items()
    )


def _position(line: InventoryLine) -> str:
    """Return what a specialist is by post; who was entered by hand is named."""
    post = line.note.partition(",")[0] if line.id is None else ""
    return capital(post) or line.title


def _agreed(found: Sequence[AgreementLine]) -> str | None:
    """Return «№ 5 от 01.09.2026, действует» of the newest agreement."""
    if not found:
        return None
    newest = found[0]
    number = f"№\u00a0{newest.draft.number}" if newest.draft.number else ""
    day = f"от {short_date(newest.draft.signed_on)}" if newest.draft.signed_on else ""
    return ", ".join(filter(None, (f"{number} {day}".strip(), newest.state.label)))


def _blank(columns: int) -> tuple[Row, ...]:
    return tuple(body("\n", *[""] * (columns - 1)) for _ in range(_BLANK_ROWS))
