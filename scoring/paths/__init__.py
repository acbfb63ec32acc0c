"""The ways to the next level, and what each step takes."""

from scoring.paths.best_single import Gain, best_single
from scoring.paths.climbs import bolts
from scoring.paths.next_level import next_level, paths, useful_path
from scoring.paths.timed import timed

__all__ = ["Gain", "best_single", "bolts", "next_level", "paths", "timed", "useful_path"]
