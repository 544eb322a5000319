import numpy as np

W = np.array([[0.5, -1, 0.8], [1.2, 0.4, -0.6]])
b = np.array([0.3, -0.7])
X = np.array(
    [
        [1, 0.5, -0.4],
        [-0.8, 1.5, 0.6],
        [0.9, -0.3, 1.1],
        [0.4, 0.7, -1.2],
    ]
)

# Broadcasting adds b to every row.
print(X @ W.T + b)
# [[-0.02  0.94]
#  [-1.12 -1.42]
#  [ 1.93 -0.4 ]
#  [-1.16  0.78]]
