"""Words → values: chat, files, fixed words."""
