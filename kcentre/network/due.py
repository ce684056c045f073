"""What partners, meetings and contests ask for by a day."""

import datetime as dt
from collections.abc import Iterator

from kcentre.centre.due import Due
from kcentre.language.dates import today_here
from kcentre.language.quoting import quoted
from kcentre.language.sentences import shortened
from kcentre.network.contests.queries import contest_lines
from kcentre.network.contests.tables import Contest
from kcentre.network.contests.values import BEFORE_SUBMITTING
from kcentre.network.groups.queries import minutes_lines
from kcentre.network.groups.registers import MINUTES
from kcentre.network.groups.rules import is_open
from kcentre.network.groups.tables import Decision, Minutes
from kcentre.network.partners.queries import agreement_lines
from kcentre.network.partners.tables import Agreement
from kcentre.network.partners.values import AgreementStatus
from kcentre.storage import CentreFile

_WITHIN = dt.timedelta(days=14)
_LONGEST = 80


def due_things(file: CentreFile, today: dt.date | None = None) -> list[Due]:
    """Return agreements that end, decisions and applications to be made, the longest due first.

    What is overdue stays for ever; of the rest, what comes within 14 days.
    """
    day = today or today_here()
    last = (day + _WITHIN).isoformat()
    with file.reading():
        found = [*_agreements(file, last, day), *_decisions(file, last), *_contests(file, last)]
    return sorted(found, key=lambda one: (one.due, one.target))


def _agreements(file: CentreFile, last: str, today: dt.date) -> Iterator[Due]:
    signed = Agreement.status == AgreementStatus.SIGNED
    ends = (Agreement.valid_to != "") & (Agreement.valid_to <= last)
    for line in agreement_lines(file, (signed, ends), today):
        if line.draft.valid_to is not None:
            number = f" №\u00a0{line.draft.number}" if line.draft.number else ""
            is_over = line.draft.valid_to < today
            verb = "Истёк срок соглашения" if is_over else "Истекает соглашение"
            title, target = f"{verb}{number}", f"structure/network/agreements/{line.id}"
            yield Due(title, line.partner, target, line.draft.valid_to)


def _decisions(file: CentreFile, last: str) -> Iterator[Due]:
    waits = (Decision.done_on == "") & (Decision.due != "") & (Decision.due <= last)
    of = Decision.select(Decision.minutes).where(waits)
    for line in minutes_lines(file, (Minutes.id.in_(of),)):
        target = f"structure/network/minutes/{line.id}"
        about = f"Протокол {MINUTES.named(line.draft)}, {line.met}"
        for one in line.draft.decisions:
            if one.due is not None and is_open(one) and one.due.isoformat() <= last:
                detail = " · ".join(filter(None, (one.responsible, about)))
                yield Due(f"Решение: {_in_line(one.text)}", detail, target, one.due)


def _in_line(text: str) -> str:
    return shortened(" ".join(text.split()), _LONGEST)


def _contests(file: CentreFile, last: str) -> Iterator[Due]:
    waits = Contest.status.in_(BEFORE_SUBMITTING)
    ends = (Contest.deadline != "") & (Contest.deadline <= last)
    for line in contest_lines(file, (waits, ends)):
        if line.draft.deadline is not None:
            title = f"Подать заявку: {quoted(line.draft.title, _LONGEST)}"
            detail = " · ".join(filter(None, (line.draft.kind.label, line.draft.responsible)))
            target = f"structure/network/contests/{line.id}"
            yield Due(title, detail, target, line.draft.deadline)
