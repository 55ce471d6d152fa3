"""What those who lead and edit order: tasks, days, chases, papers."""
