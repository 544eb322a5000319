import torch

w = torch.tensor(0.9, requires_grad=True)
u = torch.tensor(0.6, requires_grad=True)
b = torch.tensor(-0.2, requires_grad=True)
h0 = torch.tensor(0.3, requires_grad=True)
target = 1

h = h0
for x in [0.5, -1, 1.5]:
    h = torch.tanh(w * h + u * x + b)
loss = 0.5 * (h - target) ** 2
loss.backward()
torch.set_printoptions(precision=6)
print(torch.stack([w.grad, u.grad, b.grad, h0.grad]))
# tensor([ 0.014684, -0.693118, -1.490269, -0.332411])
