import torch

z = torch.tensor([0, 0.5, -1], requires_grad=True)
# Each entry of z has an effect on its own activation only, so
# the derivatives of the sum are the slopes.
torch.tanh(z).sum().backward()
print(z.grad)
# tensor([1.0000, 0.7864, 0.4200])
