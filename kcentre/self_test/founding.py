"""The first steps: a centre, who works there, who comes."""

from dataclasses import replace

from kcentre.centre.queries import passport, specialists
from kcentre.centre.records import Passport, Specialist
from kcentre.centre.values import Relation
from kcentre.centre.verbs import change_passport, found_centre, keep_specialist
from kcentre.families.queries import family, persons
from kcentre.families.records import Adult, Child, Family
from kcentre.families.verbs import add_family
from kcentre.language.ages import month_number
from kcentre.self_test.trial import DAY, KINDERGARTEN, MOTHER, Trial, demand_equal
from kcentre.storage import Changes

_BORN = month_number(2023, 4)


def new_centre(trial: Trial) -> None:
    """Found a centre and write something into its passport."""
    trial.opened = found_centre(trial.path, Passport(KINDERGARTEN))
    kept = replace(passport(trial.file), head="Соколова Анна Петровна", city="Йошкар-Ола")
    change_passport(trial.file, kept)
    demand_equal("паспорт центра", passport(trial.file), kept)


def specialist(trial: Trial) -> None:
    """Add a specialist."""
    keep_specialist(trial.file, Specialist("Иванова Ольга Петровна", "педагог-психолог"))
    (kept,) = specialists(trial.file)
    demand_equal("специалист", kept.position, "педагог-психолог")
    trial.ids["specialist"] = kept.id or 0


def family_with_child(trial: Trial) -> None:
    """Add a mother with a child whose month of birth is known."""
    mother = Adult(MOTHER, "+7 900 000-00-01", Relation.MOTHER)
    child = Child("О’Коннор Артём", _BORN, _BORN)
    changes = add_family(trial.file, Family((mother,), (child,)))
    kept = family(trial.file, only_id(changes, "family"))
    demand_equal("имя матери", kept.adults[0].name, MOTHER)
    demand_equal("возраст ребёнка", kept.children[0].age_on(DAY.year, DAY.month), 30)
    trial.ids["mother"], trial.ids["child"] = kept.adults[0].id or 0, kept.children[0].id or 0
    (person,) = persons(trial.file, [trial.ids["mother"]])
    demand_equal("код семьи", person.family_code, kept.code)


def only_id(changes: Changes, table: str) -> int:
    """Return the number of the one record of a table that an operation touched."""
    (row_id,) = changes.rows[table]
    return row_id
