import numpy as np

W1 = np.array([[0.8, -0.5], [0.3, 1.1], [-0.7, 0.4]])
b1 = np.array([0.1, -0.2, 0.3])
W2 = np.array([[1.2, -0.6, 0.9]])
b2 = np.array([0.2])
x = np.array([1, 0.5])
target = np.array([0.4])
h = 0.001


def loss():
    a1 = np.tanh(W1 @ x + b1)
    a2 = 1 / (1 + np.exp(-(W2 @ a1 + b2)))
    return 0.5 * ((a2 - target) ** 2).sum()


def measured(w):
    slopes = np.zeros_like(w)
    for place in np.ndindex(w.shape):
        old = w[place]
        w[place] = old + h
        above = loss()
        w[place] = old - h
        below = loss()
        w[place] = old
        slopes[place] = (above - below) / (2 * h)
    return slopes


for w in [W1, W2, b1, b2]:
    print(measured(w))
# [[ 0.03718548  0.01859275]
#  [-0.01859276 -0.00929638]
#  [ 0.03981418  0.01990709]]
# [[ 0.02631467  0.02631467 -0.00908543]]
# [ 0.03718548 -0.01859276  0.03981418]
# [0.04603122]
