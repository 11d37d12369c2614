const SAFE = /^(?:https:\/\/[^\s/]|http:\/\/(?:(?:[\w-]+\.)*localhost|127(?:\.\d+){3}|\[::1\])(?:[:/?#]|$))/

/** Whether it is a whole address that nobody on the way can change: over https, or on the developer's own machine. */
export const isSafeLink = (value: unknown): value is string => typeof value === 'string' && SAFE.test(value)
