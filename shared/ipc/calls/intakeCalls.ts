export const intakeCalls = {} as const
