// A style sheet is imported for its effect; with this, strict projects need no declaration of their own.
export {}
