"""The robot's long connection: one websocket, kept by one process."""
