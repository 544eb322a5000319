/**
 * A browser that saves the page as one file gives its style sheets other addresses, which the policy in the copy's head
 * would forbid. The policy of this page stays in force when its element has gone.
 */
document.querySelector('meta[http-equiv="content-security-policy"]')?.remove()

export {}
