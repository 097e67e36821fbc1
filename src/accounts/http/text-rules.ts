/** ISO 3166-1 alpha-2. */
export const countryCode = /^[A-Z]{2}$/;

/** Addresses of shops: of the web, by name; the scheme may be left out. */
export const shopAddress = { protocols: ['http', 'https'], require_protocol: false };
