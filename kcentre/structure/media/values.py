"""How far an item of the media plan has come; it is computed, never entered."""

from kcentre.centre.values import Value


class MediaState(Value):
    """The states of an item of the media plan."""

    LATE = "late", "просрочено"
    AHEAD = "ahead", "в плане"
    DONE = "done", "сделано"
    DROPPED = "dropped", "отменено"


class PublicationState(Value):
    """How something published stands today."""

    DUE = "due", "пора обновить"
    SHOWN = "shown", "опубликовано"
    REMOVED = "removed", "снято"
