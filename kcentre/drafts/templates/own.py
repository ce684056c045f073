"""The head's own texts: kept in the centre's file, apart from those of the program.

An update of the program changes the shipped text and leaves the own one as it is; that the two
have parted since is told, never mended.
"""

import datetime as dt

from kcentre.drafts.templates.checking import template_problems
from kcentre.drafts.templates.fact_catalogue import FACT_KEYS
from kcentre.drafts.templates.grammar import block_names, placeholders
from kcentre.drafts.templates.records import OwnText
from kcentre.drafts.templates.shipped import template
from kcentre.language import Problem, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.language.typed import printable
from kcentre.storage import CentreFile, Changes
from kcentre.structure.documents.tables import TemplateEdit


def own_text(file: CentreFile, key: str) -> OwnText | None:
    """Return the head's text in place of a template, None where it was never changed."""
    query = TemplateEdit.select(
        TemplateEdit.text, TemplateEdit.based_on, TemplateEdit.edited_on
    ).where(TemplateEdit.template == key)
    for text, based_on, edited_on in query.tuples().execute(file.db):
        return OwnText(text, based_on, dt.date.fromisoformat(edited_on))
    return None


def text_of(file: CentreFile, key: str) -> str:
    """Return the text in force: the head's own, or the shipped one."""
    own = own_text(file, key)
    return own.text if own else template(key).text


def is_outdated(file: CentreFile, key: str) -> bool:
    """Tell whether the program's text has changed since the head edited it."""
    own = own_text(file, key)
    return own is not None and own.based_on != template(key).digest


def keep_text(file: CentreFile, key: str, text: str, today: dt.date | None = None) -> Changes:
    """Keep the head's text in place of a template; the shipped text itself ends the edit."""
    shipped = template(key)
    text = printable(text).strip("\n")
    if text == shipped.text:
        return drop_text(file, key)
    refuse_if_any(text_problems(key, text))
    fields = {
        "text": text,
        "based_on": shipped.digest,
        "edited_on": (today or today_here()).isoformat(),
    }
    with file.operation(f"Изменён текст: {shipped.title}") as running:
        changed = TemplateEdit.update(**fields).where(TemplateEdit.template == key)
        if not changed.execute(file.db):
            TemplateEdit.insert(template=key, **fields).execute(file.db)
    return running.changes


def drop_text(file: CentreFile, key: str) -> Changes:
    """Return to the shipped text."""
    with file.operation(f"Возвращён исходный текст: {template(key).title}") as running:
        TemplateEdit.delete().where(TemplateEdit.template == key).execute(file.db)
    return running.changes


def text_problems(key: str, text: str) -> list[Problem]:
    """Return what is wrong with a text in place of a template."""
    blocks = set(block_names(template(key).text))
    return list(template_problems(text, names_in(key), blocks))


def names_in(key: str) -> frozenset[str]:
    """Return the facts a text may name: what every text may, and what the shipped one does."""
    return FACT_KEYS.union(placeholders(template(key).text))
