"""What can be done to filled-in forms. Each verb is one operation that can be undone."""

from collections.abc import Sequence

from kcentre.journal.filters import is_one_of
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.forms.records import FormDraft
from kcentre.surveys.forms.writing import kept_forms, rewritten_form
from kcentre.surveys.tables import SurveyForm


def keep_form(file: CentreFile, draft: FormDraft, form_id: int | None = None) -> Changes:
    """Enter a form, or correct the one with that id.

    Raises `Refused` where its number was entered already, be it in another window a moment ago.
    """
    named = "анкета" if draft.number is None else f"анкета №\u00a0{draft.number}"
    with file.operation(f"{'Введена' if form_id is None else 'Исправлена'} {named}") as running:
        if form_id is None:
            kept_forms(file, [draft])
        else:
            rewritten_form(file, form_id, draft)
    return running.changes


def remove_forms(file: CentreFile, form_ids: Sequence[int]) -> Changes:
    """Remove forms with their answers; undoing brings them back."""
    count = counted(len(form_ids), "анкета", "анкеты", "анкет")
    label = "Удалена введённая анкета" if len(form_ids) == 1 else f"Удалены введённые: {count}"
    with file.operation(label) as running:
        SurveyForm.delete().where(is_one_of(SurveyForm.id, form_ids)).execute(file.db)
    return running.changes
