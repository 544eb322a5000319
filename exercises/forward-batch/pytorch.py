import torch
from torch.nn.functional import linear

W = torch.tensor([[0.5, -1, 0.8], [1.2, 0.4, -0.6]])
b = torch.tensor([0.3, -0.7])
X = torch.tensor(
    [
        [1, 0.5, -0.4],
        [-0.8, 1.5, 0.6],
        [0.9, -0.3, 1.1],
        [0.4, 0.7, -1.2],
    ]
)

print(linear(X, W, b))  # X @ W.T + b
# tensor([[-0.0200,  0.9400],
#         [-1.1200, -1.4200],
#         [ 1.9300, -0.4000],
#         [-1.1600,  0.7800]])
