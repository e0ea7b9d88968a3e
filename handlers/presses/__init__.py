"""What a press of each button says.

What comes back can be forged by a client: a press names a thing and a wish, never a right.
"""
