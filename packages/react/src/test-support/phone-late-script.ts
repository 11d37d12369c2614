/** Hydrates the page when it is told to: a script that takes its time, while a person is there already. */
document.addEventListener('hydrate', () => import('./phone-script.tsx'))
