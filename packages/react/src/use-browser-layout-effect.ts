import { useEffect, useLayoutEffect } from 'react'

/** A layout effect that a server does not warn of. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect
