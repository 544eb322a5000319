import numpy as np

z = np.array([2, 1, -1])

# Subtracting the largest changes no quotient, and nothing
# overflows.
e = np.exp(z - z.max())
print(e / e.sum())
# [0.70538451 0.25949646 0.03511903]
