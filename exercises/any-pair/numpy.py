import numpy as np

z = np.array([0.9, -0.4, 1.6])
target = np.array([0, 1, 0])

e = np.exp(z - z.max())
a = e / e.sum()
# The squared error cancels nothing here: its blame goes back
# through the softmax.
blame = a - target
print(a * (blame - blame @ a))
# [-0.02669911 -0.10856423  0.13526334]
