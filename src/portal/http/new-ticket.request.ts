import { IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { List, OnceForm } from './tickets.request';

const longestKey = 100;

/** What goes along to the form: a question, or a draft to go on with. */
export class NewTicketQuery {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  q?: string;

  @IsOptional()
  @IsUUID()
  pregunta?: string;

  @IsOptional()
  @IsString()
  @MaxLength(longestKey)
  borrador?: string;

  /** The draft in whose place this one was kept while nobody was signed in. */
  @IsOptional()
  @IsString()
  @MaxLength(longestKey)
  antes?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  hecho?: string;

  /** Under which it is kept what is to be told of refused files. */
  @IsOptional()
  @IsUUID()
  rechazados?: string;
}

/** For which topic the fields are asked. */
export class FactsQuery {
  @IsOptional()
  @IsString()
  @MaxLength(100)
  tema: string = '';
}

/** A ticket as it is typed. Its values are checked by the rules of REST before it is sent. */
export class NewTicketForm extends OnceForm {
  @IsOptional()
  @IsString()
  @MaxLength(longestKey)
  draftId: string = '';

  /** The draft in the version that the form shows. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  version: string = '';

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

  /** The topic whose facts the form asked for. */
  @IsOptional()
  @IsString()
  asked: string = '';

  /** Files that were taken in before. */
  @List()
  @IsArray()
  @IsString({ each: true })
  fileIds: string[] = [];

  /** `continue` to the page that checks; else the form is shown again, `topic` with the facts of its topic. */
  @IsOptional()
  @IsIn(['continue', 'topic', 'attach', 'save'])
  go?: 'continue' | 'topic' | 'attach' | 'save';

  /** A file that is taken off again. */
  @IsOptional()
  @IsString()
  remove?: string;
}

/** A draft as it was shown. */
export class DraftForm {
  @IsOptional()
  @IsString()
  formToken?: string;

  @IsString()
  @MaxLength(longestKey)
  draftId: string;
}

/** What is sent is what was shown: the draft in this version. */
export class ShownDraftForm extends DraftForm {
  @IsString()
  @MaxLength(20)
  version: string;
}

/** What was chosen on the page that checks a ticket. */
export class SendTicketForm extends ShownDraftForm {
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

/** Which ticket the text is added to. */
export class AddToTicketForm extends ShownDraftForm {
  @IsString()
  @MaxLength(20)
  reference: string;
}
