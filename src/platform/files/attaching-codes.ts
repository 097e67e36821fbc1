/** What may be wrong with the `fileIds` of a request, for the description of its route. */
export const attachingCodes = [
  'files.not-found',
  'files.already-sent',
  'files.quarantined',
  'files.too-many',
  'files.thread-full',
] as const;
