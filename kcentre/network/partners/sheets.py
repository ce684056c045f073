"""The paper «Реестр партнёров и соглашений»."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import count

from kcentre.language.dates import short_date, today_here
from kcentre.language.plurals import counted
from kcentre.network.partners.queries import IN_FORCE, partners
from kcentre.network.partners.records import AgreementLine, PartnerDraft, PartnerLine
from kcentre.network.partners.values import AgreementState
from kcentre.network.registers.papers import paper
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Kind,
    Line,
    Lines,
    Paragraph,
    Row,
    Signature,
    Table,
    body,
)
from kcentre.storage import CentreFile

REGISTER_TITLE = "Реестр партнёров и соглашений"

_TYPE_SIZE = 10.0
_COLUMNS = (
    Column("№", Kind.INTEGER, absent="", weight=0.4),
    Column("Партнёр", weight=2.2),
    Column("Контакты", weight=2),
    Column("Что даёт центру", weight=2.4),
    Column("Соглашение", weight=2.6),
    Column("Срок", weight=1.3),
    Column("Состояние", weight=1.2),
)


def partners_sheet(file: CentreFile, today: dt.date | None = None) -> Document:
    """Return the register of the partners on the books and of all agreements with them."""
    day = today or today_here()
    with file.reading():
        found = partners(file, today=day)
        blocks = (*_blocks(found), Signature("Ответственный за работу с партнёрами", ""))
        return paper(file, REGISTER_TITLE, "{centre}", blocks, as_of=day)


def _blocks(found: Sequence[PartnerLine]) -> Iterator[Block]:
    yield Table(_COLUMNS, tuple(_rows(found)), empty="партнёры не внесены", size=_TYPE_SIZE)
    if found:
        whole = counted(len(found), "партнёр", "партнёра", "партнёров")
        live = sum(line.state in IN_FORCE for one in found for line in one.agreements)
        yield Paragraph(f"Всего {whole}, действующих соглашений — {live}.", small=True)


def _rows(found: Sequence[PartnerLine]) -> Iterator[Row]:
    numbers = count(1)
    for one in found:
        who = (next(numbers), _named(one.draft), _contacts(one.draft), one.draft.gives)
        first, *others = one.agreements or (None,)
        yield body(*who, *_agreement(first))
        for line in others:
            yield body(None, "", "", "", *_agreement(line))


def _named(draft: PartnerDraft) -> Lines:
    return Lines((Line(draft.name), Line(draft.kind.label, small=True)))


def _contacts(draft: PartnerDraft) -> str:
    phone = f"тел.\u00a0{draft.phone}" if draft.phone else ""
    lines = (draft.contact, phone, draft.email, draft.site, draft.address)
    return "\n".join(filter(None, lines))


def _agreement(line: AgreementLine | None) -> tuple[str, str, str]:
    if line is None:
        return "", "", "нет соглашения"
    draft = line.draft
    number = f"№\u00a0{draft.number}" if draft.number else ""
    signed = f"от {short_date(draft.signed_on)}" if draft.signed_on else ""
    head = " ".join(filter(None, (number, signed)))
    unknown = "" if line.state is AgreementState.DRAFT else "бессрочно"
    term = f"до {short_date(draft.valid_to)}" if draft.valid_to else unknown
    return "\n".join(filter(None, (head, draft.subject))), term, line.state.label
