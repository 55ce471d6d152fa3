"""Questions to the board: of tasks, people, units and the whole."""
