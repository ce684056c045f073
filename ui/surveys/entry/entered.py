"""A form as it is handed over to be written, or kept as a draft."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kcentre.journal.entry.plain_json import number, record, text
from kcentre.language import Refused
from kcentre.language.dates import iso_day
from kcentre.surveys.forms.answers_json import answers_from_json, answers_to_json
from kcentre.surveys.forms.records import FormDraft
from kcentre.surveys.values import Source


@dataclass(frozen=True, slots=True)
class Entered:
    """What was entered; `form_id` is the form that is corrected, None for a new one."""

    draft: FormDraft
    form_id: int | None = None

    @property
    def name(self) -> str:
        """«№ 41», or «без номера»."""
        number_ = self.draft.number
        return "без номера" if number_ is None else f"№\u00a0{number_}"


def entered_to_json(entered: Entered) -> dict[str, Any]:
    """Return a form as JSON can hold it."""
    draft = entered.draft
    return {
        "round_id": draft.round_id,
        "version_id": draft.version_id,
        "number": draft.number,
        "filled_on": iso_day(draft.filled_on),
        "source": draft.source.value,
        "family_code": draft.family_code,
        "fingerprint": draft.fingerprint,
        "answers": answers_to_json(draft.answers),
        "form_id": entered.form_id,
    }


def entered_from_json(kept: Mapping[str, Any]) -> Entered | None:
    """Return the form that `entered_to_json` wrote; None where it can't be read."""
    try:
        head = record(_Head, kept, _READERS)
        answers = answers_from_json(head.answers)
    except (Refused, TypeError):
        return None
    if not head.round_id or not head.version_id:
        return None
    draft = FormDraft(
        head.round_id, head.version_id, answers, head.number, head.filled_on, head.source,
        head.family_code, head.fingerprint,
    )  # fmt: skip
    return Entered(draft, head.form_id)


@dataclass(frozen=True, slots=True)
class _Head:
    round_id: int = 0
    version_id: int = 0
    number: int | None = None
    filled_on: dt.date | None = None
    source: Source = Source.PAPER
    family_code: str = ""
    fingerprint: str = ""
    answers: str = "{}"
    form_id: int | None = None


def _day(kept: str) -> dt.date | None:
    return dt.date.fromisoformat(kept) if kept else None


_READERS = {
    **dict.fromkeys(("round_id", "version_id", "number", "form_id"), number),
    **dict.fromkeys(("family_code", "fingerprint", "answers"), text),
    "filled_on": _day,
    "source": Source,
}
