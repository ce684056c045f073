"""What rooms, their equipment and check-lists must satisfy."""

import datetime as dt
import math
from collections.abc import Iterable, Iterator

from kcentre.language import Problem
from kcentre.language.numbers import decimal_comma
from kcentre.language.plurals import counted
from kcentre.language.problems import doubt
from kcentre.premises.rooms.records import AccessCell, Equipment, ReadinessItem, Room
from kcentre.premises.values import Condition, ReadinessState

MOST_AREA = 1_000.0
"""Square metres: an assembly hall has a tenth of it."""
LEAST_AREA_EACH, MOST_AREA_EACH = 2.0, 50.0
"""Square metres for each person: the least is that of a group room (СанПиН 1.2.3685-21)."""
MOST_PEOPLE = 500
MOST_PIECES = 10_000
MOST_KOPECKS = 100_000_000_00
_EARLIEST_YEAR, _LATEST_YEAR = 1950, 2100


def room_problems(room: Room, *, name_is_taken: bool) -> Iterator[Problem]:
    """Yield what is wrong with a room and what is odd about it."""
    if not room.name.strip():
        yield Problem("name", "Укажите название помещения, например «Кабинет психолога».")
    elif name_is_taken:
        yield Problem(
            "name",
            f"Помещение «{room.name}» уже есть: дайте другое название, например с номером.",
        )
    yield from _area_problems(room.area)
    yield from _capacity_problems(room.capacity)
    yield from _area_each_problems(room)


def equipment_problems(
    equipment: Equipment, today: dt.date, *, name_is_taken: bool
) -> Iterator[Problem]:
    """Yield what is wrong with a position of equipment and what is odd about it."""
    if not equipment.name.strip():
        yield Problem("name", "Напишите, что это: например «Стол письменный».")
    elif name_is_taken:
        yield doubt("name", f"«{equipment.name}» уже есть в этом помещении: не повтор ли это?")
    yield from _count_problems("required", equipment.required, "Сколько требуется")
    yield from _count_problems("present", equipment.present, "Сколько есть")
    yield from _money_problems("price", equipment.price, "Цена")
    if equipment.bought is not None:
        yield from _day_problems("bought", equipment.bought)
        if equipment.bought > today:
            yield doubt("bought", "Дата покупки ещё не наступила: проверьте год.")
    if equipment.condition is not Condition.GOOD and equipment.present == 0:
        yield doubt("condition", "В наличии ничего нет, поэтому состояние ни на что не влияет.")


def item_problems(item: ReadinessItem, today: dt.date) -> Iterator[Problem]:
    """Yield what is wrong with a line of a check-list and what is odd about it."""
    if not item.title.strip():
        yield Problem("title", "Напишите, что должно быть готово.")
    yield from _money_problems("cost", item.cost, "Стоимость")
    if item.due is None:
        return
    yield from _day_problems("due", item.due)
    if item.state is ReadinessState.READY and item.due > today:
        yield doubt("due", "Отмечено «готово», а дата ещё не наступила.")
    elif item.state in {ReadinessState.REQUIRED, ReadinessState.IN_WORK} and item.due < today:
        yield doubt("due", "Срок уже прошёл: отметьте готовность или назначьте новый срок.")


def access_problems(cells: Iterable[AccessCell]) -> Iterator[Problem]:
    """Yield what is wrong with cells of the accessibility grid."""
    for cell in cells:
        if cell.state is None and cell.note.strip():
            yield Problem(
                "state",
                f"Выберите, доступно ли: {cell.object.label}, {cell.impairment.label}. "
                "Одного примечания мало.",
            )


def missing_room() -> Problem:
    """Return why nothing can be done to a room: somebody removed it meanwhile."""
    return Problem("id", "Этого помещения уже нет: его удалили. Добавьте его снова.")


def missing_line() -> Problem:
    """Return why a line of a room can't be changed: somebody removed it meanwhile."""
    return Problem("id", "Этой строки уже нет: её удалили. Добавьте её снова.")


def _area_problems(area: float | None) -> Iterator[Problem]:
    if area is None:
        return
    if not math.isfinite(area) or area <= 0:
        yield Problem("area", "Площадь должна быть больше нуля; если она неизвестна, сотрите её.")
    elif area > MOST_AREA:
        yield doubt("area", "Больше 1\u00a0000\u00a0м²: проверьте площадь.")


def _capacity_problems(capacity: int | None) -> Iterator[Problem]:
    if capacity is None:
        return
    if capacity < 1:
        yield Problem("capacity", "Вместимость — от одного человека; если неизвестна, сотрите её.")
    elif capacity > MOST_PIECES:
        yield Problem("capacity", "Проверьте вместимость: столько людей не поместится.")
    elif capacity > MOST_PEOPLE:
        yield doubt("capacity", f"Больше {MOST_PEOPLE} человек: проверьте вместимость.")


def _area_each_problems(room: Room) -> Iterator[Problem]:
    """Yield a doubt where so many people have absurdly little or much room.

    In a group room a preschool child has at least 2 m² (СанПиН 1.2.3685-21, section VI).
    """
    if room.area is None or room.capacity is None:
        return
    if not (math.isfinite(room.area) and room.area > 0 and 1 <= room.capacity <= MOST_PEOPLE):
        return
    each = room.area / room.capacity
    told = f"На человека приходится {decimal_comma(each)}\u00a0м²"
    if each < LEAST_AREA_EACH:
        yield doubt("capacity", f"{told}, это тесно: проверьте площадь и вместимость.")
    elif each > MOST_AREA_EACH:
        yield doubt("area", f"{told}: проверьте площадь и вместимость.")


def _count_problems(field: str, count: int, title: str) -> Iterator[Problem]:
    if count < 0:
        yield Problem(field, f"{title}: число не может быть отрицательным.")
    elif count > MOST_PIECES:
        most = counted(MOST_PIECES, "штука", "штуки", "штук")
        yield Problem(field, f"{title}: не больше {most}, проверьте число.")


def _money_problems(field: str, kopecks: int | None, title: str) -> Iterator[Problem]:
    if kopecks is None:
        return
    if kopecks < 0:
        yield Problem(field, f"{title} не может быть отрицательной.")
    elif kopecks > MOST_KOPECKS:
        yield Problem(field, f"{title} больше ста миллионов рублей: проверьте число.")


def _day_problems(field: str, day: dt.date) -> Iterator[Problem]:
    if not _EARLIEST_YEAR <= day.year <= _LATEST_YEAR:
        yield Problem(field, "Проверьте год.")
