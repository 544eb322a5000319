import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(2, 3), nn.Sigmoid(), nn.Linear(3, 1), nn.Sigmoid()
)
with torch.no_grad():
    net[0].weight[:] = torch.tensor([[0.6, -0.8], [-0.5, 0.9], [1.1, 0.4]])
    net[0].bias[:] = torch.tensor([0.1, -0.2, 0.3])
    net[2].weight[:] = torch.tensor([[0.8, -1.2, 0.5]])
    net[2].bias[:] = torch.tensor([-0.1])
optimizer = torch.optim.SGD(net.parameters(), lr=2)

X = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
T = torch.tensor([[0], [1], [1], [0]])
for n in [2, 0, 3, 1]:
    # PyTorch adds to the gradient that is there: clear it first.
    optimizer.zero_grad()
    loss = 0.5 * ((net(X[n]) - T[n]) ** 2).sum()
    loss.backward()
    optimizer.step()
print(*[parameter.detach() for parameter in net.parameters()], sep="\n")
# tensor([[ 0.5881, -0.8053],
#         [-0.4761,  0.8913],
#         [ 1.1009,  0.4042]])
# tensor([ 0.0610, -0.1771,  0.2729])
# tensor([[ 0.7454, -1.1917,  0.4678]])
# tensor([-0.1532])
