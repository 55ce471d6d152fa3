"""Short fixed words that are no acts of the contract: registers, switches, the desk."""
