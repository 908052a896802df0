export const directoryCalls = {} as const
