"""Papers on the screen: their real pages, saving, printing; for every tab."""
