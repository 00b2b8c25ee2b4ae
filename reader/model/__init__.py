"""The nouns of the trade, as frozen dataclasses; what every other package speaks of and nothing else."""
