import numpy as np

z = np.array([1.3, -0.4, 2.2])
target = np.array([0, 1, 0.7])

# The slope of the sigmoid has cancelled.
print(1 / (1 + np.exp(-z)) - target)
# [ 0.78583498 -0.59868766  0.20024951]
