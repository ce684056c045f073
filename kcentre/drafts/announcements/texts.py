"""The texts for the site, the stand and messengers, filled with what the centre knows."""

import datetime as dt

from kcentre.drafts.announcements.records import AnnouncementText
from kcentre.drafts.announcements.values import Announcement
from kcentre.drafts.templates import facts, filled_text, is_outdated, own_text, text_of
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


def announcement_text(
    file: CentreFile, kind: Announcement, today: dt.date | None = None
) -> AnnouncementText:
    """Return a text as it is copied; what is not known is a blank, and named."""
    key = kind.template
    with file.reading():
        done = filled_text(text_of(file, key), facts(file, today or today_here()))
        return AnnouncementText(
            done.text,
            done.blanks,
            is_own=own_text(file, key) is not None,
            is_outdated=is_outdated(file, key),
        )
