import { html } from 'hono/html'

/**
 * The shop's page around something.
 * @param {{ script?: string, styles?: readonly string[] }} assets
 */
const page = ({ script, styles = [] }, title, body) => html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} · Acme</title>
      ${styles.map((file) => html`<link rel="stylesheet" href="/${file}" />`)}
      ${script && html`<script type="module" src="/${script}"></script>`}
    </head>
    <body>
      <main>${body}</main>
    </body>
  </html>`

/** The checkout: a plain form that posts. The opt-in goes into its slot where there is JavaScript. */
export const checkoutPage = (assets, order) =>
  page(
    assets,
    'Checkout',
    html`<h1>Checkout</h1>
      <p class="order"><span>${order.item}</span> <strong>${order.price}</strong></p>
      <form method="post" action="/order">
        <div class="field">
          <label for="address">Delivery address</label>
          <input id="address" name="address" autocomplete="street-address" required />
        </div>
        <div id="opt-in" data-phone="${order.phone}"></div>
        <button class="place" name="place" value="now">Place order</button>
      </form>`,
  )

/** The order is placed either way; the page says what became of the opt-in. */
export const placedPage = (assets, number, outcome) =>
  page(
    { styles: assets.styles },
    'Thank you',
    html`<h1>Thank you</h1>
      <p>Order ${number} is placed.</p>
      <p data-outcome="${outcome.code}">${outcome.words}</p>`,
  )
