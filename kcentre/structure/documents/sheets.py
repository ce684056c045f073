"""The papers of the register: the check-list of the package, and the register itself."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.centre.letter import issued_by, signature
from kcentre.centre.queries import passport
from kcentre.language.dates import long_date, short_date, today_here
from kcentre.language.numbers import decimal_comma
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Kind,
    Line,
    Lines,
    Paragraph,
    Row,
    Table,
    body,
    group,
)
from kcentre.storage import CentreFile
from kcentre.structure.documents.package import readiness_of
from kcentre.structure.documents.queries import documents, package
from kcentre.structure.documents.records import (
    DocumentLine,
    PackageLine,
    PackageState,
    Readiness,
)
from kcentre.structure.documents.words import (
    kind_title,
    minutes_words,
    named,
    order_words,
    status_words,
)

_TYPE_SIZE = 9.0
"""Seven columns of words on a landscape sheet: in points."""

_PACKAGE = (
    Column("№", Kind.INTEGER, weight=0.5),
    Column("Документ", weight=3),
    Column("Состояние", weight=2.4),
    Column("Реквизиты", weight=3.2),
    Column("Ответственный", weight=2),
)
_REGISTER = (
    Column("№", Kind.INTEGER, weight=0.5),
    Column("Документ", weight=3.4),
    Column("Номер и дата", weight=1.5),
    Column("Статус", weight=1.5),
    Column("Принят, утверждён", weight=2.2),
    Column("Пересмотреть", Kind.DATE, weight=1.6, absent=""),
    Column("Дело", weight=0.9),
    Column("Опубликован", weight=1.8),
    Column("Ответственный", weight=1.8),
)


def package_sheet(file: CentreFile, today: dt.date | None = None) -> Document:
    """Return the check-list of the package: what is in force, what is missing."""
    day = today or today_here()
    with file.reading():
        centre, lines = passport(file), package(file, day)
    words = centre.centre_genitive
    return Document(
        title=f"ПАКЕТ ДОКУМЕНТОВ\n{words}",
        subject=f"Пакет документов {words}",
        subtitle=f"по состоянию на {long_date(day)}",
        **issued_by(centre),
        blocks=(*_package_blocks(lines), signature(centre)),
    )


def register_sheet(file: CentreFile, today: dt.date | None = None) -> Document:
    """Return the whole register, by kinds."""
    day = today or today_here()
    with file.reading():
        centre, lines = passport(file), documents(file, day)
    words = centre.centre_genitive
    return Document(
        title=f"РЕЕСТР ДОКУМЕНТОВ\n{words}",
        subject=f"Реестр документов {words}",
        subtitle=f"по состоянию на {long_date(day)}",
        **issued_by(centre),
        landscape=True,
        blocks=(
            Table(_REGISTER, tuple(_register_rows(lines)), empty=_NOTHING, size=_TYPE_SIZE),
            signature(centre),
        ),
    )


def readiness_words(found: Readiness) -> str:
    """Return «12 из 18, 66,7 %»."""
    percent = "" if found.percent is None else f", {decimal_comma(found.percent)}\u00a0%"
    return f"{found.current} из {found.required}{percent}"


def _package_blocks(lines: Sequence[PackageLine]) -> Iterator[Block]:
    is_begun = any(line.document for line in lines)
    found = readiness_of(lines, is_begun=is_begun)
    yield Paragraph(f"Действуют и не требуют пересмотра: {readiness_words(found)}.")
    rows = tuple(_package_row(number, line) for number, line in enumerate(lines, 1))
    yield Table(_PACKAGE, rows, size=_TYPE_SIZE + 1)


def _package_row(number: int, line: PackageLine) -> Row:
    document = line.document
    is_optional = not line.is_required and line.state is PackageState.MISSING
    state = "при необходимости" if is_optional else line.state.label
    return body(
        number,
        line.title,
        _two(state, "" if is_optional else line.why),
        "" if document is None else _two(named(document.draft), _others(line.count - 1)),
        "" if document is None else document.draft.responsible,
    )


def _others(number: int) -> str:
    """Return «и ещё 7» where the check-list names one document of several of a kind."""
    return f"и ещё {number}" if number > 0 else ""


def _register_rows(lines: Sequence[DocumentLine]) -> Iterator[Row]:
    kind = None
    for number, line in enumerate(lines, 1):
        if line.draft.kind is not kind:
            kind = line.draft.kind
            yield group(kind_title(kind))
        yield _register_row(number, line)


def _register_row(number: int, line: DocumentLine) -> Row:
    draft = line.draft
    version = f"версия {draft.version}" if draft.version > 1 else ""
    day = short_date(draft.date) if draft.date else ""
    return body(
        number,
        _two(draft.title, ". ".join(filter(None, (version, draft.reason)))),
        "\n".join(filter(None, (f"№\u00a0{draft.number}" if draft.number else "", day))),
        status_words(line),
        "\n".join(filter(None, (minutes_words(draft), order_words(draft)))),
        draft.review_on,
        line.case_code,
        "\n".join(line.published),
        draft.responsible,
    )


def _two(first: str, second: str) -> Lines:
    small = (Line(second, small=True),) if second else ()
    return Lines((Line(first), *small))


_NOTHING = "документы в реестр не внесены"
