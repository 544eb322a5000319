import torch

names = {"w": 2.0, "x": 0.75, "b": 1.4}
names = {n: torch.tensor(v, requires_grad=True) for n, v in names.items()}

# Only the language has to be written: the tensors make the graph.
pile = []
for token in "x w * 0.5 - tanh w /".split():
    if token in names:
        pile.append(names[token])
    elif token == "tanh":
        pile.append(torch.tanh(pile.pop()))
    elif token in "+-*/":
        b, a = pile.pop(), pile.pop()
        pile.append({"+": a + b, "-": a - b, "*": a * b, "/": a / b}[token])
    else:
        pile.append(torch.tensor(float(token)))

result = pile.pop()
result.backward()
print(result.detach())
# What the program does not use has no gradient at all: None.
grads = [v.grad for v in names.values()]
none = torch.tensor(0.0)
print(torch.stack([none if grad is None else grad for grad in grads]))
# tensor(0.3808)
# tensor([-0.0329,  0.4200,  0.0000])
