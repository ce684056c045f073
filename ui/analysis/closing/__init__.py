"""Closing a period: what to mend, the report's texts, its pages, the closing, the handing in."""
