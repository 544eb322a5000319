import numpy as np

w, u, b, h = 0.9, 0.6, -0.2, 0.3
states = []
for x in [0.5, -1, 1.5]:
    h = np.tanh(w * h + u * x + b)
    states.append(h)
print(np.array(states))
# [ 0.35399171 -0.44737009  0.28890114]
