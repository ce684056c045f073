"""The counts of imported answers."""

from collections.abc import Iterator

from kcentre.surveys.importing.planned import SurveyPlanView
from ui.papers.importing.count_tiles import Count
from ui.widgets.colours import Tone


def counts_of(view: SurveyPlanView) -> Iterator[Count]:
    """Yield the figures of a plan or of what was done."""
    report = view.report
    rejected = len(report.rejected)
    new = sum(question.is_new for question in view.questions)
    yield "Анкеты", report.responses, Tone.ACCENT if report.responses else Tone.SECONDARY
    yield "Уже внесены", report.duplicates, Tone.TEXT
    yield "Пропущено строк", report.skipped, Tone.TEXT
    yield "Не принято", rejected, Tone.BAD if rejected else Tone.TEXT
    yield "Предупреждения", len(report.warnings), Tone.TEXT
    yield "Новые вопросы", new, Tone.TEXT
    yield "Новые варианты", view.options_new, Tone.TEXT
