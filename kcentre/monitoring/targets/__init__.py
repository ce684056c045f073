"""What indicators are held against, own indicators, values entered by hand, explanations."""
