import torch
from torch.autograd.functional import jvp

weights = (
    torch.tensor([[0.8, -0.5], [0.3, 1.1], [-0.7, 0.4]]),
    torch.tensor([0.1, -0.2, 0.3]),
    torch.tensor([[1.2, -0.6, 0.9]]),
    torch.tensor([0.2]),
)
v = (
    torch.tensor([[0.4, -0.7], [1.1, 0.2], [-0.5, 0.9]]),
    torch.tensor([-0.6, 0.5, 0.1]),
    torch.tensor([[-0.3, 0.8, 0.6]]),
    torch.tensor([1.2]),
)
x = torch.tensor([1, 0.5])
target = torch.tensor([0.4])


def loss(W1, b1, W2, b2):
    a1 = torch.tanh(W1 @ x + b1)
    a2 = torch.sigmoid(W2 @ a1 + b2)
    return 0.5 * ((a2 - target) ** 2).sum()


# The slope along v by derivatives: there is no h to choose.
value, slope = jvp(loss, weights, v)
print(slope)
# tensor(0.0129)
