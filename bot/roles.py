"""What one process of the desk can do; by default all of it."""

ROLES = ("intake", "worker", "delivery", "scheduler")
