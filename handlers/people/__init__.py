"""Who is who, and what people ask of the bot itself."""
