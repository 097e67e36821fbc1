/** One line of text: no line breaks or other control characters, which databases and mail headers mistake. */
export const oneLine = /^\P{Cc}*$/u;

/** Addresses without quotes, brackets or spaces: the exotic forms are nobody's, and some are attacks. */
export const plainAddress = /^[^\s"'<>()[\],;:\\]+$/;

/** ISO 3166-1 alpha-2. */
export const countryCode = /^[A-Z]{2}$/;

/** Addresses of shops: of the web, by name; the scheme may be left out. */
export const shopAddress = { protocols: ['http', 'https'], require_protocol: false };
