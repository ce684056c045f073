"""What materials are."""

from kcentre.centre.values import Value


class MaterialKind(Value):
    """What a specialist hands out or works with, by the practice of the centres."""

    LEAFLET = "leaflet", "памятка"
    CONSULTATION = "consultation", "консультация"
    LESSON = "lesson", "конспект занятия"
    GAME = "game", "игра"
    PRESENTATION = "presentation", "презентация"
    VIDEO = "video", "видео"
    DIAGNOSTICS = "diagnostics", "диагностика"
    ARTICLE = "article", "статья"
    OTHER = "other", "иное"
