"""Measured speed, run by `./run bench`."""
