"""Progress as it is reported, put right, confirmed and disputed."""
