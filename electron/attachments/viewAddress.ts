/** Where the window finds a content it was given an address for. */
export const VIEW_PATH = '/attachment/'

/** The key in the address of an attachment; null for any other address. */
export function attachmentKey(
  request: { readonly method: string; readonly url: string },
  origin: string,
): string | null {
  const start = `${origin}${VIEW_PATH}`
  return request.method === 'GET' && request.url.startsWith(start) ? request.url.slice(start.length) : null
}
