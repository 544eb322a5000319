import numpy as np

z = np.array([1, 0, 2])
blame = np.array([0.5, -1, 2])

e = np.exp(z - z.max())
a = e / e.sum()
print(a * (blame - blame @ a))
# [-0.21115554 -0.21272564  0.42388118]
