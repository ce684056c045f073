"""The charts of answers, for paper and screen alike."""

from kcentre.paper.document import Chart
from kcentre.surveys.results.records import QuestionResult


def question_chart(question: QuestionResult, *, protected: bool = False) -> Chart | None:
    """Return the options as bars of per cent; None for free texts and where nobody answered.

    `protected`: for print, small groups are left blank.
    """
    raise NotImplementedError
