/** The form in which addresses are compared: whoever types capitals or a space at the end is the same person. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
