"""What is wrong with the strip's fields: each sentence to its field, all of them read in a line."""

from collections.abc import Iterable

from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.language.sentences import small
from ui.journal.entry.strip_form import StripForm

_SHOWN_AT = {
    "topic_text": "topic",
    "form": "way",
    "channel": "way",
    "child_id": "child",
    "new_child": "child_name",
    "adults": "who",
    "code": "who",
}
"""Fields of the draft that stand in another field of the strip."""
_AT_ONCE = "date"


def show_problems(form: StripForm, problems: Iterable[Problem]) -> None:
    """Put every sentence to its field and go to the first one that stops."""
    form.clear_problems()
    told: dict[str, list[Problem]] = {}
    for problem in problems:
        told.setdefault(_place_of(form, problem), []).append(problem)
    for name, own in told.items():
        form.fields[name].show_problem(_joined(own), _severity(own))
    stops = [name for name, own in told.items() if _severity(own) is Severity.STOP]
    if stops:
        form.focus(min(stops, key=list(form.fields).index))


def show_doubts(form: StripForm, problems: Iterable[Problem]) -> None:
    """Show the warnings of filled fields; what stops stays told until its field is edited.

    Of what stops only the day's is told at once: in a closed period all else is typed in vain.
    """
    told: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.severity is Severity.WARNING or problem.field == _AT_ONCE:
            told.setdefault(_place_of(form, problem), []).append(problem)
    for name, field in form.fields.items():
        own = () if form.is_empty(name) else told.get(name, ())
        if not field.is_stopped and field.problem() != _joined(own):
            field.show_problem(_joined(own), _severity(own))


def typing_problems(form: StripForm) -> list[Problem]:
    """Return what can't be understood in the typing itself."""
    there = [(name, field) for name, field in form.fields.items() if form.is_there(name)]
    sentences = ((name, field.editor.typing_problem()) for name, field in there)
    return [Problem(name, sentence) for name, sentence in sentences if sentence]


def sentences(form: StripForm, severity: Severity) -> str:
    """Return what is told, each sentence after the title of its field."""
    told = [field for field in form.fields.values() if field.problem()]
    return "\n".join(
        f"{field.title.rstrip('?')}: {small(field.problem())}"
        for field in told
        if field.severity is severity
    )


def _place_of(form: StripForm, problem: Problem) -> str:
    name = _SHOWN_AT.get(problem.field, problem.field)
    return name if name in form.fields and form.is_there(name) else "who"


def _severity(problems: Iterable[Problem]) -> Severity:
    is_stop = any(problem.severity is Severity.STOP for problem in problems)
    return Severity.STOP if is_stop else Severity.WARNING


def _joined(problems: Iterable[Problem]) -> str:
    return " ".join(problem.sentence for problem in problems)
