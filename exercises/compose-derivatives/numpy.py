import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


# Each step with its derivative.
STEPS = {
    "double": (lambda x: 2 * x, lambda x: 2),
    "square": (lambda x: x**2, lambda x: 2 * x),
    "sin": (np.sin, np.cos),
    "exp": (np.exp, np.exp),
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
}

value, derivative = 0.8, 1
for name in ["square", "sin", "double"]:
    step, slope = STEPS[name]
    derivative *= slope(value)
    value = step(value)
print(derivative)
# 2.5667064252297362
