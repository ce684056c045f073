"""Loading answers from a spreadsheet."""

from ui.surveys.importing.wizard import SurveyImportWizard, open_survey_import

__all__ = ["SurveyImportWizard", "open_survey_import"]
