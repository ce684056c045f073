"""The order of stages and tasks."""

from collections.abc import Sequence

from kcentre.roadmaps.tables import RoadStage, RoadTask
from kcentre.storage import CentreFile


def moved(ids: Sequence[int], one: int, by: int) -> list[int]:
    """Return a list with one of its members moved; it stays within the list."""
    order = [each for each in ids if each != one]
    order.insert(min(max(ids.index(one) + by, 0), len(order)), one)
    return order


def write_places(file: CentreFile, table: type[RoadStage | RoadTask], ids: Sequence[int]) -> None:
    """Give the records of a list new places in their order."""
    for place, row_id in enumerate(ids):
        changed = (table.id == row_id) & (table.place != place)
        table.update(place=place).where(changed).execute(file.db)
