"""What parents want, held against what the centre gives: gaps, plan, hours, conclusions."""
