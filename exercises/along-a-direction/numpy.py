import numpy as np

W1 = np.array([[0.8, -0.5], [0.3, 1.1], [-0.7, 0.4]])
b1 = np.array([0.1, -0.2, 0.3])
W2 = np.array([[1.2, -0.6, 0.9]])
b2 = np.array([0.2])
v = [
    np.array([[0.4, -0.7], [1.1, 0.2], [-0.5, 0.9]]),
    np.array([-0.6, 0.5, 0.1]),
    np.array([[-0.3, 0.8, 0.6]]),
    np.array([1.2]),
]
x = np.array([1, 0.5])
target = np.array([0.4])
h = 0.001


def loss(W1, b1, W2, b2):
    a1 = np.tanh(W1 @ x + b1)
    a2 = 1 / (1 + np.exp(-(W2 @ a1 + b2)))
    return 0.5 * ((a2 - target) ** 2).sum()


def moved(step):
    return [w + step * along for w, along in zip([W1, b1, W2, b2], v)]


print((loss(*moved(h)) - loss(*moved(-h))) / (2 * h))
# 0.012874537330337735
