import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def loss(W1):
    a1 = sigmoid(W1 @ x + b1)
    a2 = sigmoid(W2 @ a1 + b2)
    return 0.5 * np.sum((a2 - target) ** 2)


W1 = np.array([[0.8, -0.5], [0.3, 1.1], [-0.7, 0.4]])
b1 = np.array([0.1, -0.2, 0.3])
W2 = np.array([[1.2, -0.6, 0.9]])
b2 = np.array([0.2])
x, target, h = np.array([1, 0.5]), np.array([0]), 0.001

# A matrix of zeros with h in one place nudges that weight alone.
nudge = np.zeros_like(W1)
nudge[2, 1] = h
print((loss(W1 + nudge) - loss(W1 - nudge)) / (2 * h))
# 0.01601153026223323
