"""duban simulate: the real desk in made-up time, among made-up people, checked by other books.

The desk is the real one: its ledger, worker, delivery, ticks and reactions. Only Telegram's HTTP
and the clock are made up. People answer early, late or never; the desk is stopped, killed and cut
off from Telegram. Beside it the book (`book.py`) reckons by its own code what must be told to whom
and when, and everything that differs is a deviation.
"""
