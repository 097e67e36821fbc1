import { IsOptional, IsString } from 'class-validator';

/** Why somebody thinks that a mark is wrong; its words are checked by the rules of REST. */
export class AppealForm {
  @IsOptional()
  @IsString()
  formToken?: string;

  @IsOptional()
  @IsString()
  text: string = '';
}
