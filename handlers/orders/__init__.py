"""What those who lead or edit order: assignments, decisions, chases, supervision, field checks."""
