"""The page «План»: services, events, the history of corrections."""
