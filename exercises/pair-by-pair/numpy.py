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

for n in [2, 0, 3, 1]:
    a1 = sigmoid(W1 @ X[n] + b1)
    a2 = sigmoid(W2 @ a1 + b2)
    delta2 = (a2 - T[n]) * a2 * (1 - a2)
    delta1 = W2.T @ delta2 * a1 * (1 - a1)  # before W2 moves

    W1 -= learning_rate * np.outer(delta1, X[n])
    b1 -= learning_rate * delta1
    W2 -= learning_rate * np.outer(delta2, a1)
    b2 -= learning_rate * delta2
print(W1, b1, W2, b2, sep="\n")
# [[ 0.58809677 -0.80527845]
#  [-0.47611045  0.89127411]
#  [ 1.10090343  0.40417144]]
# [ 0.06096552 -0.17706378  0.27291508]
# [[ 0.74543282 -1.19174183  0.46778099]]
# [-0.15324751]
