"""What an office calls its people, units and tasks, and where a text names one: names, titles, board numbers."""
