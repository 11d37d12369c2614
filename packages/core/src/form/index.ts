export { extendSchema } from './extend-schema.ts'
export { optInSchema, type OptInSchemaOptions } from './opt-in-schema.ts'
export type { OptInValue } from './opt-in-value.ts'
export {
  FIELD_PROBLEMS, parseOptIn, type FieldProblem, type FieldProblemCode, type FormFields, type ParsedOptIn,
} from './parse-opt-in.ts'
export type { SchemaIssue, SchemaResult, StandardSchema } from './standard-schema.ts'
