"""The cards of a ticket: how its customer sees it, how the staff do, and the buttons under it."""
