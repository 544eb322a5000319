import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


W1 = np.array([[0.6, -0.8], [-0.5, 0.9], [1.1, 0.4]])
b1 = np.array([0.1, -0.2, 0.3])
W2 = np.array([[0.8, -1.2, 0.5]])
b2 = np.array([-0.1])
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
T = np.array([[0], [1], [1], [0]])
learning_rate, goal, most = 2, 0.001, 3

losses = []
while True:
    A1 = sigmoid(X @ W1.T + b1)
    A2 = sigmoid(A1 @ W2.T + b2)
    losses.append(0.5 * ((A2 - T) ** 2).sum(axis=1).mean())
    if losses[-1] <= goal or len(losses) > most:
        break
    Delta2 = (A2 - T) / len(X) * A2 * (1 - A2)
    Delta1 = Delta2 @ W2 * A1 * (1 - A1)  # before W2 moves
    W1 -= learning_rate * Delta1.T @ X
    b1 -= learning_rate * Delta1.sum(axis=0)
    W2 -= learning_rate * Delta2.T @ A1
    b2 -= learning_rate * Delta2.sum(axis=0)
print(W1, b1, W2, b2, np.array(losses), sep="\n")
# [[ 0.58785664 -0.80027077]
#  [-0.4820943   0.8999695 ]
#  [ 1.09987518  0.41179473]]
# [ 0.08716811 -0.18141909  0.29992379]
# [[ 0.77571522 -1.20142009  0.48409278]]
# [-0.12570143]
# [0.12675711 0.12656076 0.12643342 0.12634423]
