import torch
from torch import nn

hidden, output = nn.Linear(2, 3), nn.Linear(3, 1)
with torch.no_grad():
    hidden.weight[:] = torch.tensor([[1, -0.5], [0.4, 0.8], [-1.2, 0.6]])
    hidden.bias[:] = torch.tensor([0.1, -0.2, 0.3])
    output.weight[:] = torch.tensor([[0.7, -1.1, 0.9]])
    output.bias[:] = torch.tensor([-0.4])

    z1 = hidden(torch.tensor([0.5, 1]))
    a1 = torch.sigmoid(z1)
    z2 = output(a1)
    a2 = torch.sigmoid(z2)
print(z1, a1, z2, a2, sep="\n")
# tensor([0.1000, 0.8000, 0.3000])
# tensor([0.5250, 0.6900, 0.5744])
# tensor([-0.2745])
# tensor([0.4318])
