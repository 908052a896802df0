/** The same keys with texts of another language: a missing or an extra text does not compile. */
export type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }
