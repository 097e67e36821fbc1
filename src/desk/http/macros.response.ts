import { ApiProperty } from '@nestjs/swagger';

/** The text of a macro as it was written. */
export class MacroTextResponse {
  es: string;
  @ApiProperty({ type: String, nullable: true })
  en: string | null;
}

/** A text that staff use again and again. */
export class MacroResponse {
  id: string;
  title: string;
  text: MacroTextResponse;
  @ApiProperty({ type: String, nullable: true })
  categorySlug: string | null;
  /** For the ticket that was asked about: in its language, with its variables filled in. */
  filledIn?: string;
}

export class MacrosResponse {
  items: MacroResponse[];
}
