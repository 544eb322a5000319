import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


W1 = np.array([[0.6, -0.8], [-0.5, 0.9], [1.1, 0.4]])
b1 = np.array([0.1, -0.2, 0.3])
W2 = np.array([[0.8, -1.2, 0.5]])
b2 = np.array([-0.1])
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
T = np.array([[0], [1], [1], [0]])
learning_rate = 2

A1 = sigmoid(X @ W1.T + b1)
A2 = sigmoid(A1 @ W2.T + b2)
Delta2 = (A2 - T) / len(X) * A2 * (1 - A2)
Delta1 = Delta2 @ W2 * A1 * (1 - A1)  # before W2 moves

W1 -= learning_rate * Delta1.T @ X
b1 -= learning_rate * Delta1.sum(axis=0)
W2 -= learning_rate * Delta2.T @ A1
b2 -= learning_rate * Delta2.sum(axis=0)
print(W1, b1, W2, b2, sep="\n")
# [[ 0.59552724 -0.80030663]
#  [-0.49343367  0.90031713]
#  [ 1.0998154   0.40389312]]
# [ 0.09511696 -0.19296222  0.29971762]
# [[ 0.79028932 -1.20177091  0.49247723]]
# [-0.11149449]
