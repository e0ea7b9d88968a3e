"""The language model: what is asked of it, how, and what of its answers is believed.

Nothing here is needed for the desk to work. Whatever the model does (answers late, not at all,
nonsense or lies), the reading of the rules stands.
"""
