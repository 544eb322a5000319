import numpy as np

w, u, b, h0, target = 0.9, 0.6, -0.2, 0.3, 1
xs = [0.5, -1, 1.5]

h = [h0]
for x in xs:
    h.append(np.tanh(w * h[-1] + u * x + b))

dw = du = db = 0
blame = h[-1] - target
for n in reversed(range(len(xs))):
    delta = blame * (1 - h[n + 1] ** 2)
    dw += delta * h[n]
    du += delta * xs[n]
    db += delta
    blame = delta * w
print(np.array([dw, du, db, blame]))
# [ 0.01468434 -0.69311809 -1.49026947 -0.33241084]
