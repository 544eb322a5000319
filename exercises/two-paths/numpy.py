import numpy as np

x, w1, w2, t = 0.5, 1.2, -0.8, 1

u = 1 / (1 + np.exp(-w1 * x))
v = np.tanh(w2 * x)
error = u * v - t

through_u = error * v * u * (1 - u) * w1
through_v = error * u * (1 - v**2) * w2
print(through_u + through_v)
# 0.6802795916274451
