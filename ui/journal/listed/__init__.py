"""What requests, referrals and ratings have in common on the screen: a list and a panel."""
