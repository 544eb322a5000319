import torch

x, t = -0.8, 0.4
w = torch.tensor(0.9, requires_grad=True)

h = torch.tanh(w * x)
a = torch.tanh(w * h)
loss = 0.5 * (a - t) ** 2
loss.backward()
print(w.grad)  # both uses, added up
# tensor(0.7167)
