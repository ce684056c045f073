"""Analysis: answers of the command line, the federal sheet, the department's report."""
