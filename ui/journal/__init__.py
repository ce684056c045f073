"""«Журнал»: services and group events, entered, found and corrected."""
