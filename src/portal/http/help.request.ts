import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { feedbackReasons, type FeedbackReason } from '../../knowledge/api';

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

  /** Its words, so that nobody types them again. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  q?: string;
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

  /** Empty when none was chosen. */
  @IsIn(['', ...feedbackReasons])
  reason: FeedbackReason | '' = '';

  /** The question that led here: an article that helped has solved it. */
  @IsOptional()
  @IsString()
  @MaxLength(36)
  pregunta?: string;
}
