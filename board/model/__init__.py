"""The values: offices, tasks, acts, records. Frozen, and without any storage of their own."""
