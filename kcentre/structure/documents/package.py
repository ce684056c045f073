"""The check-list of the package: which kinds of documents are in force, and which are not."""

from collections.abc import Iterable, Sequence

from kcentre.language.dates import short_date
from kcentre.language.numbers import share
from kcentre.structure.documents.records import (
    DocumentLine,
    PackageLine,
    PackageState,
    Readiness,
)
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.words import kind_title, state_since

PACKAGE = tuple(kind for kind in DocumentKind if kind is not DocumentKind.OTHER)
"""The kinds of the check-list, in the order of the package."""

_NOT_OF_EVERYBODY = frozenset({DocumentKind.PRACTICE_PASSPORT, DocumentKind.PARTNER_AGREEMENT})


MANY_OF_A_KIND = frozenset(
    {
        DocumentKind.DUTIES,
        DocumentKind.JOURNAL_FORMS,
        DocumentKind.CONSENTS,
        DocumentKind.ROOM_PASSPORT,
        DocumentKind.QUESTIONNAIRES,
        DocumentKind.REPORTS,
        DocumentKind.PARTNER_AGREEMENT,
    }
)
"""Kinds of which a centre has several papers: one for each specialist, room, purpose, partner."""


def is_required(kind: DocumentKind, *, has_partner: bool) -> bool:
    """Return whether a centre can't do without a kind; an agreement only where there is a partner.

    A passport of practice is written by those who share their practice.
    """
    if kind is DocumentKind.PARTNER_AGREEMENT:
        return has_partner
    return kind in PACKAGE and kind not in _NOT_OF_EVERYBODY


def absent_kind(kind: DocumentKind) -> int:
    """Return the number that stands for a kind of which there is no document: -1, -2."""
    return -1 - PACKAGE.index(kind)


def kind_absent(number: int) -> DocumentKind:
    """Return the kind that `absent_kind` gave a number."""
    return PACKAGE[-1 - number]


def package_lines(lines: Iterable[DocumentLine], *, has_partner: bool) -> list[PackageLine]:
    """Return the check-list of these documents."""
    by_kind: dict[DocumentKind, list[DocumentLine]] = {kind: [] for kind in DocumentKind}
    for line in lines:
        by_kind[line.draft.kind].append(line)
    return [
        _package_line(kind, by_kind[kind], required=is_required(kind, has_partner=has_partner))
        for kind in PACKAGE
    ]


def readiness_of(package: Sequence[PackageLine], *, is_begun: bool) -> Readiness:
    """Return how much of what is required is in force; of an empty register nothing is known."""
    needed = [line for line in package if line.is_required]
    current = sum(line.is_current for line in needed)
    return Readiness(current, len(needed), share(current, len(needed)) if is_begun else None)


def _package_line(
    kind: DocumentKind, found: Sequence[DocumentLine], *, required: bool
) -> PackageLine:
    state, document = _standing(found)
    alive = sum(line.draft.status is not DocumentStatus.CANCELLED for line in found)
    why = _why(state, document, is_cancelled=bool(found) and not alive)
    return PackageLine(kind, kind_title(kind), required, document, state, why, alive)


def _standing(found: Sequence[DocumentLine]) -> tuple[PackageState, DocumentLine | None]:
    """Return the state of a kind; one document to be reviewed is enough for all of the kind."""
    in_force = [line for line in found if line.is_in_force]
    late = [line for line in in_force if line.is_review_due]
    begun = [line for line in found if line.draft.status in _UNDER_WAY]
    if late:
        return PackageState.REVIEW_DUE, late[0]
    if in_force:
        return PackageState.IN_FORCE, in_force[-1]
    if begun:
        return PackageState.DRAFT, begun[-1]
    return PackageState.MISSING, None


def _why(state: PackageState, document: DocumentLine | None, *, is_cancelled: bool) -> str:
    if document is None:
        return "отменён, нового нет" if is_cancelled else ""
    draft = document.draft
    if state is PackageState.REVIEW_DUE and draft.review_on:
        return f"срок пересмотра прошёл {short_date(draft.review_on)}"
    since = state_since(document, draft.status)
    if state is PackageState.IN_FORCE:
        again = f", пересмотр {short_date(draft.review_on)}" if draft.review_on else ""
        return f"{since}{again}"
    begun = since.replace(DocumentStatus.DRAFT.label, "составлен")
    return f"{begun}, не утверждён"


_UNDER_WAY = (DocumentStatus.DRAFT, DocumentStatus.AGREEING, DocumentStatus.ADOPTED)
