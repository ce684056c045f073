"""What the centre says of itself: texts for the site, the stand, messengers; leaflet and poster."""
