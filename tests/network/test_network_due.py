"""What the network asks for by a day."""

import datetime as dt

from helpers.network_rows import DAY, a_contest, a_group, an_agreement, some_minutes

from kcentre.network.contests.values import ContestStatus
from kcentre.network.due import due_things
from kcentre.network.groups.records import Decision
from kcentre.network.partners.values import AgreementStatus
from kcentre.storage import CentreFile

SOON, FAR = dt.date(2026, 12, 8), dt.date(2026, 12, 9)
LONG_AGO = dt.date(2026, 9, 2)


def test_nothing_is_due_in_an_empty_centre(centre: CentreFile) -> None:
    assert due_things(centre, DAY) == []


def test_what_is_overdue_stays_and_what_comes_within_two_weeks_is_told(centre: CentreFile) -> None:
    over = an_agreement(centre, valid_to=LONG_AGO)
    an_agreement(centre, valid_to=FAR)
    an_agreement(centre, valid_to=LONG_AGO, status=AgreementStatus.ENDED)
    contest = a_contest(centre, deadline=SOON)
    a_contest(centre, deadline=SOON, status=ContestStatus.DROPPED)
    a_contest(centre, deadline=None)
    told = [(one.title, one.detail, one.target, one.due) for one in due_things(centre, DAY)]
    assert told == [
        (
            "Истёк срок соглашения №\u00a012",
            "Школа № 5",
            f"structure/network/agreements/{over}",
            LONG_AGO,
        ),
        (
            "Подать заявку: «Поддержка семей с детьми»",
            "грант · Соколова Анна Павловна",
            f"structure/network/contests/{contest}",
            SOON,
        ),
    ]
    assert len(due_things(centre, dt.date(2026, 11, 25))) == 3


def test_a_decision_is_due_until_it_is_done(centre: CentreFile) -> None:
    row_id = some_minutes(
        centre,
        group_id=a_group(centre),
        decisions=(
            Decision("Принять\nМодель", "Орлов П. С.", dt.date(2026, 11, 10)),
            Decision("Ё" * 100, due=SOON),
            Decision("Готово", due=SOON, done_on=DAY),
            Decision("Нескоро", due=FAR),
        ),
    )
    first, second = due_things(centre, DAY)
    assert first.title == "Решение: Принять Модель"
    assert first.detail == (
        "Орлов П. С. · Протокол №\u00a03 от 10.11.2026, Рабочая группа «Модель»"
    )
    assert first.target == f"structure/network/minutes/{row_id}"
    assert second.title.endswith("Ё…")
