"""Blank forms («бланки»): a questionnaire on paper, each copy with its running number."""
