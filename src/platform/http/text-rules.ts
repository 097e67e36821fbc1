/** One line of text: no line breaks or other control characters, which databases and mail headers mistake. */
export const oneLine = /^\P{Cc}*$/u;

/** Addresses without quotes, brackets or spaces: the exotic forms are nobody's, and some are attacks. */
export const plainAddress = /^[^\s"'<>()[\],;:\\]+$/;
