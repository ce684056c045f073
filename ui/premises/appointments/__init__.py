"""«Записи»: appointments by day, week and list; the waiting list."""
