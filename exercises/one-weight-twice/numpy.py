import numpy as np

x, w, t = -0.8, 0.9, 0.4

h = np.tanh(w * x)
a = np.tanh(w * h)
outer_delta = (a - t) * (1 - a**2)
inner_delta = outer_delta * w * (1 - h**2)
print(outer_delta * h + inner_delta * x)
# 0.7167088842737104
