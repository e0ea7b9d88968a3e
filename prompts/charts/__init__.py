"""Figures as pictures, drawn when they are sent: nothing waits for them but their chat."""
