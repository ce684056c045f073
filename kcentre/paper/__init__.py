"""Papers: a neutral document, and the only modules that know PDF, XLSX and charts.

ReportLab and openpyxl are costly to import, so this module and `document` are free of them:
the functions here bring in their format when they are first called.
"""
