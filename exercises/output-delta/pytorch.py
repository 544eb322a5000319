import torch

z = torch.tensor([0.4, -0.9, 1.2], requires_grad=True)
target = torch.tensor([1, 0, 0.5])

a = torch.sigmoid(z)
loss = 0.5 * ((a - target) ** 2).sum()
loss.backward()
print(z.grad)  # with respect to z: the error terms
# tensor([-0.0964,  0.0594,  0.0478])
