declare const payload: unique symbol;

/** The name of a host event, carrying the type of what its listeners receive. */
export type HostEvent<Payload> = string & { readonly [payload]?: (received: Payload) => void };

/** What `subscribe` gives back. */
export interface Subscription {
  unsubscribe(): void;
}

/** The host's services announce their changes in this way. */
export interface Publisher {
  subscribe<Payload>(event: HostEvent<Payload>, listener: (received: Payload) => void): Subscription;
}
