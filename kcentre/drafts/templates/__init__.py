"""Ready texts with holes for what the centre knows, and the head's own edits kept apart."""

from kcentre.drafts.templates.checking import template_problems
from kcentre.drafts.templates.facts import facts
from kcentre.drafts.templates.filling import Filled, blanks, filled, filled_text
from kcentre.drafts.templates.own import drop_text, is_outdated, keep_text, own_text, text_of
from kcentre.drafts.templates.records import BLANK, Blank, Fact, OwnText, Template
from kcentre.drafts.templates.shipped import template, template_keys

__all__ = [
    "BLANK",
    "Blank",
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
    "own_text",
    "template",
    "template_keys",
    "template_problems",
    "text_of",
]
