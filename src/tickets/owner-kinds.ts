/** What files of this module belong to, as the platform knows it. */
export const ownerKinds = { message: 'tickets.message', note: 'tickets.note' } as const;
