"""From an appointment to the service that was held."""
