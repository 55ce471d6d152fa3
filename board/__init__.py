"""What is true, what people wrote, what we say: pure functions of their arguments."""
