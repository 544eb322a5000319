import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


# Each activation function, and its slope in terms of its value.
ACTIVATIONS = {
    "sigmoid": (sigmoid, lambda a: a * (1 - a)),
    "tanh": (np.tanh, lambda a: 1 - a**2),
}


def gradient(layers, x, target):
    a = [x]
    for W, b, name in layers:
        activation, _ = ACTIVATIONS[name]
        a.append(activation(W @ a[-1] + b))

    dW, db = [], []
    blame = a[-1] - target
    for l in reversed(range(len(layers))):
        W, _, name = layers[l]
        _, slope = ACTIVATIONS[name]
        delta = blame * slope(a[l + 1])
        dW.insert(0, np.outer(delta, a[l]))
        db.insert(0, delta)
        blame = W.T @ delta
    return dW, db


layers = [
    (
        np.array([[0.6, -1], [0.9, 0.4], [-0.5, 0.8]]),
        np.array([0.1, -0.3, 0.2]),
        "tanh",
    ),
    (np.array([[1.1, -0.7, 0.5]]), np.array([0.3]), "sigmoid"),
]
dW, db = gradient(layers, np.array([0.5, -1]), np.array([1]))
print(*dW, *db, sep="\n")
# [[-0.00556444  0.01112889]
#  [ 0.01539933 -0.03079865]
#  [-0.0061131   0.01222619]]
# [[-0.04143953  0.0114636   0.03234601]]
# [-0.01112889  0.03079865 -0.01222619]
# [-0.04680572]
