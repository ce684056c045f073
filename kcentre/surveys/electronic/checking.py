"""Comparing replies with the centre: which round they belong to, and whether they fit it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kcentre.language.dates import today_here
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.surveys.electronic.records import Reply, ReplyLine, ReplyState
from kcentre.surveys.forms.family_codes import family_by_code
from kcentre.surveys.forms.queries import fingerprints, form
from kcentre.surveys.forms.records import FormDraft
from kcentre.surveys.forms.rules import form_problems
from kcentre.surveys.forms.shaping import shaped_answers
from kcentre.surveys.questionnaires.queries import versions
from kcentre.surveys.questionnaires.records import Version
from kcentre.surveys.rounds.codes import round_by_code
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.tables import SurveyForm
from kcentre.surveys.values import Source

CAME_ALREADY = "Этот ответ уже принят раньше."
CAME_OTHERWISE = "Уже принят раньше с другими ответами: оставлены прежние."
COMES_TWICE = "Этот ответ в списке уже есть."
FROM_ANOTHER_ROUND = "Ответ другого опроса: будет принят туда."
NOTHING_CHOSEN = "В этой анкете не отмечено ни одного ответа."
ODD_DAY = "На телефоне или компьютере стояла неверная дата: день не записываем."


@dataclass(frozen=True, slots=True)
class Checked:
    """A reply as the list shows it, and the form to be kept where it is new."""

    line: ReplyLine
    draft: FormDraft | None = None


@dataclass(frozen=True, slots=True)
class _Round:
    line: RoundLine
    versions: dict[int, Version]
    known: "Counter[str]"
    seen: set[str] = field(default_factory=set)


class ReplyChecking:
    """Checks replies one after another: against the file, and against those before.

    `round_id` is the round that the user is looking at, None where any will do.
    """

    def __init__(self, file: CentreFile, round_id: int | None = None) -> None:
        self._file = file
        self._wanted = round_id
        self._today = today_here()
        self._rounds: dict[str, _Round | None] = {}
        self._families: dict[str, bool] = {}

    def checked(self, reply: Reply) -> Checked:
        """Return what becomes of a reply."""
        found = self._round(reply.code)
        if found is None:
            sentence = f"Опроса с кодом «{reply.code}» в этом центре нет: ответ не отсюда."
            return Checked(_line(reply, ReplyState.REFUSED, sentence))
        asked = found.versions.get(reply.version)
        if asked is None:
            sentence = f"Версии {reply.version} этой анкеты в центре нет: ответ не отсюда."
            return Checked(_line(reply, ReplyState.REFUSED, sentence, found.line))
        draft = self._draft(reply, found, asked)
        sentence = _misfit(asked, draft, self._today)
        if sentence:
            return Checked(_line(reply, ReplyState.REFUSED, sentence, found.line))
        double = self._double_of(draft, found, asked)
        if double:
            return Checked(_line(reply, ReplyState.DOUBLE, double, found.line))
        found.seen.add(draft.fingerprint)
        remark = " ".join(self._remarks(reply, found, draft))
        return Checked(_line(reply, ReplyState.NEW, remark, found.line, draft), draft)

    def _round(self, code: str) -> _Round | None:
        if code not in self._rounds:
            round_id = round_by_code(self._file, code)
            self._rounds[code] = None if round_id is None else self._asked(round_id)
        return self._rounds[code]

    def _asked(self, round_id: int) -> _Round:
        line = round_line(self._file, round_id)
        known = versions(self._file, line.questionnaire_id)
        by_number = {version.number: version for version in known}
        return _Round(line, by_number, fingerprints(self._file, round_id))

    def _draft(self, reply: Reply, found: _Round, asked: Version) -> FormDraft:
        is_possible = dt.date.fromisoformat(asked.made_on) <= reply.day <= self._today
        return FormDraft(
            found.line.id,
            asked.id,
            reply.answers,
            filled_on=reply.day if is_possible else None,
            source=Source.ELECTRONIC,
            family_code=reply.family_code if self._is_family(reply.family_code) else "",
            fingerprint=f"reply:{reply.id}",
        )

    def _double_of(self, draft: FormDraft, found: _Round, asked: Version) -> str:
        """Return where the same reply is already; empty where it is new."""
        if not found.known[draft.fingerprint]:
            return COMES_TWICE if draft.fingerprint in found.seen else ""
        answers = shaped_answers(asked.questions, draft.answers)
        is_same = all(dict(came.answers) == answers for came in self._came(draft))
        return CAME_ALREADY if is_same else CAME_OTHERWISE

    def _came(self, draft: FormDraft) -> Iterator[FormDraft]:
        table = SurveyForm
        same = (table.round == draft.round_id) & (table.fingerprint == draft.fingerprint)
        for form_id in list(ask_ids(self._file.db, table.select(table.id).where(same))):
            yield form(self._file, form_id)

    def _is_family(self, code: str) -> bool:
        if code and code not in self._families:
            self._families[code] = family_by_code(self._file, code) is not None
        return self._families.get(code, False)

    def _remarks(self, reply: Reply, found: _Round, draft: FormDraft) -> list[str]:
        remarks = []
        if self._wanted is not None and found.line.id != self._wanted:
            remarks.append(FROM_ANOTHER_ROUND)
        if reply.family_code and not draft.family_code:
            remarks.append(f"Семьи с кодом «{reply.family_code}» нет: примем без кода.")
        if draft.filled_on is None:
            remarks.append(ODD_DAY)
        return remarks


def _misfit(asked: Version, draft: FormDraft, today: dt.date) -> str:
    """Return why the answers can't be those of this version; empty where they can."""
    if not draft.answers:
        return NOTHING_CHOSEN
    problems = form_problems(asked, draft, today)
    if any(problem.severity is Severity.STOP for problem in problems):
        return f"Ответ не подходит к вопросам анкеты «{asked.draft.title}»: его изменили."
    return ""


def _line(
    reply: Reply,
    state: ReplyState,
    remark: str,
    known: RoundLine | None = None,
    draft: FormDraft | None = None,
) -> ReplyLine:
    return ReplyLine(
        reply.name,
        state,
        remark,
        known.id if known else None,
        known.name if known else "",
        reply.number,
        draft.filled_on if draft else reply.day,
        len(reply.answers),
        draft.family_code if draft else reply.family_code,
    )
