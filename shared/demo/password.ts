/** The password of all operators of the demonstration, said on its sign-in screen. */
export const DEMO_PASSWORD = 'merzim'
