"""The nomenclature and the register of documents of the invented centre."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes
from kcentre.demo.structure.ground import Ground, iso, keyed, weekday
from kcentre.demo.structure.papers import REGULATION, Paper, papers
from kcentre.structure.documents.lines import TABLE
from kcentre.structure.documents.nomenclature.starting import ready_case_files
from kcentre.structure.documents.values import DocumentKind, DocumentStatus

_READING = """Лист ознакомления с Положением о консультационном центре

С Положением ознакомлены:
"""
_FIRST_ORDER = 41
_Minutes = tuple[str, date]


def file_papers(ground: Ground, partners: Sequence[int], minutes: _Minutes) -> dict[str, int]:
    """Write the nomenclature and the register; return the numbers of documents by their titles.

    `minutes`: the number and the day of those that adopted what the teachers' council adopts.
    """
    case_files = _open_case_files(ground)
    counts: Counter[tuple[str, int]] = Counter()
    kept: dict[str, int] = {}
    for paper in papers(ground, partners):
        case_file, code = case_files[paper.kind]
        before = kept.get(paper.title)
        kept[paper.title] = ground.put(
            TABLE,
            **keyed("title", paper.title),
            kind=paper.kind,
            date=iso(paper.day),
            number=_number(paper, code, counts),
            version=2 if before else 1,
            status=paper.status,
            review_on=iso(paper.review),
            reason=paper.reason,
            responsible=ground.person(3),
            partner_id=paper.partner,
            subject_id=paper.subject,
            case_file_id=case_file,
            replaces_id=before,
            **_adoption(paper, minutes),
        )
        _steps(ground, kept[paper.title], paper)
    _attach(ground, kept[REGULATION])
    return kept


def _number(paper: Paper, code: str, counts: Counter[tuple[str, int]]) -> str:
    """Return the next number of the case file in the year: «КЦ-02/1»; orders have their own."""
    if paper.day is None:
        return ""
    counts[code, paper.day.year] += 1
    count = counts[code, paper.day.year]
    is_order = paper.kind is DocumentKind.ORDER
    return str(_FIRST_ORDER + count - 1) if is_order else f"{code}/{count}"


def _adoption(paper: Paper, minutes: _Minutes) -> dict[str, str]:
    if not paper.is_adopted:
        return {}
    number, day = minutes
    order = str(_FIRST_ORDER + list(DocumentKind).index(paper.kind))
    return {
        "minutes": number,
        "minutes_on": iso(day),
        "order_number": order,
        "order_on": iso(paper.day),
    }


def _steps(ground: Ground, document: int, paper: Paper) -> None:
    """Write how a document came to where it stands."""
    if paper.day is None:
        drafted, agreed = ground.day(-9), ground.day(-4)
        chain = [(DocumentStatus.DRAFT, drafted), (DocumentStatus.AGREEING, agreed)]
    else:
        drafted = weekday(paper.day - timedelta(14))
        chain = [(DocumentStatus.DRAFT, drafted), (DocumentStatus.APPROVED, paper.day)]
    if paper.status is DocumentStatus.CANCELLED:
        chain.append((DocumentStatus.CANCELLED, weekday(date(ground.year, 8, 31))))
    for status, day in chain:
        ground.put("document_step", document_id=document, status=status, made_on=iso(day))


def _open_case_files(ground: Ground) -> Mapping[DocumentKind, tuple[int, str]]:
    """Return the number and the index of the case file of each kind of documents."""
    found: dict[DocumentKind, tuple[int, str]] = {}
    for place, ready in enumerate(ready_case_files()):
        number = ground.put(
            "case_file",
            place=place,
            code=ready.code,
            title=ready.title,
            section=ready.section,
            responsible=ground.coordinator,
        )
        found |= dict.fromkeys(ready.kinds, (number, ready.code))
    return found


def _attach(ground: Ground, regulation: int) -> None:
    people = "".join(f"{person.name}, {person.role.position}\n" for person in ground.staff)
    owner, content = Owner(TABLE, regulation), (_READING + people).encode("utf-8-sig")
    attach_bytes(ground.file, owner, "Лист ознакомления.txt", content, ground.last)
