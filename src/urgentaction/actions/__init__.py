"""Urgent actions at the desk: received, looked over, confirmed, stopped."""
