import type { z } from 'zod'

/** One call the window may make: what it sends, what it gets, and whether somebody must be signed in. */
export type Call<I extends z.ZodType, O extends z.ZodType> = {
  readonly input: I
  readonly output: O
  readonly signedIn: boolean
}

/** A call that needs an operator at the desk: everything that shows or changes the register. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({
  input,
  output,
  signedIn: true,
})

/** A call that also works on the sign-in and set-up screens; it must never give out citizens' data. */
export const openCall = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Call<I, O> => ({
  input,
  output,
  signedIn: false,
})
