"""What the prose can say of grants and contests that belong to a period."""

from collections.abc import Iterator

from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.records import Fact
from kcentre.analysis.conclusions.words import APPLICATION
from kcentre.language.money import rubles
from kcentre.language.plurals import plural
from kcentre.network.contests.queries import counted_contests
from kcentre.network.contests.values import BEFORE_SUBMITTING


def facts_of_contests(known: Ground) -> Iterator[Fact]:
    """Yield how many applications were given in, supported, are being written; their sums."""
    counts = counted_contests(known.contests)
    if counts.taken:
        verb = plural(counts.taken, "подана", "поданы", "подано")
        said = f"{verb} {APPLICATION.counted(counts.taken)}"
        yield Fact("contests.taken", said, title="Подано заявок")
        yield Fact("contests.won", _supported(counts.won), title="Поддержано заявок")
    if counts.asked:
        yield Fact("contests.asked", rubles(counts.asked), title="Запрошено")
    if counts.given:
        yield Fact("contests.given", rubles(counts.given), title="Получено")
    waiting = sum(line.draft.status in BEFORE_SUBMITTING for line in known.contests)
    if waiting:
        said = APPLICATION.counted(waiting)
        yield Fact("contests.preparing", said, title="Готовится заявок")


def _supported(won: int) -> str:
    if not won:
        return "поддержанных нет"
    return f"{plural(won, 'поддержана', 'поддержаны', 'поддержано')} {APPLICATION.counted(won)}"
