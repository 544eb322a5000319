import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# Each activation function, and its slope in terms of its value.
ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda A: A * (1 - A)),
    "tanh": (np.tanh, lambda A: 1 - A**2),
}


def gradient(layers, X, T):
    A = [X]
    for W, b, name in layers:
        activation, _ = ACTIVATIONS[name]
        A.append(activation(A[-1] @ W.T + b))

    dW, db = [], []
    blame = (A[-1] - T) / len(X)
    for l in reversed(range(len(layers))):
        W, _, name = layers[l]
        _, slope = ACTIVATIONS[name]
        Delta = blame * slope(A[l + 1])
        dW.insert(0, Delta.T @ A[l])
        db.insert(0, Delta.sum(axis=0))
        blame = Delta @ W
    return dW, db


layers = [
    (
        np.array([[0.6, -1], [0.9, 0.4], [-0.5, 0.8]]),
        np.array([0.1, -0.3, 0.2]),
        "tanh",
    ),
    (np.array([[1.1, -0.7, 0.5]]), np.array([0.3]), "sigmoid"),
]
X = np.array([[0.5, -1], [-0.8, 0.6], [1.1, 0.4], [-0.3, -0.9]])
T = np.array([[1], [0.2], [0.6], [-0.5]])
dW, db = gradient(layers, X, T)
print(*dW, *db, sep="\n")
# [[-0.02322368 -0.02006045]
#  [ 0.01777886  0.00255422]
#  [-0.01368696 -0.01560407]]
# [[ 0.00627769 -0.05276597  0.00807639]]
# [ 0.03622463 -0.01741082  0.02238247]
# [0.06029506]
