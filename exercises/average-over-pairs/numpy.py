import numpy as np

W1 = np.array([[0.7, -0.9], [-0.4, 0.8], [1.2, 0.5]])
b1 = np.array([0.2, -0.1, 0.3])
W2 = np.array([[0.9, -1.1, 0.6]])
b2 = np.array([-0.2])
X = np.array(
    [[0.5, -1], [1, 0.4], [-0.8, 0.9], [0.3, 0.6], [-1.2, -0.7]]
)
T = np.array([[1], [0], [0.5], [-0.4], [0.8]])
N = len(X)

# One row a pair; the matrix products add over the pairs.
A1 = np.tanh(X @ W1.T + b1)
A2 = A1 @ W2.T + b2  # identity
loss = 0.5 * np.sum((A2 - T) ** 2) / N

Delta2 = (A2 - T) / N
Delta1 = Delta2 @ W2 * (1 - A1**2)
print(loss)
print(Delta1.T @ X, Delta2.T @ A1, sep="\n")
print(Delta1.sum(axis=0), Delta2.sum(axis=0), sep="\n")
# 0.9050949479813379
# [[ 0.56468375  0.10310882]
#  [-0.79533267 -0.04576629]
#  [ 0.30984262 -0.2838707 ]]
# [[ 0.61442365 -0.43825252  0.62194863]]
# [-0.17479038  0.20748924 -0.20088827]
# [-0.35278275]
