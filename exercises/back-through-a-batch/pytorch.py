import torch

Delta_next = torch.tensor(
    [[0.5, -0.2], [-0.3, 0.8], [0.6, 0.5], [-0.7, 0.1]]
)
W_next = torch.tensor([[0.6, -0.4, 1.1], [-0.9, 0.7, 0.3]])
Z = torch.tensor(
    [
        [0.5, -1.2, 0.8],
        [-0.6, 0.9, 0.4],
        [1.1, 0.3, -0.7],
        [-0.4, -0.8, 1.3],
    ],
    requires_grad=True,
)

Z_next = torch.tanh(Z) @ W_next.T
Z_next.backward(Delta_next)
print(Z.grad)
# tensor([[ 0.3775, -0.1037,  0.2739],
#         [-0.6404,  0.3311, -0.0770],
#         [-0.0323,  0.1007,  0.5141],
#         [-0.4364,  0.1957, -0.1905]])
