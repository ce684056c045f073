"""What the second entry asks the centre, each in one question."""

from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.journal.entry.drafts import draft_of
from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.forms.answers_json import answers_from_json
from kcentre.surveys.forms.comparing import Difference
from kcentre.surveys.forms.double_entry import (
    Agreement,
    SampleLine,
    agreement,
    differences,
    sample,
)
from kcentre.surveys.forms.queries import form
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.queries import version
from kcentre.surveys.questionnaires.records import Version
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundLine


@dataclass(frozen=True, slots=True)
class Check:
    """A round being checked: its sample, and how well the entries agree so far."""

    round: RoundLine
    lines: tuple[SampleLine, ...]
    agreement: Agreement

    @property
    def next_line(self) -> SampleLine | None:
        """The first form of the sample that something is left to do with."""
        return next((line for line in self.lines if not line.is_settled), None)


@dataclass(frozen=True, slots=True)
class SecondForm:
    """A form to be entered again: its questions, never its answers.

    `answers` are those of the second entry where it was left unfinished; `differences` are left
    to be decided.
    """

    line: SampleLine
    version: Version
    answers: Mapping[str, Answer]
    differences: tuple[Difference, ...]


def second_draft_kind(form_id: int) -> str:
    """Return the kind of the draft of a form's second entry."""
    return f"survey_second-{form_id}"


def check(file: CentreFile, round_id: int) -> Check:
    """Return how the check of a round stands. Raises `Refused` where the round is gone."""
    with file.reading():
        line = round_line(file, round_id)
        return Check(line, tuple(sample(file, round_id)), agreement(file, round_id))


def second_form(file: CentreFile, line: SampleLine) -> SecondForm:
    """Return a form of the sample as it is to be entered or decided about."""
    with file.reading():
        asked = version(file, form(file, line.form_id).version_id)
        found = tuple(differences(file, line.form_id)) if line.is_entered else ()
        return SecondForm(line, asked, _left(file, line.form_id), found)


def _left(file: CentreFile, form_id: int) -> dict[str, Answer]:
    kept = draft_of(file, second_draft_kind(form_id))
    if kept is None:
        return {}
    try:
        return answers_from_json(str(kept.content.get("answers", "")))
    except Refused:
        return {}
