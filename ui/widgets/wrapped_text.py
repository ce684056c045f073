"""Text broken into a few lines; what does not fit ends with an ellipsis after a whole word."""

from PySide6.QtGui import QFont, QFontMetrics


def wrapped_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return up to ``most`` lines of ``text`` that fit ``width`` pixels in ``font``."""
    metrics = QFontMetrics(font)
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [line for line in lines if line]
    if len(lines) > most:
        lines = [*lines[: most - 1], _shortened(lines[most - 1], metrics, width)]
    return lines


def _shortened(line: str, metrics: QFontMetrics, width: int) -> str:
    words = line.rstrip(",").split(" ")
    while len(words) > 1 and metrics.horizontalAdvance(" ".join(words) + "…") > width:
        words.pop()
    return " ".join(words).rstrip(",") + "…"
