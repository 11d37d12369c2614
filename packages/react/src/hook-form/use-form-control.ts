'use client'
import { useFormContext, type Control, type FieldValues } from 'react-hook-form'

/**
 * The control given, or that of the FormProvider around.
 * @throws {TypeError} where there is neither
 */
export function useFormControl<Values extends FieldValues, Context, Transformed>(
  given: Control<Values, Context, Transformed> | undefined,
): Control<Values, Context, Transformed> {
  const around = useFormContext<Values, Context, Transformed>() as { control: Control<Values, Context, Transformed> } | null
  const control = given ?? around?.control
  if (!control) throw new TypeError('There is no form. Pass control={form.control}, or put a <FormProvider> of react-hook-form around.')
  return control
}
