import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { Invalid } from '../errors';
import { IsNotBlank } from './is-not-blank';
import { checked } from './validation';

class Part {
  @IsString()
  @IsNotBlank()
  @MaxLength(5)
  subject: string;
}

class Request {
  @IsEmail()
  email: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  pieces?: number;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @Type(() => Part)
  parts?: Part[];

  @IsOptional()
  @ValidateNested()
  @Type(() => Part)
  whole?: Part;
}

function faultsOf(value: object): string[] {
  try {
    checked(Request, value);
    return [];
  } catch (error) {
    if (error instanceof Invalid) return error.faults.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
}

describe('a request', () => {
  const email = 'ana@tienda.example';

  it.each([
    [{ email, pieces: 1, parts: [{ subject: 'uno' }] }, []],
    [{}, ['email request.required']],
    [{ email: 7 }, ['email request.not-an-email']],
    [{ email, pieces: 'x' }, ['pieces request.not-a-whole-number']],
    [{ email, pieces: 0 }, ['pieces request.too-small']],
    [{ email, parts: 'x' }, ['parts request.not-a-list']],
    [
      { email, parts: [{}, {}, {}] },
      ['parts request.too-many', ...[0, 1, 2].map((i) => `parts.${i}.subject request.required`)],
    ],
    [
      { email, parts: [{ subject: null }, { subject: 7 }] },
      [0, 1].map((i) => `parts.${i}.subject request.not-text`),
    ],
    [{ email, parts: [{ subject: 'uno' }, { subject: '\u200b\n' }] }, ['parts.1.subject request.required']],
    [{ email, parts: [{ subject: 'demasiado' }] }, ['parts.0.subject request.too-long']],
    [{ email, role: 'admin' }, ['role request.unknown-field']],
    [{ email, parts: [{ subject: 'uno', id: 1 }] }, ['parts.0.id request.unknown-field']],
    [{ email, parts: [[]] }, ['parts.0 request.not-an-object']],
    [{ email, parts: [{ subject: 'uno' }, [{ subject: 'dos' }]] }, ['parts.1 request.not-an-object']],
    [{ email, parts: [null] }, ['parts.0 request.not-an-object']],
    [{ email, whole: [] }, ['whole request.not-an-object']],
    [{ email, whole: [{ subject: 'uno' }] }, ['whole request.not-an-object']],
  ])('%j has the faults %j', (value, faults) => {
    expect(faultsOf(value)).toEqual(faults);
  });

  it('that says null for what may be left out has left it out', () => {
    expect(checked(Request, { email, pieces: null, parts: null })).toEqual({ email });
  });
});
