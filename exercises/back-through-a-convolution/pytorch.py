import torch
from torch.nn.functional import conv1d

# Three axes: the batch, the channels and the places.
x = torch.tensor([[[2, -1, 0.5, 1, -3]]], requires_grad=True)
k = torch.tensor([[[0.5, 1.5, -1]]], requires_grad=True)
b = torch.tensor([0.0], requires_grad=True)
delta = torch.tensor([[[0.4, -0.2, 0.6]]])

conv1d(x, k, b).backward(delta)
print(k.grad, b.grad, x.grad, sep="\n")
# tensor([[[ 1.3000,  0.1000, -1.8000]]])
# tensor([0.8000])
# tensor([[[ 0.2000,  0.5000, -0.4000,  1.1000, -0.6000]]])
