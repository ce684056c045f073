"""What every timetable has around its table: whose it is, how to get an appointment."""

from collections.abc import Iterable, Iterator

from kcentre.centre.letter import centre_line, letterhead
from kcentre.centre.records import Passport
from kcentre.paper.document import Align, Block, Document, LetterLine, Paragraph, Spacer
from kcentre.premises.timetable import words
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.known import Known
from kcentre.premises.timetable.opened import Opened

NO_HOURS = "Часы приёма на это время пока не заданы."


def framed(
    everybody: Known, title: str, subtitle: str, blocks: Iterable[Block], look: TimetableLook
) -> Document:
    """Return a timetable as a whole paper."""
    passport = everybody.passport
    return Document(
        title=title,
        subject=" ".join(title.split("\n")),
        organisation=passport.kindergarten,
        subtitle=subtitle,
        letterhead=_head(passport, look),
        blocks=(*blocks, *_booking(passport, look)),
        landscape=look.is_landscape,
        size=look.size,
        is_poster=look.is_poster,
    )


def whose(everybody: Known, look: TimetableLook) -> str:
    """Return the sub-unit chosen, or the centre: «консультационного центра»."""
    if look.sub_unit_id is not None:
        return f"«{everybody.units.get(look.sub_unit_id, '')}»"
    return everybody.passport.centre_genitive


def only_one(found: Iterable[Opened]) -> int | None:
    """Return the specialist where nobody else receives."""
    people = {opened.specialist_id for opened in found}
    return people.pop() if len(people) == 1 else None


def _head(passport: Passport, look: TimetableLook) -> tuple[LetterLine, ...]:
    if not look.is_poster:
        return letterhead(passport)
    lines = (passport.kindergarten, centre_line(passport))
    return tuple(line.strip() for line in lines if line.strip())


def _booking(passport: Passport, look: TimetableLook) -> Iterator[Block]:
    """Yield how to get an appointment; on a poster with what else its letterhead leaves out."""
    yield Spacer(3)
    yield Paragraph(f"{words.FREE}. {words.booking(passport)}.", Align.CENTRE, bold=True)
    if look.is_poster:
        other = (", ".join(filter(None, (passport.email, passport.site))), words.address(passport))
        for line in filter(None, other):
            yield Paragraph(line, Align.CENTRE)
