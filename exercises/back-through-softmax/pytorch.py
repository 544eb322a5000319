import torch

z = torch.tensor([1.0, 0, 2], requires_grad=True)
blame = torch.tensor([0.5, -1, 2])

torch.softmax(z, dim=0).backward(blame)
print(z.grad)
# tensor([-0.2112, -0.2127,  0.4239])
