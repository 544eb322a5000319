import torch

z = torch.tensor([0.5, -1.2, 0.8], requires_grad=True)
W_next = torch.tensor([[0.6, -0.4, 1.1], [-0.9, 0.7, 0.3]])
delta_next = torch.tensor([0.5, -0.2])

# A backward pass can begin anywhere: here at the next layer, with
# that layer's error terms.
z_next = W_next @ torch.tanh(z)
z_next.backward(delta_next)
print(z.grad)
# tensor([ 0.3775, -0.1037,  0.2739])
