"""Why a record can't be worked on: somebody removed it meanwhile."""

from kcentre.language import Problem


def missing_appointment() -> Problem:
    """Return the problem of an appointment that is no longer in the file."""
    return Problem("id", "Этой записи уже нет: её удалили. Добавьте новую.")


def missing_waiting() -> Problem:
    """Return the problem of somebody who is no longer on the waiting list."""
    return Problem("id", "Этой строки в листе ожидания уже нет: её удалили. Добавьте новую.")
