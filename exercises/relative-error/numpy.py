import numpy as np

a = np.array([0.5, -0.02, 0])
b = np.array([0.51, -0.025, 0])

size = np.maximum(abs(a), abs(b))
# Where both are 0 they agree, and the 0 that is there stays.
error = np.divide(abs(a - b), size, out=np.zeros_like(size), where=size > 0)
print(error.max())
# 0.20000000000000004
