import torch

# Each operation adds a node to the graph that backward walks.
a = torch.tensor(2.0, requires_grad=True)
b = torch.tensor(-1.0, requires_grad=True)
product = a * b
total = product + a
result = torch.tanh(total)

nodes = [a, b, product, total, result]
for node in nodes:
    node.retain_grad()  # else only a and b would keep theirs
result.backward()
print(torch.stack([node.grad for node in nodes]))
# tensor([0., 2., 1., 1., 1.])
