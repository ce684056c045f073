"""The sentences of the replies' dialog: how many there are, and what came of them."""

from kcentre.surveys.electronic.records import ElectronicReport

ACCEPTING = "Принимаем ответы…"
TAKEN_BACK = "Приём отменён: ответов в программе снова нет."
STOPPED = "Приём прерван: ничего не изменилось."


def recognised(report: ElectronicReport) -> str:
    """Return «Новых: 12, повторов: 2, не принято: 1»; empty where nothing was read."""
    return ", ".join([f"Новых:\u00a0{report.new}", *_others(report)]) if report.lines else ""


def accepted(report: ElectronicReport) -> str:
    """Return «Принято: 12, повторов: 2»."""
    return ", ".join([f"Принято:\u00a0{report.new}", *_others(report)])


def _others(report: ElectronicReport) -> list[str]:
    counts = (("повторов", report.doubles), ("не принято", report.refused))
    return [f"{word}:\u00a0{count}" for word, count in counts if count]
