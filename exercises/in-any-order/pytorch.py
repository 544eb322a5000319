import torch

x = torch.tensor(2.0, requires_grad=True)
bent = torch.tanh(x)
product = x * bent
result = product + bent

# Backward finds the order by itself. It counts as you do: a node
# hands on once all that use it have handed theirs to it.
nodes = [result, x, product, bent]
for node in nodes:
    node.retain_grad()
result.backward()
print(torch.stack([node.grad for node in nodes]))
# tensor([1.0000, 1.1760, 1.0000, 3.0000])
