/** The name under which a link carries a check. */
export const LINK_NAME = 'check'
