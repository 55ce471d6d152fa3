"""The platform as it behaves towards us, over HTTP: the only fake there is."""
