import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { OnceForm } from './tickets.request';

/** A question that goes along to the form. */
export class NewTicketQuery {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  q?: string;

  @IsOptional()
  @IsUUID()
  pregunta?: string;
}

/** A ticket as it is typed. Its values are checked by the rules of REST, to tell faults beside fields. */
export class NewTicketForm extends OnceForm {
  @IsOptional()
  @IsString()
  shopId: string = '';

  @IsOptional()
  @IsString()
  categorySlug: string = '';

  @IsOptional()
  @IsString()
  subject: string = '';

  @IsOptional()
  @IsString()
  body: string = '';

  @IsOptional()
  @IsString()
  questionId: string = '';

  /** `edit` leads back to the form. */
  @IsOptional()
  @IsString()
  go?: string;
}

/** The same with what was chosen on the page that checks it. */
export class SendTicketForm extends NewTicketForm {
  @IsIn(['standard', 'premium'])
  level: 'standard' | 'premium';

  @IsOptional()
  @IsString()
  standardOffer: string = '';

  @IsOptional()
  @IsString()
  premiumOffer: string = '';

  /** `apart`: each question as a ticket of its own. */
  @IsOptional()
  @IsIn(['together', 'apart'])
  split: 'together' | 'apart' = 'together';

  /** Codes of the hints that were shown, parted by commas. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  hints: string = '';
}
