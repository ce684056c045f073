"""What the command `survey-figures` answers, as JSON and as Russian text."""

from collections.abc import Iterator

from kcentre.language import Problem, Refused, fold
from kcentre.language.numbers import UNKNOWN, decimal_comma
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.queries import questionnaires
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.records import OptionResult, QuestionResult, SurveyResults
from kcentre.surveys.results.scope import Scope, questionnaire_scope
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.values import QuestionKind

Json = dict[str, object]

_MOST_NAMED = 20


def survey_answer(file: CentreFile, title: str) -> Json:
    """Return the answers per question with n, as the exchange contract fixes them.

    `title` is a questionnaire's (all its rounds) or a round's, letter case and «ё» aside. Raises
    `Refused` for an unknown one, with those that are known. Options nobody chose are left out.
    """
    with file.reading():
        name, scope = _named(file, title)
        found = survey_results(file, scope)
    return {
        "title": name,
        "responses": found.responses,
        "questions": [_question_json(question) for question in found.questions],
    }


def survey_text(file: CentreFile, title: str) -> str:
    """Return the same for reading: the questions with their answers, in per cent of n."""
    with file.reading():
        name, scope = _named(file, title)
        found = survey_results(file, scope)
    return "\n".join(_lines(name, found))


def _named(file: CentreFile, title: str) -> tuple[str, Scope]:
    """Return the name of what is meant and its forms."""
    wanted, known = fold(title), questionnaires(file, with_retired=True)
    asked = rounds(file)
    titled = [each for each in known if fold(each.title) == wanted]
    if titled:
        of_use = [each for each in titled if not each.is_retired] or titled
        chosen = max(of_use, key=lambda each: each.forms)
        scope = questionnaire_scope(file, chosen.id)
        if not scope.round_ids:
            sentence = f"Опросов по анкете «{chosen.title}» ещё не было: начните опрос."
            raise Refused([Problem("title", sentence)])
        return chosen.title, scope
    of_name = [each for each in asked if fold(each.name) == wanted]
    named = of_name or [each for each in asked if fold(each.title) == wanted]
    if len(named) == 1:
        return named[0].name, Scope((named[0].id,))
    names = [each.name for each in named] or [
        *(each.title for each in known),
        *(each.name for each in asked),
    ]
    raise Refused([Problem("title", _unknown(title, names, is_doubtful=bool(named)))])


def _unknown(title: str, names: list[str], *, is_doubtful: bool) -> str:
    listed = ", ".join(f"«{name}»" for name in names[:_MOST_NAMED])
    rest = f" и ещё {len(names) - _MOST_NAMED}" if len(names) > _MOST_NAMED else ""
    if is_doubtful:
        return f"Опросов с названием «{title}» несколько: назовите один — {listed}{rest}."
    if not names:
        return f"Анкеты или опроса «{title}» нет: пока нет ни одной анкеты."
    return f"Анкеты или опроса «{title}» нет. В центре есть: {listed}{rest}."


def _question_json(question: QuestionResult) -> Json:
    kind = QuestionKind.ONE if question.kind is QuestionKind.YES_NO else question.kind
    options: dict[str, int] = {}
    for option in question.options:
        if option.share.count:
            options[option.label] = options.get(option.label, 0) + option.share.count
    return {
        "text": question.text,
        "kind": kind.value,
        "n": question.n,
        "options": options,
        "mean": question.mean,
    }


def _lines(name: str, found: SurveyResults) -> Iterator[str]:
    yield f"{name}: {counted(found.responses, 'анкета', 'анкеты', 'анкет')}"
    for number, question in enumerate(found.questions, 1):
        yield ""
        yield f"{number}. {question.text} (n\u00a0=\u00a0{question.n})"
        if not question.n:
            yield f"   {UNKNOWN}"
            continue
        yield from (f"   {_option_line(option)}" for option in question.options)
        if question.mean is not None:
            yield f"   {_mean_line(question, question.mean)}"
        if question.texts:
            yield f"   {counted(question.texts, 'ответ', 'ответа', 'ответов')} своими словами"


def _option_line(option: OptionResult) -> str:
    share = option.share
    if share.percent is None or share.low is None or share.high is None:
        return f"{option.label}: {UNKNOWN}"
    percent, low, high = map(decimal_comma, (share.percent, share.low, share.high))
    return f"{option.label}: {share.count} ({percent}\u00a0%, от {low} до {high})"


def _mean_line(question: QuestionResult, mean: float) -> str:
    line = f"в среднем {decimal_comma(mean, 2)}"
    if question.mean_low is None or question.mean_high is None:
        return line
    low, high = decimal_comma(question.mean_low, 2), decimal_comma(question.mean_high, 2)
    return f"{line} (от {low} до {high})"
