export const settingsCalls = {} as const
