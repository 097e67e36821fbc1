import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, IS_OPTIONAL, validateSync, type ValidationError } from 'class-validator';
import { Invalid, type Fault } from '../errors';

/**
 * class-validator's names of constraints, under the codes that the contract promises. Of several faults of one
 * value the first in this order is told: what is no number at all should not be called too small.
 */
const codes: Readonly<Record<string, string>> = {
  whitelistValidation: 'request.unknown-field',
  isDefined: 'request.required',
  isNotEmpty: 'request.required',
  isString: 'request.not-text',
  isInt: 'request.not-a-whole-number',
  isNumber: 'request.not-a-number',
  isBoolean: 'request.not-yes-or-no',
  isArray: 'request.not-a-list',
  isObject: 'request.not-an-object',
  isNotBlank: 'request.required',
  nestedValidation: 'request.not-an-object',
  maxLength: 'request.too-long',
  minLength: 'request.too-short',
  isLength: 'request.wrong-length',
  arrayMaxSize: 'request.too-many',
  arrayMinSize: 'request.too-few',
  isEmail: 'request.not-an-email',
  isUrl: 'request.not-an-address',
  isUuid: 'request.not-an-id',
  isIn: 'request.not-a-choice',
  isEnum: 'request.not-a-choice',
  isISO8601: 'request.not-an-instant',
  isIso8601: 'request.not-an-instant',
  isInstant: 'request.not-an-instant',
  min: 'request.too-small',
  max: 'request.too-large-a-number',
  matches: 'request.wrong-form',
  unknownValue: 'request.malformed',
};

const rules = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
} as const;

/** Refuses what the request class does not declare; nothing is converted that the class does not convert. */
class RequestPipe extends ValidationPipe {
  constructor() {
    super({ ...rules, transform: true, exceptionFactory: (errors) => invalid(errors) });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return settled(await super.transform(value, metadata));
  }
}

export const validationPipe = new RequestPipe();

/** The same rules for values that come another way than by HTTP. */
export function checked<T extends object>(type: new () => T, value: object): T {
  const instance = plainToInstance(type, value);
  const errors = validateSync(instance, rules);
  if (errors.length > 0) throw invalid(errors);
  return settled(instance);
}

/**
 * Two things that class-validator lets pass: `null` for what may be left out, which then counts as left out, and
 * a list where an object should stand. Errors: `request.invalid`.
 */
function settled<T>(value: T): T {
  const faults = typeof value === 'object' && value !== null ? settle(value, '') : [];
  if (faults.length > 0) throw new Invalid('request.invalid', {}, faults);
  return value;
}

function settle(instance: object, prefix: string): Fault[] {
  const fields = instance as Record<string, unknown>;
  const { optional, nested } = shapeOf(instance.constructor as new () => unknown);
  for (const property of optional) if (fields[property] === null) delete fields[property];
  return [...nested].flatMap(([property, isList]) => {
    const value = fields[property];
    const path = prefix + property;
    if (!isList || !Array.isArray(value)) return settleObject(value, path);
    return value.flatMap((item, at) => settleObject(item, `${path}.${at}`));
  });
}

interface Shape {
  optional: readonly string[];
  /** Properties that hold objects of their own, and whether a list of them. */
  nested: ReadonlyMap<string, boolean>;
}

/** Kept, because the storage sorts through all its decorators at every question. */
const shapes = new WeakMap<object, Shape>();

function shapeOf(type: new () => unknown): Shape {
  const known = shapes.get(type);
  if (known) return known;
  const metadata = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const optional = metadata.filter(({ name }) => name === IS_OPTIONAL);
  const nested = metadata.filter(({ type: kind }) => kind === 'nestedValidation');
  const shape = {
    optional: [...new Set(optional.map(({ propertyName }) => propertyName))],
    nested: new Map(nested.map(({ propertyName, each }) => [propertyName, each])),
  };
  shapes.set(type, shape);
  return shape;
}

function settleObject(value: unknown, path: string): Fault[] {
  if (Array.isArray(value)) return [{ path, code: 'request.not-an-object' }];
  return typeof value === 'object' && value !== null ? settle(value, `${path}.`) : [];
}

function invalid(errors: readonly ValidationError[]): Invalid {
  return new Invalid('request.invalid', {}, faultsOf(errors, ''));
}

function faultsOf(errors: readonly ValidationError[], prefix: string): Fault[] {
  return errors.flatMap((error) => {
    const path = prefix + error.property;
    const names = Object.keys(error.constraints ?? {}).sort((a, b) => rank(a) - rank(b));
    const missing = error.value === undefined ? 'request.required' : undefined;
    const own = names
      .slice(0, 1)
      .map((name) => ({ path, code: missing ?? codes[name] ?? 'request.wrong-form' }));
    return [...own, ...faultsOf(error.children ?? [], `${path}.`)];
  });
}

const order = Object.keys(codes);

function rank(constraint: string): number {
  const at = order.indexOf(constraint);
  return at < 0 ? order.length : at;
}
