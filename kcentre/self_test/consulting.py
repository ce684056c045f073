"""The centre's work: a request, the service that answers it, a group event."""

from datetime import time, timedelta

from kcentre.centre.queries import topics
from kcentre.centre.values import (
    Category,
    Education,
    EventType,
    Form,
    Kind,
    RequestChannel,
    Result,
)
from kcentre.journal.event_verbs import add_event
from kcentre.journal.records import EventDraft, RatingDraft, SessionDraft
from kcentre.journal.requests.records import RequestDraft
from kcentre.journal.requests.verbs import add_request
from kcentre.journal.verbs import add_session
from kcentre.self_test.founding import only_id
from kcentre.self_test.trial import DAY, Trial, demand

_WAITED = timedelta(days=2)


def request(trial: Trial) -> None:
    """Take a request by phone."""
    draft = RequestDraft(
        date=DAY - _WAITED,
        time=time(9, 30),
        channel=RequestChannel.PHONE,
        adult_id=trial.ids["mother"],
        child_id=trial.ids["child"],
        topic_text="Не говорит",
    )
    trial.ids["request"] = only_id(add_request(trial.file, draft), "request")


def service_with_rating(trial: Trial) -> None:
    """Give the service that answers the request; the mother rates it."""
    first_topic = topics(trial.file)[0]
    draft = SessionDraft(
        date=DAY,
        time=time(16),
        recipient_id=trial.ids["mother"],
        child_id=trial.ids["child"],
        specialist_id=trial.ids["specialist"],
        form=Form.IN_PERSON,
        kind=Kind.PSYCHOLOGICAL,
        topic_id=first_topic.id,
        category=Category.NOT_ATTENDING,
        education=Education.WAITING,
        age_months=30,
        minutes=60,
        result=Result.SOLVED,
        recommendations="Читать перед сном; «потешки» — каждый день.",
        rating=RatingDraft(5, 5, 4, 5, suggestion="Приём по субботам"),
        request_id=trial.ids["request"],
        has_consent=True,
    )
    changes = add_session(trial.file, draft)
    trial.ids["session"] = only_id(changes, "session")
    demand("rating" in changes.rows, "оценка не записана")


def group_event(trial: Trial) -> None:
    """Hold a group event."""
    draft = EventDraft(
        date=DAY,
        time=time(17, 30),
        event_type=EventType.WORKSHOP,
        title="Мастер-класс «Пальчиковые игры»",
        specialist_id=trial.ids["specialist"],
        form=Form.IN_PERSON,
        kind=Kind.METHODICAL,
        participants=12,
        minutes=60,
    )
    trial.ids["event"] = only_id(add_event(trial.file, draft), "group_event")
