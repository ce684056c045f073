"""The pages of the wizard that loads a journal from a spreadsheet."""
