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
loss = 0.5 * ((net(X) - T) ** 2).sum(dim=1).mean()
optimizer.zero_grad()
loss.backward()
optimizer.step()
print(*[parameter.detach() for parameter in net.parameters()], sep="\n")
# tensor([[ 0.5955, -0.8003],
#         [-0.4934,  0.9003],
#         [ 1.0998,  0.4039]])
# tensor([ 0.0951, -0.1930,  0.2997])
# tensor([[ 0.7903, -1.2018,  0.4925]])
# tensor([-0.1115])
