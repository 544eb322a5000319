import torch

STEPS = {
    "double": lambda x: 2 * x,
    "square": torch.square,
    "sin": torch.sin,
    "exp": torch.exp,
    "sigmoid": torch.sigmoid,
}

x = torch.tensor(0.8, requires_grad=True)
value = x
for name in ["square", "sin", "double"]:
    value = STEPS[name](value)
value.backward()
print(x.grad)
# tensor(2.5667)
