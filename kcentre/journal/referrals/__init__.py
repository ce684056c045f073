"""Referrals («направления») and what became of them."""
