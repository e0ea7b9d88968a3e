"""Buttons that are written instead of pressed: whoever writes the label of a button that they see
presses it, by the way that every press goes."""
