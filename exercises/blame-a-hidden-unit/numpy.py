import numpy as np

h = np.array([0.5, -1])
W2 = np.array([[1, 2], [-1, 0.5], [0.4, 1.5]])
b2 = np.array([0.1, 0.2, -0.3])
target = np.array([1, 0, -1])

errors = W2 @ h + b2 - target
# The transposed matrix sums over the outputs.
print(W2.T @ errors)
# [-1.84 -6.1 ]
