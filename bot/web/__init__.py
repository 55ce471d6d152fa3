"""The ASGI application: callbacks, wall pages, health, metrics."""
