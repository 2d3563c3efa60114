"""The house itself: who may import whom, what may stand in the code, how long things may be."""
