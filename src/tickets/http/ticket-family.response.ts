/** The tickets in which the parts go on, in the order of the parts. */
export class SplitResponse {
  references: string[];
}

/** Two tickets that belong together. */
export class LinkResponse {
  reference: string;
  to: string;
  kind: 'related';
}
