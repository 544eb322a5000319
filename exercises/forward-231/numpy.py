import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


W1 = np.array([[1, -0.5], [0.4, 0.8], [-1.2, 0.6]])
b1 = np.array([0.1, -0.2, 0.3])
W2 = np.array([0.7, -1.1, 0.9])
b2 = -0.4
x = np.array([0.5, 1])

z1 = W1 @ x + b1
a1 = sigmoid(z1)
z2 = W2 @ a1 + b2
a2 = sigmoid(z2)
print(z1, a1, z2, a2, sep="\n")
# [0.1 0.8 0.3]
# [0.52497919 0.68997448 0.57444252]
# -0.27448823287462265
# 0.43180557395579344
