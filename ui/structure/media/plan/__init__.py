"""«Медиаплан»: what is said to whom, where and when, as a list and as a grid."""
