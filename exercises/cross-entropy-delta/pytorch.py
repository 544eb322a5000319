import torch
from torch.nn.functional import binary_cross_entropy_with_logits

z = torch.tensor([1.3, -0.4, 2.2], requires_grad=True)
target = torch.tensor([0, 1, 0.7])

# "With logits": it takes z and applies the sigmoid itself.
loss = binary_cross_entropy_with_logits(z, target, reduction="sum")
loss.backward()
print(z.grad)
# tensor([ 0.7858, -0.5987,  0.2002])
