"""How many forms the skip rules led past a question, told from the options that lead past it.

What was led past is never answered, so a chosen option is always one of the form's own path.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.results import counts
from kcentre.surveys.results.merged import Asked
from kcentre.surveys.values import END


def skipped_forms(file: CentreFile, found: Asked) -> dict[str, int]:
    """Return for each question that can be skipped how many forms were led past it, by its key."""
    leading: dict[str, set[int]] = defaultdict(set)
    for questions in found.versions.values():
        for key, option_id in _leading_past(questions):
            leading[key].add(option_id)
    sets = sorted({frozenset(ids) for ids in leading.values()}, key=sorted)
    counted = dict(zip(sets, counts.forms_led_past(file, found.counted, sets), strict=True))
    return {key: counted[frozenset(ids)] for key, ids in leading.items()}


def _leading_past(questions: Sequence[Question]) -> Iterator[tuple[str, int]]:
    """Yield the key of a question and the id of an option that leads past it."""
    places = {question.key: place for place, question in enumerate(questions)}
    places[END] = len(questions)
    for place, question in enumerate(questions):
        for option in question.options:
            target = places.get(option.leads_to, place)
            for passed in questions[place + 1 : target]:
                yield passed.key, option.id or 0
