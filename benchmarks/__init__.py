"""What is measured: how fast, beside what others use, and with how much memory."""
