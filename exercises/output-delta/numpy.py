import numpy as np

z = np.array([0.4, -0.9, 1.2])
target = np.array([1, 0, 0.5])

a = 1 / (1 + np.exp(-z))
print((a - target) * a * (1 - a))
# [-0.0964196   0.05939997  0.04776907]
