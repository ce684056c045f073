"""Who answers for what: services of topics handed out to positions."""

from collections import Counter
from collections.abc import Callable, Mapping

from kcentre.monitoring.plan.portions import portions

Affinity = Callable[[str, str], float]
"""How much a topic (its code) belongs to a position (its key); 0 not at all."""

_PSYCHOLOGIST, _SPEECH = "педагог-психолог", "учитель-логопед"
_DEFECTOLOGIST, _SOCIAL = "учитель-дефектолог", "социальный педагог"
_EDUCATOR, _SENIOR = "воспитатель", "старший воспитатель"

USUAL_POSITIONS = {
    "Т01": (_PSYCHOLOGIST, _EDUCATOR),
    "Т02": (_SPEECH, _DEFECTOLOGIST),
    "Т03": (_EDUCATOR, _DEFECTOLOGIST),
    "Т04": (_PSYCHOLOGIST,),
    "Т05": (_PSYCHOLOGIST, _EDUCATOR),
    "Т06": (_PSYCHOLOGIST, _SOCIAL),
    "Т07": (_PSYCHOLOGIST, _SPEECH, _EDUCATOR),
    "Т08": ("инструктор по физкультуре", "медицинский работник"),
    "Т09": ("музыкальный руководитель",),
    "Т10": (_DEFECTOLOGIST, _PSYCHOLOGIST, _SPEECH),
    "Т11": (_SENIOR, _EDUCATOR),
    "Т12": (_SOCIAL, _SENIOR),
    "Т13": (_SOCIAL, _PSYCHOLOGIST),
    "Т14": (_PSYCHOLOGIST, _EDUCATOR),
}
"""Who usually consults on a topic, where the journal does not know yet."""


def affinity(pairs: Mapping[tuple[str, str], int]) -> Affinity:
    """Return the affinity by the services given (topic, position); of new topics, the usual one."""
    known = {topic for topic, position in pairs if position}

    def of(topic: str, position: str) -> float:
        if topic in known:
            return pairs.get((topic, position), 0)
        return float(position in USUAL_POSITIONS.get(topic, ()))

    return of


def paired(
    topics: Mapping[str, int], positions: Mapping[str, int], belongs: Affinity
) -> dict[tuple[str, str], int]:
    """Hand the services of topics out to positions; both keep exactly their numbers.

    Both must add up to the same. Topics take in their order from those they belong to, as long as
    these have any left; what then remains is shared out among all.
    """
    left = Counter(positions)
    found: Counter[tuple[str, str]] = Counter()
    waiting: Counter[str] = Counter()
    for topic, number in topics.items():
        weights = {position: belongs(topic, position) for position in positions}
        waiting[topic] = number
        for position, wanted in portions(number, weights).items():
            _hand_out(found, left, waiting, (topic, position), wanted)
        for position in sorted(weights, key=lambda key: -weights[key]):
            if weights[position] > 0:
                _hand_out(found, left, waiting, (topic, position), waiting[topic])
    for topic in topics:
        for position, wanted in portions(waiting[topic], dict(left)).items():
            _hand_out(found, left, waiting, (topic, position), wanted)
    return {pair: number for pair, number in found.items() if number}


def _hand_out(
    found: Counter[tuple[str, str]],
    left: Counter[str],
    waiting: Counter[str],
    pair: tuple[str, str],
    wanted: int,
) -> None:
    topic, position = pair
    number = min(wanted, left[position])
    found[pair] += number
    left[position] -= number
    waiting[topic] -= number
