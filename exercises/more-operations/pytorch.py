import torch


class Square(torch.autograd.Function):
    """An operation of your own: its value, and its way back."""

    @staticmethod
    def forward(ctx, a):
        ctx.save_for_backward(a)
        return a * a

    @staticmethod
    def backward(ctx, grad):
        (a,) = ctx.saved_tensors
        return grad * 2 * a


a = torch.tensor(3.0, requires_grad=True)
b = torch.tensor(2.0, requires_grad=True)
quotient = a / b
difference = quotient - b
square = Square.apply(difference)
result = torch.exp(square)

nodes = [a, b, quotient, difference, square, result]
for node in nodes:
    node.retain_grad()
result.backward()
print(torch.stack([node.grad for node in nodes]))
# tensor([-0.6420,  2.2470, -1.2840, -1.2840,  1.2840,  1.0000])
