import { Type } from 'class-transformer';
import { IsDefined, IsOptional, IsString, MaxLength, ValidateIf, ValidateNested } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** For what macros are wanted. */
export class MacroQuery {
  /** Reference of a ticket: its texts come filled in and in its language, those of its category first. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  ticket?: string;

  /** Those of this category come first, and those of others not at all. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;
}

/** The text of a macro, with variables such as `{{customer.name}}`. */
export class MacroTextRequest {
  @IsNotBlank()
  @MaxLength(10_000)
  es: string;

  /** Without it, readers of English get the Spanish one. */
  @IsOptional()
  @IsNotBlank()
  @MaxLength(10_000)
  en?: string;
}

/** A new macro. */
export class MacroRequest {
  @IsNotBlank()
  @MaxLength(100)
  title: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => MacroTextRequest)
  text: MacroTextRequest;

  /** Offered first in this category. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  categorySlug?: string | null;
}

const isGiven = (_: unknown, value: unknown) => value !== undefined;

/** What changes of a macro; what is left out stays. */
export class ChangeMacroRequest {
  @ValidateIf(isGiven)
  @IsNotBlank()
  @MaxLength(100)
  title?: string;

  @ValidateIf(isGiven)
  @IsDefined()
  @ValidateNested()
  @Type(() => MacroTextRequest)
  text?: MacroTextRequest;

  /** `null`: for no category in particular. */
  @ValidateIf(({ categorySlug }: ChangeMacroRequest) => categorySlug !== null && categorySlug !== undefined)
  @IsString()
  @MaxLength(100)
  categorySlug?: string | null;
}
