"""Whole numbers that add up: the arithmetic under the plan."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kcentre.analysis.demand.divisions import middle, spread
from kcentre.analysis.demand.pairing import affinity, paired
from kcentre.monitoring.plan.portions import portions

weights = st.dictionaries(st.sampled_from("абвгде"), st.floats(0, 100), max_size=6)
counts = st.dictionaries(st.sampled_from("абвгде"), st.integers(1, 9), min_size=1)


@given(st.integers(0, 500), weights)
def test_portions_add_up_and_are_off_by_less_than_one(
    total: int, weights: dict[str, float]
) -> None:
    found = portions(total, weights)
    whole = sum(weights.values())
    if not whole or not total:
        assert found == {}
        return
    assert sum(found.values()) == total
    assert all(abs(part - total * weights[key] / whole) < 1 for key, part in found.items())
    assert 0 not in found.values()


def test_the_largest_remainder_gets_the_odd_one_of_equals_the_first() -> None:
    assert portions(10, {"а": 1, "б": 1, "в": 1}) == {"а": 4, "б": 3, "в": 3}
    assert portions(3, {"а": 5, "б": 4, "в": 1}) == {"а": 2, "б": 1}


@given(counts)
def test_a_spread_list_holds_everything(counts: dict[str, int]) -> None:
    assert Counter(spread(counts)) == counts


def test_a_spread_list_is_even() -> None:
    assert "".join(spread({"а": 4, "б": 2})) == "абаабa".replace("a", "а")


def test_the_middle_of_one_division_is_itself() -> None:
    assert middle({"а": 3, "б": 1}, {}) == {"а": 0.75, "б": 0.25}
    assert middle({"а": 3, "б": 1}, {"в": 2}) == {"а": 0.375, "б": 0.125, "в": 0.5}
    assert middle({}, {"а": 0}) == {}


@given(counts, counts, st.dictionaries(st.tuples(*2 * [st.sampled_from("абвгде")]), st.just(1)))
def test_pairs_keep_both_their_sums(
    topics: dict[str, int], parts: dict[str, int], pairs: dict[tuple[str, str], int]
) -> None:
    total = sum(topics.values())
    positions = portions(total, parts)
    found = paired(topics, positions, affinity(pairs))
    assert {t: sum(n for (topic, _), n in found.items() if topic == t) for t in topics} == topics
    got = Counter[str]()
    for (_, position), number in found.items():
        got[position] += number
    assert dict(got) == positions


def test_a_topic_goes_to_whom_it_belongs() -> None:
    found = paired(
        {"Т02": 6, "Т04": 4}, {"педагог-психолог": 4, "учитель-логопед": 6}, affinity({})
    )
    assert found == {("Т02", "учитель-логопед"): 6, ("Т04", "педагог-психолог"): 4}
    journal = affinity({("Т02", "педагог-психолог"): 3})
    assert journal("Т02", "учитель-логопед") == 0
