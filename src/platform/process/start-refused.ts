/** The process cannot start, and the message is the whole story for whoever started it. */
export class StartRefused extends Error {}
