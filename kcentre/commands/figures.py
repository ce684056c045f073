"""Asking for figures, for the rows behind one, for what the checks object to."""

from collections.abc import Callable

from kcentre.analysis.figures_answer import figures_answer, figures_text, rows_answer, rows_text
from kcentre.commands.saying import say
from kcentre.commands.words import AddParser, Words, command, of_period, with_json
from kcentre.monitoring.quality import checking
from kcentre.monitoring.quality.answer import check_answer, check_text
from kcentre.periods.period import Period, parse_period
from kcentre.storage import CentreFile, open_for_reading
from kcentre.surveys.results.answer import survey_answer, survey_text


def figures(words: Words) -> None:
    """Print every figure of a period."""
    _say_of_period(words, figures_answer if words.json else figures_text, words.sub_unit)


def survey_figures(words: Words) -> None:
    """Print the answers to every question of a questionnaire or of one of its rounds."""
    answer = survey_answer if words.json else survey_text
    with open_for_reading(words.centre) as file, file.reading():
        say(answer(file, words.title))


def rows(words: Words) -> None:
    """Print the journal rows behind one figure."""
    _say_of_period(words, rows_answer if words.json else rows_text, words.code)


def _say_of_period(
    words: Words, answer: Callable[[CentreFile, Period, str], object], what: str
) -> None:
    period = parse_period(words.period)
    with open_for_reading(words.centre) as file, file.reading():
        say(answer(file, period, what))


def check(words: Words) -> None:
    """Print what the rules of data quality object to."""
    period = parse_period(words.period) if words.period else None
    answer = check_answer if words.json else check_text
    with open_for_reading(words.centre) as file, file.reading():
        say(answer(checking.check(file, period)))


def add_figures(add: AddParser) -> None:
    """Describe `figures`."""
    parser = of_period(add, "figures", figures, "все показатели периода")
    parser.add_argument("--sub-unit", help="только это подразделение")
    with_json(parser)


def add_survey_figures(add: AddParser) -> None:
    """Describe `survey-figures`."""
    parser = command(add, "survey-figures", survey_figures, "ответы на вопросы анкеты")
    parser.add_argument("title", help="название анкеты (все её опросы) или одного опроса")
    with_json(parser)


def add_rows(add: AddParser) -> None:
    """Describe `rows`."""
    parser = of_period(add, "rows", rows, "строки журнала, из которых сложился показатель")
    parser.add_argument("code", help="код показателя, например sessions.by_form.remote или П01")
    with_json(parser)


def add_check(add: AddParser) -> None:
    """Describe `check`."""
    parser = of_period(add, "check", check, "проверить, верны ли данные", nargs="?")
    with_json(parser)
