"""What the project office must satisfy. The field of a problem is the name of the record's."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from kcentre.language import Problem, fold
from kcentre.language.problems import doubt, length_problems
from kcentre.language.quoting import quoted
from kcentre.structure.office.item_lines import items_from
from kcentre.structure.office.records import Idea, Model, Post, TeamMember
from kcentre.structure.office.values import IdeaPart, ModelPart, ModelSection, TeamRole

_LONGEST_NAME: Final = 300
_LONGEST_TEXT: Final = 4_000
_LONGEST_ITEM: Final = 600


def member_problems(member: TeamMember, others: Sequence[TeamMember]) -> Iterator[Problem]:
    """Yield what is wrong with somebody of the team; `others` are the rest of it, in use."""
    if not member.name.strip():
        yield Problem("name", "Укажите фамилию, имя и отчество участника команды.")
    yield from length_problems("name", member.name, _LONGEST_NAME)
    yield from length_problems("contact", member.contact, _LONGEST_NAME)
    yield from length_problems("duties", member.duties, _LONGEST_TEXT)
    if any(fold(other.name) == fold(member.name) for other in others):
        sentence = f"{quoted(member.name)} уже есть в команде: проверьте, не один ли это человек."
        yield doubt("name", sentence)
    leader = next((one.name for one in others if one.role is TeamRole.LEADER), "")
    if member.role is TeamRole.LEADER and leader and not member.is_retired:
        yield Problem(
            "role",
            f"Руководитель проекта уже назначен: {leader}. Сначала измените его роль.",
        )


def removal_problems(member: TeamMember, duties: Sequence[str]) -> Iterator[Problem]:
    """Yield why somebody is not removed: `duties` are what the person answers for."""
    if duties:
        first, *rest = duties
        more = f" и ещё за {len(rest)}" if rest else ""
        yield Problem(
            "id",
            f"{member.name} отвечает за {first}{more}. Назначьте там другого ответственного "
            "или отметьте в карточке «Больше не участвует».",
        )


def post_problems(
    post: Post, posts: Sequence[Post], *, holder_is_known: bool = True
) -> Iterator[Problem]:
    """Yield what is wrong with a post among all `posts` of the chart."""
    if not post.title.strip():
        yield Problem("title", "Назовите должность или звено, например «Служба ранней помощи».")
    yield from length_problems("title", post.title, _LONGEST_NAME)
    yield from length_problems("duties", post.duties, _LONGEST_TEXT)
    if not holder_is_known:
        yield Problem("specialist_id", "Этого специалиста уже нет в списке: выберите другого.")
    above = {one.id: one.reports_to for one in posts}
    if post.reports_to is not None and post.reports_to not in above:
        yield Problem("reports_to", "Должности, которой она подчиняется, уже нет: выберите другую.")
    if post.id is not None and post.id in _chain(post.reports_to, above):
        yield Problem(
            "reports_to",
            "Должность оказалась бы в подчинении у самой себя: выберите другую вышестоящую.",
        )


def idea_problems(idea: Idea) -> Iterator[Problem]:
    """Yield what is wrong with the texts of the idea."""
    for part in IdeaPart:
        yield from length_problems(part, getattr(idea, part), _LONGEST_TEXT)


def model_problems(model: Model) -> Iterator[Problem]:
    """Yield what is wrong with what the head writes of the Model."""
    for part in ModelPart:
        yield from length_problems(part, getattr(model, part), _LONGEST_TEXT)
    for section in ModelSection:
        yield from _section_problems(section, getattr(model, section))


def _section_problems(section: ModelSection, text: str) -> Iterator[Problem]:
    with_answers = section is ModelSection.RISK
    found = items_from(text, with_answers=with_answers)
    for item in found:
        if len(item.title) > _LONGEST_ITEM or len(item.detail) > _LONGEST_ITEM:
            yield Problem(
                section,
                f"Строка «{item.title[:40]}…» слишком длинная: разделите её, в каждой "
                f"до {_LONGEST_ITEM} знаков.",
            )
    counts = Counter(fold(item.title) for item in found)
    twice = next((item.title for item in found if counts[fold(item.title)] > 1), "")
    if twice:
        yield doubt(section, f"Строка повторяется: {quoted(twice)}.")
    bare = next((item.title for item in found if with_answers and not item.detail), "")
    if bare:
        yield doubt(section, f"У риска {quoted(bare)} нет ответа: допишите его после тире.")


def _chain(post_id: int | None, above: Mapping[int | None, int | None]) -> Iterator[int]:
    """Yield a post and all above it; a broken file may hold a ring."""
    seen: set[int] = set()
    while post_id is not None and post_id not in seen:
        yield post_id
        seen.add(post_id)
        post_id = above.get(post_id)
