import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** Which tickets a list shows, and what was just done. */
export class TicketsQuery {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  estado?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(400)
  cursor?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  hecho?: string;
}

/** A form that is sent once. */
export class OnceForm {
  @IsOptional()
  @IsString()
  formToken?: string;

  /** Made with the page: the same form sent again changes nothing. */
  @IsUUID()
  sendKey: string;
}

/** A message, or the word that it is solved, or that there is nothing to add. */
export class MessageForm extends OnceForm {
  @IsOptional()
  @IsString()
  body: string = '';

  @IsIn(['message', 'solved', 'nothing-new'])
  outcome: 'message' | 'solved' | 'nothing-new';
}

export class ObjectionForm extends OnceForm {
  @IsUUID()
  messageId: string;
}

export class RatingForm extends OnceForm {
  @IsOptional()
  @IsString()
  score: string = '';

  @IsOptional()
  @IsString()
  comment: string = '';
}
