"""The clerk's fast lane: lines and tables of figures."""
