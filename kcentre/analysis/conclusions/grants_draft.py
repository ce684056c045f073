"""The draft of «Участие в грантах и конкурсах»: what was given in, with what result.

Titles and results are the head's own words and stand as they are; numbers and sums are keys.
"""

from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.sentences import Facts, known_or, text_of
from kcentre.language.quoting import quoted
from kcentre.language.sentences import capital, ended
from kcentre.network.contests.records import ContestDraft
from kcentre.network.contests.values import TAKEN_PART
from kcentre.periods import titles


def grants_draft(facts: Facts, known: Ground) -> str:
    """Return the draft; empty where nothing was given in or is being written."""
    over = capital(titles.over(known.period))
    taken = f"{over} на гранты и конкурсы {{contests.taken}}"
    asked = f"{taken}, запрошено {{contests.asked}}."
    given = "Из них {contests.won}, получено {contests.given}."
    drafts = (line.draft for line in known.contests if line.draft.status in TAKEN_PART)
    return text_of(
        facts,
        (
            known_or(facts, asked, f"{taken}."),
            known_or(facts, given, "Из них {contests.won}."),
        ),
        *((_told(draft),) for draft in drafts),
        ("Готовятся к подаче: {contests.preparing}.",),
    )


def _told(draft: ContestDraft) -> str:
    """Return «Мир детства» (Фонд «Ласточка») — победа. Куплен сенсорный уголок."""
    by = f" ({draft.organiser})" if draft.organiser else ""
    said = f"{quoted(draft.title)}{by} — {draft.status.label}."
    result = " ".join(draft.result.split())
    return f"{said} {ended(capital(result))}" if result else said
