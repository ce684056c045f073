"""What is compared over the years.

The first two and the share satisfied are what municipal practices report in the passport of a
practice: parents who received consultations, share satisfied, by academic years.
"""

from kcentre.analysis.years.records import Measured
from kcentre.figures.figure import Unit
from kcentre.monitoring.catalogue import PARENTS, SATISFIED, SERVICES

MEASURED = (
    Measured(PARENTS, "Родителей, получивших консультации", Unit.PEOPLE),
    Measured(SERVICES, "Оказано консультаций (услуг)", Unit.SERVICES),
    Measured("people.children", "Детей, о которых обращались", Unit.PEOPLE),
    Measured(SATISFIED, "Доля удовлетворённых", Unit.PERCENT),
    Measured("ratings.count", "Получено оценок", Unit.RATINGS),
    Measured(
        "sessions.not_attending_share",
        "Доля услуг семьям, чьи дети не посещают детский сад",
        Unit.PERCENT,
    ),
    Measured("sessions.away_share", "Доля дистанционных и выездных услуг", Unit.PERCENT),
    Measured("events.total", "Групповых мероприятий", Unit.EVENTS),
    Measured("events.participants", "Участников мероприятий", Unit.PEOPLE),
)
MEASURED_BY_CODE = {one.code: one for one in MEASURED}
