import numpy as np

sizes = [2, 3, 1]
# By itself: np.random.default_rng(seed).random(9).
randoms = np.array([0.5, 0.25, 0.75, 0.1, 0.9, 0, 0.2, 0.6, 0.8])

for inputs, units in zip(sizes, sizes[1:]):
    mine, randoms = np.split(randoms, [units * inputs])
    W = (2 * mine.reshape(units, inputs) - 1) / np.sqrt(inputs)
    b = np.zeros(units)
    print(W, b, sep="\n")
# [[ 0.         -0.35355339]
#  [ 0.35355339 -0.56568542]
#  [ 0.56568542 -0.70710678]]
# [0. 0. 0.]
# [[-0.34641016  0.11547005  0.34641016]]
# [0.]
