/** How long a cell may run in the page, in milliseconds. Stop is there all the while. */
export const TIME_LIMIT = 10_000
