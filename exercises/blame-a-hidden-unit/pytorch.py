import torch

h = torch.tensor([0.5, -1], requires_grad=True)
W2 = torch.tensor([[1, 2], [-1, 0.5], [0.4, 1.5]])
b2 = torch.tensor([0.1, 0.2, -0.3])
target = torch.tensor([1, 0, -1])

loss = 0.5 * ((W2 @ h + b2 - target) ** 2).sum()
loss.backward()
print(h.grad)
# tensor([-1.8400, -6.1000])
