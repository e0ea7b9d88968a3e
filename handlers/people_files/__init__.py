"""People by file: what a table of customers and colleagues asks for, and what is done of it.

Read in the chat (:mod:`handlers.manager.importing`) and by `duban people import`.
"""
