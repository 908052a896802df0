export const registerCalls = {} as const
