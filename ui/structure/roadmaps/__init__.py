"""«Дорожные карты» on the screen."""
