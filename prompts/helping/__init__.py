"""Help for the staff: a summary, a reply to begin with, similar matters, a look at what they write.

Nothing here sends anything: whoever answers for the ticket decides.
"""
