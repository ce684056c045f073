"""What the written documents have beside their text: tables, places to sign, days and numbers."""

from collections.abc import Iterable, Mapping, Sequence

from kcentre.centre.letter import place, signature, signed_name
from kcentre.centre.missing import Missing
from kcentre.drafts.kinds.records import Ground
from kcentre.drafts.templates.records import BLANK, Fact
from kcentre.language.dates import WEEKDAYS
from kcentre.language.sentences import capital
from kcentre.paper.document import (
    Align,
    Block,
    Column,
    Paragraph,
    Row,
    Signature,
    Table,
    body,
)
from kcentre.premises.timetable.approved import hours_table

BLANK_DAY = "«____» ______________ 20____\u00a0г."
LONG_BLANK = "_" * 22
_PLACE = f"г.\u00a0{BLANK}"
_NUMBER = Column("№", weight=0.01, align=Align.CENTRE)
_EMPTY_ROWS = 3
_SIGNERS = 5
_SIDES_SIZE = 11.5

NEEDS: Mapping[str, tuple[str, ...]] = {
    "состав специалистов": ("специалисты",),
    "специалисты": ("специалисты",),
    "состав помещений": ("помещения",),
    "часы работы": ("часы работы",),
    "подпись": ("руководитель",),
    "стороны": ("полный адрес", "телефон", "руководитель"),
    "место и дата": ("город",),
    "номер и дата": ("город",),
}
"""The facts that an inserted block is made of, by its name: without them it is blank."""


def number_and_day(ground: Ground) -> tuple[Block, ...]:
    """Return «от «__» ____ 20__ г. № ____» and the place beneath, as orders begin."""
    city = ground.known.passport.city or _PLACE
    return (
        Paragraph(f"от {BLANK_DAY} №\u00a0________", Align.CENTRE),
        Paragraph(city, Align.CENTRE),
    )


def place_and_day(ground: Ground) -> tuple[Block, ...]:
    """Return where and when an agreement is made."""
    city = ground.known.passport.city or _PLACE
    return (Paragraph(f"{city}, {BLANK_DAY}", Align.CENTRE),)


def head_signs(ground: Ground) -> tuple[Block, ...]:
    """Return the head's signature without a day: the document has one of its own."""
    passport = ground.known.passport
    return (Signature(passport.head_position, signed_name(passport.head), dated=False),)


def head_signs_dated(ground: Ground) -> tuple[Block, ...]:
    """Return the head's signature with a blank for the day."""
    return (signature(ground.known.passport),)


def staff(ground: Ground) -> tuple[Block, ...]:
    """Return who works in the centre; empty lines where nobody is known yet."""
    columns = (
        _NUMBER,
        Column("Фамилия, имя, отчество", weight=2.0),
        Column("Должность", weight=1.5),
        Column("Статус"),
    )
    people = ground.known.specialists
    rows = [(one.name, one.position, one.employment.label) for one in people]
    return (Table(columns, _numbered(rows, len(columns) - 1)),)


def consultants(ground: Ground) -> tuple[Block, ...]:
    """Return whom a family may turn to: position and name alone."""
    columns = (Column("Специалист", weight=1.0), Column("Фамилия, имя, отчество", weight=1.5))
    rows = [body(capital(one.position) or BLANK, one.name) for one in ground.known.specialists]
    return (Table(columns, tuple(rows) or (body("", ""),) * _EMPTY_ROWS),)


def rooms(ground: Ground) -> tuple[Block, ...]:
    """Return the rooms of the centre; empty lines where none is known yet."""
    columns = (
        _NUMBER,
        Column("Помещение", weight=1.5),
        Column("Назначение", weight=1.5),
        Column("Расположение"),
    )
    rows = [(one.name, one.purpose.label, one.place) for one in ground.known.rooms]
    return (Table(columns, _numbered(rows, len(columns) - 1)),)


def opening_hours(ground: Ground) -> tuple[Block, ...]:
    """Return when anybody at all receives, by days of the usual week."""
    opened = ground.known.hours.opened
    if opened:
        return (hours_table(opened),)
    columns = (Column("День недели"), Column("Часы работы", weight=2.0))
    return (Table(columns, tuple(body(day, "") for day in WEEKDAYS[:5])),)


def acquainted(ground: Ground) -> tuple[Block, ...]:
    """Return where everybody signs who has read the document, its names filled where known."""
    columns = (
        _NUMBER,
        Column("Фамилия, инициалы, должность", weight=2.0),
        Column("Подпись"),
        Column("Дата"),
    )
    people = [
        (", ".join(filter(None, (signed_name(one.name), one.position))), "", "")
        for one in ground.known.specialists
    ]
    return (Table(columns, _numbered(people, 3, least=_SIGNERS)),)


def sides(ground: Ground, other: str, lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the two parties side by side: the kindergarten, and the lines of the other."""
    passport = ground.known.passport
    own = (
        passport.kindergarten,
        place(passport) if passport.address else f"Адрес: {LONG_BLANK}",
        f"тел. {passport.phone}" if passport.phone else f"Телефон: {LONG_BLANK}",
        passport.head_position,
        f"______________ {signed_name(passport.head) or LONG_BLANK}",
        "М.\u00a0П.",
    )
    row = body("\n".join(own), "\n".join(lines))
    return (Table((Column("Учреждение"), Column(other)), (row,), size=_SIDES_SIZE),)


def needed_blanks(names: Iterable[str], facts: Mapping[str, Fact]) -> list[Missing]:
    """Return what is not known of the facts with these names, each once."""
    missing = (facts[name] for name in dict.fromkeys(names) if name in facts)
    return [Missing(fact.title, fact.target) for fact in missing if fact.text is None]


def _numbered(rows: Sequence[tuple[str, ...]], width: int, least: int = 0) -> tuple[Row, ...]:
    """Return the rows with their numbers; without rows, or with fewer than `least`, empty ones."""
    wanted = max(len(rows) or _EMPTY_ROWS, least)
    filled = [*rows, *[("",) * width] * (wanted - len(rows))]
    return tuple(body(number, *cells) for number, cells in enumerate(filled, 1))
