/** Goes into every event as `wv`. */
export const WIDGET_VERSION = '0.1.0'
