"""The electronic form on the screen: saving it for the parents, and reading their replies."""

from ui.surveys.electronic.replies_dialog import open_read_replies
from ui.surveys.electronic.save_dialog import open_save_form

__all__ = ["open_read_replies", "open_save_form"]
