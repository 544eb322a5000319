import numpy as np

x = np.array([2, -1, 0.5, 1, -3])
k = np.array([0.5, 1.5, -1])
delta = np.array([0.4, -0.2, 0.6])

# "Correlate" slides without flipping, "convolve" flips.
print(np.correlate(x, delta, mode="valid"))
print(delta.sum())
print(np.convolve(delta, k))
# [ 1.3  0.1 -1.8]
# 0.8
# [ 0.2  0.5 -0.4  1.1 -0.6]
