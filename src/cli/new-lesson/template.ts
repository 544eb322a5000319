/**
 * What a lesson says of itself, to begin with: it builds as it is.
 *
 * @param order place in the course
 */
export function lessonTemplate(order: number): string {
  return `title: The title of the lesson
order: ${order}
level: beginner
summary: Say here in two sentences what the reader will do and what they will be able to do then. The second sentence may say why it is worth the time.
objectives:
  - say here what the reader can do after this lesson, beginning with a verb
needs: []
# One page each, of at most 25 minutes; the first is index. What is not needed to go on is an appendix.
sittings: [index]
appendix: []
`
}

/** The first page of a lesson, to begin with: it builds as it is, and says in its own text what goes where. */
export function sittingTemplate(): string {
  return `---
title: The title of this page
goal: say here what the reader can do at the end of this page, beginning with a verb
---

Begin with a question, or with something that the reader does. Short paragraphs. Something to do on every screen.

## The first section

A formula is written in macros, so that it can be read in every notation: $\\err{l}{j}$ is an error term, $\\act{l}{j}$ an activation. A word of the glossary is a <Term id="gradient">gradient</Term>.

<Choice id="first-prediction">
Ask for a prediction before you explain.

- [x] The right answer.

  Say why it is right.

- [ ] A wrong answer that a beginner would give.

  Say what is behind it, and what to look at again.

> What follows from it, for those who got it right.
</Choice>

## The second section

Code that runs in the page stands between fences that say \`ts run\`. Figures, exercises, numbers, steps and the other checkpoints: see \`content/README.md\`, and the page \`/authors/\` of the site.

<Takeaways>
- What to remember, in one sentence.
- And one more.
</Takeaways>

<SelfCheck>
- A question that recalls the lesson?

  Its answer.
</SelfCheck>
`
}
