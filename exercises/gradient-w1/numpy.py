import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


W1 = np.array([[0.9, -0.4], [-0.7, 1.2], [0.3, 0.6]])
b1 = np.array([-0.2, 0.4, 0.1])
W2 = np.array([-1.1, 0.8, 1.3])
b2 = -0.5
x, target = np.array([0.5, -1]), 0.9

a1 = sigmoid(W1 @ x + b1)
a2 = sigmoid(W2 @ a1 + b2)

delta2 = (a2 - target) * a2 * (1 - a2)
delta1 = delta2 * W2 * a1 * (1 - a1)
# Each error term times each input.
print(np.outer(delta1, x))
# [[ 0.01519514 -0.03039029]
#  [-0.00895733  0.01791465]
#  [-0.01932455  0.0386491 ]]
