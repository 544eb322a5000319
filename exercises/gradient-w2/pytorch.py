import torch

W1 = torch.tensor([[0.5, -1], [1, 0.4], [-0.6, 0.8]])
b1 = torch.tensor([0.2, -0.3, 0.1])
W2 = torch.tensor([1.2, -0.7, 0.5], requires_grad=True)
b2 = 0.4
x, target = torch.tensor([1, 0.5]), 0.2

a1 = torch.sigmoid(W1 @ x + b1)
a2 = torch.sigmoid(W2 @ a1 + b2)
loss = 0.5 * (a2 - target) ** 2
loss.backward()
print(W2.grad)
# tensor([0.0576, 0.0745, 0.0498])
