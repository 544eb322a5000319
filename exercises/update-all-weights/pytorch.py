import torch

W1 = torch.tensor([[0.8, -0.6], [1.1, 0.5], [-0.4, 1.3]])
b1 = torch.tensor([0.2, -0.3, 0.5])
W2 = torch.tensor([1.4, -0.9, 0.6])
b2 = torch.tensor(0.3)
parameters = [W1, b1, W2, b2]
for parameter in parameters:
    parameter.requires_grad = True
optimizer = torch.optim.SGD(parameters, lr=0.5)
x, target = torch.tensor([1, -0.5]), 0.1

a1 = torch.sigmoid(W1 @ x + b1)
a2 = torch.sigmoid(W2 @ a1 + b2)
loss = 0.5 * (a2 - target) ** 2
loss.backward()
optimizer.step()
print(*[parameter.detach() for parameter in parameters], sep="\n")
# tensor([[ 0.7855, -0.5928],
#         [ 1.1128,  0.4936],
#         [-0.4086,  1.3043]])
# tensor([ 0.1855, -0.2872,  0.4914])
# tensor([ 1.3516, -0.9390,  0.5775])
# tensor(0.2385)
