"""The structure chart: from the posts, or drafted from the head, the sub-units and specialists."""

from collections.abc import Iterator, Sequence

from kcentre.centre.queries import passport, specialists, sub_units
from kcentre.centre.records import Passport, Specialist
from kcentre.language import fold
from kcentre.language.sentences import capital
from kcentre.paper.drawing import Scheme, SchemeNode
from kcentre.storage import CentreFile
from kcentre.structure.office.queries import posts
from kcentre.structure.office.records import PlacedPost, Post

TITLE = "Структура центра"
_EMPTY = "структура ещё не составлена"


def structure_chart(file: CentreFile) -> Scheme:
    """Return the chart of the posts; where none was entered, of what the program knows."""
    kept = placed_posts(file) or draft_placed(file)
    return Scheme(TITLE, _nodes(iter(kept), 0)[0] if kept else (), _EMPTY)


def placed_posts(file: CentreFile) -> list[PlacedPost]:
    """Return the kept posts from the top down, each below the one it reports to."""
    with file.reading():
        names = {one.id: one.name for one in specialists(file, with_retired=True)}
        centre = passport(file)
        known = posts(file)
    ids = {post.id for post in known}
    tops = [post for post in known if post.reports_to not in ids]
    return list(_placed(tops, known, 0, centre, names))


def draft_placed(file: CentreFile) -> list[PlacedPost]:
    """Return a chart drafted from the passport, the sub-units and the specialists in use."""
    with file.reading():
        centre, people, units = passport(file), specialists(file), sub_units(file)
    if not people and not units and not centre.head:
        return []
    found = [PlacedPost(Post(centre.head_position), 0, centre.head)]
    for unit in units:
        found.append(PlacedPost(Post(unit.name), 1))
        found.extend(_of_unit(people, unit.id, 2))
    found.extend(_of_unit(people, None, 1))
    return found


def _of_unit(people: Sequence[Specialist], unit_id: int | None, depth: int) -> Iterator[PlacedPost]:
    for person in people:
        if person.sub_unit_id == unit_id:
            title = capital(person.position or "специалист")
            yield PlacedPost(Post(title, specialist_id=person.id), depth, person.name)


def _placed(
    level: Sequence[Post],
    known: Sequence[Post],
    depth: int,
    centre: Passport,
    names: dict[int | None, str],
) -> Iterator[PlacedPost]:
    for post in level:
        yield PlacedPost(post, depth, _holder(post, centre, names))
        below = [one for one in known if one.reports_to == post.id and one.id != post.id]
        yield from _placed(below, known, depth + 1, centre, names)


def _holder(post: Post, centre: Passport, names: dict[int | None, str]) -> str:
    """Return who holds a post; the head's own is known by its title."""
    if post.specialist_id is None and fold(post.title) == fold(centre.head_position):
        return centre.head
    return names.get(post.specialist_id, "") if post.specialist_id else ""


def _nodes(
    rest: Iterator[PlacedPost], depth: int, first: PlacedPost | None = None
) -> tuple[tuple[SchemeNode, ...], PlacedPost | None]:
    """Return the nodes of a depth, and the first post that stands higher."""
    found: list[SchemeNode] = []
    current = first or next(rest, None)
    while current is not None and current.depth >= depth:
        taken = current
        below: tuple[SchemeNode, ...] = ()
        current = next(rest, None)
        if current is not None and current.depth > depth:
            below, current = _nodes(rest, depth + 1, current)
        found.append(SchemeNode(taken.post.title, taken.holder, below))
    return tuple(found), current
