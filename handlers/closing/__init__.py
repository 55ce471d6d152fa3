"""What members ask for and what is closed: requests, opinions on them, close-out (销号) and rechecks."""
