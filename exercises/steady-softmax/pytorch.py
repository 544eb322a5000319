import torch

# It subtracts the largest by itself.
print(torch.softmax(torch.tensor([2.0, 1, -1]), dim=0))
# tensor([0.7054, 0.2595, 0.0351])
