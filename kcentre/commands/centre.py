"""Founding a centre: a new one, an invented one."""

from datetime import date

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.commands.saying import say
from kcentre.commands.words import AddParser, Words, command
from kcentre.demo import make_demo
from kcentre.language.plurals import services


def new(words: Words) -> None:
    """Create a new, empty centre."""
    found_centre(words.centre, Passport(words.name)).close()
    say(f"Создан центр «{words.name}»: {words.centre}")


def demo(words: Words) -> None:
    """Create a centre filled with an invented kindergarten."""
    file = make_demo(
        words.centre,
        sessions=words.sessions,
        seed=words.seed,
        years=words.years,
        until=words.until,
    )
    file.close()
    say(f"Создан учебный центр, {services(words.sessions)}: {words.centre}")


def add_new(add: AddParser) -> None:
    """Describe `new`."""
    parser = command(add, "new", new, "создать новый пустой центр")
    parser.add_argument("--name", required=True, help="название детского сада")


def add_demo(add: AddParser) -> None:
    """Describe `demo`."""
    parser = command(add, "demo", demo, "создать учебный центр с придуманными данными")
    parser.add_argument("--sessions", type=int, default=600, help="сколько услуг")
    parser.add_argument("--seed", type=int, default=1, help="число, от которого всё придумано")
    parser.add_argument("--years", type=int, default=2, help="за сколько учебных лет")
    parser.add_argument("--until", type=date.fromisoformat, help="по какой день, ГГГГ-ММ-ДД")
