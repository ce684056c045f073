"""The value lists of rooms, hours and appointments: the codes kept, the words shown.

Purposes and the accessibility grid follow the methodical recommendations on psychological,
pedagogical, methodical and consultative help; the states of an appointment, the practice of the
centres' journals of preliminary booking.
"""

from kcentre.centre.values import Value


class Purpose(Value):
    """What a room is for."""

    WAITING = "waiting", "зона ожидания"
    INDIVIDUAL = "individual", "индивидуальная консультация"
    GROUP = "group", "групповая"
    REMOTE = "remote", "дистанционная"
    PLAY = "play", "игровая/сенсорная"
    OTHER = "other", "иное"


class ReadinessState(Value):
    """How far an item of a room's check-list is."""

    READY = "ready", "готово"
    REQUIRED = "required", "требуется"
    IN_WORK = "in_work", "в работе"
    NOT_NEEDED = "not_needed", "не требуется"


class Condition(Value):
    """In what state a piece of equipment is."""

    GOOD = "good", "исправно"
    REPAIR = "repair", "требует ремонта"
    WORN_OUT = "worn_out", "подлежит списанию"


class Source(Value):
    """With whose money equipment was bought or is to be bought."""

    BUDGET = "budget", "бюджет"
    OWN_FUNDS = "own_funds", "внебюджетные средства"
    GRANT = "grant", "грант"
    SPONSOR = "sponsor", "спонсоры"
    PARTNER = "partner", "партнёр"
    OTHER = "other", "иное"


class Impairment(Value):
    """For whom a place is accessible: the three groups of the norm."""

    MOBILITY = "mobility", "опорно-двигательный аппарат"
    SIGHT = "sight", "зрение"
    HEARING = "hearing", "слух"


class AccessObject(Value):
    """What is looked at: the eight objects of the norm."""

    TERRITORY = "territory", "территория"
    ENTRANCE = "entrance", "вход"
    PATHS = "paths", "пути движения"
    DESTINATION = "destination", "зона назначения"
    SANITARY = "sanitary", "санузел"
    INFORMATION = "information", "информация и связь"
    WAY = "way", "путь к объекту"
    EQUIPMENT = "equipment", "оборудование"


class AccessState(Value):
    """How accessible an object is for a group of people."""

    FULL = "full", "доступно полностью"
    PARTIAL = "partial", "доступно частично"
    ASSISTED = "assisted", "доступно с помощью"
    NONE = "none", "недоступно"
    NOT_NEEDED = "not_needed", "не требуется"


class Weeks(Value):
    """In which weeks a window is open; see `hours.calendar.is_odd_week`."""

    EVERY = "every", "каждую неделю"
    ODD = "odd", "нечётные недели"
    EVEN = "even", "чётные недели"


class ExceptionKind(Value):
    """Why a day differs from the weekly hours."""

    CANCEL = "cancel", "отмена"
    MOVE = "move", "перенос"
    EXTRA = "extra", "дополнительно"
    HOLIDAY = "holiday", "праздник"
    LEAVE = "leave", "отпуск"


class AppointmentState(Value):
    """What became of an appointment."""

    BOOKED = "booked", "назначена"
    CONFIRMED = "confirmed", "подтверждена"
    HELD = "held", "состоялась"
    NO_SHOW = "no_show", "неявка"
    CANCELLED_BY_RECIPIENT = "cancelled_by_recipient", "отменена получателем"
    CANCELLED_BY_CENTRE = "cancelled_by_centre", "отменена центром"
    MOVED = "moved", "перенесена"


AWAITED_STATES = (AppointmentState.BOOKED, AppointmentState.CONFIRMED)
"""Those still to come true."""

OCCUPYING_STATES = (*AWAITED_STATES, AppointmentState.HELD)
"""Those whose time belongs to nobody else."""


class WaitingState(Value):
    """What became of somebody on the waiting list."""

    WAITING = "waiting", "ждёт"
    BOOKED = "booked", "записан"
    WITHDRAWN = "withdrawn", "убран из листа ожидания"
