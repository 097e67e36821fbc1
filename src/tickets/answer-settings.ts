import { IsInt, Max, Min } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';

/** How answers are sent (docs/tickets.md). */
@SettingsSection('answers')
export class AnswerSettings {
  /** Seconds for which an answer can be taken back; its notice waits as long. */
  @IsInt()
  @Min(0)
  @Max(120)
  takeBackSeconds = 10;

  /** An answer of fewer letters, without anything attached, has to be confirmed; 0 asks never. */
  @IsInt()
  @Min(0)
  @Max(1_000)
  shortAnswerLetters = 12;
}
