"""The texts of a report as the head left them. Each verb is one operation to be undone."""

from kcentre.analysis.conclusions.records import ReportPart
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.problems import length_problems
from kcentre.language.typed import printable
from kcentre.periods import titles
from kcentre.periods.closed import is_closed
from kcentre.periods.keeping import is_period, row_of
from kcentre.periods.period import Period, PeriodKind
from kcentre.periods.tables import ReportPeriod, ReportText
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask, ask_ids

LONGEST = 20_000


def kept_texts(file: CentreFile, period: Period) -> dict[ReportPart, str]:
    """Return the texts that the head changed, with their keys."""
    query = (
        ReportText.select(ReportText.part, ReportText.text)
        .join(ReportPeriod)
        .where(is_period(ReportPeriod.kind, ReportPeriod.starts, period))
        .order_by(ReportText.id)
    )
    return {ReportPart(part): text for part, text in ask(file.db, query)}


def keep_text(file: CentreFile, period: Period, part: ReportPart, text: str) -> Changes:
    """Keep a text, with its keys; an empty one leaves its section out of the report.

    Raises `Refused` where the period is closed or the text is too long for a report.
    """
    refuse_if_any(length_problems("text", text, LONGEST))
    with file.operation(f"Изменён текст отчёта {titles.over(period)}: {_said(part)}") as running:
        _refuse_unkept(file, period)
        _drop(file, period, part)
        fields = {"period": row_of(file, period), "part": part, "text": printable(text).strip()}
        ReportText.insert(**fields).execute(file.db)
    return running.changes


def redraft(file: CentreFile, period: Period, part: ReportPart) -> Changes:
    """Give up what the head wrote: the text is drafted from the figures again.

    Raises `Refused` where the period is closed.
    """
    label = f"Текст отчёта {titles.over(period)} составлен заново: {_said(part)}"
    with file.operation(label) as running:
        _refuse_unkept(file, period)
        _drop(file, period, part)
    return running.changes


def _said(part: ReportPart) -> str:
    return f"«{part.label}»"


def _refuse_unkept(file: CentreFile, period: Period) -> None:
    if period.kind is PeriodKind.DAYS:
        sentence = (
            "Тексты отчёта за произвольные дни не сохраняются: выберите месяц, квартал, полугодие "
            "или год."
        )
        raise Refused([Problem("text", sentence)])
    if is_closed(file, period):
        sentence = (
            f"Период закрыт: {titles.title(period)}. Тексты его отчёта не меняются. Чтобы "
            "исправить их, откройте период снова и укажите причину."
        )
        raise Refused([Problem("text", sentence)])


def _drop(file: CentreFile, period: Period, part: ReportPart) -> None:
    table = ReportPeriod
    its_row = table.select(table.id).where(is_period(table.kind, table.starts, period))
    ids = list(ask_ids(file.db, its_row))
    ReportText.delete().where(ReportText.period.in_(ids) & (ReportText.part == part)).execute(
        file.db
    )
