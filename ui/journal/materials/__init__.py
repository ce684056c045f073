"""Materials beside the recommendations: offered by topic and age, noted with the service."""
