/** Texts of the page that closes the course. */
export const end = {
  title: 'The end of the course',
  description:
    'What you can do after the course, what you did in it, a certificate to print, and where to go from here.',
  lead: 'You came to find out whose fault the error is, and by how much. Here is what you can do now, what you did to get there, and where to go from here.',
  can: {
    title: 'What you can do',
    text: 'This is what each lesson set out to teach. Where a line makes you hesitate, its lesson is one step away.',
  },
  did: {
    title: 'What you did',
    noScript: 'What you did is kept by JavaScript in this browser, so without it nothing can be shown here.',
    reading: 'Reading your record …',
    nothing: 'No exercise has been passed in this browser yet. Each one that you pass is listed here.',
    passed: '{n} of {total} exercises passed, {earned} of {points} points.',
    all: 'You have passed every exercise of the course.',
    caption: 'The exercises you passed',
    exercise: 'Exercise',
    when: 'Passed on',
    checks: 'Answers checked',
    more: 'Every attempt, with its code',
  },
  certificate: {
    title: 'A certificate to print',
    text: 'It is made in this page, from your name and from what your record says. Your name is kept nowhere: close the page, and it is gone.',
    name: 'Your name',
    print: 'Print the certificate',
    empty: 'There is nothing to certify yet: pass an exercise first.',
    heading: 'Certificate',
    nameless: '(your name)',
    says: 'has passed {n} of the {total} exercises of the course Backprop by Hand, between {first} and {last}:',
    all: 'has passed all {total} exercises of the course Backprop by Hand, between {first} and {last}:',
    how: 'In each of them, a function that {name} wrote was run on many inputs, and its numbers were compared with ones that were measured or worked out another way.',
    honest:
      'Self-made and unverified. It was printed from the record in the holder’s own browser, and nobody has checked who wrote the answers. To have them judged again, ask for the hand-in file.',
    made: 'Printed on {day}.',
  },
  on: {
    title: 'Where to go from here',
    build:
      'Build something. Take data that you care about, open an empty file, and write the network, its backward pass and its training again without looking. Check the gradient before you train. That is the best test of what you have kept, and nobody else can set it.',
    frameworks:
      'Read a framework. What PyTorch does in `loss.backward()` is the walk that you have written: an order in which every node waits for those that use it, and gradients that add up. Most of what is left to learn there is names, shapes and speed.',
    optimisers:
      'Use the gradient better. Momentum and Adam are other ways to take the step; the gradient that goes in is the one you have computed. Convolutional networks, recurrent ones and transformers need the same walk: each adds operations with slopes of their own.',
    books:
      'Read on. Michael Nielsen’s “Neural Networks and Deep Learning” goes over the same four equations in its second chapter. “Deep Learning” by Goodfellow, Bengio and Courville has the general case in chapter 6. “Automatic differentiation in machine learning: a survey”, by Baydin, Pearlmutter, Radul and Siskind, shows backpropagation among its relatives. And the paper of 1986 by Rumelhart, Hinton and Williams, “Learning representations by back-propagating errors”, is four pages long: you can read it now.',
    teach:
      'Explain it. Take a pencil and the small network of lesson 3, and show a friend where one gradient comes from. Where you get stuck, you know which lesson to open.',
  },
  /** At the end of the last lesson, after the last exercise, and among what was done. */
  link: 'The end of the course: what you can do now',
}
