import torch

W1 = torch.tensor(
    [[0.9, -0.4], [-0.7, 1.2], [0.3, 0.6]], requires_grad=True
)
b1 = torch.tensor([-0.2, 0.4, 0.1])
W2 = torch.tensor([-1.1, 0.8, 1.3])
b2 = -0.5
x, target = torch.tensor([0.5, -1]), 0.9

a1 = torch.sigmoid(W1 @ x + b1)
a2 = torch.sigmoid(W2 @ a1 + b2)
loss = 0.5 * (a2 - target) ** 2
loss.backward()
print(W1.grad)
# tensor([[ 0.0152, -0.0304],
#         [-0.0090,  0.0179],
#         [-0.0193,  0.0386]])
