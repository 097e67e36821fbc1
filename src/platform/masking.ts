/** Links that carry their secret in the path; what is kept is the route alone. */
const linkPaths = /(\/(?:contacts\/tickets|files\/links|drafts)\/)[^/?\s]+/g;
const bearers = /\b(Bearer\s+)[\w.~+/=-]+/gi;
const tokens = /\b(token=)[^&\s"']+/gi;
/** PostgreSQL quotes what it could not read: `invalid input syntax for type uuid: "…"`. */
const quotedValues = /((?:invalid input|out of range|invalid byte sequence)[^:"]*: )".*?"(?=$|\n\s+at )/gs;
const valuesOutOfRange = /(value )".*?"( is out of range)/gs;

/** A text for logs and administrators, without the secrets and values that it may quote. */
export function masked(text: string): string {
  return text
    .replace(bearers, '$1[redacted]')
    .replace(tokens, '$1[redacted]')
    .replace(linkPaths, '$1[redacted]')
    .replace(quotedValues, '$1[value]')
    .replace(valuesOutOfRange, '$1[value]$2');
}

/** An address without what it may carry in confidence: its query and the token of a link. */
export function maskedUrl(url: string): string {
  return masked(url.split('?', 1)[0] ?? '');
}
