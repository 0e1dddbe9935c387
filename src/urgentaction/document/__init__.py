"""What an urgent action is: values, numbers, dates, countries, checks.

Plain Python: no input, no output, no clock.
"""
