import type { LinkTokens } from '../accounts/link-tokens';

/** The key of a draft: what its address holds, and for a draft of nobody the only right to it. */
export function draftKeyOf(tokens: LinkTokens, draftRowId: string): string {
  return tokens.tokenOf('draft', draftRowId);
}
