import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


W1 = np.array([[0.8, -0.6], [1.1, 0.5], [-0.4, 1.3]])
b1 = np.array([0.2, -0.3, 0.5])
W2 = np.array([1.4, -0.9, 0.6])
b2 = 0.3
x, target, learning_rate = np.array([1, -0.5]), 0.1, 0.5

a1 = sigmoid(W1 @ x + b1)
a2 = sigmoid(W2 @ a1 + b2)
delta2 = (a2 - target) * a2 * (1 - a2)
delta1 = delta2 * W2 * a1 * (1 - a1)  # before W2 moves

W1 -= learning_rate * np.outer(delta1, x)
b1 -= learning_rate * delta1
W2 -= learning_rate * delta2 * a1
b2 -= learning_rate * delta2
print(W1, b1, W2, b2, sep="\n")
# [[ 0.78550133 -0.59275066]
#  [ 1.11284888  0.49357556]
#  [-0.40856592  1.30428296]]
# [ 0.18550133 -0.28715112  0.49143408]
# [ 1.35164385 -0.93902137  0.57748663]
# 0.23846526074404437
