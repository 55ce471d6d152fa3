"""The running program: ears, mouth and clock."""
