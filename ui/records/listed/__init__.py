"""A list and a panel: what requests, referrals, ratings and measures share on the screen."""
