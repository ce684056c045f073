"""What the options of a question stand for.

Where a questionnaire doesn't say it by their codes, it is told by what they are called: a title of
a topic, a position, the first letters of a form or a time.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kcentre.centre.queries import topics
from kcentre.centre.values import POSITIONS, Form, Kind
from kcentre.language import fold
from kcentre.storage import CentreFile
from kcentre.surveys.results.records import OptionResult
from kcentre.surveys.values import Meaning, WishedTime

_STEMS: dict[Meaning, dict[str, str]] = {
    Meaning.FORM: {
        "дистан": Form.REMOTE,
        "онлайн": Form.REMOTE,
        "телефон": Form.REMOTE,
        "видео": Form.REMOTE,
        "выезд": Form.VISIT,
        "на дому": Form.VISIT,
        "очн": Form.IN_PERSON,
        "личн": Form.IN_PERSON,
    },
    Meaning.TIME: {
        "суббот": WishedTime.SATURDAY,
        "выходн": WishedTime.SATURDAY,
        "утр": WishedTime.MORNING,
        "вечер": WishedTime.EVENING,
        "днем": WishedTime.DAY,
        "день": WishedTime.DAY,
    },
}


@dataclass(frozen=True, slots=True)
class Codes:
    """Codes by folded titles, for each meaning that has a list."""

    by_title: Mapping[Meaning, Mapping[str, str]]

    def of(self, meaning: Meaning, option: OptionResult) -> str:
        """Return what an option stands for; empty where nobody can tell."""
        return self.of_label(meaning, option.code, option.label)

    def of_label(self, meaning: Meaning, code: str, label: str) -> str:
        """Return the code, or what the label says."""
        if code:
            return code
        title = fold(label)
        known = self.by_title.get(meaning, {})
        if title in known:
            return known[title]
        stems = _STEMS.get(meaning, {})
        return next((value for stem, value in stems.items() if stem in title), "")


def codes(file: CentreFile) -> Codes:
    """Return the lists of a centre."""
    return Codes(
        {
            Meaning.TOPICS: _folded((t.title, t.code) for t in topics(file, with_retired=True)),
            Meaning.SPECIALISTS: _folded((position, position) for position in POSITIONS),
            Meaning.HELP: _folded((kind.label, kind) for kind in Kind),
        }
    )


def form_of(code: str) -> Form | None:
    """Return the form of «remote/phone»; None for what is none."""
    value = code.partition("/")[0]
    return Form(value) if value in set(Form) else None


def time_of_week(code: str) -> WishedTime | None:
    """Return the time of the week of a code; None for what is none."""
    return WishedTime(code) if code in set(WishedTime) else None


def kind_of(code: str) -> Kind | None:
    """Return the kind of help of a code; None for what is none."""
    return Kind(code) if code in set(Kind) else None


def _folded(titles: Iterable[tuple[str, str]]) -> dict[str, str]:
    return {fold(title): code for title, code in titles}
