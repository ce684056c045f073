"""What a material must satisfy. The field of a problem is the name of the draft's field."""

from collections.abc import Iterator

from kcentre.language import Problem, typed
from kcentre.language.problems import doubt, limit_problems
from kcentre.materials.records import MaterialDraft

_LONGEST = {
    "title": 300,
    "author": 300,
    "source": 500,
    "link": 1000,
    "summary": 2000,
    "text": 50_000,
}
_OLDEST_MONTHS = 18 * 12


def tidied(draft: MaterialDraft) -> MaterialDraft:
    """Return the draft as it is kept."""
    return typed.tidied(draft, ("summary", "text"))


def material_problems(
    draft: MaterialDraft, *, has_twin: bool = False, topic_is_known: bool = True
) -> Iterator[Problem]:
    """Yield what stops a material and what is odd; `has_twin`: another one is called the same."""
    if not draft.title.strip():
        yield Problem("title", "Назовите материал: по названию его найдут и предложат родителям.")
    yield from limit_problems(draft, _LONGEST)
    if has_twin:
        yield doubt("title", "Материал этого вида с таким названием в банке уже есть.")
    if not topic_is_known:
        yield Problem("topic_id", "Этой темы уже нет в списке: выберите другую.")
    yield from _age_problems(draft)
    yield from link_problems(draft.link)


def link_problems(link: str) -> Iterator[Problem]:
    """Yield a doubt about what can hardly be an address."""
    typed = link.strip()
    if typed and ("." not in typed or " " in typed):
        yield doubt(
            "link", "Не похоже на ссылку: адрес пишут без пробелов, например sad7.ru/pamyatki."
        )


def _age_problems(draft: MaterialDraft) -> Iterator[Problem]:
    for field in ("age_from", "age_to"):
        months = getattr(draft, field)
        if months is not None and not 0 <= months <= _OLDEST_MONTHS:
            yield Problem(field, "Возраст ребёнка — от рождения до 18 лет.")
    if draft.age_from is not None and draft.age_to is not None and draft.age_to <= draft.age_from:
        yield Problem("age_to", "Возраст «до» должен быть больше возраста «от».")
