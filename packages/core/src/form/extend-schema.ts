import type { SchemaIssue, StandardSchema } from './standard-schema.ts'

type TypesOf<Schema> = Schema extends StandardSchema<infer Input, infer Output> ? { input: Input; output: Output } : never
type All<Fields, Kind extends 'input' | 'output'> = { [Name in keyof Fields]: TypesOf<Fields[Name]>[Kind] }

/**
 * A schema of yours (zod, valibot, arktype, …) with fields of another kind beside its own, such as an opt-in.
 * @param schema validates the form as it did
 * @param fields schemas by the name of their field; their values stand in the result beside those of `schema`
 * @example
 * extendSchema(z.object({ email: z.email() }), { whatsapp: optInSchema({ messages: en }) })
 */
export function extendSchema<Input extends object, Output extends object, Fields extends Record<string, StandardSchema>>(
  schema: StandardSchema<Input, Output>,
  fields: Fields,
): StandardSchema<Input & All<Fields, 'input'>, Output & All<Fields, 'output'>> {
  async function validate(input: unknown) {
    const values = (input ?? {}) as Record<string, unknown>
    const own = await schema['~standard'].validate(input)
    const others = await Promise.all(
      Object.entries(fields).map(async ([name, field]) => ({ name, result: await field['~standard'].validate(values[name]) })),
    )
    const issues: SchemaIssue[] = [...(own.issues ?? [])]
    for (const { name, result } of others) {
      for (const issue of result.issues ?? []) issues.push({ ...issue, path: [name, ...(issue.path ?? [])] })
    }
    if (issues.length || own.issues) return { issues }
    const added = Object.fromEntries(others.map(({ name, result }) => [name, 'value' in result ? result.value : undefined]))
    return { value: { ...own.value, ...added } as Output & All<Fields, 'output'> }
  }
  return { '~standard': { version: 1, vendor: 'unticked', validate } }
}
