"""How a document is named in sentences, lists and papers."""

import datetime as dt

from kcentre.language.dates import short_date
from kcentre.language.quoting import quoted
from kcentre.language.sentences import capital, shortened
from kcentre.structure.documents.records import DocumentDraft, DocumentLine, StatusStep
from kcentre.structure.documents.values import DocumentKind, DocumentStatus

_LONGEST_NAME = 120


def kind_title(kind: DocumentKind) -> str:
    """Return «Приказ о создании»: the kind where a line begins with it."""
    return capital(kind.label)


def named(draft: DocumentDraft) -> str:
    """Return «Положение о центре» № 3 от 01.09.2026, what of it is known."""
    title = shortened(draft.title, _LONGEST_NAME) or kind_title(draft.kind)
    return " ".join(filter(None, (quoted(title), number_words(draft))))


def number_words(draft: DocumentDraft) -> str:
    """Return «№ 3 от 01.09.2026», what of it is known."""
    number = f"№\u00a0{draft.number}" if draft.number else ""
    day = f"от\u00a0{short_date(draft.date)}" if draft.date else ""
    return " ".join(filter(None, (number, day)))


def status_words(line: DocumentLine) -> str:
    """Return «утверждён», «утверждён, пора пересмотреть»."""
    label = line.draft.status.label
    return f"{label}, пора пересмотреть" if line.is_review_due else label


def register_words(line: DocumentLine) -> str:
    """Return «Положение: «Положение о центре» № 3 от 01.09.2026, утверждён»."""
    return f"{kind_title(line.draft.kind)}: {named(line.draft)}, {status_words(line)}"


def step_words(step: StatusStep) -> str:
    """Return «утверждён 01.09.2026», with the note after it where there is one."""
    said = f"{step.status.label} {short_date(step.made_on)}"
    return f"{said}: {step.note}" if step.note else said


def minutes_words(draft: DocumentDraft) -> str:
    """Return «протокол педсовета № 1 от 29.08.2026», what of it is known."""
    return _paper("протокол педсовета", draft.minutes, draft.minutes_on)


def order_words(draft: DocumentDraft) -> str:
    """Return «приказ № 12 от 01.09.2026», what of it is known."""
    return _paper("приказ", draft.order_number, draft.order_on)


def state_since(line: DocumentLine, status: DocumentStatus) -> str:
    """Return «утверждён 01.09.2026» by the last step that led there."""
    days = [step.made_on for step in line.steps if step.status is status]
    return f"{status.label} {short_date(days[-1])}" if days else status.label


def _paper(name: str, number: str, day: dt.date | None) -> str:
    if not number and not day:
        return ""
    said = (name, f"№\u00a0{number}" if number else "", f"от\u00a0{short_date(day)}" if day else "")
    return " ".join(filter(None, said))
