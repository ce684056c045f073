"""A draft of a questionnaire as plain JSON, and back."""

from dataclasses import asdict

from kcentre.journal.entry.plain_json import Reader, inner, plain, record, several, text
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.values import Meaning, Purpose, QuestionKind


def draft_to_json(draft: QuestionnaireDraft) -> dict[str, object]:
    """Return what a draft says as JSON can hold it."""
    return {name: plain(value) for name, value in asdict(draft).items()}


def draft_from_json(kept: object) -> QuestionnaireDraft:
    """Return the draft; what of it can't be read is left out.

    Raises `TypeError` where it is no draft at all.
    """
    return record(QuestionnaireDraft, kept, _DRAFT)


_OPTION: dict[str, Reader] = {
    "label": text,
    "key": text,
    "code": text,
    "is_other": bool,
    "leads_to": text,
}
_QUESTION: dict[str, Reader] = {
    "text": text,
    "kind": QuestionKind,
    "options": several(inner(Option, _OPTION)),
    "key": text,
    "section": text,
    "hint": text,
    "is_obligatory": bool,
    "meaning": Meaning,
    "lowest": text,
    "highest": text,
}
_DRAFT: dict[str, Reader] = {
    "title": text,
    "purpose": Purpose,
    "introduction": text,
    "closing": text,
    "questions": several(inner(Question, _QUESTION)),
    "ready_key": text,
}
