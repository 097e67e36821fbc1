import { IsOptional, IsString, MaxLength } from 'class-validator';
import { OnceForm } from './tickets.request';

/** What the addresses of pages for people without an account carry. */
export class ContactQuery {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  q?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  hecho?: string;

  /** What was typed before as a draft of nobody. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  borrador?: string;
}

/** A question without an account. Its values are checked by the rules of REST, to tell faults beside fields. */
export class ContactForm extends OnceForm {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  draftId: string = '';

  @IsOptional()
  @IsString()
  name: string = '';

  @IsOptional()
  @IsString()
  email: string = '';

  @IsOptional()
  @IsString()
  categorySlug: string = '';

  @IsOptional()
  @IsString()
  subject: string = '';

  @IsOptional()
  @IsString()
  body: string = '';
}

/** Whose link was lost. */
export class LostLinkForm extends OnceForm {
  @IsOptional()
  @IsString()
  email: string = '';

  @IsOptional()
  @IsString()
  reference: string = '';
}
