"""The media plan and what is published."""

from kcentre.language.dates import short_date
from kcentre.storage import CentreFile
from kcentre.structure.media.plan.queries import media_items
from kcentre.structure.media.publications.queries import publications as kept_publications
from kcentre.structure.media.values import MediaState, PublicationState
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit


def items(file: CentreFile, typed: str) -> list[Hit]:
    """Return the items of the media plan that were not given up, the newest first."""
    found = (
        Hit(
            line.draft.title,
            f"медиаплан, {short_date(line.planned_on)}, {line.channel}",
            f"structure/media/plan/{line.id}",
        )
        for line in reversed(media_items(file))
        if line.state is not MediaState.DROPPED
    )
    return matching(found, typed)


def publications(file: CentreFile, typed: str) -> list[Hit]:
    """Return what is published today, also by the document it is."""
    found = (
        Hit(
            line.draft.title,
            ", ".join(filter(None, ("опубликовано", short_date(line.published_on), line.channel))),
            f"structure/media/published/{line.id}",
            line.document,
        )
        for line in kept_publications(file)
        if line.state is not PublicationState.REMOVED
    )
    return matching(found, typed)
