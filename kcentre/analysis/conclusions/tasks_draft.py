"""The drafts of «Проблемы» and «Задачи»: from red indicators and measures not yet done.

Causes and measures are the head's own words and stand as they are; the numbers are keys.
"""

from collections.abc import Iterator

from kcentre.analysis.comparison import has_data
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.sentences import Facts, is_known
from kcentre.language.dates import short_date
from kcentre.language.sentences import small
from kcentre.monitoring.catalogue import PLAN_DONE
from kcentre.monitoring.deviations.records import DeviationLine
from kcentre.monitoring.deviations.states import red
from kcentre.monitoring.indicators import IndicatorState
from kcentre.periods import titles
from kcentre.periods.period import PeriodKind, following

_NO_PROBLEMS = "Отклонений от целевых значений не выявлено."
_GO_ON = "Сохранить достигнутые значения показателей."
_TASKS = {
    "П01": "Увеличить количество оказанных услуг",
    "П02": "Обеспечить выполнение плана услуг",
    "П03": "Увеличить число родителей, получающих помощь",
    "П04": "Повысить долю удовлетворённых получателей",
    "П05": "Повысить охват услуг оценкой получателей",
    "П06": "Увеличить долю услуг семьям, чьи дети не посещают детский сад",
    "П07": "Увеличить долю дистанционных и выездных услуг",
    "П08": "Сократить средний срок от обращения до услуги",
    "П09": "Не допускать просроченных обращений",
    "П10": "Сократить долю неявок и отмен записи",
    "П11": "Привести загрузку графика приёма к норме",
    "П12": "Привести долю повторных обращений к цели",
    "П13": "Не допускать обоснованных жалоб",
    "П14": "Провести запланированные мероприятия полностью и в срок",
    "П15": "Привести документы центра в актуальное состояние",
    "П16": "Завершить подготовку помещений",
}
_SERVICES = "П01"
_SAY_ALL = frozenset({"П09", "П13", "П14", "П15", "П16"})
"""Tasks whose target (none, or all of them) is said by their words already."""


def problems_draft(facts: Facts, known: Ground) -> str:
    """Return what missed its target, and why if that is known."""
    if not has_data(known.compared.current):
        return ""
    missed = _missed(known)
    if missed:
        return "\n".join(_problem(state, known) for state in missed)
    return _NO_PROBLEMS if "goals.met" in facts else ""


def tasks_draft(facts: Facts, known: Ground) -> str:
    """Return what is to be done in the next period, numbered."""
    if not has_data(known.compared.current):
        return ""
    found = [one for one in _tasks(facts, known) if is_known(facts, one)] or [_GO_ON]
    if len(found) == 1:
        return found[0]
    return "\n".join(f"{number}. {task}" for number, task in enumerate(found, 1))


def _problem(state: IndicatorState, known: Ground) -> str:
    code = state.indicator.code
    said = f"Не достигнута цель по показателю «{small(state.indicator.title)}»: {{{code}}}."
    causes = dict.fromkeys(_ended(line.draft.cause) for line in _of(code, known))
    return " ".join((said, *(f"Причина: «{cause}»." for cause in causes if cause)))


def _missed(known: Ground) -> list[IndicatorState]:
    """Return the red indicators; what is too little for the plan is said once."""
    found = red(known.states)
    by_plan = any(state.indicator.code == PLAN_DONE for state in found)
    return [state for state in found if state.indicator.code != _SERVICES or not by_plan]


def _tasks(facts: Facts, known: Ground) -> Iterator[str]:
    if known.period.kind is not PeriodKind.DAYS:
        yield f"Оказать {{plan.next}} {titles.over(following(known.period))}."
    said = {PLAN_DONE, _SERVICES} if "plan.next" in facts else set()
    for state in _missed(known):
        code = state.indicator.code
        if code in said:
            continue
        task = _TASKS.get(code, f"Достичь цели по показателю «{small(state.indicator.title)}»")
        yield f"{task}." if code in _SAY_ALL else f"{task}: {{{code}.target}}."
    for line in known.measures:
        if line.is_open:
            draft = line.draft
            who = f"ответственный — {draft.responsible}, срок — {short_date(line.due)}"
            yield f"Выполнить меру «{_ended(draft.measure)}» ({who})."


def _of(code: str, known: Ground) -> Iterator[DeviationLine]:
    return (line for line in known.measures if line.draft.code == code)


def _ended(text: str) -> str:
    """Return a text without the point at its end, to go on with."""
    return text.strip().rstrip(".")
