"""Requests, referrals and ratings for the tests around the journal."""

import datetime as dt
from dataclasses import replace

from helpers.journal_rows import DAY, a_session, only_id
from kcentre.centre.values import RequestChannel
from kcentre.journal.referrals.records import ReferralDraft
from kcentre.journal.referrals.verbs import keep_referral
from kcentre.journal.requests.filters import ALL_REQUESTS
from kcentre.journal.requests.listing import RequestList
from kcentre.journal.requests.records import RequestDraft, RequestLine
from kcentre.journal.requests.verbs import add_request
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


def days_ago(count: int) -> dt.date:
    """Return the day so many days before today."""
    return today_here() - dt.timedelta(count)


def a_request(**fields: object) -> RequestDraft:
    """Return a sound draft of an anonymous request of today, with some fields changed."""
    plain = RequestDraft(date=today_here(), channel=RequestChannel.PHONE, is_anonymous=True)
    return replace(plain, **fields)  # type: ignore[arg-type] # any fields of the draft


def asked(file: CentreFile, **fields: object) -> int:
    """Add a request; return its id."""
    return only_id(add_request(file, a_request(**fields)), "request")


def request_of(file: CentreFile, request_id: int) -> RequestLine:
    """Return a request as the list shows it."""
    listing = RequestList(ALL_REQUESTS)
    listing.count(file)
    return next(line for line in listing.lines(file) if line.id == request_id)


def served(file: CentreFile, **fields: object) -> int:
    """Add a service; return its id."""
    return only_id(add_session(file, a_session(file, **fields)), "session")


def sent(file: CentreFile, **fields: object) -> int:
    """Add a referral; return its id."""
    plain = ReferralDraft(
        date=DAY, is_anonymous=True, organisation="Поликлиника №\u00a03", purpose="осмотр"
    )
    draft = replace(plain, **fields)  # type: ignore[arg-type] # any fields of the draft
    return only_id(keep_referral(file, draft), "referral")
