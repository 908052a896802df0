/** How many obligations are overdue today, for the badge of the rail. */
export function useOverdueCount(): number {
  return 0
}
