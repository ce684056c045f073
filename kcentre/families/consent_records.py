"""Consents as screens see them."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.values import Value
from kcentre.families.values import ConsentForm, ConsentPurpose


class ConsentState(Value):
    """Whether personal data may be used for a purpose on a day."""

    GIVEN = "given", "действует"
    EXPIRED = "expired", "срок истёк"
    WITHDRAWN = "withdrawn", "отозвано"
    NONE = "none", "нет"


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """A consent being entered; `id` None before it is kept.

    `child_id` is whose data it is about, None for the adult and all children of the family.
    `valid_to` None is without term, `withdrawn` None not withdrawn; both days are in force still
    on the day before a withdrawal and on the last day of a term.
    """

    adult_id: int | None = None
    purpose: ConsentPurpose = ConsentPurpose.GENERAL
    given: dt.date | None = None
    form: ConsentForm = ConsentForm.PAPER
    child_id: int | None = None
    valid_to: dt.date | None = None
    withdrawn: dt.date | None = None
    note: str = ""
    id: int | None = None

    def state_on(self, day: dt.date) -> ConsentState:
        """Return whether the consent holds on a day; NONE before it was given."""
        if self.given is None or day < self.given:
            return ConsentState.NONE
        if self.withdrawn is not None and self.withdrawn <= day:
            return ConsentState.WITHDRAWN
        if self.valid_to is not None and self.valid_to < day:
            return ConsentState.EXPIRED
        return ConsentState.GIVEN


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One consent of a family: whose, about whom, and how it stands today.

    `adult` is the name or the relation, `child` empty for all; `scan_name` is empty without one.
    """

    draft: ConsentDraft
    adult: str
    child: str
    state: ConsentState
    scan_name: str

    @property
    def id(self) -> int:
        """The consent's number."""
        return self.draft.id or 0


@dataclass(frozen=True, slots=True)
class Scan:
    """The signed sheet: its name and the bytes of a JPEG or a PDF."""

    name: str
    content: bytes
