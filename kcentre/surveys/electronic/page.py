"""The electronic form: one HTML file that needs neither a server nor a network.

Everything is inside it, and its own policy forbids it anything from outside. What the head wrote
is escaped wherever it stands: in the page and in the table that the script reads.
"""

import base64
import hashlib
import json
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from kcentre.centre.letter import contacts
from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile
from kcentre.surveys.electronic.markup import family_code, paragraphs, sections
from kcentre.surveys.questionnaires.queries import version
from kcentre.surveys.questionnaires.records import Question, Version
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundLine

FORMS = Path(__file__).resolve().parents[3] / "resources" / "forms"
_SCRIPTS = ("electronic_answers.js", "electronic_page.js")
_IN_SCRIPT = {ord(one): f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"}


def form_page(file: CentreFile, round_id: int) -> str:
    """Return the whole HTML of a round's form, as it is handed out now.

    Raises `Refused` where the round is gone.
    """
    with file.reading():
        line = round_line(file, round_id)
        return page_of(version(file, line.version_id), line, passport(file))


def page_of(asked: Version, line: RoundLine, centre: Passport) -> str:
    """Return the page of a version handed out in a round."""
    draft = asked.draft
    whose = ", ".join(part for part in (centre.kindergarten, centre.centre_name) if part)
    return Template(_text("electronic.html")).substitute(
        policy=escape(_policy()),
        style=_text("electronic.css"),
        script=_script(),
        title=escape(draft.title),
        centre=escape(whose),
        count=counted(len(asked.questions), "вопрос", "вопроса", "вопросов"),
        introduction=paragraphs(draft.introduction),
        closing=paragraphs(draft.closing),
        questions=sections(asked.questions),
        family=family_code(draft.purpose),
        addresses=_addresses(centre),
        about=about(asked, line, centre),
    )


def about(asked: Version, line: RoundLine, centre: Passport) -> str:
    """Return what the script must know as JSON that can stand inside a page."""
    table = {
        "code": line.code,
        "version": asked.number,
        "name": line.name,
        "email": centre.email,
        "questions": [
            _question(place, question) for place, question in enumerate(asked.questions, start=1)
        ],
    }
    return json.dumps(table, ensure_ascii=False).translate(_IN_SCRIPT)


def _question(place: int, question: Question) -> dict[str, object]:
    return {
        "key": question.key,
        "kind": question.kind.value,
        "place": place,
        "obligatory": question.is_obligatory,
        "options": [
            {"key": option.key, "other": option.is_other, "to": option.leads_to}
            for option in question.options
        ],
    }


def _addresses(centre: Passport) -> str:
    known = contacts(centre)
    return f"<p>Куда отправить: {escape(known)}.</p>" if known else ""


def _policy() -> str:
    """Return the policy: only our own style and script run; old browsers do not know the hashes."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'sha256-{_digest(_script())}' 'unsafe-inline'",
            f"style-src 'sha256-{_digest(_text('electronic.css'))}' 'unsafe-inline'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _script() -> str:
    return "\n".join(map(_text, _SCRIPTS))


@cache
def _text(name: str) -> str:
    """Return a part of the page as it lies beside the program."""
    return (FORMS / name).read_text(encoding="utf-8")
