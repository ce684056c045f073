"""Every kind of document of the package as a draft: offered, made, and what is blank in it."""

from kcentre.drafts.kinds.drafting import draft, draft_blanks, drafts_of, subject_facts
from kcentre.drafts.kinds.records import DraftOffer
from kcentre.drafts.kinds.registering import in_register, is_open, register

__all__ = [
    "DraftOffer",
    "draft",
    "draft_blanks",
    "drafts_of",
    "in_register",
    "is_open",
    "register",
    "subject_facts",
]
