"""The ways in and out of WeChat, a file each."""
