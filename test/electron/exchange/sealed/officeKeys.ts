/** Keys of two offices. */
export const OFFICE_KEY = Uint8Array.from({ length: 32 }, (_, n) => n)
export const OTHER_KEY = Uint8Array.from({ length: 32 }, (_, n) => 255 - n)
