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
goal, most = 0.001, 3

losses = []
while True:
    loss = 0.5 * ((net(X) - T) ** 2).sum(dim=1).mean()
    losses.append(loss.item())  # a number, without its graph
    if losses[-1] <= goal or len(losses) > most:
        break
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(*[parameter.detach() for parameter in net.parameters()], sep="\n")
print(torch.tensor(losses))
# tensor([[ 0.5879, -0.8003],
#         [-0.4821,  0.9000],
#         [ 1.0999,  0.4118]])
# tensor([ 0.0872, -0.1814,  0.2999])
# tensor([[ 0.7757, -1.2014,  0.4841]])
# tensor([-0.1257])
# tensor([0.1268, 0.1266, 0.1264, 0.1263])
