"""What belongs to a task: its evidence, parts, goals, troubles and history."""
