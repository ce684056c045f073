"""«Кому, где, что»: audiences, channels, messages."""
