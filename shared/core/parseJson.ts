/** The value a text of JSON holds; null when it is no JSON, which no schema of ours takes for a record. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
