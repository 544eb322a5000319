import torch

W1 = torch.tensor([[0.7, -0.9], [-0.4, 0.8], [1.2, 0.5]])
b1 = torch.tensor([0.2, -0.1, 0.3])
W2 = torch.tensor([[0.9, -1.1, 0.6]])
b2 = torch.tensor([-0.2])
parameters = [W1, W2, b1, b2]
for parameter in parameters:
    parameter.requires_grad = True
X = torch.tensor(
    [[0.5, -1], [1, 0.4], [-0.8, 0.9], [0.3, 0.6], [-1.2, -0.7]]
)
T = torch.tensor([[1], [0], [0.5], [-0.4], [0.8]])

A1 = torch.tanh(X @ W1.T + b1)
A2 = A1 @ W2.T + b2  # identity
# The sum over the outputs, then the mean over the pairs.
loss = 0.5 * ((A2 - T) ** 2).sum(dim=1).mean()
loss.backward()
print(loss.detach())
print(*[parameter.grad for parameter in parameters], sep="\n")
# tensor(0.9051)
# tensor([[ 0.5647,  0.1031],
#         [-0.7953, -0.0458],
#         [ 0.3098, -0.2839]])
# tensor([[ 0.6144, -0.4383,  0.6219]])
# tensor([-0.1748,  0.2075, -0.2009])
# tensor([-0.3528])
