"""Ready texts with holes for what the centre knows, and the head's own edits kept apart."""

from kcentre.drafts.templates.checking import line_of, template_problems
from kcentre.drafts.templates.facts import facts
from kcentre.drafts.templates.filling import Filled, blanks, filled, filled_text
from kcentre.drafts.templates.own import (
    drop_text,
    is_outdated,
    keep_text,
    names_in,
    own_text,
    text_of,
    text_problems,
)
from kcentre.drafts.templates.records import BLANK, Fact, OwnText, Template
from kcentre.drafts.templates.shipped import template, template_keys

__all__ = [
    "BLANK",
    "Fact",
    "Filled",
    "OwnText",
    "Template",
    "blanks",
    "drop_text",
    "facts",
    "filled",
    "filled_text",
    "is_outdated",
    "keep_text",
    "line_of",
    "names_in",
    "own_text",
    "template",
    "template_keys",
    "template_problems",
    "text_of",
    "text_problems",
]
