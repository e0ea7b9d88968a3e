"""What a short message wishes of the desk instead of telling something: to talk to a person, to
take a matter back. (Pressing for progress is `prompts.reading.progress`.)"""
