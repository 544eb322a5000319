import torch

W1 = torch.tensor(
    [[0.8, -0.5], [0.3, 1.1], [-0.7, 0.4]], requires_grad=True
)
b1 = torch.tensor([0.1, -0.2, 0.3])
W2 = torch.tensor([[1.2, -0.6, 0.9]])
b2 = torch.tensor([0.2])
x, target = torch.tensor([1, 0.5]), torch.tensor([0])

a1 = torch.sigmoid(W1 @ x + b1)
a2 = torch.sigmoid(W2 @ a1 + b2)
loss = 0.5 * ((a2 - target) ** 2).sum()

# No nudge: one backward pass gives the slope for every weight.
loss.backward()
print(W1.grad[2, 1])
# tensor(0.0160)
