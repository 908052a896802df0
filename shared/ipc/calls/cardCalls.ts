export const cardCalls = {} as const
