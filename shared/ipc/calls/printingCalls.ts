export const printingCalls = {} as const
