"""What people tell the desk about themselves: the notice, consents, their data, its deletion."""
