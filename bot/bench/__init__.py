"""`duban bench`: what one update costs, from HTTP to HTTP, beside two yardsticks.

The stub of Telegram and its customers live in the bench's process, what is measured in one of its
own: the real desk (`duban run`), then a bare aiogram echo bot, then an aiogram bot that inserts
one row a message.
"""
