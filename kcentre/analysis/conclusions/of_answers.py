"""What the prose can say of group events, ratings and requests."""

from collections.abc import Iterator

from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.of_services import compared_with
from kcentre.analysis.conclusions.records import Fact
from kcentre.analysis.conclusions.words import EVENT, NBSP, PERSON, RATING, REQUEST, percent
from kcentre.figures.records import EventFigures, RequestFigures
from kcentre.language.numbers import decimal_comma, round_half_away
from kcentre.language.plurals import plural
from kcentre.periods import titles

NO_EVENTS = "Групповых мероприятий за период не было."


def facts_of_events(known: Ground) -> Iterator[Fact]:
    """Yield what is known of the group events."""
    events: EventFigures = known.compared.current.events
    if events.total:
        said = f"проведено {EVENT.counted(events.total)}"
        if events.participants:
            said += f" с{NBSP}участием {PERSON.of(events.participants)}"
        codes = ("events.total", "events.participants")
        yield Fact("events.held", said, codes, "Групповые мероприятия")


def facts_of_ratings(known: Ground) -> Iterator[Fact]:
    """Yield what is known of the ratings; nothing where nobody was asked."""
    ratings, norm = known.compared.current.ratings, known.settings.satisfaction_norm
    if ratings.share is None:
        return
    verb = plural(ratings.count, "получена", "получены", "получено")
    yield Fact(
        "ratings.got", f"{verb} {RATING.counted(ratings.count)}", ("ratings.count",), "Оценок"
    )
    met = "выполнена" if ratings.share >= norm else "не выполнена"
    said = f"{percent(ratings.share)} (норма — не менее {percent(norm)}, {met})"
    yield Fact("ratings.satisfied", said, ("ratings.share",), "Доля удовлетворённых")
    for key, other in compared_with(known.compared):
        before = other.figures.ratings.share
        if before is not None:
            than = titles.over(other.figures.period)
            title = f"Доля удовлетворённых в сравнении с периодом {other.title}"
            said = _points(ratings.share, before, than)
            yield Fact(f"ratings.change_{key}", said, ("ratings.share",), title)


def facts_of_requests(known: Ground) -> Iterator[Fact]:
    """Yield what is known of the requests; nothing where the centre keeps none."""
    requests: RequestFigures = known.compared.current.requests
    if not requests.total:
        return
    said = f"поступило {REQUEST.counted(requests.total)}"
    yield Fact("requests.received", said, ("requests.total",), "Обращения")
    overdue = f"просрочено {requests.overdue}" if requests.overdue else "просроченных нет"
    yield Fact("requests.overdue", overdue, ("requests.overdue",), "Просроченные обращения")
    days = requests.mean_days_to_service
    if days is not None:
        said = f"{decimal_comma(days)}{NBSP}дня"
        yield Fact("requests.days", said, ("requests.mean_days_to_service",), "Средний срок")


def _points(now: float, before: float, than: str) -> str:
    """Return «на 3,2 процентного пункта выше, чем за II квартал 2026 года»."""
    if now == before:
        return f"такая же, как {than}"
    word = "выше" if now > before else "ниже"
    points = decimal_comma(round_half_away(abs(now - before)))
    return f"на{NBSP}{points} процентного пункта {word}, чем {than}"
