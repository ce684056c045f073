"""The self-test."""

from kcentre.commands.saying import SaidAlready, say
from kcentre.commands.words import AddParser, Words, command, with_json


def self_test(words: Words) -> None:
    """Try one of everything in a temporary folder and say how each step went."""
    # Every room of the house is behind it: no other command waits for them.
    from kcentre.self_test import STEPS, line_of, outcomes_answer, run_all, verdict  # noqa: PLC0415

    outcomes = []
    for outcome in run_all(STEPS):
        outcomes.append(outcome)
        if not words.json:
            say(line_of(outcome))
    say(outcomes_answer(outcomes) if words.json else verdict(outcomes))
    if not all(outcome.is_passed for outcome in outcomes):
        raise SaidAlready


def add_self_test(add: AddParser) -> None:
    """Describe `self-test`."""
    about = "проверить программу на этом компьютере; Ваши данные не затрагиваются"
    with_json(command(add, "self-test", self_test, about))
