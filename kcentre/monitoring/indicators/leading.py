"""From an indicator to the figure whose rows stand behind it."""

from kcentre.language import Problem, Refused
from kcentre.monitoring.targets.known import indicator_of
from kcentre.storage import CentreFile


def figure_code_of(file: CentreFile, code: str) -> str:
    """Return the code of the figure behind an indicator's; any other code as it is.

    Of a ratio, the figure that is the part. Raises `Refused` for an indicator without a figure.
    """
    indicator = indicator_of(file, code)
    if indicator is None:
        return code
    if indicator.figure_code is None:
        sentence = (
            f"Значение показателя {indicator.code} «{indicator.title}» вводится вручную: записей "
            "журнала за ним нет."
        )
        raise Refused([Problem("code", sentence)])
    return indicator.figure_code
