"""What entering asks the centre, each in one question."""

from collections.abc import Collection
from dataclasses import dataclass

from kcentre.journal.entry.drafts import KeptDraft, draft_of
from kcentre.language import Problem
from kcentre.storage import CentreFile
from kcentre.surveys.forms.queries import form, problems_of_form
from kcentre.surveys.forms.records import FormDraft
from kcentre.surveys.forms.stack import Blank, Stack, Tally, blank, stack, still_kept, tally
from ui.surveys.entry.entered import Entered

HEAD = frozenset({"number", "filled_on", "family_code"})
"""The fields that are checked while the questions are being answered."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A stack, what was left unfinished in it, the form to be corrected."""

    stack: Stack
    left: KeptDraft | None = None
    opened: Entered | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the head of a form while it is being entered."""

    draft: FormDraft
    blank: Blank | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What became of forms that were entered in this session."""

    tally: Tally
    kept: frozenset[int]


def draft_kind(round_id: int) -> str:
    """Return the kind of the drafts of a round."""
    return f"survey_form-{round_id}"


def begun(file: CentreFile, round_id: int) -> Begun:
    """Return the stack of a round."""
    return Begun(stack(file, round_id), draft_of(file, draft_kind(round_id)))


def opened(file: CentreFile, form_id: int) -> Begun:
    """Return a form to be corrected, with its stack."""
    draft = form(file, form_id)
    begun_ = begun(file, draft.round_id)
    return Begun(begun_.stack, begun_.left, Entered(draft, form_id))


def about(file: CentreFile, entered: Entered) -> About:
    """Return what is known of a number, and what is wrong with the head of the form."""
    draft = entered.draft
    known = None
    if draft.number is not None:
        known = blank(file, draft.round_id, draft.number, entered.form_id)
    found = problems_of_form(file, draft, entered.form_id)
    return About(draft, known, tuple(one for one in found if one.field in HEAD))


def since(file: CentreFile, round_id: int, form_ids: Collection[int]) -> Since:
    """Return which forms are still in the file, and how many there are now."""
    return Since(tally(file, round_id), still_kept(file, form_ids))
