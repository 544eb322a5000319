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

X = torch.tensor([[0.5, -1], [-0.8, 0.6], [1.1, 0.4], [-0.3, -0.9]])
T = torch.tensor([[1], [0.2], [0.6], [-0.5]])
loss = 0.5 * ((net(X) - T) ** 2).sum(dim=1).mean()
loss.backward()
torch.set_printoptions(precision=6)
print(hidden.weight.grad, output.weight.grad, sep="\n")
print(hidden.bias.grad, output.bias.grad, sep="\n")
# tensor([[-0.023224, -0.020060],
#         [ 0.017779,  0.002554],
#         [-0.013687, -0.015604]])
# tensor([[ 0.006278, -0.052766,  0.008076]])
# tensor([ 0.036225, -0.017411,  0.022382])
# tensor([0.060295])
