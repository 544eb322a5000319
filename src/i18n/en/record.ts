/** What any page says about the learner's record: whether it is saved, and why not. */
export const record = {
  saving: 'Saving …',
  saved: 'Saved at {time}',
  unsaved: 'Not saved: {reason}',
  /** Ends the sentence of `unsaved`. */
  reasons: {
    refused:
      'this browser does not let the site keep anything (a private window, or cookies are blocked). What you do here is lost when you close the page, unless you export it.',
    full: 'there is no room left for this site. Free some space; until then export your work before you leave.',
    damaged: 'the browser cannot read its own storage. Export your work before you leave.',
    blocked: 'another tab of this site holds the record. Close the other tabs, or reload them.',
    failed: 'the browser reported an error without saying which. Export your work before you leave.',
  },
  newer:
    'Your record belongs to a newer version of this site. Reload the page to get it. What you do until then is kept beside it and joined to it afterwards.',
  lost: 'The browser has removed your record, which was last saved on {time}. Browsers do so when space runs short or after weeks without a visit. If you have an exported file, import it.',
  lostSeen: 'I have read this',
  aside: {
    one: '{n} entry could not be read. It was set aside unchanged, and goes into the exported file.',
    other: '{n} entries could not be read. They were set aside as they are, and go into the exported file.',
  },
}
