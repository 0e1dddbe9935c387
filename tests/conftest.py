"""What every test has in common: no example is late, for a machine that is busy proves nothing."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
