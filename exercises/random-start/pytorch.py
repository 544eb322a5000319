import torch
from torch import nn

# Each layer has already drawn its weights from the same range,
# and its biases as well.
net = nn.Sequential(nn.Linear(2, 3), nn.Sigmoid(), nn.Linear(3, 1))

# The same start as in the example:
randoms = torch.tensor([0.5, 0.25, 0.75, 0.1, 0.9, 0, 0.2, 0.6, 0.8])
with torch.no_grad():
    for layer in [net[0], net[2]]:
        W = layer.weight
        mine, randoms = randoms[: W.numel()], randoms[W.numel() :]
        W[:] = (2 * mine.view_as(W) - 1) / W.shape[1] ** 0.5
        layer.bias.zero_()
print(*[parameter.detach() for parameter in net.parameters()], sep="\n")
# tensor([[ 0.0000, -0.3536],
#         [ 0.3536, -0.5657],
#         [ 0.5657, -0.7071]])
# tensor([0., 0., 0.])
# tensor([[-0.3464,  0.1155,  0.3464]])
# tensor([0.])
