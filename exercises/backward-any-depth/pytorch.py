import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(2, 3), nn.Tanh(), nn.Linear(3, 1), nn.Sigmoid()
)
hidden, output = net[0], net[2]
with torch.no_grad():
    hidden.weight[:] = torch.tensor([[0.6, -1], [0.9, 0.4], [-0.5, 0.8]])
    hidden.bias[:] = torch.tensor([0.1, -0.3, 0.2])
    output.weight[:] = torch.tensor([[1.1, -0.7, 0.5]])
    output.bias[:] = torch.tensor([0.3])

a = net(torch.tensor([0.5, -1]))
loss = 0.5 * ((a - torch.tensor([1])) ** 2).sum()
loss.backward()
torch.set_printoptions(precision=6)
print(hidden.weight.grad, output.weight.grad, sep="\n")
print(hidden.bias.grad, output.bias.grad, sep="\n")
# tensor([[-0.005564,  0.011129],
#         [ 0.015399, -0.030799],
#         [-0.006113,  0.012226]])
# tensor([[-0.041440,  0.011464,  0.032346]])
# tensor([-0.011129,  0.030799, -0.012226])
# tensor([-0.046806])
