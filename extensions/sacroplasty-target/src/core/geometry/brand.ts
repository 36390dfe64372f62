declare const brand: unique symbol;

/** A nominal type: a value of `T` that has been checked or produced as `Name`. Minted only at boundaries. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
