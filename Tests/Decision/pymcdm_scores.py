"""Scores of pymcdm for the matrices that a Swift test wrote: the weighted sum as it is, the weighted product on ratings moved by one."""

import json
import sys

import numpy
from pymcdm.methods import WPM, WSM


def identity(column, cost=False):
    """No normalization: the scales are fixed, and a further option must not move the others."""
    return column


scores = []
for case in json.load(open(sys.argv[1])):
    matrix = numpy.array(case["matrix"], dtype=float)
    weights = numpy.array(case["weights"], dtype=float)
    weights = weights / weights.sum()
    types = numpy.ones(len(weights))
    scores.append({
        "sum": list(WSM(normalization_function=identity)(matrix, weights, types, validation=False)),
        "product": list(WPM(normalization_function=identity)(matrix + 1, weights, types, validation=False)),
    })
json.dump(scores, sys.stdout)
