"""A Teams that pushes back: the Connector's calls, limits and refusals, as far as they are documented.

`server.py` is the Connector, `limits.py` its rules beside the documentation's words, `identity.py` the one who signs.
"""
