import { Transform } from 'class-transformer';
import { IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

/** A field that a form has once, several times, or not at all. */
export const List = () =>
  Transform(({ value }: { value: unknown }) => (value === undefined ? [] : [value].flat()));

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

  /** What was typed as a message when nobody was signed in any more. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  borrador?: string;
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

  @IsOptional()
  @IsIn(['message', 'solved', 'nothing-new'])
  outcome: 'message' | 'solved' | 'nothing-new' = 'message';

  /** Files that were taken in before. */
  @List()
  @IsArray()
  @IsString({ each: true })
  fileIds: string[] = [];

  /** What the form has asked for already, and asks for no more. */
  @IsOptional()
  @IsIn(['steps'])
  asked?: 'steps';

  /** A file that is taken off again: then nothing is sent yet. */
  @IsOptional()
  @IsString()
  remove?: string;
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
