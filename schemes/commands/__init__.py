"""The commands of `python -m schemes`, a file for each thing that one wants to do."""
