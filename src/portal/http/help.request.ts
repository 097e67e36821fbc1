import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** What the address of an article may carry. */
export class ArticleAddressQuery {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  opinion?: string;

  /** The question that led here. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  pregunta?: string;
}

/** Whether an article helped. */
export class OpinionForm {
  @IsOptional()
  @IsString()
  formToken?: string;

  @IsIn(['true', 'false'])
  helpful: 'true' | 'false';

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  comment?: string;
}
