"""The demo: a day of an office in a browser, over the stand-in platform."""
