import numpy as np

# Each operation says what it adds to its parents' derivatives,
# given its own derivative g, its value and its parents' values.
BACKWARD = {
    "input": lambda g, value: [],
    "add": lambda g, value, p, q: [g, g],
    "mul": lambda g, value, p, q: [g * q, g * p],
    "sigmoid": lambda g, value, p: [g * value * (1 - value)],
    "tanh": lambda g, value, p: [g * (1 - value**2)],
}

ops = ["input", "input", "mul", "add", "tanh"]
parents = [[], [], [0, 1], [2, 0], [3]]
data = np.array([2, -1, -2, 0, 0])

grad = np.zeros(len(ops))
grad[-1] = 1
for n in reversed(range(len(ops))):
    local = BACKWARD[ops[n]](grad[n], data[n], *data[parents[n]])
    for parent, part in zip(parents[n], local):
        grad[parent] += part
print(grad)
# [0. 2. 1. 1. 1.]
