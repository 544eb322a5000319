import numpy as np

z = np.array([0.5, -1.2, 0.8])
W_next = np.array([[0.6, -0.4, 1.1], [-0.9, 0.7, 0.3]])
delta_next = np.array([0.5, -0.2])

blame = W_next.T @ delta_next
print(blame * (1 - np.tanh(z) ** 2))
# [ 0.37749491 -0.1037068   0.27393703]
