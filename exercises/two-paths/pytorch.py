import torch

x = torch.tensor(0.5, requires_grad=True)
w1, w2, t = 1.2, -0.8, 1

# x is used twice; backward adds up both paths.
u = torch.sigmoid(w1 * x)
v = torch.tanh(w2 * x)
loss = 0.5 * (u * v - t) ** 2
loss.backward()
print(x.grad)
# tensor(0.6803)
