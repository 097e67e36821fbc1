import { IsBoolean, IsOptional, MaxLength, ValidateIf } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** A message by the signed link, or the word that the matter is solved, or both; files are refused. */
export class WriteByLinkRequest {
  @ValidateIf(
    ({ body, solved, nothingNew }: WriteByLinkRequest) =>
      body !== undefined || (solved !== true && nothingNew !== true),
  )
  @IsNotBlank()
  @MaxLength(20_000)
  body?: string;

  /** «Gracias, resuelto»: closes the ticket. */
  @IsOptional()
  @IsBoolean()
  solved?: boolean;

  /** «Ya lo he dicho / no lo sé»: brings a ticket back that waits for information, its promise as it was. */
  @IsOptional()
  @IsBoolean()
  nothingNew?: boolean;
}
