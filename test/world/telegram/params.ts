import type { Params, Upload } from './shapes.ts';

/** A string; '' when it was not given. Numbers become strings, as in a form. */
export function textOf(params: Params, name: string): string {
  const value = params[name];
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** A whole number, cut to its limits as the platform cuts it; what is no number counts as not given. */
export function wholeOf(
  params: Params,
  name: string,
  otherwise: number,
  min = -Infinity,
  max = Infinity,
): number {
  const value = params[name];
  if (value === undefined || value === '') return otherwise;
  const number = Math.trunc(Number(value));
  return Number.isNaN(number) ? otherwise : Math.min(max, Math.max(min, number));
}

export function flagOf(params: Params, name: string): boolean {
  const value = params[name];
  return value === true || value === 1 || value === 'true' || value === '1' || value === 'yes';
}

/** An object or array: as it is in a JSON body, or written as JSON in a query or a form. Undefined when it is neither. */
export function nestedOf(params: Params, name: string): unknown {
  const value = params[name];
  if (typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return typeof parsed === 'object' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array of things not known yet. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isUpload(value: unknown): value is Upload {
  return isRecord(value) && Buffer.isBuffer(value['bytes']);
}
