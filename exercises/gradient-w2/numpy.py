import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


W1 = np.array([[0.5, -1], [1, 0.4], [-0.6, 0.8]])
b1 = np.array([0.2, -0.3, 0.1])
W2 = np.array([1.2, -0.7, 0.5])
b2 = 0.4
x, target = np.array([1, 0.5]), 0.2

a1 = sigmoid(W1 @ x + b1)
a2 = sigmoid(W2 @ a1 + b2)
delta2 = (a2 - target) * a2 * (1 - a2)
print(delta2 * a1)
# [0.05762711 0.07451333 0.04978607]
