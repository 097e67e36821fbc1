import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** A question in the address of a page. */
export class AskQuery {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  q?: string;

  @IsOptional()
  @IsUUID()
  pregunta?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  hecho?: string;
}

/** A question that somebody sends. */
export class AskForm {
  @IsOptional()
  @IsString()
  formToken?: string;

  @IsString()
  @MaxLength(2000)
  q: string;
}

/** How a question ended. */
export class OutcomeForm {
  @IsOptional()
  @IsString()
  formToken?: string;

  @IsIn(['solved', 'continued'])
  outcome: 'solved' | 'continued';

  @IsOptional()
  @IsString()
  @MaxLength(200)
  articleSlug?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  q?: string;
}
