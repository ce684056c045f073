"""Documents of the package as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass, field
from typing import NamedTuple

from kcentre.centre.values import Value
from kcentre.structure.documents.values import DocumentKind, DocumentStatus


@dataclass(frozen=True, slots=True)
class DocumentDraft:
    """A document being entered.

    `minutes` is the number of the minutes that adopted it, `order_number` of the order that put it
    into force; `subject_id` is the specialist, the room or the survey it is about, by its kind;
    `replaces_id` the version before it. `status` is what it comes in with; later steps are verbs'.
    """

    kind: DocumentKind = DocumentKind.OTHER
    title: str = ""
    number: str = ""
    date: dt.date | None = None
    version: int = 1
    status: DocumentStatus = DocumentStatus.DRAFT
    review_on: dt.date | None = None
    reason: str = ""
    minutes: str = ""
    minutes_on: dt.date | None = None
    order_number: str = ""
    order_on: dt.date | None = None
    responsible: str = ""
    partner_id: int | None = None
    subject_id: int | None = None
    case_file_id: int | None = None
    replaces_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StatusStep:
    """A step of a document's chain: what it became, on which day, and why."""

    status: DocumentStatus
    made_on: dt.date
    note: str = ""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A kept document.

    `files` is how many files are kept with it, `published` where it hangs or stands today
    («сайт детского сада, 01.09.2026»), `steps` its history, the earliest first, `replaced_by` the
    number of the record that replaces it, `case_code` the index of its case file.
    """

    id: int
    draft: DocumentDraft
    is_review_due: bool = False
    files: int = 0
    published: tuple[str, ...] = ()
    steps: tuple[StatusStep, ...] = ()
    replaced_by: int | None = None
    case_code: str = ""
    partner: str = ""

    @property
    def is_in_force(self) -> bool:
        """Whether it is approved and not cancelled; it may still be due for a review."""
        return self.draft.status is DocumentStatus.APPROVED


class DocumentRow(NamedTuple):
    """One line of the register, ready to be shown."""

    document: str
    status: str
    number: str
    moment: str
    review: str
    files: str
    case_file: str
    responsible: str
    published: str
    kind: str
    id: int
    status_code: DocumentStatus
    is_review_due: bool


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A document opened for changing, or with `id` None what a new one begins with."""

    id: int | None
    draft: DocumentDraft = field(default_factory=DocumentDraft)
    steps: tuple[StatusStep, ...] = ()
    published: tuple[str, ...] = ()
    versions: tuple[DocumentLine, ...] = ()
    """All versions of the document, the earliest first, this one among them."""

    is_review_due: bool = False


class PackageState(Value):
    """How the package stands with a document."""

    MISSING = "missing", "нет в реестре"
    DRAFT = "draft", "проект"
    IN_FORCE = "in_force", "действует"
    REVIEW_DUE = "review_due", "пора пересмотреть"


@dataclass(frozen=True, slots=True)
class PackageLine:
    """A kind of document in the check-list of the package.

    `document` is the one that `state` tells of, `count` how many of the kind are not cancelled,
    `why` one phrase, may be empty: «утверждён 01.09.2026», «составлен 22.11.2026, не утверждён».
    """

    kind: DocumentKind
    title: str
    is_required: bool
    document: DocumentLine | None
    state: PackageState
    why: str
    count: int = 0

    @property
    def is_current(self) -> bool:
        """Whether the kind is in force and nothing of it is to be reviewed."""
        return self.state is PackageState.IN_FORCE


class Readiness(NamedTuple):
    """How many of the required kinds are in force; `percent` None while the register is empty."""

    current: int
    required: int
    percent: float | None
