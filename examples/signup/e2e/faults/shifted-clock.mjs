// Loaded before the server: its clock runs SHIFT_MS ahead of the machine's.
const shift = Number(process.env.SHIFT_MS ?? 0)
const RealDate = Date

globalThis.Date = class extends RealDate {
  constructor(/** @type {[]} */ ...parts) {
    if (parts.length) super(...parts)
    else super(RealDate.now() + shift)
  }
  static now() {
    return RealDate.now() + shift
  }
}
