"""The results of a survey as screens, papers and the plan see them.

Per cents are 0–100 with one decimal, halves away from zero; None is unknown, never zero.
"""

import datetime as dt
from dataclasses import dataclass, replace

from kcentre.surveys.values import Meaning, QuestionKind


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `n`: its per cent and the 95 % interval of it (Wilson); None where n is 0."""

    count: int
    n: int
    percent: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class OptionResult:
    """How many chose an option; of a scale the options are its marks, keys «1»…«5».

    `share` is of the forms that answered the question. `texts`: how many wrote something beside
    «другое».
    """

    key: str
    label: str
    code: str
    is_other: bool
    share: Share
    texts: int = 0


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """The answers to one question, of all versions in which it was asked.

    `asked`: forms whose version has the question; `skipped`: those of them that a skip rule led
    past it; `n`: those that answered it. The options of a several-choice question add up to more
    than `n`. `mean`, `median` and the rest are of the marks of a scale or of numbers: `deviation`
    is the standard deviation of a sample (n − 1), `mean_low`…`mean_high` the 95 % interval of the
    mean (Student). `texts`: how many texts were written, also beside «другое».
    """

    key: str
    text: str
    section: str
    kind: QuestionKind
    meaning: Meaning
    n: int
    asked: int
    skipped: int
    options: tuple[OptionResult, ...] = ()
    mean: float | None = None
    deviation: float | None = None
    mean_low: float | None = None
    mean_high: float | None = None
    median: float | None = None
    texts: int = 0
    lowest: str = ""
    highest: str = ""

    @property
    def unanswered(self) -> int:
        """Forms that were asked, did not skip it, and left it empty."""
        return max(self.asked - self.skipped - self.n, 0)


@dataclass(frozen=True, slots=True)
class SurveyResults:
    """All questions of a survey; `first`…`last` are the days of its forms, where known."""

    title: str
    responses: int
    questions: tuple[QuestionResult, ...]
    first: dt.date | None = None
    last: dt.date | None = None

    def question(self, key: str) -> QuestionResult | None:
        """Return the question with this key; None where it was not asked."""
        return next((question for question in self.questions if question.key == key), None)

    def meaning(self, meaning: Meaning) -> QuestionResult | None:
        """Return the first question of this meaning that has answers, or else the first of all."""
        found = [question for question in self.questions if question.meaning is meaning]
        answered = [question for question in found if question.n]
        return next(iter(answered or found), None)


@dataclass(frozen=True, slots=True)
class Cell:
    """Forms that chose both; `percent` of those that chose the column. None: hidden, see print."""

    count: int | None
    percent: float | None


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Two questions beside each other; only forms that answered both are counted.

    `cells[row][column]`; `row_n` and `column_n` are the forms of each row and column, `total` all
    of them; None where hidden. `p` is the chance that two questions that have nothing to do with
    each other differ as much; None where it can't be told. `test` names what was computed, `notes`
    are sentences to print below. `is_beyond_chance`: p < 0.05, and the test may be trusted.
    `hidden`: so few forms that nothing of the table is shown in print.
    """

    title: str
    row_question: str
    column_question: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[Cell, ...], ...]
    row_n: tuple[int | None, ...]
    column_n: tuple[int | None, ...]
    total: int
    p: float | None = None
    test: str = ""
    notes: tuple[str, ...] = ()
    is_beyond_chance: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A later value minus an earlier one: `points` with its 95 % interval, `p` of the test.

    Points are percentage points, or marks where means are compared. None: one side has no
    answers. `is_beyond_chance`: p < 0.05; in a comparison of rounds after Holm's correction over
    all that was compared.
    """

    points: float | None
    low: float | None
    high: float | None
    p: float | None
    is_beyond_chance: bool = False


@dataclass(frozen=True, slots=True)
class OptionChange:
    """An option of two rounds.

    `was` and `became` are its per cents as print may tell them; None is hidden.
    """

    key: str
    label: str
    earlier: Share
    later: Share
    difference: Difference
    is_other: bool = False
    was: float | None = None
    became: float | None = None

    @property
    def is_told(self) -> bool:
        """Tell whether print may show both rounds."""
        return self.was is not None and self.became is not None


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A question of two rounds; `mean` where both have marks or numbers.

    `tells_mean`, `tells_spread`: whether print may tell the means, and what shows their spread.
    """

    key: str
    text: str
    kind: QuestionKind
    meaning: Meaning
    earlier_n: int
    later_n: int
    options: tuple[OptionChange, ...]
    earlier_mean: float | None = None
    later_mean: float | None = None
    mean: Difference | None = None
    tells_mean: bool = True
    tells_spread: bool = True

    @property
    def told_mean(self) -> Difference | None:
        """The difference of the means as print may tell it."""
        if self.mean is None or not self.tells_mean:
            return None
        return self.mean if self.tells_spread else replace(self.mean, low=None, high=None)


@dataclass(frozen=True, slots=True)
class RoundComparison:
    """Two rounds beside each other.

    `sentences` say what changed beyond chance, or that nothing did; `not_compared` are the
    questions that only one of them asked.
    """

    earlier: str
    later: str
    earlier_responses: int
    later_responses: int
    questions: tuple[QuestionChange, ...]
    sentences: tuple[str, ...]
    not_compared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FreeAnswerLine:
    """A free answer in a list; nothing in it tells whose it is.

    `option` is the label beside which it was written («другое»), empty for a question of free
    text. `topics`: titles of the topics found in it, `topic_ids` the same by id.
    """

    answer_id: int
    form_id: int
    form_number: int | None
    day: dt.date | None
    question: str
    text: str
    option: str = ""
    topics: tuple[str, ...] = ()
    topic_ids: tuple[int, ...] = ()

    @property
    def id(self) -> int:
        """The answer's id, as lists ask for it."""
        return self.answer_id


@dataclass(frozen=True, slots=True)
class TopicCount:
    """How many free answers speak of a topic."""

    topic_id: int
    code: str
    title: str
    share: Share


@dataclass(frozen=True, slots=True)
class TopicCounts:
    """What free answers speak of: `answers` of them, `coded` with at least one topic."""

    answers: int
    coded: int
    topics: tuple[TopicCount, ...]
