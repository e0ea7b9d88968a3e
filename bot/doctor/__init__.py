"""`duban doctor`: looks at everything a desk needs, and says what to do."""
