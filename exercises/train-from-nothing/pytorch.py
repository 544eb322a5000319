import torch
from torch import nn

net = nn.Sequential(
    nn.Linear(2, 3), nn.Sigmoid(), nn.Linear(3, 1), nn.Sigmoid()
)
numbers = torch.tensor(
    [0.6, -0.8, -0.5, 0.9, 1.1, 0.4, 0.1, -0.2, 0.3, 0.8, -1.2, 0.5, -0.1]
)
nn.utils.vector_to_parameters(numbers, net.parameters())
optimizer = torch.optim.SGD(net.parameters(), lr=2)
X = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
T = torch.tensor([[0], [1], [1], [0]])

losses = []
for epoch in range(3):
    loss = 0.5 * ((net(X) - T) ** 2).sum(dim=1).mean()
    losses.append(loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(torch.tensor(losses))
print(net[0].weight.detach(), net[2].weight.detach(), sep="\n")
print(net[0].bias.detach(), net[2].bias.detach(), sep="\n")
# tensor([0.1268, 0.1266, 0.1264])
# tensor([[ 0.5879, -0.8003],
#         [-0.4821,  0.9000],
#         [ 1.0999,  0.4118]])
# tensor([[ 0.7757, -1.2014,  0.4841]])
# tensor([ 0.0872, -0.1814,  0.2999])
# tensor([-0.1257])
