import torch
from torch import nn

Delta = torch.tensor(
    [[0.4, -0.9], [-0.6, 0.5], [0.8, 0.3], [0.2, -0.7], [-0.5, 1.2]]
)
A = torch.tensor(
    [
        [1, 0.5, -0.8],
        [-0.4, 0.9, 0.6],
        [0.7, -1.2, 0.3],
        [1.1, 0.2, 0.8],
        [-0.9, 0.4, -0.5],
    ]
)

# The gradient of a layer needs its input and its error terms,
# not its weights: whatever they are, this comes out.
layer = nn.Linear(3, 2)
layer(A).backward(Delta / len(A))
print(layer.weight.grad, layer.bias.grad, sep="\n")
# tensor([[ 0.3740, -0.2920, -0.0060],
#         [-0.5480, -0.0040, -0.0100]])
# tensor([0.0600, 0.0800])
