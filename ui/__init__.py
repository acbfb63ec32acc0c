"""The screens: one file a page, and the few pieces that they share."""
