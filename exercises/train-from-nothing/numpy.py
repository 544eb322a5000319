import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


sizes = [2, 3, 1]
numbers = np.array(
    [0.6, -0.8, -0.5, 0.9, 1.1, 0.4, 0.1, -0.2, 0.3, 0.8, -1.2, 0.5, -0.1]
)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
T = np.array([[0], [1], [1], [0]])
learning_rate, epochs = 2, 3

W, b = [], []
for n, m in zip(sizes, sizes[1:]):
    weights, biases, numbers = np.split(numbers, [m * n, m * n + m])
    W.append(weights.reshape(m, n))
    b.append(biases)

losses = []
for epoch in range(epochs):
    A = [X]
    for Wl, bl in zip(W, b):
        A.append(sigmoid(A[-1] @ Wl.T + bl))
    losses.append(0.5 * ((A[-1] - T) ** 2).sum(axis=1).mean())
    Blame = (A[-1] - T) / len(X)
    for l in reversed(range(len(W))):
        Delta = Blame * A[l + 1] * (1 - A[l + 1])
        Blame = Delta @ W[l]  # before W[l] moves
        W[l] -= learning_rate * Delta.T @ A[l]
        b[l] -= learning_rate * Delta.sum(axis=0)
print(np.array(losses), *W, *b, sep="\n")
# [0.12675711 0.12656076 0.12643342]
# [[ 0.58785664 -0.80027077]
#  [-0.4820943   0.8999695 ]
#  [ 1.09987518  0.41179473]]
# [[ 0.77571522 -1.20142009  0.48409278]]
# [ 0.08716811 -0.18141909  0.29992379]
# [-0.12570143]
